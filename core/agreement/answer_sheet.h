// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/compared_round.h"
#include "core/agreement/comparison_request.h"
#include "core/agreement/unit_sheet.h"
#include "core/codebook/codebook.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace marginalia::core::agreement {

/// The answers of a comparison and the coders' work on them, read from the project and kept up to date answer
/// by answer. Only ComparisonEngine uses it.
class AnswerSheet {
public:
    AnswerSheet(const store::Connection& db, const ComparisonRequest& request, const ComparedRound& round,
                const codebook::Codebook& book);

    [[nodiscard]] const UnitSheet& sheet() const { return m_sheet; }

    enum class Effect {
        None,  ///< nothing of it concerns these answers
        Taken, ///< taken over
        Reload ///< too much changed: load anew
    };
    Effect refresh(const store::Connection& db, const store::ChangeSet& changes);

private:
    /// What all judges of an answer hold it for, those who are not compared too.
    struct Verdict {
        std::optional<survey::AnswerStatus> status; ///< none: nobody judged it
        bool differ = false;
    };

    void readUnits(const store::Connection& db);
    void readCoders(const store::Connection& db);
    void chooseUnits(const store::Connection& db);
    void readWork(const store::Connection& db, const codebook::Codebook& book);
    void readJudgements(const store::Connection& db, const WorkStrand& strand, QuestionId question,
                        AnswerId one);
    void readRechecks(const store::Connection& db, QuestionId question, AnswerId one);
    void readCodings(const store::Connection& db, const WorkStrand& strand, QuestionId question,
                     AnswerId one);
    void readDecisions(const store::Connection& db, QuestionId question, AnswerId one);
    /// Marks the codes which changed since the judgement, and says how many they are.
    std::size_t takeStale(CoderSheet& coder, Unit unit, std::int64_t judgement, std::int64_t revision);
    void forget(Unit unit);
    void again(const store::Connection& db, Unit unit);
    void decideWhetherLeftOut(Unit unit);
    [[nodiscard]] std::optional<std::size_t> coderOf(const WorkStrand& strand, std::int64_t id) const;
    [[nodiscard]] std::optional<Unit> unitOf(std::int64_t answer) const;
    [[nodiscard]] bool collect(const store::Connection& db, const store::ChangeSet& changes,
                               std::unordered_set<Unit>& touched) const;

    ComparisonRequest m_request;
    ComparedRound m_round;
    std::vector<WorkStrand> m_strands;
    UnitSheet m_sheet;
    std::unordered_map<std::int64_t, Unit> m_unitOfAnswer;
    std::vector<survey::AnswerStatus> m_held; ///< by unit, as the answer holds it
    std::vector<Verdict> m_verdicts;          ///< by unit
    std::unordered_map<std::int64_t, std::size_t> m_coders;
    std::vector<std::pair<std::int64_t, CodeId>> m_changedCodes; ///< by the revision of their last change
    std::unordered_set<std::int64_t> m_rechecked;       ///< judgement and code, mixed; see recheckKey
    std::unordered_map<std::int64_t, Unit> m_unitOfRow; ///< of codings, judgements and decisions
};

} // namespace marginalia::core::agreement
