// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/team/adjudicate.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// How far the settling of disputes is, and which of them to look at.
namespace marginalia::core::team {

[[nodiscard]] Matter matterOf(const agreement::Dispute& dispute);

struct SettlingProgress {
    std::int64_t disputes = 0;
    std::int64_t settled = 0;
    std::int64_t unclear = 0; ///< of the open ones, those that wait for a clearer codebook
    [[nodiscard]] std::int64_t open() const { return disputes - settled; }
};
/// Of disputes listed with those that are settled.
SettlingProgress progressOf(const store::Connection& db, const std::vector<agreement::Dispute>& disputes);

enum class SettlingState { All, Open, Settled, Unclear };
struct SettlingFilter {
    SettlingState state = SettlingState::All;
    std::optional<CodeId> code;                        ///< the id "none": the statuses
    std::optional<std::pair<CoderId, CoderId>> coders; ///< that differ with each other
};
std::vector<agreement::Dispute> only(const store::Connection& db, std::vector<agreement::Dispute> disputes,
                                     const SettlingFilter& filter);

} // namespace marginalia::core::team
