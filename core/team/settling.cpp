// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/settling.h"

#include <algorithm>
#include <map>

namespace marginalia::core::team {

namespace {

using agreement::Dispute;
using agreement::Side;

/// What waits for a clearer codebook.
class Waiting {
public:
    explicit Waiting(const store::Connection& db) {
        for (const Doubt& doubt : doubts(db))
            m_spans.emplace(std::pair(doubt.matter.place, doubt.matter.code), doubt.matter.span);
    }
    [[nodiscard]] bool has(const Dispute& dispute) const {
        const auto [first, last] = m_spans.equal_range({dispute.unit.place(), dispute.code});
        return std::any_of(first, last, [&dispute](const auto& each) {
            return !each.second || !dispute.unit.span || each.second->overlaps(*dispute.unit.span);
        });
    }

private:
    std::multimap<std::pair<coding::Place, CodeId>, std::optional<Span>> m_spans;
};

bool differ(const Dispute& dispute, const std::pair<CoderId, CoderId>& coders) {
    const auto first = std::ranges::find(dispute.sides, coders.first, &Side::coder);
    const auto second = std::ranges::find(dispute.sides, coders.second, &Side::coder);
    return first != dispute.sides.end() && second != dispute.sides.end() && first->judged && second->judged &&
           (dispute.code ? first->present != second->present : first->status != second->status);
}

bool isIn(SettlingState state, const Dispute& dispute, const Waiting& waiting) {
    switch (state) {
    case SettlingState::All:
        return true;
    case SettlingState::Open:
        return !dispute.settlement;
    case SettlingState::Settled:
        return dispute.settlement.has_value();
    case SettlingState::Unclear:
        break;
    }
    return !dispute.settlement && waiting.has(dispute);
}

} // namespace

Matter matterOf(const Dispute& dispute) {
    return {dispute.unit.place(), dispute.unit.span, dispute.code};
}

SettlingProgress progressOf(const store::Connection& db, const std::vector<Dispute>& disputes) {
    const Waiting waiting(db);
    SettlingProgress progress;
    progress.disputes = static_cast<std::int64_t>(disputes.size());
    for (const Dispute& dispute : disputes) {
        progress.settled += dispute.settlement ? 1 : 0;
        progress.unclear += isIn(SettlingState::Unclear, dispute, waiting) ? 1 : 0;
    }
    return progress;
}

std::vector<Dispute> only(const store::Connection& db, std::vector<Dispute> disputes,
                          const SettlingFilter& filter) {
    const Waiting waiting(db);
    std::erase_if(disputes, [&](const Dispute& dispute) {
        return !isIn(filter.state, dispute, waiting) || (filter.code && *filter.code != dispute.code) ||
               (filter.coders && !differ(dispute, *filter.coders));
    });
    return disputes;
}

} // namespace marginalia::core::team
