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

    /// Where the names of speakers stand, in order: they are nobody's words.
    void setNames(std::vector<Range> names) { m_names = std::move(names); }
    /// The words of a range: without blanks at its ends, and without a name that it begins or ends with.
    /// Empty: there are none.
    [[nodiscard]] Range words(Range range) const;
    /// The words of the one that is meant at `unit`: of the one that holds it, else of the one before.
    [[nodiscard]] Range meant(PassageUnit kind, int unit) const;
    /// The one that holds the character at `unit`; between two words the gap itself, at the end the last.
    [[nodiscard]] Range at(PassageUnit kind, int unit) const;
    /// Grown to whole ones at both ends; only words, where there are some. An empty range stays empty.
    [[nodiscard]] Range snapped(PassageUnit kind, Range range) const;
    /// The next (previous) place where one begins, else the end (beginning) of the text.
    [[nodiscard]] int next(PassageUnit kind, int unit) const;
    [[nodiscard]] int previous(PassageUnit kind, int unit) const;

private:
    [[nodiscard]] Range paragraphAround(int unit) const;
    [[nodiscard]] Range window(int unit) const;
    [[nodiscard]] Range grown(PassageUnit kind, Range range) const;
    [[nodiscard]] const Range* nameAt(int unit) const;
    [[nodiscard]] std::vector<Range> pieces(PassageUnit kind, Range window) const;

    QString m_text;
    core::text::Locale m_locale;
    std::vector<Range> m_names;
};

} // namespace marginalia::ui
