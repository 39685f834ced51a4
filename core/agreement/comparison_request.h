// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::agreement {

/// What the coders are compared on. A code is present where a passage with it touches the unit.
enum class UnitKind {
    Answer,    ///< of survey questions; knows judgements: `done` without the code is 0, `open` is missing
    Document,  ///< a transcript, an article
    Paragraph, ///< a line with words on it
    Sentence,  ///< see text::sentences
    Turn,      ///< what one person says until the next one speaks, interviewers too
    Segment,   ///< the passages of a round; without a round, every passage that one of the coders coded
    Character  ///< a code point; counted by sweeping over the ends of passages
};
std::string_view unitKey(UnitKind unit); ///< "answer", "document", ...
std::optional<UnitKind> unitFromKey(std::string_view key);

/// A draw that anybody can repeat: `units` of those there are, in file order, by SplitMix64(seed).
struct UnitSample {
    std::int64_t units = 0;
    std::uint64_t seed = 20250101;
    auto operator<=>(const UnitSample&) const = default;
};

/// What is compared. Everything left empty means "all there is".
struct ComparisonRequest {
    UnitKind unit = UnitKind::Answer;
    std::vector<QuestionId> questions; ///< of the unit Answer; empty: every open question
    std::vector<SourceId> documents;   ///< of the other units; empty: every document
    std::vector<CoderId> coders;       ///< in this order; empty: who worked on any of it, by name
    std::vector<CodeId> codes;         ///< rows; empty: the codebook
    RoundId round = mainRound;         ///< its units and coders; a closed one as it was frozen
    std::string from, to;              ///< first and last day of coding, "2026-03-01"; empty: open
    std::string where;                 ///< EXPR on cases; empty: all
    std::optional<UnitSample> sample;
    /// Paragraphs, sentences, turns, segments: a code counts from half of the unit on, not from one letter.
    bool halfOfUnit = false;

    auto operator<=>(const ComparisonRequest&) const = default;
};

} // namespace marginalia::core::agreement
