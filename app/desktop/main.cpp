// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/locale.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/preferences.h"

#include <QApplication>

#include <cstdio>

/// marginalia [FILE.marginalia]
int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Marginalia"));
    QApplication::setApplicationName(QStringLiteral("Marginalia"));
    QApplication::setApplicationVersion(QStringLiteral(MARGINALIA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("marginalia"));
    try {
        marginalia::core::text::requireBackend();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    marginalia::ui::Preferences::instance().restore();
    marginalia::ui::MainWindow window;
    window.show();
    if (QApplication::arguments().size() > 1)
        window.openProject(QApplication::arguments().at(1));
    return QApplication::exec();
}
