// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/locale.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/orderly_end.h"
#include "ui/settings/preferences.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

/// marginalia [FILE.marginalia]
int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Marginalia"));
    QApplication::setApplicationName(QStringLiteral("Marginalia"));
    QApplication::setApplicationVersion(QStringLiteral(MARGINALIA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("marginalia"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The project to open"),
                                 QStringLiteral("[FILE.marginalia]"));
    parser.process(application);
    try {
        marginalia::core::text::requireBackend();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    marginalia::ui::Preferences::instance().restore();
    marginalia::ui::MainWindow window;
    marginalia::ui::endOrderly(window);
    window.show();
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
        window.openProject(files.first());
    return QApplication::exec();
}
