// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/text_positions.h"

#include <algorithm>

namespace marginalia::ui {

TextPositions::TextPositions(const QString& text)
    : m_codePoints(text.size()) {
    for (qsizetype at = 0; at + 1 < text.size(); ++at)
        if (text.at(at).isHighSurrogate() && text.at(at + 1).isLowSurrogate())
            m_pairs.append(static_cast<int>(at++));
    m_codePoints -= m_pairs.size();
}

int TextPositions::toUnits(std::int64_t codePoint) const {
    // The i-th pair stands at code point m_pairs[i] - i.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs.at(middle) - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<int>(codePoint + low);
}

std::int64_t TextPositions::toCodePoints(int unit) const {
    // A position inside a pair counts as before it.
    return unit - (std::lower_bound(m_pairs.begin(), m_pairs.end(), unit) - m_pairs.begin());
}

} // namespace marginalia::ui
