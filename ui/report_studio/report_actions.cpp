// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/report_actions.h"

#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/report_studio/copy_report.h"
#include "ui/report_studio/export_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace marginalia::ui {

namespace {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

} // namespace

/// "The report is in ...": with a button that opens it.
std::function<void(const QString&)> tellWritten(MainWindow& window) {
    return [&window](const QString& file) {
        window.notices().showNews(Features::tr("The report is in %1.").arg(QDir::toNativeSeparators(file)),
                                  Features::tr("Open it"),
                                  [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    };
}

void addCopying(MainWindow& window) {
    const auto add = [&window](const char* id, std::function<QString()> text, Needs needs,
                               bool ReportWish::*what) {
        window.actions().add(
            {QLatin1String(id), Menu::Edit, Part::Export, std::move(text), {}, {}, needs, [&window, what] {
                 ReportWish wish = presentWish(window.session());
                 wish.*what = true;
                 copyReport(window.session(), wish, &window, [&window] {
                     window.say(Features::tr("The table is on the clipboard; paste it into "
                                             "Word or a spreadsheet."));
                 });
             }});
    };
    add(
        "copy-quotes", [] { return Features::tr("Copy the &quotes as a table"); }, Needs::Question,
        &ReportWish::quotes);
    add(
        "copy-codebook", [] { return Features::tr("Copy the &codebook as a table"); }, Needs::Project,
        &ReportWish::codebook);
    add(
        "copy-questions", [] { return Features::tr("Copy &what became of the questions"); }, Needs::Question,
        &ReportWish::questions);
}

void addExport(MainWindow& window) {
    ProjectSession& session = window.session();
    window.actions().add(
        {QStringLiteral("export-tables"),
         Menu::File,
         Part::Export,
         [] { return Features::tr("&Export to Word, Excel, CSV or HTML…"); },
         {QKeySequence(Qt::CTRL | Qt::Key_E)},
         QStringLiteral("export"),
         Needs::Project,
         [&window, &session] { (new ExportDialog(session, tellWritten(window), &window))->open(); }});
}

} // namespace marginalia::ui
