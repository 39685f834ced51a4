// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/document_shares.h"

#include <optional>
#include <string>
#include <vector>

namespace marginalia::ui {

/// What is counted of the transcripts: which of them, cut into what, whose coding.
struct InterviewRequest {
    std::string set{"all"}; ///< name of a set of documents; see documents::sourcesOfSet
    core::shares::DocumentUnit unit = core::shares::DocumentUnit::Document;
    core::shares::Layer layer;
};

/// Which figure the passages stand behind.
struct InterviewFigure {
    std::vector<core::CodeId> codes;       ///< one; of the table of new categories several
    std::vector<core::SourceId> documents; ///< only these; empty: all that are looked at
    bool ownOnly = false;                  ///< "not further specified": without the codes below
    bool disputed = false;                 ///< the units in dispute instead of those counted
};

/// A coded passage behind a figure.
struct InterviewPassage {
    core::SourceId document;
    std::string documentName;
    core::CodeId code;
    std::optional<core::Span> span; ///< none: the whole document
    std::string words;              ///< its beginning
};

/// By document and place; the same passage with the same code by several coders is one.
struct InterviewPassages {
    std::vector<InterviewPassage> passages;
    std::int64_t units = 0; ///< that the figure counts
};

/// The passages behind a figure. A document without any (settled as present) has no line.
[[nodiscard]] InterviewPassages findPassages(const core::store::Connection& db,
                                             const InterviewRequest& request, const InterviewFigure& figure);

} // namespace marginalia::ui
