// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace marginalia::ui {

/// Between core's positions (code points) and Qt's (UTF-16 units) of one text: the only place where the two
/// meet. The map holds only the characters that take two units, so plain text costs nothing.
class TextPositions {
public:
    TextPositions() = default;
    explicit TextPositions(const QString& text);

    [[nodiscard]] int toUnits(std::int64_t codePoint) const;
    [[nodiscard]] std::int64_t toCodePoints(int unit) const;
    [[nodiscard]] std::int64_t codePoints() const { return m_codePoints; }
    [[nodiscard]] core::Span span(int fromUnit, int toUnit) const {
        return {toCodePoints(fromUnit), toCodePoints(toUnit)};
    }

private:
    QList<int> m_pairs; ///< unit positions of high surrogates, ascending
    std::int64_t m_codePoints = 0;
};

} // namespace marginalia::ui
