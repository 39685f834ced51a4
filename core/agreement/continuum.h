// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// A coded passage: half-open, in code points of its text.
struct Segment {
    std::int32_t text = 0;
    std::int32_t coder = 0;
    std::int32_t code = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// Texts that several coders worked on, and what they marked.
struct Continua {
    int coders = 0;
    int codes = 0;
    std::vector<std::int64_t> lengths; ///< of each text, in code points; what nobody was given is not in it
    /// texts x coders: whether the coder worked on the text ("looked and marked nothing" is data); empty: all
    /// on all.
    std::vector<bool> worked;
    std::vector<Segment> segments; ///< any order

    [[nodiscard]] std::size_t texts() const { return lengths.size(); }
    [[nodiscard]] bool workedOn(std::size_t text, int coder) const {
        return worked.empty() ||
               worked[text * static_cast<std::size_t>(coders) + static_cast<std::size_t>(coder)];
    }
};

/// Throws Error{Invalid} for a segment beyond its text, empty, or of a text, coder or code that does not
/// exist.
void check(const Continua& continua);

/// Each coder's own overlapping segments of one code in one text united, sorted by text, code, coder, start;
/// touching ones stay apart.
std::vector<Segment> united(const Continua& continua);

/// Presence of each code per character, folded: at most 3^coders rows a code whatever the length. By a sweep
/// over the ends of segments, never over characters: a million codings of five coders and 500 codes in under
/// a second.
std::vector<Ratings> presenceByCharacter(const Continua& continua);
/// The same for one code of each single text: what a bootstrap over texts draws from.
std::vector<std::vector<Ratings>> presenceByCharacterOfTexts(const Continua& continua);

} // namespace marginalia::core::agreement
