// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

struct DocumentsImportOptions {
    std::string language;     ///< empty: guessed for each
    std::string encoding;     ///< of plain text; empty: detected for each
    bool caseFromName = true; ///< a case of the file's name for each document
};

struct DocumentsImportReport {
    std::int64_t added = 0;
    std::int64_t known = 0;                      ///< the same text under the same name was there
    std::int64_t bytes = 0;                      ///< of text
    std::map<std::string, std::int64_t> formats; ///< ".docx" and how many of the added ones were read so
    std::int64_t comments = 0;                   ///< of the added ones, now annotations
    std::int64_t guideQuestions = 0;             ///< marked in this step, in older documents too
    std::vector<Sentence> problems;              ///< encodings taken, what was repaired and left out
};

/// Takes transcripts in: Word, OpenDocument, subtitles and plain text (see readDocument), one or many. One
/// undoable step labelled `import FILE` or `import N files`; all or nothing: an Error names the file that
/// cannot be read, and nothing is imported then.
///
/// Comments become annotations on their passages, with author and date as their title; those of somebody who
/// codes in the project are theirs.
///
/// Guide questions are marked (see documents::GuideQuestions), also in older documents when a new one shows
/// that a question recurs.
DocumentsImportReport importDocuments(Project& project, const std::vector<std::filesystem::path>& files,
                                      const DocumentsImportOptions& options, Progress& progress);

/// The endings of the files that can be taken in, without the dot.
inline constexpr std::string_view documentEndings[] = {"docx", "odt",  "txt",  "md",  "srt", "vtt",
                                                       "fodt", "docm", "dotx", "ott", "text"};
/// Whether a file's name has one of them, in small or capital letters.
bool isDocumentName(std::string_view fileName);

} // namespace marginalia::core::exchange
