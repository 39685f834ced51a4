// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QtGlobal>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace marginalia::ui {

/// Which respondents each code counts, as bits: so that those of any selection are counted within a frame.
class CasesOfCodes {
public:
    using Lists = std::unordered_map<core::CodeId, std::vector<core::CaseId>>;
    using Figures = std::unordered_map<core::CodeId, qint64>;

    CasesOfCodes() = default;
    explicit CasesOfCodes(const Lists& lists);

    /// How many of `cases`, each there once, every code counts.
    [[nodiscard]] Figures among(const std::vector<core::CaseId>& cases) const;

private:
    using Bits = std::vector<std::uint64_t>;
    std::unordered_map<core::CaseId, std::uint32_t> m_places;
    std::unordered_map<core::CodeId, Bits> m_bits;
    std::size_t m_words = 0;
};

} // namespace marginalia::ui
