// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/locale.h"

#include <QString>

#include <utility>
#include <vector>

namespace marginalia::ui {

/// What a selection may be rounded to.
enum class PassageUnit { Character, Word, Sentence, Paragraph };

/// Where words, sentences and paragraphs of a long text begin and end, in UTF-16 units, as core's
/// segmentation says (ICU; Kazakh, Russian, Turkish, Arabic, Chinese). Only the neighbourhood of a place is
/// looked at: of a paragraph of 5 MB some thousand characters to either side.
class PassageBounds {
public:
    using Range = std::pair<int, int>;

    PassageBounds() = default;
    PassageBounds(const QString& text, const core::text::Locale& locale);

    /// The one that holds the character at `unit`; between two words the gap itself, at the end the last.
    [[nodiscard]] Range at(PassageUnit kind, int unit) const;
    /// Grown to whole ones at both ends. An empty range stays empty.
    [[nodiscard]] Range snapped(PassageUnit kind, Range range) const;
    /// The next (previous) place where one begins, else the end (beginning) of the text.
    [[nodiscard]] int next(PassageUnit kind, int unit) const;
    [[nodiscard]] int previous(PassageUnit kind, int unit) const;

private:
    [[nodiscard]] Range paragraphAround(int unit) const;
    [[nodiscard]] Range window(int unit) const;
    [[nodiscard]] std::vector<Range> pieces(PassageUnit kind, Range window) const;

    QString m_text;
    core::text::Locale m_locale;
};

} // namespace marginalia::ui
