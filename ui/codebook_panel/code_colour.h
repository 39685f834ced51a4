// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"

#include <QColor>

namespace marginalia::ui {

/// The colour a code shows: its own, else a shade of that of the nearest category
/// above that has one, else of the palette's
/// hue of its top category. Lifted or deepened until it can be seen on the present paper.
QColor codeHue(const core::codebook::Codebook& codebook, core::CodeId code);

} // namespace marginalia::ui
