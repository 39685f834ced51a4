// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/coding/kept_texts.h"
#include "core/store/connection.h"
#include "core/text/code_points.h"

#include <optional>
#include <string>

namespace marginalia::core::agreement {

/// The words that a comparison is about: of a closed round as they were at its end, else the present ones.
/// Keeps the text read last, since units come in the order of the file.
class ComparedTexts {
public:
    ComparedTexts(const store::Connection& db, RoundId round);

    /// All of the answer or document; positions of a Dispute count in it.
    [[nodiscard]] const std::string& of(const coding::Place& place);
    /// The words of a unit; of a whole document none.
    [[nodiscard]] std::string of(const ComparedUnit& unit);
    /// At most `most` code points of a passage, then "…".
    [[nodiscard]] std::string quote(const coding::Place& place, Span span, std::int64_t most);
    /// The text was corrected after the round: other words stand there now.
    [[nodiscard]] bool correctedSince(const coding::Place& place) const {
        return m_kept.corrected(place) != nullptr;
    }
    /// Where a passage stands now, to be settled there; none: its words are gone.
    [[nodiscard]] std::optional<Span> now(const coding::Place& place, Span then) const {
        return m_kept.now(place, then);
    }

private:
    void read(const coding::Place& place);

    const store::Connection& m_db;
    coding::KeptTexts m_kept;
    std::optional<coding::Place> m_read;
    std::string m_body;
    std::optional<text::CodePointIndex> m_index; ///< of the body
};

} // namespace marginalia::core::agreement
