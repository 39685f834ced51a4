// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/project/project.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Erasing a participant who withdrew, or a document, for good. `Project::erase` removes the case with its
/// answers, codings, judgements, memos and translations, the notes that belong to nothing else, and the texts
/// that nobody else wrote word for word; empties the search index; and rewrites the past: who did what and
/// when stays readable, but what was changed before is forgotten, and names are taken out of the labels. So
/// no step before it can be undone, shown or restored. The file is written anew, so that no byte of the texts
/// is left in it; either all of that happens or nothing. Who is interrupted between the two (no current, no
/// room) finds it finished when the project is opened for writing again.
namespace marginalia::core {

struct ErasureWish {
    CaseId who;                ///< the participant, or
    SourceId document;         ///< a document alone (with the cases that nothing else needs)
    bool documentsToo = false; ///< the participant's own documents; else they stay, without the case
    bool copiesToo = false;    ///< delete the copies of the project that still hold it
};

/// What goes, and what would still speak of it.
struct Erasure {
    std::string name;
    std::int64_t answers = 0;
    std::int64_t codings = 0;
    std::int64_t notes = 0;
    std::vector<std::string> documents; ///< of the participant, or the document itself
    /// Places where people wrote the name or quoted the words: memos, notes, definitions. Only people can
    /// rewrite them, and best before: what is changed later leaves its old words in the history. (A code's
    /// example that quotes the participant is taken out by the erasure itself.)
    std::vector<Sentence> mentions;
    /// Copies of the project made while it was there, newest first; unreadable ones count. Copies elsewhere
    /// and exported files are not known.
    std::vector<std::filesystem::path> copies;
    /// While coding is blind: that there may be more than is told here, which is the reader's own.
    std::optional<Sentence> hidden;
};

/// Throws Error{Usage} when there is no such participant or document.
[[nodiscard]] Erasure previewErasure(const Project& project, const ErasureWish& wish);

/// The newest step that erased something; 0: none. What was before it cannot be shown.
[[nodiscard]] std::int64_t newestErasure(const store::Connection& db);

} // namespace marginalia::core
