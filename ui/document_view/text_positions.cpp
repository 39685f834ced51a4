// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/text_positions.h"

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int stride = 64; ///< units; a long document has tens of thousands of positions to look up

/// How many pairs of surrogates begin in [from, to); the unit at `to` must be readable, as the NUL behind a
/// text is. Without a branch, so that many units are looked at in one step.
int pairsIn(const char16_t* text, qsizetype from, qsizetype to) {
    int pairs = 0;
    for (qsizetype at = from; at < to; ++at)
        pairs += static_cast<int>((text[at] & 0xFC00U) == 0xD800U) &
                 static_cast<int>((text[at + 1] & 0xFC00U) == 0xDC00U);
    return pairs;
}
} // namespace

TextPositions::TextPositions(const QString& text)
    : m_text(text)
    , m_codePoints(text.size()) {
    QList<int> before;
    before.reserve(text.size() / stride + 1);
    int pairs = 0;
    const auto* units = reinterpret_cast<const char16_t*>(text.utf16());
    for (qsizetype block = 0; block < text.size(); block += stride) {
        before.append(pairs);
        pairs += pairsIn(units, block, std::min<qsizetype>(block + stride, text.size()));
    }
    if (pairs > 0)
        m_pairsBefore = std::move(before);
    else
        m_text.clear(); // nothing will be looked up in it
    m_codePoints -= pairs;
}

bool TextPositions::startsPair(qsizetype unit) const {
    return m_text.at(unit).isHighSurrogate() && unit + 1 < m_text.size() &&
           m_text.at(unit + 1).isLowSurrogate();
}

int TextPositions::toUnits(std::int64_t codePoint) const {
    const std::int64_t wanted = std::clamp<std::int64_t>(codePoint, 0, m_codePoints);
    if (m_pairsBefore.isEmpty())
        return static_cast<int>(wanted);
    // Block i starts at code point stride * i - pairsBefore[i].
    qsizetype low = 0;
    qsizetype high = m_pairsBefore.size();
    while (low + 1 < high) {
        const qsizetype middle = (low + high) / 2;
        (middle * stride - m_pairsBefore.at(middle) <= wanted ? low : high) = middle;
    }
    qsizetype unit = low * stride;
    std::int64_t at = unit - m_pairsBefore.at(low);
    if (unit > 0 && startsPair(unit - 1)) {
        // The block begins inside the pair that is code point `at`.
        if (at == wanted)
            return static_cast<int>(unit - 1);
        ++unit;
        ++at;
    }
    for (; at < wanted; ++at)
        unit += startsPair(unit) ? 2 : 1;
    return static_cast<int>(unit);
}

std::int64_t TextPositions::toCodePoints(int unit) const {
    const int wanted = std::max(unit, 0);
    if (m_pairsBefore.isEmpty())
        return std::min<std::int64_t>(wanted, m_codePoints);
    if (wanted >= m_text.size())
        return m_codePoints;
    const qsizetype block = wanted / stride;
    const auto* units = reinterpret_cast<const char16_t*>(m_text.utf16());
    return wanted - m_pairsBefore.at(block) - pairsIn(units, block * stride, wanted);
}

} // namespace marginalia::ui
