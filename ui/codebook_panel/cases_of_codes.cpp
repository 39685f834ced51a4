// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/cases_of_codes.h"

#include <bit>

namespace marginalia::ui {

namespace {
void set(std::vector<std::uint64_t>& bits, std::uint32_t place) {
    bits[place / 64] |= std::uint64_t{1} << (place % 64);
}
} // namespace

CasesOfCodes::CasesOfCodes(const Lists& lists) {
    for (const auto& [code, cases] : lists)
        for (const core::CaseId each : cases)
            m_places.try_emplace(each, static_cast<std::uint32_t>(m_places.size()));
    m_words = (m_places.size() + 63) / 64;
    for (const auto& [code, cases] : lists) {
        Bits& bits = m_bits[code];
        bits.resize(m_words);
        for (const core::CaseId each : cases)
            set(bits, m_places.at(each));
    }
}

CasesOfCodes::Figures CasesOfCodes::among(const std::vector<core::CaseId>& cases) const {
    Bits meant(m_words);
    for (const core::CaseId each : cases)
        if (const auto found = m_places.find(each); found != m_places.end())
            set(meant, found->second);
    Figures figures;
    for (const auto& [code, bits] : m_bits) {
        qint64 count = 0;
        for (std::size_t word = 0; word < m_words; ++word)
            count += std::popcount(bits[word] & meant[word]);
        figures.emplace(code, count);
    }
    return figures;
}

} // namespace marginalia::ui
