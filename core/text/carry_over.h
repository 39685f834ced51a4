// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "core/text/word_diff.h"

#include <optional>
#include <string_view>
#include <vector>

namespace marginalia::core::text {

/// What became of a passage when its text was corrected.
enum class PassageFate {
    Same,       ///< its words are as they were, wherever they stand now
    FoundAgain, ///< the same words, but only beside or inside of what was changed: look whether it is them
    Changed,    ///< other words stand there now
    Gone        ///< nothing is left of it
};

/// Takes passages of a text over into a corrected version of it. Words put in directly before or behind a
/// passage do not belong to it.
class CarryOver {
public:
    /// Both texts must outlive it.
    CarryOver(std::string_view before, std::string_view after);

    struct Carried {
        PassageFate fate = PassageFate::Gone;
        std::optional<Span> span; ///< none: gone
    };
    [[nodiscard]] Carried carry(Span passage) const;
    /// The same without looking for the words elsewhere: for what is no quotation, such as how a text looked.
    [[nodiscard]] std::optional<Span> place(Span passage) const;

    [[nodiscard]] const std::vector<TextChange>& changes() const { return m_changes; }
    [[nodiscard]] std::string_view wordsBefore(Span span) const { return m_before.slice(span); }
    [[nodiscard]] std::string_view wordsAfter(Span span) const { return m_after.slice(span); }
    [[nodiscard]] std::int64_t codePointsAfter() const { return m_after.codePoints(); }

private:
    [[nodiscard]] std::int64_t startAfter(std::int64_t position) const;
    [[nodiscard]] std::int64_t endAfter(std::int64_t position) const;
    [[nodiscard]] bool isNew(Span after) const;
    [[nodiscard]] std::optional<Span> findAgain(std::string_view words, std::int64_t length,
                                                std::int64_t near) const;

    CodePointIndex m_before;
    CodePointIndex m_after;
    std::vector<TextChange> m_changes;
    mutable std::int64_t m_bytesToSearch = std::int64_t{256} << 20U; ///< for all passages together
};

} // namespace marginalia::core::text
