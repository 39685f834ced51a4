// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/merge_report_dialog.h"

#include "ui/import_wizard/report_view.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"
#include "ui/widgets/plain_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace marginalia::ui {

using namespace core;
using team::Brought;

namespace {

/// "Codes added: 2. Codes changed: 1." of what is nobody's; zeros are left out.
QStringList restOf(const Brought& file) {
    QStringList lines;
    const auto add = [&lines](const QString& text, std::int64_t count) {
        if (count > 0)
            lines += text.arg(figure(count));
    };
    add(MergeReportDialog::tr("Codes added: %1"), file.codesAdded);
    add(MergeReportDialog::tr("Codes changed: %1"), file.codesChanged);
    add(MergeReportDialog::tr("Codes removed: %1"), file.codesRemoved);
    add(MergeReportDialog::tr("Other entries, such as memos and translations: %1"), file.otherRows);
    add(MergeReportDialog::tr("Left out, since what it belongs to is not in the project any more: %1"),
        file.leftOut);
    for (const Sentence& each : file.remarks)
        lines += say(each);
    if (file.nothingNew)
        lines += MergeReportDialog::tr("Everything in it was in the project already.");
    return lines;
}

} // namespace

MergeReportDialog::MergeReportDialog(ProjectSession& session, const team::MergeReport& report,
                                     QWidget* parent)
    : FormDialog("mergeReport", tr("What came back"), QString(), parent)
    , m_session(session) {
    setProperty("helpPage", QStringLiteral("coders"));
    setMinimumSize(theme::unit * 100, theme::unit * 50);
    QLabel* result = addHint(report.changed ? tr("The files are merged. Undo takes it back in one step.")
                                            : tr("Nothing new was in the files. The project is as it was."));
    result->setObjectName(QStringLiteral("mergeResult"));
    addWork(report);
    addRemarks(report);
}

void MergeReportDialog::addWork(const team::MergeReport& report) {
    // While coding is blind nobody hears how much others have done.
    const bool blind = CoderSight::of(m_session).blind().has_value();
    auto* table = new QTableWidget(this);
    const QStringList heads{tr("File"),    tr("Coder"),   tr("Codings added"),
                            tr("Changed"), tr("Removed"), tr("Judgements")};
    table->setColumnCount(static_cast<int>(heads.size()));
    table->setHorizontalHeaderLabels(heads);
    dressTable(*table, "mergeWork");
    table->setProperty("padded", true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const Brought& file : report.files)
        for (const auto& [coder, work] : file.work) {
            if (blind && toQ(coder) != m_session.coderName())
                continue;
            const int row = table->rowCount();
            table->insertRow(row);
            const QString cells[] = {toQ(file.file),
                                     toQ(coder),
                                     figure(work.codingsAdded),
                                     figure(work.codingsChanged),
                                     figure(work.codingsRemoved),
                                     figure(work.judgements)};
            for (int column = 0; column < table->columnCount(); ++column) {
                auto* item = new QTableWidgetItem(cells[column]);
                if (column > 1)
                    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                table->setItem(row, column, item);
            }
        }
    addWide(table, "mergeWork", tr("What came from whom"), true);
    table->setVisible(table->rowCount() > 0);
}

void MergeReportDialog::addRemarks(const team::MergeReport& report) {
    auto* view = new ReportView(this);
    for (const Brought& file : report.files)
        view->add(file.forCoder.empty() ? toQ(file.file)
                                        : tr("%1, a package for %2").arg(toQ(file.file), toQ(file.forCoder)),
                  restOf(file));
    view->moveCursor(QTextCursor::Start);
    addWide(view, "mergeRemarks", tr("What else came with the files"), true);
    view->setVisible(!view->toPlainText().isEmpty());
}

} // namespace marginalia::ui
