// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"
#include "core/agreement/document_codings.h"
#include "core/agreement/interval_draw.h"
#include "core/agreement/unit_sheet.h"
#include "core/codebook/codebook.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace marginalia::core::agreement {

/// Documents as characters, counted by sweeping over the ends of passages: what it costs depends on the
/// number of passages, not on the length of the texts. Only ComparisonEngine uses it.
class CharacterSheet {
public:
    CharacterSheet(const store::Connection& db, const ComparisonRequest& request, const ComparedRound& round,
                   const codebook::Codebook& book);

    [[nodiscard]] const std::vector<ComparedCoder>& coders() const { return m_work.coders; }
    /// Characters that two coders or more were given, one only, none.
    [[nodiscard]] std::int64_t judgedBy(int coders) const;
    [[nodiscard]] std::int64_t judgedByCoder(std::size_t coder) const;
    /// The cases of the documents that count, to be grouped.
    [[nodiscard]] std::vector<CaseId> cases() const;

    /// Rows of codes with those below them; only the documents of these cases, where any are named.
    [[nodiscard]] std::vector<CharacterPresence>
    rows(const std::vector<CodeId>& codes, const std::unordered_set<CaseId>* cases = nullptr) const;
    /// The sets of these codes (each alone); nothing when there are too many passages.
    /// `parts`: what of it is in which document, numbered as the clusters of `drawn`.
    [[nodiscard]] std::optional<SetRatings> sets(const std::vector<CodeId>& codes,
                                                 const std::unordered_set<CaseId>* cases = nullptr,
                                                 std::vector<CharacterPresence::Part>* parts = nullptr) const;
    /// Documents are drawn as wholes.
    [[nodiscard]] DrawnGroup drawn(const std::vector<CodeId>& codes) const;
    /// The texts cut where somebody's passage with the code (or one below it) begins or ends. The sheet knows
    /// only this code.
    [[nodiscard]] UnitSheet stretches(CodeId code, bool withBelow = true) const;

private:
    [[nodiscard]] Continua continua(const std::vector<CodeId>& codes, bool withBelow,
                                    const std::unordered_set<CaseId>* cases) const;
    [[nodiscard]] bool counts(std::size_t document) const;
    /// Drawn passages of a document are put one behind the other.
    [[nodiscard]] std::int64_t placeIn(std::size_t document, std::int64_t position) const;

    codebook::Codebook m_book;
    DocumentWork m_work;
};

/// The same as every other unit is folded.
PresenceRows folded(const CharacterPresence& presence);

} // namespace marginalia::core::agreement
