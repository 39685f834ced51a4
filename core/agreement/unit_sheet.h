// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/agreement/presence_rows.h"
#include "core/agreement/unit_bits.h"
#include "core/codebook/codebook.h"
#include "core/survey/survey.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

/// Who put which code on which unit, in memory; what ComparisonEngine counts from. Only core/agreement uses
/// it.
namespace marginalia::core::agreement {

/// What one coder did. Presence holds only what counts: on judged units that the coder holds for substantive.
struct CoderSheet {
    UnitBits judged;
    std::unordered_map<CodeId, UnitBits> present; ///< without the codes below
    std::unordered_map<CodeId, UnitBits> stale;   ///< judged, but before the code had its present meaning
    std::unordered_map<Unit, survey::AnswerStatus> status; ///< of judged answers
};

struct SettledCode {
    UnitBits decided;
    UnitBits present;
};

struct UnitSheet {
    std::vector<ComparedUnit> units; ///< everything that can be a unit, in the order of the file
    std::vector<ComparedCoder> coders;
    std::vector<CoderSheet> work; ///< by coder
    UnitBits wanted;              ///< by sample, condition and round, of cases that are not excluded
    UnitBits leftOut;             ///< of these, empty or not asked by the final status
    std::unordered_map<CodeId, SettledCode> settled;
    std::unordered_map<Unit, survey::AnswerStatus> settledStatus;

    /// Units judged by at least two coders.
    [[nodiscard]] UnitBits counted() const;
};

/// One code (with what is below it) on the units that count for it.
struct SheetRow {
    std::vector<UnitBits> judged;  ///< by coder
    std::vector<UnitBits> present; ///< by coder
    UnitBits counted;              ///< judged by at least two
    UnitBits disputed;
    UnitBits settled; ///< of the disputed ones
    std::int64_t stale = 0;

    [[nodiscard]] PresenceRow at(Unit unit) const;
    [[nodiscard]] PresenceRows fold() const;
    /// The same for two of the coders, on the units that both judged.
    [[nodiscard]] SheetRow of(CoderPair pair) const;
    [[nodiscard]] SheetRow within(const UnitBits& units) const;
    [[nodiscard]] UnitBits which(CountedUnits units) const;
};

/// Counts rows of a sheet; keeps references to both.
class SheetCount {
public:
    SheetCount(const UnitSheet& sheet, const codebook::Codebook& book);

    [[nodiscard]] const UnitBits& counted() const { return m_counted; }
    /// The code with everything below it.
    [[nodiscard]] SheetRow row(CodeId code) const { return rowOf(m_book.subtree(code)); }
    /// The code alone.
    [[nodiscard]] SheetRow own(CodeId code) const { return rowOf({code}); }
    /// Units whose coders hold the answer for different things.
    [[nodiscard]] UnitBits statusDisputed() const;

private:
    [[nodiscard]] SheetRow rowOf(const std::vector<CodeId>& codes) const;
    [[nodiscard]] UnitBits unsettled(CodeId code, const SheetRow& row) const;

    const UnitSheet& m_sheet;
    const codebook::Codebook& m_book;
    std::vector<UnitBits> m_judged; ///< by coder, of the units that count
    UnitBits m_counted;
};

/// In two or more of the sets.
UnitBits inTwo(const std::vector<UnitBits>& sets);

} // namespace marginalia::core::agreement
