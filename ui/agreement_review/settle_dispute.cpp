// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate.h"
#include "ui/agreement_review/agreement_page.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/widgets/physical_keys.h"
#include "ui/widgets/prompts.h"

#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

// What the keys and buttons of a dispute do.
namespace marginalia::ui {

using namespace core;

namespace {

team::Matter matterOf(const agreement::Dispute& dispute) {
    return {dispute.unit.place(), dispute.unit.span, dispute.code};
}

/// Nothing: what a coder holds an answer for cannot be taken over.
std::optional<team::Ruling> rulingOf(const agreement::Dispute& dispute, const DisputeChoice& choice) {
    team::Ruling ruling;
    ruling.matter = matterOf(dispute);
    switch (choice.kind) {
    case DisputeChoice::All:
        ruling.verdict = team::Verdict::Both;
        break;
    case DisputeChoice::None:
        ruling.verdict = team::Verdict::Neither;
        break;
    case DisputeChoice::Unclear:
        ruling.verdict = team::Verdict::Unclear;
        break;
    case DisputeChoice::Other:
        ruling.verdict = team::Verdict::Other;
        break;
    case DisputeChoice::AsCoder: {
        // Of two coders the decision says which one was followed; of more the first side of all is the first.
        const auto side = std::ranges::find(dispute.sides, choice.coder, &agreement::Side::coder);
        const auto other = std::ranges::find_if(dispute.sides, [&](const agreement::Side& each) {
            return each.judged && each.coder != choice.coder;
        });
        if (side == dispute.sides.end() || other == dispute.sides.end())
            return std::nullopt;
        const bool first = side < other;
        ruling.verdict = first ? team::Verdict::First : team::Verdict::Second;
        ruling.first = first ? side->coder : other->coder;
        ruling.second = first ? other->coder : side->coder;
        break;
    }
    }
    return ruling;
}

} // namespace

void AgreementPage::settle(const DisputeChoice& choice) {
    const auto& dispute = m_dispute->dispute();
    if (!dispute)
        return;
    std::optional<team::Ruling> ruling = rulingOf(*dispute, choice);
    if (!ruling)
        return;
    if (choice.kind == DisputeChoice::Other && !choice.code) {
        askOtherCode(choice);
        return;
    }
    ruling->otherCode = choice.code;
    ruling->reason = fromQ(m_dispute->reason());
    const CodeId code = dispute->code;
    const int row = m_list->currentIndex().row();
    const bool unclear = choice.kind == DisputeChoice::Unclear;
    const Sentence label =
        unclear ? Sentence(msg("Note that the codebook is unclear")) : Sentence(msg("Settle a dispute"));
    if (!m_session.edit(label, [&ruling](store::Edit& edit) { team::settle(edit, {*ruling}); }))
        return;
    if (unclear) {
        Q_EMIT said(tr("Noted. The dispute stays open until the definition is mended."));
        Q_EMIT definitionAsked(code);
        return;
    }
    Q_EMIT said(tr("Settled. The next open one is shown; Ctrl+Z takes the decision back."));
    if (const int next = m_disputes->nextOpen(row); next >= 0)
        m_list->setCurrentIndex(m_disputes->index(next, 0));
}

void AgreementPage::askOtherCode(const DisputeChoice& choice) {
    Prompts::Choice question;
    question.title = tr("Settle with another code");
    question.label = tr("The code that applies instead:");
    question.accept = tr("Settle");
    std::vector<CodeId> codes;
    for (const codebook::Code& each : m_session.codebook().codes())
        if (each.id != m_dispute->dispute()->code) {
            codes.push_back(each.id);
            question.choices << shownPath(m_session.codebook(), each.id);
        }
    if (codes.empty())
        return;
    prompts().choose(this, question, [this, codes, choice](int chosen) {
        DisputeChoice wanted = choice;
        wanted.code = codes[static_cast<std::size_t>(chosen)];
        settle(wanted);
    });
}

void AgreementPage::openAgain() {
    if (const auto& dispute = m_dispute->dispute())
        m_session.edit(Sentence(msg("Open a dispute again")),
                       [matter = matterOf(*dispute)](store::Edit& edit) { team::takeBack(edit, {matter}); });
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
