// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace marginalia::ui {

/// Between core's positions (code points) and Qt's (UTF-16 units) of one text: the only place where the two
/// meet. A text that needs no surrogates costs nothing; of others every 64th unit is known, so that neither
/// way ever walks through the text.
class TextPositions {
public:
    TextPositions() = default;
    explicit TextPositions(const QString& text);

    [[nodiscard]] int toUnits(std::int64_t codePoint) const;
    /// A position inside a pair of surrogates counts as before it.
    [[nodiscard]] std::int64_t toCodePoints(int unit) const;
    [[nodiscard]] std::int64_t codePoints() const { return m_codePoints; }
    [[nodiscard]] core::Span span(int fromUnit, int toUnit) const {
        return {toCodePoints(fromUnit), toCodePoints(toUnit)};
    }

private:
    [[nodiscard]] bool startsPair(qsizetype unit) const;

    QString m_text;
    QList<int> m_pairsBefore; ///< unit 64 * i; empty when the text has no pair
    std::int64_t m_codePoints = 0;
};

} // namespace marginalia::ui
