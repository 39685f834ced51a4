// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace marginalia::test {

/// Saves a picture of the window as NAME.png in the folder that MARGINALIA_SCREENSHOTS names; without it
/// nothing happens.
void takePicture(QWidget& window, const QString& name);

} // namespace marginalia::test
