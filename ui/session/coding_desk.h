// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace marginalia::ui {

/// What lies on the desk: the answer or document being read and the passage selected in it; and what the
/// hands do to it. Views tell it what they show, every way to code (key, click, drag, menu) ends in `apply`.
class CodingDesk : public QObject {
    Q_OBJECT

public:
    explicit CodingDesk(ProjectSession& session, QObject* parent = nullptr);

    [[nodiscard]] ProjectSession& session() const { return m_session; }
    [[nodiscard]] core::coding::Place place() const { return m_place; }
    void setPlace(core::coding::Place place);
    /// Several answers are chosen: codes, judgements and statuses are given to all of them in one step,
    /// unless a passage is selected. One or none: the place alone.
    void setAnswers(std::vector<core::AnswerId> answers);
    [[nodiscard]] const std::vector<core::AnswerId>& answers() const { return m_answers; }
    [[nodiscard]] bool hasMany() const { return m_answers.size() > 1 && !m_passage && m_place.answer; }
    /// Nothing: the whole answer. A document needs a passage.
    void setPassage(std::optional<core::Span> passage) { setPassage(passage, {}); }
    /// The same when some of it is not to be seen (an interviewer's words): only `pieces` are coded.
    void setPassage(std::optional<core::Span> passage, std::vector<core::Span> pieces) {
        m_passage = passage;
        m_pieces = std::move(pieces);
    }
    [[nodiscard]] std::optional<core::Span> passage() const { return m_passage; }
    /// The coding that Backspace and Ctrl+M mean.
    void setChosen(core::CodingId coding);
    [[nodiscard]] core::CodingId chosen() const { return m_chosen; }

    /// Codes the passage, or the whole answer when no passage is selected.
    bool apply(core::CodeId code);
    bool applyTo(core::coding::Place place, std::optional<core::Span> passage, core::CodeId code);
    /// Takes off the chosen coding, else the last one made on this place by the present coder.
    bool uncode();
    bool uncode(core::CodingId coding);
    /// "Judged": with codes, or as "none applies".
    bool judge(bool done = true);
    /// Of the answers; where several people judge them (team::StatusOpinions) as the opinion of this coder.
    bool setStatus(core::survey::AnswerStatus status);
    /// For many answers, one step; long ones as a job. Answers that are gone are passed over.
    bool applyToMany(const std::vector<core::AnswerId>& answers, const std::vector<core::CodeId>& codes,
                     bool judged);
    /// Takes a code of the present coder off all chosen answers.
    bool uncodeMany(core::CodeId code);
    /// The codes that the present coder gave to any of the chosen answers, in the codebook's order.
    [[nodiscard]] std::vector<core::CodeId> codesOfMany() const;
    bool setMemo(core::CodingId coding, const QString& memo);
    /// Among the key quotes, behind the others, or off the list.
    bool setKeyQuote(core::CodingId coding, bool on);

    // What is done to the passages of a document (coding_desk_spans.cpp).
    /// Several codes on one passage, as one step.
    bool applyAll(const QList<core::CodeId>& codes, std::optional<core::Span> passage);
    /// A new code named by the passage, or the one of that name at the top of the codebook, on it.
    bool codeInVivo();
    bool resize(core::CodingId coding, core::Span span);
    bool recode(core::CodingId coding, core::CodeId code);
    /// With all that overlap or touch it.
    bool mergeSpans(core::CodingId coding);
    bool splitSpan(core::CodingId coding, std::int64_t at);
    bool setWeight(core::CodingId coding, std::optional<std::int64_t> weight);

    /// The present coder's codings here, by place in the text.
    [[nodiscard]] std::vector<core::coding::Coding> codings() const;

Q_SIGNALS:
    void placeChanged();
    void answersChanged();
    /// Several codes stand on the chosen answers: which is to be taken off?
    void uncodeAsked(const std::vector<core::CodeId>& codes);
    void chosenChanged();
    /// One calm line about what was done.
    void said(const QString& line);

private:
    [[nodiscard]] QString nameOf(core::CodeId code) const;
    /// The project's own name, for the history.
    [[nodiscard]] std::string recordedName(core::CodeId code) const;
    [[nodiscard]] std::string recordedName(core::CodingId coding) const;
    /// The name of a coding's code; empty when the coding is gone.
    [[nodiscard]] QString nameOf(core::CodingId coding) const;
    bool editMany(const core::Sentence& label, const std::vector<core::AnswerId>& answers,
                  std::function<void(core::store::Edit&, core::AnswerId)> each, const QString& said);
    bool judgeMany(bool done);

    ProjectSession& m_session;
    core::coding::Place m_place;
    std::vector<core::AnswerId> m_answers;
    std::optional<core::Span> m_passage;
    std::vector<core::Span> m_pieces; ///< of the passage; empty: all of it
    core::CodingId m_chosen;
};

} // namespace marginalia::ui
