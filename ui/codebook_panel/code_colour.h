// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"

#include <QColor>
#include <QIcon>

namespace marginalia::ui {

/// The colour a code shows: its own, else a shade of that of the nearest category
/// above that has one, else of the palette's
/// hue of its top category. Lifted or deepened until it can be seen on the present paper.
QColor codeHue(const core::codebook::Codebook& codebook, core::CodeId code);

/// A colour as a small square, for lists and menus.
QIcon swatchIcon(const QColor& colour);
/// Its size in a list, where it stands before a name.
inline constexpr QSize listSwatch{14, 14};

} // namespace marginalia::ui
