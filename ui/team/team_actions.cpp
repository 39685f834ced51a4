// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_actions.h"

#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/session/language.h"
#include "ui/team/dispute_table_dialog.h"
#include "ui/team/merge_files.h"
#include "ui/team/pack_dialog.h"
#include "ui/team/rounds_dialog.h"
#include "ui/team/take_decisions.h"
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

void openDisputeTable(MainWindow& window) {
    auto* dialog = new DisputeTableDialog(window.session(), &window);
    QObject::connect(
        dialog, &DisputeTableDialog::written, &window, [&window](const QString& file, qint64 disputes) {
            window.notices().showNews(Features::tr("The table is in %1. Disputes in it: %2.")
                                          .arg(QDir::toNativeSeparators(file), figure(disputes)));
        });
    dialog->open();
}

void addMeeting(MainWindow& window) {
    window.actions().add({QStringLiteral("dispute-table"),
                          Actions::Menu::Team,
                          Actions::Part::Export,
                          [] { return Features::tr("Table of &disputes for the meeting…"); },
                          {},
                          QStringLiteral("disputed"),
                          Actions::Needs::Project,
                          [&window] { openDisputeTable(window); }});
    window.actions().add({QStringLiteral("take-decisions"),
                          Actions::Menu::Team,
                          Actions::Part::Import,
                          [] { return Features::tr("&Take decisions in…"); },
                          {},
                          QStringLiteral("import"),
                          Actions::Needs::Writable,
                          [&window] {
                              takeDecisions(window.session(), &window,
                                            [&window](const QString& line) { window.say(line); });
                          }});
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
    window.actions().add({QStringLiteral("merge-files"),
                          Actions::Menu::Team,
                          Actions::Part::Import,
                          [] { return Features::tr("&Merge packages and copies…"); },
                          {},
                          QStringLiteral("merge"),
                          Actions::Needs::Writable,
                          [&window] { mergeChosenFiles(window.session(), &window); }});
    addMeeting(window);
}

} // namespace marginalia::ui
