// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/orderly_end.h"

#include "core/base/platform.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QPointer>

namespace marginalia::ui {

void endOrderly(MainWindow& window) {
    // The project is closed without a question: every gesture is kept already.
    QObject::connect(
        qApp, &QGuiApplication::commitDataRequest, &window, [&window] { window.session().close(); },
        Qt::DirectConnection);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &window, [&window] { window.session().close(); });
    core::platform::onTermination([window = QPointer<MainWindow>(&window)] {
        if (QCoreApplication* program = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                program,
                [window] {
                    if (!window.isNull())
                        window->session().close();
                    QCoreApplication::quit();
                },
                Qt::QueuedConnection);
    });
}

} // namespace marginalia::ui
