// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/store/connection.h"
#include "core/text/carry_over.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace marginalia::core::team {

/// Answers and documents whose text is not the same in a file and in the project: passages of the one are
/// carried over to the other.
class RevisedTexts {
public:
    RevisedTexts(const store::Connection& theirs, const store::Connection& ours)
        : m_theirs(theirs)
        , m_ours(ours) {}

    /// An answer (or document), as it is called here and there.
    void note(bool answer, std::int64_t ours, std::int64_t theirs) {
        m_places.try_emplace({answer, ours}).first->second.there = theirs;
    }
    [[nodiscard]] bool empty() const { return m_places.empty(); }
    [[nodiscard]] bool holds(bool answer, std::int64_t ours) const {
        return m_places.contains({answer, ours});
    }
    /// A passage of their text in ours.
    [[nodiscard]] text::CarryOver::Carried carry(bool answer, std::int64_t ours, Span span);

private:
    struct Place {
        std::int64_t there = 0;
        std::string theirs;
        std::string ours;
        std::unique_ptr<text::CarryOver> over;
    };

    const store::Connection& m_theirs;
    const store::Connection& m_ours;
    std::map<std::pair<bool, std::int64_t>, Place> m_places;
};

} // namespace marginalia::core::team
