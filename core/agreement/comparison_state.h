// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/answer_sheet.h"
#include "core/agreement/character_sheet.h"
#include "core/agreement/compared_round.h"
#include "core/agreement/comparison_engine.h"
#include "core/agreement/unit_sheet.h"
#include "core/codebook/codebook.h"

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

/// What a ComparisonEngine holds; only its own files use it.
namespace marginalia::core::agreement {

struct ComparisonEngine::State {
    ComparisonRequest request;
    ComparisonRequest asked; ///< as it was before "all there is" was filled in
    ComparedRound round;
    codebook::Codebook book;
    std::optional<AnswerSheet> answers; ///< of the unit Answer
    std::optional<CharacterSheet> characters;
    UnitSheet documents; ///< of the other units
    Comparison comparison;
    std::int64_t state = 0;

    static State load(const store::Connection& db, ComparisonRequest request);

    [[nodiscard]] const UnitSheet& sheet() const { return answers ? answers->sheet() : documents; }
    [[nodiscard]] SheetCount count() const { return {sheet(), book}; }
    [[nodiscard]] const std::vector<ComparedCoder>& coders() const {
        return characters ? characters->coders() : sheet().coders;
    }
    /// The codes that have a row.
    [[nodiscard]] std::vector<CodeId> codesOfRows() const;
    /// Every code that the rows hold, with those below them: what sets of codes are made of.
    [[nodiscard]] std::vector<CodeId> codesOfSets() const;
    /// The units of a row: of characters, the stretches of text that were coded alike.
    struct RowUnits {
        std::shared_ptr<const UnitSheet> own; ///< of characters
        const UnitSheet* sheet = nullptr;
        SheetRow row; ///< of all coders
    };
    [[nodiscard]] RowUnits unitsOf(CodeId code) const;
    /// What two of the coders gave. Throws Error{Limit} for too many passages of characters.
    [[nodiscard]] SetRatings setsOfPair(const std::vector<CodeId>& codes, CoderPair pair) const;
    /// The figures of the units of these cases.
    [[nodiscard]] GroupRow group(const std::unordered_set<CaseId>& cases, CodeId code) const;
    [[nodiscard]] std::vector<Dispute> disputedUnits(const store::Connection& db, bool settledToo) const;
    [[nodiscard]] std::vector<Dispute> disputedStretches(const store::Connection& db, bool settledToo) const;
    /// Counts everything anew.
    void compare();

private:
    void begin(CodeRow& row, CodeId code) const;
    void compareCharacters();
    void compareCodes(const SheetCount& count);
    void compareStatuses(const SheetCount& count);
    void compareSets(const SheetCount& count);
};

/// The one throw for a code, coder or pair that the comparison does not have.
[[noreturn]] void refuseUnknown();

} // namespace marginalia::core::agreement
