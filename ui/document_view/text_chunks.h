// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace marginalia::ui {

/// A stretch of a text that is laid out at once: some whole lines (a line ends with LF), or a piece of a very
/// long one. Positions are UTF-16 units.
struct TextChunk {
    int start = 0;
    int end = 0;            ///< the LF of its last line included
    int line = 0;           ///< lines that begin before it
    int paragraph = 0;      ///< of those, the ones that hold more than blanks: what citations count
    int lines = 0;          ///< that begin in it
    bool continues = false; ///< begins inside a line
};

/// At most this long, so that one layout fits into a frame and never exceeds 20,000 code points.
inline constexpr int longestChunk = 8'000;

/// All of the text, in order. Long lines are cut behind a blank where there is one within reach, else between
/// two graphemes. `whole`: stretches of whole lines that are not divided, in order and each shorter than a
/// chunk by the length at which chunks end. One pass; 10 MB take some milliseconds.
[[nodiscard]] std::vector<TextChunk> divideText(const QString& text,
                                                const std::vector<std::pair<int, int>>& whole = {});

/// What core's paragraphs leave out: nothing, or nothing but blanks.
[[nodiscard]] bool isBlankLine(QStringView line);

} // namespace marginalia::ui
