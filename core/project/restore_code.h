// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Bringing one deleted code back without undoing what came later.
namespace marginalia::core {

/// A code that was in the codebook once and is not now.
struct DeletedCode {
    CodeId id;
    std::string name;
    std::string path;      ///< where it stood
    std::int64_t step = 0; ///< that took it away
    std::string at;
    std::string who;
    /// That went with it, or to the code that it was merged into; none while coding is blind.
    std::optional<std::int64_t> codings;
    bool withParent = false; ///< the code above it went in the same step
};

/// Newest first. Reads the whole history: for a job. Codes deleted before an erasure are forgotten.
[[nodiscard]] std::vector<DeletedCode> deletedCodes(const store::Connection& db, Progress& progress);
/// By path, else by a name that only one of them has, whatever the case; the newest when it was deleted more
/// than once. Throws Error{Usage} with the list when there is none.
[[nodiscard]] DeletedCode deletedCodeByPath(const store::Connection& db, const std::string& path,
                                            Progress& progress);

struct RestoredCode {
    std::string path;       ///< where it stands now
    std::int64_t codes = 0; ///< with those below it that went in the same step
    std::int64_t codings = 0;
    std::vector<Sentence> conflicts; ///< where the code could not be put back as it was, and why
    std::vector<Sentence> leftOut;   ///< codings of all coders that could not come back, and why
};

/// Applies the inverse of the step that took the code away, but of this code's rows only: the code with those
/// below it, their codings, re-checks, decisions, sets and links of notes. Codings of a code that was merged
/// come back from the code they went to, where they still carry it. Passages of a text that was corrected
/// since are carried over. Judgements made while the code was gone are to be re-checked for it. What cannot
/// come back is told: a respondent or document erased, a coder gone, a question that takes one code now.
RestoredCode restoreCode(store::Edit& edit, CodeId code);

} // namespace marginalia::core
