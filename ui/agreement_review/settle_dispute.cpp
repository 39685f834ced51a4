// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_page.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/widgets/physical_keys.h"

#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

// What the keys and buttons of a dispute do.
namespace marginalia::ui {

using namespace core;

void AgreementPage::settle(const DisputeChoice& choice) {
    const auto& dispute = m_dispute->dispute();
    if (!dispute)
        return;
    if (choice.kind == DisputeChoice::Unclear) {
        Q_EMIT definitionAsked(dispute->code);
        return;
    }
    coding::Decision decision;
    decision.answer = dispute->unit.answer;
    decision.code = dispute->code;
    decision.present = choice.kind == DisputeChoice::All;
    decision.reason = fromQ(m_dispute->reason());
    decision.decidedBy = fromQ(m_session.coderName());
    const auto side = std::ranges::find(dispute->sides, choice.coder, &agreement::Side::coder);
    if (choice.kind == DisputeChoice::AsCoder && side != dispute->sides.end()) {
        decision.present = side->present;
        if (!dispute->code)
            decision.status = side->status;
    }
    const int row = m_list->currentIndex().row();
    if (!m_session.edit(Sentence(msg("Settle a dispute")),
                        [&decision](store::Edit& edit) { coding::decide(edit, decision); }))
        return;
    Q_EMIT said(tr("Settled. The next open one is shown; Ctrl+Z takes the decision back."));
    if (const int next = m_disputes->nextOpen(row); next >= 0)
        m_list->setCurrentIndex(m_disputes->index(next, 0));
}

bool AgreementPage::takeKey(const QKeyEvent& key) {
    const std::optional<QChar> physical = keys::physicalKey(key);
    if (!physical || !physical->isDigit())
        return false;
    if (const auto choice = m_dispute->choiceOfKey(physical->digitValue()); choice && !key.isAutoRepeat())
        settle(*choice);
    return true;
}

} // namespace marginalia::ui
