// SPDX-License-Identifier: GPL-3.0-or-later
// What the hands do to several answers at once: always one step of the history.
#include "core/coding/answer_work.h"
#include "ui/session/coding_desk.h"
#include "ui/session/language.h"

#include <algorithm>
#include <set>

namespace marginalia::ui {

using namespace core;

namespace {
/// More than this would be felt on the GUI thread.
constexpr std::size_t manyAtOnce = 60;
} // namespace

void CodingDesk::setAnswers(std::vector<AnswerId> answers) {
    if (answers.size() < 2)
        answers.clear();
    if (answers == m_answers)
        return;
    m_answers = std::move(answers);
    Q_EMIT answersChanged();
}

bool CodingDesk::editMany(const Sentence& label, const std::vector<AnswerId>& answers,
                          std::function<void(store::Edit&, AnswerId)> each, const QString& line) {
    const auto body = [answers, each = std::move(each)](store::Edit& edit) {
        edit.progress().stage(static_cast<std::int64_t>(answers.size()));
        for (const AnswerId answer : answers) {
            edit.progress().advance();
            if (survey::answerById(edit.db(), answer))
                each(edit, answer);
        }
    };
    const auto tell = [this, line] {
        if (!line.isEmpty())
            Q_EMIT said(line);
    };
    if (answers.size() > manyAtOnce)
        return m_session.editInBackground(tr("Changing the chosen answers"), label, body, tell);
    if (!m_session.edit(label, body))
        return false;
    tell();
    return true;
}

bool CodingDesk::applyToMany(const std::vector<AnswerId>& answers, const std::vector<CodeId>& codes,
                             bool judged) {
    if (codes.empty() || answers.empty())
        return false;
    const QString name = nameOf(codes.front());
    const std::string count = std::to_string(answers.size());
    const Sentence label = codes.size() == 1 ? Sentence{msg("Code answers with “{1}”: {2}"),
                                                        {recordedName(codes.front()), count}}
                                             : Sentence{msg("Code answers with several codes: {1}"), {count}};
    return editMany(
        label, answers,
        [coderName = fromQ(m_session.coderName()), codes, judged](store::Edit& edit, AnswerId answer) {
            if (!survey::answerById(edit.db(), answer)->text)
                return;
            const CoderId coder = coding::ensureCoder(edit, coderName);
            coding::ApplyOptions options;
            options.replaceOnSingleCode = true;
            for (const CodeId code : codes)
                coding::apply(edit, coder, code, {answer, {}}, std::nullopt, options);
            if (judged)
                coding::judge(edit, coder, answer, coding::JudgementState::Done);
        },
        codes.size() == 1 ? tr("Answers coded with “%1”: %2. Ctrl+Z takes it back.")
                                .arg(name, figure(static_cast<qint64>(answers.size())))
                          : tr("Answers coded: %1. Ctrl+Z takes it back.")
                                .arg(figure(static_cast<qint64>(answers.size()))));
}

bool CodingDesk::judgeMany(bool done) {
    return editMany(
        done ? Sentence{msg("Judge answers: {1}"), {std::to_string(m_answers.size())}}
             : Sentence{msg("Open answers again: {1}"), {std::to_string(m_answers.size())}},
        m_answers,
        [coderName = fromQ(m_session.coderName()), done](store::Edit& edit, AnswerId answer) {
            const std::optional<survey::Answer> found = survey::answerById(edit.db(), answer);
            if (!found->text || (done && found->status != survey::AnswerStatus::Substantive))
                return; // needs no judgement
            const CoderId coder = coding::ensureCoder(edit, coderName);
            const coding::WorkByCoder work = coding::workOn(edit.db(), answer);
            const coding::AnswerWork* mine = coding::workBy(work, coder);
            if ((mine && mine->done) != done)
                coding::judge(edit, coder, answer,
                              done ? coding::JudgementState::Done : coding::JudgementState::Open);
        },
        done ? tr("Answers judged: %1. Ctrl+Z takes it back.")
                   .arg(figure(static_cast<qint64>(m_answers.size())))
             : QString());
}

std::vector<CodeId> CodingDesk::codesOfMany() const {
    std::set<std::size_t> places;
    for (const AnswerId answer : m_answers) {
        const coding::WorkByCoder work = coding::workOn(m_session.db(), answer);
        if (const coding::AnswerWork* mine = coding::workBy(work, m_session.coder()))
            for (const coding::AnswerWork::Mark& mark : mine->marks)
                if (m_session.codebook().find(mark.code))
                    places.insert(m_session.codebook().indexOf(mark.code));
    }
    std::vector<CodeId> codes;
    for (const std::size_t place : places)
        codes.push_back(m_session.codebook().codes()[place].id);
    return codes;
}

bool CodingDesk::uncodeMany(CodeId code) {
    const QString name = nameOf(code);
    return editMany(
        {msg("Take “{1}” off answers: {2}"), {recordedName(code), std::to_string(m_answers.size())}},
        m_answers,
        [coder = m_session.coder(), code](store::Edit& edit, AnswerId answer) {
            coding::removeAll(edit, coder, code, {answer, {}});
        },
        tr("Took off “%1”.").arg(name));
}

} // namespace marginalia::ui
