// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/answer_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include <algorithm>

// The units behind the figure chosen, and the one of them that is shown.
namespace marginalia::ui {

using namespace core;

namespace {
constexpr int longestQuote = 200;
}

void AgreementPage::fitColumns() {
    // Names take what the figures leave; the figures are all in sight as long as there is room for a name.
    const int columns = m_codes->columnCount();
    if (columns == 0)
        return;
    QHeaderView* head = m_codesTable->horizontalHeader();
    // Both, either one alone and neither make up the units: for two coders the column says nothing new.
    const int units = m_codes->columnOf(AgreementCodesModel::Field::Units);
    m_codesTable->setColumnHidden(units, m_codes->columnOf(AgreementCodesModel::Field::Both) >= 0);
    head->setSectionResizeMode(QHeaderView::Fixed);
    int left = m_codesTable->viewport()->width();
    const QFontMetrics metrics(theme::figureFont());
    for (int column = 1; column < columns; ++column) {
        if (m_codesTable->isColumnHidden(column))
            continue;
        int widest = metrics.horizontalAdvance(
            m_codes->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_codes->rowCount(); ++row)
            if (m_codes->fieldAt(column) != AgreementCodesModel::Field::Interval)
                widest = std::max(widest,
                                  metrics.horizontalAdvance(m_codes->index(row, column).data().toString()));
        const bool drawn = m_codes->fieldAt(column) == AgreementCodesModel::Field::Interval;
        const int width = std::max(widest, drawn ? theme::unit * 15 : theme::unit * 4) + theme::unit * 3;
        head->resizeSection(column, width);
        left -= width;
    }
    head->resizeSection(0, std::max(left, theme::unit * 25));
    const int width = m_list->viewport()->width();
    const auto atLeast = [&](DisputesModel::Column column, int percent) {
        const QString title = m_disputes->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int needed = m_list->fontMetrics().horizontalAdvance(title) + theme::unit * 4;
        const int got = std::max(needed, width * percent / 100);
        m_list->setColumnWidth(column, got);
        return got;
    };
    const int rest = width - atLeast(DisputesModel::Where, 14) - atLeast(DisputesModel::Says, 34) -
                     atLeast(DisputesModel::State, 16);
    m_list->setColumnWidth(DisputesModel::Quote, std::max(rest, theme::unit * 12));
}

void AgreementPage::list(const QString& title, std::function<std::vector<DisputesModel::Entry>()> entries) {
    m_entries = std::move(entries);
    m_listTitle->setProperty("figure", title);
    m_list->setCurrentIndex({});
    relist();
    if (m_disputes->rowCount() > 0)
        m_list->setCurrentIndex(m_disputes->index(0, 0));
}

void AgreementPage::relist() {
    const DisputesModel::Entry* chosen = m_disputes->entryAt(m_list->currentIndex().row());
    const std::optional<DisputesModel::Entry> kept = chosen ? std::optional(*chosen) : std::nullopt;
    m_disputes->setEntries(m_entries(), [this](const DisputesModel::Entry& each) { return lineOf(each); });
    m_listTitle->setText(tr("%1: %2", "a figure, how many units")
                             .arg(m_listTitle->property("figure").toString(),
                                  figure(static_cast<std::int64_t>(m_disputes->rowCount()))));
    const int row = kept ? m_disputes->rowOf(*kept) : -1;
    if (row >= 0)
        m_list->setCurrentIndex(m_disputes->index(row, 0));
    showDispute(m_list->currentIndex().row());
}

DisputesModel::Line AgreementPage::lineOf(const DisputesModel::Entry& entry) const {
    const agreement::Dispute detail = m_comparison->engine()->detail(m_session.db(), entry.unit, entry.code);
    DisputesModel::Line line;
    line.where = m_comparison->nameOf(entry.unit);
    line.quote = unitWords(m_session, entry.unit, 0)
                     .text.left(longestQuote)
                     .replace(QLatin1Char('\n'), QLatin1Char(' '));
    QStringList yes;
    QStringList no;
    for (const agreement::Side& side : detail.sides)
        for (const coding::Coder& coder : m_session.coders())
            if (coder.id == side.coder && side.judged) {
                if (!entry.code)
                    yes << tr("%1: %2", "coder, what the coder says")
                               .arg(toQ(coder.name), side.status.empty()
                                                         ? tr("as it is")
                                                         : statusWord(*survey::statusFromKey(side.status)));
                else
                    (side.present ? yes : no) << toQ(coder.name);
            }
    const QString code = entry.code ? shownName(m_session.codebook(), entry.code) : QString();
    line.says =
        !entry.code    ? yes.join(QStringLiteral("; "))
        : no.isEmpty() ? tr("%1: %2", "coder, what the coder says").arg(code, yes.join(QStringLiteral(", ")))
        : yes.isEmpty()
            ? tr("%1: not %2").arg(code, no.join(QStringLiteral(", ")))
            : tr("%1: %2, not %3").arg(code, yes.join(QStringLiteral(", ")), no.join(QStringLiteral(", ")));
    line.open = detail.disputed && !detail.settlement;
    line.state = detail.settlement ? (!detail.settlement->status.empty()
                                          ? statusWord(*survey::statusFromKey(detail.settlement->status))
                                      : detail.settlement->present ? tr("stands")
                                                                   : tr("does not stand"))
                 : line.open       ? tr("open")
                                   : tr("agreed");
    return line;
}

void AgreementPage::showDispute(int row) {
    const DisputesModel::Entry* entry = m_disputes->entryAt(row);
    if (!entry || !m_comparison->engine() || !m_session.isOpen()) {
        m_dispute->setDispute({});
        return;
    }
    m_dispute->setDispute(m_comparison->engine()->detail(m_session.db(), entry->unit, entry->code));
}

} // namespace marginalia::ui
