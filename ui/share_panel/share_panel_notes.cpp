// SPDX-License-Identifier: GPL-3.0-or-later
// The lines under the share table, and the table that is copied.
#include "core/exchange/exporters/html_writer.h"
#include "core/text/numbers.h"
#include "ui/session/language.h"
#include "ui/share_panel/share_panel.h"
#include "ui/share_panel/share_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr std::int64_t leastForPercent = 10;
constexpr std::int64_t fewAnswers = 30;

bool addsUp(shares::Base base) {
    return base == shares::Base::Mentions || base == shares::Base::Segments;
}

QString perAnswer(std::int64_t mentions, std::int64_t answers) {
    // 100 k / n with n a hundredfold: k / n, rounded once.
    return toQ(text::formatDigits(windowLocale(), text::percentDigits(mentions, answers * 100, 1)));
}
} // namespace

void SharePanel::refreshFoot(const shares::ShareTable& table) {
    const std::int64_t answers = addsUp(table.request.base) ? table.eligible : table.n;
    m_foot->setVisible(table.n > 0 && !addsUp(table.request.base));
    if (table.n > 0)
        m_foot->setText(
            tr("%1 answers, %2 mentions, %3 per answer")
                .arg(figure(answers), figure(table.mentions), perAnswer(table.mentions, answers)));
    QStringList notes;
    if (table.n > 0 && table.n < leastForPercent)
        notes += tr("Fewer than 10 answers: counts only, no percentages.");
    else if (table.n < fewAnswers && table.n > 0)
        notes += tr("Fewer than 30 answers: read the counts first.");
    std::int64_t stale = 0;
    for (const shares::ShareRow& row : table.rows)
        stale = std::max(stale, row.stale);
    if (stale > 0)
        notes += tr("To re-check: up to %1 answers in a row were judged before the code existed or had its "
                    "present meaning.")
                     .arg(figure(stale));
    const std::string sample = m_session.project().setting("sample");
    if (m_intervals->isChecked() && (sample == "purposive" || sample == "self_selected"))
        notes += tr("The sample is not random: an interval shows only what a random sample of this size "
                    "would vary by.");
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_flow->setText(words::caseFlow(table.flow));
}

report::Table SharePanel::reportTable() const {
    report::Table table;
    const survey::Question* question = m_session.currentQuestion();
    const std::string language = windowLocale().tag();
    if (question != nullptr)
        table.title = question->label(language);
    const auto head = [this](int column) {
        return fromQ(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    };
    const bool intervals = m_intervals->isChecked();
    table.columns = {report::Column::text(head(ShareModel::Category), 5),
                     report::Column::number(head(ShareModel::Count)),
                     report::Column::number(head(ShareModel::Percent))};
    if (intervals)
        table.columns.push_back(report::Column::number(head(ShareModel::Range), 2));
    for (const ShareModel::Line& line : m_model->lines()) {
        report::Row row;
        row.level = line.level;
        row.strong = line.net;
        row.cells = {report::Cell::text(fromQ(line.name)),
                     report::Cell::count(line.n, fromQ(ShareModel::countText(line)))};
        if (line.share && line.percentages)
            row.cells.push_back(
                report::Cell::share(line.n, line.base, 1, fromQ(ShareModel::percentText(line))));
        else
            row.cells.push_back(report::Cell::missing());
        if (intervals && line.interval && line.percentages)
            row.cells.push_back(report::Cell::interval(100 * line.interval->low, 100 * line.interval->high, 1,
                                                       fromQ(ShareModel::intervalText(line))));
        else if (intervals)
            row.cells.push_back({});
        table.rows.push_back(std::move(row));
    }
    const auto note = [&table](const QLabel* label) {
        if (!label->isHidden() && !label->text().isEmpty())
            for (const QString& each : label->text().split(QLatin1Char('\n')))
                table.notes.push_back(fromQ(each));
    };
    note(m_head);
    note(m_provisional);
    note(m_foot);
    note(m_notes);
    note(m_flow);
    return table;
}

void SharePanel::copy() {
    if (!m_session.isOpen() || m_session.shareTable() == nullptr)
        return;
    const report::Table table = reportTable();
    auto* both = new QMimeData;
    both->setHtml(toQ(exchange::clipboardHtml(table, windowLocale().tag())));
    both->setText(toQ(exchange::clipboardText(table)));
    QGuiApplication::clipboard()->setMimeData(both);
    Q_EMIT said(tr("The table is on the clipboard; paste it into Word or a spreadsheet."));
}

} // namespace marginalia::ui
