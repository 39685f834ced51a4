// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_round.h"
#include "core/store/history_store.h"
#include "core/team/adjudicate.h"
#include "core/team/settling.h"
#include "ui/agreement_review/agreement_page.h"
#include "ui/agreement_review/dispute_words.h"
#include "ui/agreement_review/unit_lists.h"
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

/// Nothing: what a coder holds an answer for cannot be taken over.
std::optional<team::Ruling> rulingOf(const agreement::Dispute& dispute, const DisputeChoice& choice) {
    team::Ruling ruling;
    ruling.matter = team::matterOf(dispute);
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
    case DisputeChoice::Words:
        ruling.verdict = team::Verdict::Other;
        break;
    case DisputeChoice::AsCoder: {
        // Of two coders the decision says which one was followed; of more the first side of all is the first.
        const auto side = std::ranges::find(dispute.sides, choice.coder, &agreement::Side::coder);
        const auto other = std::ranges::find_if(dispute.sides, [&](const agreement::Side& each) {
            return (each.judged || judgedByNone(dispute)) && each.coder != choice.coder;
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

/// The passages of a closed round stand elsewhere once the text was corrected. False: their words are gone.
bool putWhereWordsAreNow(team::Ruling& ruling, const agreement::ComparedTexts& texts) {
    const coding::Place place = ruling.matter.place;
    for (std::optional<Span>* each : {&ruling.matter.span, &ruling.otherSpan}) {
        if (!*each)
            continue;
        *each = texts.now(place, **each);
        if (!*each)
            return false;
    }
    return true;
}

} // namespace

void AgreementPage::settle(const DisputeChoice& choice) {
    const auto& dispute = m_dispute->dispute();
    if (!dispute)
        return;
    if (const auto round =
            agreement::ComparedRound::read(m_session.db(), m_comparison->result()->request.round);
        round.drift()) {
        Q_EMIT said(
            say(Sentence(msg("“{1}” compares a coder's own work at two times. There is nothing to settle."),
                         {round.name})));
        return;
    }
    std::optional<team::Ruling> ruling = rulingOf(*dispute, choice);
    if (!ruling)
        return;
    if (choice.kind == DisputeChoice::Other && !choice.code) {
        askOtherCode(choice);
        return;
    }
    if (choice.kind == DisputeChoice::Words && !choice.words) {
        m_dispute->beginChoosing();
        return;
    }
    ruling->otherCode = choice.code;
    ruling->otherSpan = choice.words;
    ruling->reason = fromQ(m_dispute->reason());
    if (!putWhereWordsAreNow(*ruling, m_comparison->texts())) {
        Q_EMIT said(
            tr("These words were corrected after the round and are gone. Choose “everything coded” to "
               "settle what is coded there now."));
        return;
    }
    const CodeId code = dispute->code;
    const DisputesModel::Entry* listed = m_list->current();
    const std::optional<DisputesModel::Entry> entry = listed ? std::optional(*listed) : std::nullopt;
    const bool unclear = choice.kind == DisputeChoice::Unclear;
    const std::vector<std::string> where{fromQ(m_comparison->nameOf(dispute->unit))};
    const Sentence label = unclear ? Sentence(msg("Note that the codebook is unclear: {1}"), where)
                                   : Sentence(msg("Settle the dispute of {1}"), where);
    if (!m_session.edit(label, [&ruling](store::Edit& edit) { team::settle(edit, {*ruling}); }))
        return;
    if (unclear) {
        Q_EMIT said(tr("Noted. The dispute stays open until the definition is mended."));
        Q_EMIT definitionAsked(code);
        return;
    }
    Q_EMIT said(tr("Settled. The next open one is shown; Ctrl+Z takes the decision back."));
    m_dispute->endChoosing();
    if (entry)
        m_list->goOnAfter(*entry);
    if (choice.kind == DisputeChoice::Words)
        m_list->table().setFocus(); // the keys 1, 2, 3 ... are at hand again
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
        wanted.words = m_dispute->chosenWords();
        settle(wanted);
    });
}

void AgreementPage::openAgain() {
    if (const auto& dispute = m_dispute->dispute())
        m_session.edit(
            Sentence(msg("Open the dispute of {1} again"), {fromQ(m_comparison->nameOf(dispute->unit))}),
            [matter = team::matterOf(*dispute)](store::Edit& edit) { team::takeBack(edit, {matter}); });
}

void AgreementPage::showDisputesBehind(std::int64_t step) {
    const std::vector<team::Matter> matters = team::mattersBehindStep(m_session.db(), step);
    if (matters.empty()) {
        Q_EMIT said(tr("No dispute is kept with this step any more."));
        return;
    }
    agreement::ComparisonRequest wanted;
    for (const team::Matter& each : matters)
        if (const auto answer = survey::answerById(m_session.db(), each.place.answer);
            answer && std::ranges::count(wanted.questions, answer->question) == 0)
            wanted.questions.push_back(answer->question);
    const agreement::ComparisonRequest& present = m_comparison->request();
    if (wanted.questions.empty())
        wanted.unit =
            present.unit == agreement::UnitKind::Answer ? agreement::UnitKind::Paragraph : present.unit;
    if (wanted != present || !m_comparison->engine()) {
        m_stepAsked = step;
        m_comparison->setRequest(wanted);
        if (wanted.questions.size() == 1)
            m_session.setQuestion(wanted.questions.front());
        return;
    }
    const auto known = store::readStep(m_session.db(), step);
    m_list->list(tr("Disputes behind “%1”").arg(known ? say(*known, m_session.codebook()) : QString()),
                 [this, step](const DisputesList::Pair&) {
                     return disputesOver(*m_comparison->engine(), m_session.db(),
                                         team::mattersBehindStep(m_session.db(), step));
                 });
    m_list->table().setFocus();
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
