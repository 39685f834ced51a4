// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_actions.h"

#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/team/pack_dialog.h"
#include "ui/team/rounds_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QDir>

namespace marginalia::ui {

namespace {

void openPack(MainWindow& window, core::RoundId round, QWidget* parent) {
    auto* dialog = new PackDialog(window.session(), round, parent);
    QObject::connect(dialog, &PackDialog::packed, &window, [&window](const QString& file) {
        window.notices().showNews(
            Features::tr("The package is in %1. Send it to the coder; it comes back the same way.")
                .arg(QDir::toNativeSeparators(file)));
    });
    dialog->open();
}

} // namespace

void addTeam(MainWindow& window) {
    window.actions().add(
        {QStringLiteral("rounds"),
         Actions::Menu::Team,
         Actions::Part::First,
         [] { return Features::tr("&Rounds of double coding…"); },
         {},
         QStringLiteral("compare"),
         Actions::Needs::Project,
         [&window] {
             auto* dialog = new RoundsDialog(window.session(), &window);
             QObject::connect(dialog, &RoundsDialog::said, &window, &MainWindow::say);
             QObject::connect(dialog, &RoundsDialog::packAsked, &window,
                              [&window, dialog](core::RoundId round) { openPack(window, round, dialog); });
             dialog->open();
         }});
    window.actions().add({QStringLiteral("pack"),
                          Actions::Menu::Team,
                          Actions::Part::Export,
                          [] { return Features::tr("&Package for a coder…"); },
                          {},
                          QStringLiteral("export"),
                          Actions::Needs::Writable,
                          [&window] { openPack(window, {}, &window); }});
}

} // namespace marginalia::ui
