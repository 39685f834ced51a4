// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/shares/question_bits.h"
#include "core/shares/share_table.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace marginalia::core::shares {

/// The units of a population by what their answers are.
struct StatusSets {
    std::array<UnitSet, 8> of; ///< by AnswerStatus
    UnitSet refusedInWords;

    [[nodiscard]] const UnitSet& operator[](survey::AnswerStatus status) const {
        return of[static_cast<std::size_t>(status)];
    }
    [[nodiscard]] UnitSet answered() const;
    [[nodiscard]] UnitSet asked() const;
    [[nodiscard]] std::array<std::int64_t, 8> counts() const;
};

/// By the settled status where there is one, else as the answer holds it; `coder`: that coder's proposals
/// before both.
StatusSets statusSets(const QuestionBits& bits, const UnitSet& population, const CoderMarks* coder = nullptr);

/// One row decided for every judged answer.
struct RowSets {
    UnitSet present;
    UnitSet disputed; ///< not in `present`
    UnitSet ties;     ///< of a majority
    UnitSet counted;  ///< judged for this row; only filled where something is `stale`
    UnitSet stale;    ///< judged, but not for the row's codes as they are now
};

/// Who is judged how, in one layer, on one base: decides answer by answer and row by row. The arithmetic of
/// rules 1 to 5 of the shares; nothing is read from the file. Keeps references to what it is given;
/// used by one thread.
class LayerCount {
public:
    /// `population`: the included cases that meet the condition.
    LayerCount(const QuestionBits& bits, const codebook::Codebook& book, const ShareRequest& request,
               UnitSet population);

    [[nodiscard]] const StatusSets& statuses() const { return m_statuses; }
    [[nodiscard]] const UnitSet& substantive() const { return m_substantive; }
    /// The cases of the base, judged or not (of mentions and segments: the substantive answers).
    [[nodiscard]] const UnitSet& eligible() const { return m_eligible; }
    /// Substantive answers judged in this layer.
    [[nodiscard]] const UnitSet& judged() const { return m_judged; }
    /// Answers of the base, or that would come into it, for which a judge proposes an unsettled status (final
    /// layer only).
    [[nodiscard]] const UnitSet& statusDisputed() const { return m_statusDisputed; }

    /// What is known of one row's codes: a set for each judge.
    struct Marks {
        std::vector<UnitSet> present;
        std::vector<UnitSet> stale; ///< empty, or one for each judge
        UnitSet waiting;            ///< coded, but whether the answer is substantive is in dispute

        void add(const Marks& other);
    };
    /// A code's own marks, decisions applied (final).
    [[nodiscard]] Marks ownMarks(CodeId code) const;
    [[nodiscard]] RowSets decide(const Marks& marks) const;
    /// The row of a code with its descendants.
    [[nodiscard]] RowSets subtree(CodeId code) const;
    /// Whether any judgement is older than any code: then one judgement can change every row.
    [[nodiscard]] bool hasStale() const;

    /// All codes, descendants before their parents. `own` is the code alone, `row` with its descendants.
    using Visit = std::function<void(const codebook::Code& code, const RowSets& own, const RowSets& row)>;
    void visit(const std::vector<CodeId>& codesInTreeOrder, const Visit& visit) const;

    /// Segments of the layer's one coder on these answers under this code alone.
    [[nodiscard]] std::int64_t segments(CodeId code, const UnitSet& answers) const;

    struct Judges {
        std::int64_t least = 0, most = 0, one = 0;
        UnitSet two;     ///< answers with two or more
        UnitSet settled; ///< of these, answers whose judges differ on something that was decided
    };
    [[nodiscard]] Judges judges() const;

private:
    struct Judge {
        const CoderMarks* marks = nullptr;
        UnitSet judged;                            ///< of the layer's answers
        std::map<std::int64_t, UnitSet> olderThan; ///< judged against an older state than this
    };
    void choosePopulation(const UnitSet& population);
    void chooseJudges();
    void prepareStale();
    void findStatusDisputes(const UnitSet& population);
    [[nodiscard]] UnitSet baseOf(const StatusSets& sets, const UnitSet& population) const;
    [[nodiscard]] const UnitSet* decidedOf(CodeId code) const;
    [[nodiscard]] UnitSet staleOf(const Judge& judge, const codebook::Code& code) const;
    void compare(const std::vector<UnitSet>& present, const std::vector<UnitSet>& stale, const UnitSet& any,
                 RowSets& row) const;

    const QuestionBits& m_bits;
    const codebook::Codebook& m_book;
    Base m_base;
    Layer m_layer;
    StatusSets m_statuses;
    UnitSet m_substantive;
    UnitSet m_eligible;
    UnitSet m_judged;
    UnitSet m_statusDisputed;
    UnitSet m_waiting; ///< in the base without being substantive, but a judge says they are
    UnitSet m_judgedByAny;
    std::vector<Judge> m_judges;
    std::vector<std::uint32_t> m_judgeCount;       ///< by unit
    mutable std::vector<std::uint32_t> m_carriers; ///< by unit, all 0 between rows
    mutable std::vector<Unit> m_units;             ///< room for one set
};

} // namespace marginalia::core::shares
