// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/project/project.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// Blind packages: a project for one coder, who sees nothing of the work of others. The rows keep their ids,
/// so that `merge` can bring the work back.
namespace marginalia::core::team {

struct PackWish {
    CoderId coder;                     ///< whom it is for
    std::vector<QuestionId> questions; ///< with `documents` empty too: everything there is
    std::vector<SourceId> documents;
    RoundId round;                    ///< none: everyday work; else only what was drawn for it
    std::vector<CoderId> withCodings; ///< whose codings and judgements (without memos) the coder may see
    bool withTranslations = false;    ///< what others have translated, without their names
};

/// The round of that name; throws Error{Usage} with the names there are.
RoundId roundOf(const store::Connection& db, const std::string& name);

/// What a package holds.
struct Packed {
    std::string coder;
    std::int64_t answers = 0;
    std::int64_t documents = 0;
    std::int64_t codes = 0;
    std::int64_t codings = 0;
};

/// Writes a new project file for one coder and notes in the project that it was given out (one step).
///
/// It holds the answers and documents asked for, their texts, questions and the names of their cases; the
/// codebook (that of the round, as it was frozen at its start); the round with its seed and what was drawn
/// for it, without strata; the coder; and what that coder has coded in them so far (not for a drift check,
/// which is coding anew without looking). Nothing else: not the codings, judgements, memos, key quotes,
/// notes, decisions or names of other people, no variables, no past. It is written row by row into a new file
/// and never made from a copy, so no byte of all that can be left in it. Cases that are excluded from the
/// study are left out.
///
/// Throws Error{Usage} when nothing is left to code or `coder` does not take part in `round`, Error{Conflict}
/// when there is a file already, or while coding is blind for somebody who did not make it so.
Packed pack(Project& project, const PackWish& wish, const std::filesystem::path& file,
            Progress progress = {});

} // namespace marginalia::core::team
