// SPDX-License-Identifier: GPL-3.0-or-later
// The lines under the share table, and the table that is copied.
#include "core/exchange/exporters/html_writer.h"
#include "core/report/shares_report.h"
#include "core/report/wording.h"
#include "ui/session/language.h"
#include "ui/share_panel/share_panel.h"

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
} // namespace

void SharePanel::refreshFoot(const shares::ShareTable& table) {
    m_foot->setVisible(table.n > 0 && !addsUp(table.request.base));
    m_foot->setText(toQ(report::totalLine(windowLocale(), table)));
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
    const std::string sample = m_session.setting("sample");
    if (m_intervals->isChecked() && (sample == "purposive" || sample == "self_selected"))
        notes += tr("The sample is not random: an interval shows only what a random sample of this size "
                    "would vary by.");
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_flow->setText(toQ(report::caseFlowLine(windowLocale(), table.flow)));
    m_foot->setToolTip(m_flow->text());
}

report::Table SharePanel::reportTable() {
    report::ReportOptions options;
    options.locale = windowLocale();
    options.base = m_session.shareRequest().base;
    options.layer = m_session.shareRequest().layer;
    options.interval =
        m_intervals->isChecked() ? report::IntervalColumn::Wilson : report::IntervalColumn::None;
    options.sort = m_model->order() == ShareModel::Order::Codebook ? report::SortRows::Codebook
                                                                   : report::SortRows::ByCount;
    return report::sharesTable(m_session.db(), *m_session.shareTable(), *m_session.currentQuestion(),
                               options);
}

void SharePanel::copy() {
    if (!m_session.isOpen() || m_session.shareTable() == nullptr)
        return;
    report::Table table;
    try {
        table = reportTable();
    } catch (const Error& error) {
        m_session.report(error);
        return;
    }
    auto* both = new QMimeData;
    both->setHtml(toQ(exchange::clipboardHtml(table, windowLocale().tag())));
    both->setText(toQ(exchange::clipboardText(table)));
    QGuiApplication::clipboard()->setMimeData(both);
    Q_EMIT said(tr("The table is on the clipboard; paste it into Word or a spreadsheet."));
}

} // namespace marginalia::ui
