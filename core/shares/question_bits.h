// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/shares/unit_set.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"
#include "core/survey/survey.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace marginalia::core::shares {

/// Where one coder put one code.
struct CodeMarks {
    UnitSet present;
    /// Segments beyond the first, of answers that have more than one (overlapping spans are one segment).
    std::unordered_map<Unit, std::int64_t> moreSegments;
};

/// What one coder did with the answers of a question (main round).
struct CoderMarks {
    UnitSet judged;                           ///< judgement done
    std::map<std::int64_t, UnitSet> judgedAt; ///< the same by the state of the codebook judged against
    std::unordered_map<Unit, survey::AnswerStatus> proposed; ///< statuses proposed by done judgements
    std::unordered_map<CodeId, CodeMarks> codes;             ///< codings, on open answers too
    /// Answers looked at again for a code, by the state of the code that was confirmed.
    std::unordered_map<CodeId, std::map<std::int64_t, UnitSet>> rechecked;
};

struct DecidedMarks {
    UnitSet decided;
    UnitSet present; ///< of these, the ones decided to carry the code
};

/// Which answer a row was about, also after the row is gone.
class RowUnits {
public:
    void add(std::int64_t row, Unit unit) { m_loaded.emplace_back(row, unit); }
    void finishLoading();
    void addLater(std::int64_t row, Unit unit) { m_later[row] = unit; }
    [[nodiscard]] std::optional<Unit> find(std::int64_t row) const;

private:
    std::vector<std::pair<std::int64_t, Unit>> m_loaded;
    std::unordered_map<std::int64_t, Unit> m_later;
};

/// One question in memory: its cases as units, the answers' statuses, and who put which code where. Units
/// with an answer come first, in the order of their answers' ids (file order); cases without an answer
/// follow.
class QuestionBits {
public:
    /// Throws Error{Usage} when there is no such question.
    static QuestionBits load(const store::Connection& db, QuestionId question);
    /// Only cases, statuses and decisions: enough to say what became of everybody.
    static QuestionBits loadStatuses(const store::Connection& db, QuestionId question);

    enum class Effect {
        None,  ///< nothing of it concerns this question
        Taken, ///< taken over
        Reload ///< too much changed: load anew
    };
    /// Takes over what a step changed, reading only the answers concerned.
    /// `codes`: those whose answers may have changed; nothing when it may be all of them.
    Effect refresh(const store::Connection& db, const store::ChangeSet& changes,
                   std::optional<std::unordered_set<CodeId>>& codes);

    QuestionId question;
    SurveyId survey;
    bool singleCode = false;
    std::vector<AnswerId> answers;   ///< ascending
    std::vector<CaseId> cases;       ///< by unit
    std::vector<std::int64_t> order; ///< by unit: the case's place in the file
    std::vector<survey::AnswerStatus>
        statuses;     ///< by unit, as the answer holds it; in a package as its coder says
    UnitSet included; ///< cases not excluded
    UnitSet withText; ///< answers that have words
    std::map<CoderId, CoderMarks> coders;
    std::unordered_map<CodeId, DecidedMarks> decisions;
    std::unordered_map<Unit, survey::AnswerStatus> decidedStatus;

    [[nodiscard]] std::optional<Unit> unitOf(AnswerId answer) const;

private:
    friend class BitsReader;
    void forget(Unit unit);
    /// What is known of one answer, to see what a step changed about it.
    struct AnswerMarks {
        std::set<std::tuple<CoderId, CodeId, std::int64_t>> codings; ///< with the number of segments
        std::set<std::pair<CodeId, bool>> decisions;
        std::set<std::pair<CoderId, std::optional<survey::AnswerStatus>>>
            judges; ///< with the status proposed
        std::pair<survey::AnswerStatus, std::optional<survey::AnswerStatus>> status; ///< held, settled
        bool withText = false;
    };
    [[nodiscard]] AnswerMarks marksOf(Unit unit) const;
    static void addChanged(const AnswerMarks& before, const AnswerMarks& after,
                           std::unordered_set<CodeId>& codes);
    [[nodiscard]] bool collect(const store::Connection& db, const store::ChangeSet& changes,
                               UnitSet& touched) const;

    RowUnits m_codings;
    RowUnits m_judgements;
    RowUnits m_decisions;
};

} // namespace marginalia::core::shares
