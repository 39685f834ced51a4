// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/coding_desk.h"

#include "core/coding/span_edit.h"
#include "core/team/status_opinion.h"

#include "ui/session/language.h"
#include "ui/session/names.h"

#include <algorithm>

namespace marginalia::ui {

using namespace core;

CodingDesk::CodingDesk(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        setAnswers({});
        setPlace({});
    });
}

void CodingDesk::setPlace(coding::Place place) {
    if (place == m_place)
        return;
    m_place = place;
    setPassage({});
    setChosen({});
    Q_EMIT placeChanged();
}

void CodingDesk::setChosen(CodingId coding) {
    if (coding == m_chosen)
        return;
    m_chosen = coding;
    Q_EMIT chosenChanged();
}

QString CodingDesk::nameOf(CodeId code) const {
    return shownName(m_session.codebook(), code);
}

std::string CodingDesk::recordedName(CodeId code) const {
    const codebook::Code* found = m_session.codebook().find(code);
    return found ? found->name : std::string();
}

bool CodingDesk::apply(CodeId code) {
    if (!m_place.answer && !m_place.source) {
        Q_EMIT said(tr("Choose an answer first, then give it a code."));
        return false;
    }
    if (hasMany())
        return applyToMany(m_answers, {code}, false);
    if (m_place.source && !m_passage) {
        Q_EMIT said(tr("Select a passage first, then give it a code."));
        return false;
    }
    return m_pieces.size() > 1 ? applyAll({code}, m_passage) : applyTo(m_place, m_passage, code);
}

bool CodingDesk::applyTo(coding::Place place, std::optional<Span> passage, CodeId code) {
    const QString name = nameOf(code);
    if (name.isEmpty())
        return false;
    coding::ApplyResult result;
    const bool ok = m_session.edit({msg("Code “{1}”"), {recordedName(code)}}, [&](store::Edit& edit) {
        coding::ApplyOptions options;
        options.replaceOnSingleCode = true;
        result = coding::apply(edit, m_session.ensureCoder(edit), code, place, passage, options);
    });
    if (!ok)
        return false;
    if (!result.replaced.empty())
        Q_EMIT said(tr("“%1” took the place of “%2”: this question has one code for each answer.")
                        .arg(name, nameOf(result.replaced.front())));
    else if (!result.added)
        Q_EMIT said(tr("This passage has the code “%1” already.").arg(name));
    else if (result.madeSubstantive)
        Q_EMIT said(tr("Coded with “%1”; the answer is now proposed as substantive.").arg(name));
    else
        Q_EMIT said(tr("Coded with “%1”.").arg(name));
    return true;
}

std::vector<coding::Coding> CodingDesk::codings() const {
    if (!m_session.isOpen() || (!m_place.answer && !m_place.source))
        return {};
    std::vector<coding::Coding> all = coding::codingsOf(m_session.db(), m_place);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [this](const coding::Coding& each) {
                                 return each.coder != m_session.coder() || each.round != mainRound;
                             }),
              all.end());
    return all;
}

bool CodingDesk::uncode() {
    if (hasMany() && !m_chosen) {
        const std::vector<CodeId> codes = codesOfMany();
        if (codes.size() == 1)
            return uncodeMany(codes.front());
        if (codes.empty())
            Q_EMIT said(tr("There is no code of yours to take off here."));
        else
            Q_EMIT uncodeAsked(codes);
        return false;
    }
    if (m_chosen)
        return uncode(m_chosen);
    if (m_place.source && !m_passage) {
        // The last one made may stand far away.
        Q_EMIT said(tr("Choose a coding first, or select its passage."));
        return false;
    }
    // With a passage selected only what stands on it is meant; in an answer also what is on all of it.
    std::vector<coding::Coding> here =
        m_place.source ? coding::codingsOn(m_session.db(), m_place, *m_passage) : codings();
    here.erase(std::remove_if(here.begin(), here.end(),
                              [this](const coding::Coding& each) {
                                  return each.coder != m_session.coder() || each.round != mainRound ||
                                         (m_passage && each.span && !each.span->overlaps(*m_passage));
                              }),
               here.end());
    if (here.empty()) {
        Q_EMIT said(tr("There is no code of yours to take off here."));
        return false;
    }
    const auto last =
        std::max_element(here.begin(), here.end(), [](const coding::Coding& a, const coding::Coding& b) {
            return a.createdAt < b.createdAt;
        });
    return uncode(last->id);
}

bool CodingDesk::uncode(CodingId coding) {
    const std::optional<coding::Coding> found = coding::codingById(m_session.db(), coding);
    if (!found)
        return false;
    const QString name = nameOf(found->code);
    if (coding == m_chosen)
        setChosen({});
    if (!m_session.edit({msg("Take off “{1}”"), {recordedName(found->code)}},
                        [&](store::Edit& edit) { coding::remove(edit, coding); }))
        return false;
    Q_EMIT said(tr("Took off “%1”.").arg(name));
    return true;
}

bool CodingDesk::judge(bool done) {
    if (!m_place.answer)
        return false;
    if (hasMany())
        return judgeMany(done);
    const std::vector<coding::Judgement> judgements = coding::judgementsOf(m_session.db(), m_place.answer);
    const bool already =
        std::any_of(judgements.begin(), judgements.end(), [this](const coding::Judgement& each) {
            return each.coder == m_session.coder() && each.round == mainRound &&
                   each.state == coding::JudgementState::Done;
        });
    if (already == done)
        return true;
    const std::optional<survey::Answer> answer = survey::answerById(m_session.db(), m_place.answer);
    if (!answer || !answer->text || (done && answer->status != survey::AnswerStatus::Substantive))
        return true; // needs no judgement
    const bool none = codings().empty();
    const Sentence label = !done  ? Sentence{msg("Open an answer again")}
                           : none ? Sentence{msg("Judge an answer: no code applies")}
                                  : Sentence{msg("Judge an answer")};
    const bool ok = m_session.edit(label, [&](store::Edit& edit) {
        coding::judge(edit, m_session.ensureCoder(edit), m_place.answer,
                      done ? coding::JudgementState::Done : coding::JudgementState::Open);
    });
    if (ok && done && none)
        Q_EMIT said(tr("Judged: no code applies. Ctrl+Z takes it back."));
    return ok;
}

bool CodingDesk::setStatus(survey::AnswerStatus status) {
    if (!m_place.answer)
        return false;
    // Where several people judge the same answers it is what this one says, to be compared with the others.
    const team::StatusOpinions opinions(m_session.db(), m_session.coder());
    const auto set = [status, opinions, who = fromQ(m_session.coderName())](store::Edit& edit,
                                                                            AnswerId answer) {
        if (opinions.holdFor(answer))
            team::giveOpinion(edit, coding::ensureCoder(edit, who), answer, status);
        else
            survey::setStatus(edit, answer, status);
    };
    if (hasMany())
        return editMany({msg("Set the status of answers: {1}"), {std::to_string(m_answers.size())}},
                        m_answers, set, {});
    return m_session.edit({msg("Set the status of an answer")},
                          [&](store::Edit& edit) { set(edit, m_place.answer); });
}

bool CodingDesk::setMemo(CodingId coding, const QString& memo) {
    return m_session.edit({msg("Write a memo")},
                          [&](store::Edit& edit) { coding::setMemo(edit, coding, fromQ(memo)); });
}

} // namespace marginalia::ui
