// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// The place of a unit among those of a comparison, in file order: 0, 1, 2 ...
using Unit = std::uint32_t;

/// A set of units, one bit each: 20,000 answers are 2.5 kB, and sets of two coders are compared 64 units at a
/// time. Sets of different lengths go together; what is beyond the end is not in the set.
class UnitBits {
public:
    void add(Unit unit) {
        const std::size_t word = unit / 64;
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] |= bit(unit);
    }
    void remove(Unit unit) {
        if (unit / 64 < m_words.size())
            m_words[unit / 64] &= ~bit(unit);
    }
    [[nodiscard]] bool has(Unit unit) const {
        return unit / 64 < m_words.size() && (m_words[unit / 64] & bit(unit)) != 0;
    }
    [[nodiscard]] bool empty() const {
        return std::ranges::all_of(m_words, [](std::uint64_t word) { return word == 0; });
    }
    [[nodiscard]] std::int64_t size() const {
        std::int64_t count = 0;
        for (const std::uint64_t word : m_words)
            count += std::popcount(word);
        return count;
    }
    [[nodiscard]] std::int64_t sizeWith(const UnitBits& other) const {
        std::int64_t count = 0;
        const std::size_t words = std::min(m_words.size(), other.m_words.size());
        for (std::size_t i = 0; i < words; ++i)
            count += std::popcount(m_words[i] & other.m_words[i]);
        return count;
    }
    UnitBits& operator|=(const UnitBits& other) {
        if (other.m_words.size() > m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    UnitBits& operator&=(const UnitBits& other) {
        if (other.m_words.size() < m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    UnitBits& operator-=(const UnitBits& other) {
        const std::size_t words = std::min(m_words.size(), other.m_words.size());
        for (std::size_t i = 0; i < words; ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }
    friend UnitBits operator|(UnitBits a, const UnitBits& b) { return a |= b; }
    friend UnitBits operator&(UnitBits a, const UnitBits& b) { return a &= b; }
    friend UnitBits operator-(UnitBits a, const UnitBits& b) { return a -= b; }

    /// Calls `take(unit)` in order.
    template <class Take> void each(Take take) const {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                take(static_cast<Unit>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
    }

private:
    static constexpr std::uint64_t bit(Unit unit) { return std::uint64_t{1} << (unit % 64); }
    std::vector<std::uint64_t> m_words;
};

} // namespace marginalia::core::agreement
