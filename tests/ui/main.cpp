// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/theme.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

/// The window without a screen, with settings of its own: nothing of the person's is read or written.
int main(int argc, char* argv[]) {
    ::testing::InitGoogleMock(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Marginalia"));
    QApplication::setApplicationName(QStringLiteral("Marginalia tests"));
    // A caret that blinks makes pictures differ.
    QApplication::setCursorFlashTime(0);
    marginalia::ui::theme::apply(marginalia::ui::theme::Appearance::Light);
    return RUN_ALL_TESTS();
}
