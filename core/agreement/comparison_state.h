// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/answer_sheet.h"
#include "core/agreement/comparison_engine.h"
#include "core/agreement/unit_sheet.h"
#include "core/codebook/codebook.h"

#include <optional>
#include <unordered_set>
#include <vector>

/// What a ComparisonEngine holds; only its own files use it.
namespace marginalia::core::agreement {

struct ComparisonEngine::State {
    ComparisonRequest request;
    ComparisonRequest asked; ///< as it was before "all there is" was filled in
    codebook::Codebook book;
    std::optional<AnswerSheet> answers; ///< of the unit Answer
    UnitSheet documents;                ///< of the others
    Comparison comparison;
    std::int64_t state = 0;

    static State load(const store::Connection& db, ComparisonRequest request);

    [[nodiscard]] const UnitSheet& sheet() const { return answers ? answers->sheet() : documents; }
    [[nodiscard]] SheetCount count() const { return {sheet(), book}; }
    /// Every code that the rows hold, with those below them: what sets of codes are made of.
    [[nodiscard]] std::vector<CodeId> codesOfSets() const;
    [[nodiscard]] std::vector<Unit> unitsBehind(CodeId code, CountedUnits which,
                                                std::optional<CoderPair> pair) const;
    /// Counts everything anew.
    void compare();

private:
    void compareCodes(const SheetCount& count);
    void compareStatuses(const SheetCount& count);
    void compareSets(const SheetCount& count);
};

/// The one throw for a code, coder or pair that the comparison does not have.
[[noreturn]] void refuseUnknown();

} // namespace marginalia::core::agreement
