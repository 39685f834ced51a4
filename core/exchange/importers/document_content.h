// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/documents/format.h"
#include "core/exchange/importers/comments.h"
#include "core/text/normalize.h"

#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// A document as a file holds it, before it is in any project.
struct DocumentContent {
    std::string format; ///< ".docx", ".odt", ".srt", ".vtt", ".txt": how it was read
    text::NormalizedText text;
    std::vector<documents::FormatRange> formats; ///< sorted
    std::vector<std::string> speakers;           ///< named by the file itself, not by its text
    std::vector<Comment> comments;               ///< by their places
    std::vector<Sentence> problems;              ///< what was decided, repaired and left out
};

/// What an office document may cost.
struct DocumentLimits {
    std::size_t textBytes = std::size_t{128} << 20;
    std::size_t ranges = 2'000'000;
    std::size_t comments = 100'000; ///< further ones are left out, and so are those beyond the bytes
    std::size_t commentBytes = std::size_t{64} << 20;
};

/// A Word document (.docx, .docm, .dotx; strict or transitional).
///
/// The text: a paragraph is a line, a line break within it a line of its own, a tab a tab. Cells of a table
/// are paragraphs, row by row, empty ones left out. What stands in a text box follows the paragraph that the
/// box hangs on. Footnotes and endnotes stand behind the text, in the order of their marks. Numbers and
/// bullets of lists are formats, not text. Tracked changes are taken as accepted. Comments stand beside the
/// text, each with its passage. Pictures, hidden text, headers and footers are left out; soft hyphens too,
/// since they are no part of a word.
///
/// Throws Error{Invalid} when it is none, {Damaged}, {Limit}; see also SafeZip and SafeXml.
DocumentContent readDocx(const std::filesystem::path& file, Progress& progress,
                         const DocumentLimits& limits = {});

/// An OpenDocument text (.odt, .ott, and .fodt, the same as one XML file), read alike.
DocumentContent readOdt(const std::filesystem::path& file, Progress& progress,
                        const DocumentLimits& limits = {});

/// Subtitles (.srt, .vtt): a caption is a line with its time. Who speaks (`<v Name>`) stands before the first
/// caption of a turn as `Name: `. Marks, notes and styles go; a caption whose time is broken keeps its words.
/// Without any caption the text is taken as it stands.
DocumentContent readSubtitles(const std::filesystem::path& file, const std::string& encoding,
                              Progress& progress);

/// Plain text. An empty `encoding` is detected. Throws Error{Invalid} for what is no text.
DocumentContent readPlainText(const std::filesystem::path& file, const std::string& encoding,
                              Progress& progress);

/// Any of them, by what the file holds rather than by what it is called. Throws Error{Invalid} that names the
/// kind of a file that cannot be read (.doc, .rtf, .pdf, workbooks, archives) and says what to do.
DocumentContent readDocument(const std::filesystem::path& file, const std::string& encoding,
                             Progress& progress);

} // namespace marginalia::core::exchange
