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

    void note(bool answer, std::int64_t id) { m_places.try_emplace({answer, id}); }
    [[nodiscard]] bool empty() const { return m_places.empty(); }
    [[nodiscard]] bool holds(bool answer, std::int64_t id) const { return m_places.contains({answer, id}); }
    /// A passage of their text in ours.
    [[nodiscard]] text::CarryOver::Carried carry(bool answer, std::int64_t id, Span span);

private:
    struct Place {
        std::string theirs;
        std::string ours;
        std::unique_ptr<text::CarryOver> over;
    };

    const store::Connection& m_theirs;
    const store::Connection& m_ours;
    std::map<std::pair<bool, std::int64_t>, Place> m_places;
};

} // namespace marginalia::core::team
