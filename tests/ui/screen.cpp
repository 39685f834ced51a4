// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screen.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace marginalia::test {

void takePicture(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("MARGINALIA_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace marginalia::test
