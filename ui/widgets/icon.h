// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/theme.h"

#include <QIcon>
#include <QString>

namespace marginalia::ui {

/// A line icon of ours by name (resources/icons/NAME.svg), painted in the colour of `role` at the moment of
/// painting, so that it follows a change of light and dark.
QIcon icon(const QString& name, theme::Role role = theme::Role::Muted);
/// The same as a picture of `size` pixels, for delegates; `ratio` is that of the screen.
QPixmap iconPixmap(const QString& name, theme::Role role, int size, qreal ratio);

} // namespace marginalia::ui
