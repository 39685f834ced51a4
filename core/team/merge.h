// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/team/decisions.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Bringing work back: packages that were given out, and plain copies that people worked in.
namespace marginalia::core::team {

/// What one coder did in a file since it parted from the project.
struct WorkOf {
    std::int64_t codingsAdded = 0;
    std::int64_t codingsChanged = 0;
    std::int64_t codingsRemoved = 0;
    std::int64_t judgements = 0; ///< added or changed
    auto operator<=>(const WorkOf&) const = default;
};

/// What came from one file.
struct Brought {
    std::string file;
    std::string forCoder;               ///< of a package; empty: a copy
    bool nothingNew = false;            ///< all of it was here already
    std::map<std::string, WorkOf> work; ///< by coder
    std::int64_t codesAdded = 0;
    std::int64_t codesChanged = 0;
    std::int64_t codesRemoved = 0;
    std::int64_t otherRows = 0; ///< notes, translations, texts, statuses, variables ...
    std::int64_t leftOut = 0;   ///< rows on something that is not in the project any more
    std::vector<Sentence> remarks;
};

struct MergeReport {
    std::vector<Brought> files; ///< in the order given
    std::vector<Conflict> open; ///< not empty: nothing was changed; decide them and merge again
    bool changed = false;       ///< a step was made
};

/// Brings the work of these files into the project, all of it in one undoable step, or nothing.
///
/// Files are compared with the state in which they parted from the project, so that only what was done in
/// them since is brought, and nothing that was done here is undone. Rows are matched by their ids and texts
/// by their check sums, never by names: two coders of one name stay two. Merging a file again changes
/// nothing, and the order of files does not matter. What cannot be decided that way is a conflict: decided by
/// `decisions`, else returned in `open`.
///
/// The files are read in private copies and never written. Throws Error NotOurs, Altered, Newer, Damaged, or
/// Conflict (a package of another project, or a file that has nothing in common with this one), with the name
/// of the file; Usage for a decision that is none of the choices. Nothing is changed then.
MergeReport merge(Project& project, const std::vector<std::filesystem::path>& files,
                  const Decisions& decisions = {}, Progress progress = {});

} // namespace marginalia::core::team
