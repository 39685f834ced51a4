// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/codebook/code.h"
#include "core/store/connection.h"
#include "core/store/edit.h"
#include "core/team/pack.h"

#include <optional>
#include <string>
#include <vector>

/// Packages as rows; only core/team uses it.
namespace marginalia::core::team::rows {

/// What is to be coded.
struct Assignment {
    std::vector<AnswerId> answers;
    std::vector<SourceId> documents;
};
Assignment assignmentOf(const store::Connection& db, const PackWish& wish);

/// The name of a coder; empty: no such coder.
std::string coderName(const store::Connection& db, CoderId coder);
/// The guid of a coder, given now where there was none.
std::string ensureCoderGuid(store::Edit& edit, CoderId coder);
/// Likewise of the project itself.
std::string ensureProjectGuid(store::Edit& edit);

/// Who a package is for, and of which project it is.
struct Label {
    std::string package; ///< guid
    std::string project; ///< guid
    std::string coder;   ///< guid
};
void writeLabel(store::Connection& package, const Label& label);
/// nullopt: an ordinary project.
std::optional<Label> labelOf(const store::Connection& db);

/// The rows of a package, parents before children. Nothing is copied but the columns named here.
void copyMaterial(const store::Connection& from, store::Connection& into, const Assignment& assignment,
                  Progress& progress);
void copyPeople(const store::Connection& from, store::Connection& into, const std::vector<CoderId>& coders,
                RoundId round);
/// What `coder` has to do in the round: the units that are in the package already, in the order drawn,
/// without strata, which tell of variables. `codebook`: as it was frozen, without memos.
void copyRound(const store::Connection& from, store::Connection& into, RoundId round, CoderId coder,
               const std::string& codebook);
/// Returns the number of codes.
std::int64_t copyCodebook(const store::Connection& from, store::Connection& into);
void insertCodes(store::Connection& into, const std::vector<codebook::Code>& codes, std::int64_t revision);
struct WorkWish {
    CoderId coder;
    RoundId round;      ///< whose codings
    bool memos = false; ///< only the coder's own
};
std::int64_t copyWork(const store::Connection& from, store::Connection& into, const Assignment& assignment,
                      const WorkWish& wish, Progress& progress);
void copyTranslations(const store::Connection& from, store::Connection& into, const Assignment& assignment);

/// In the project: given out to `coder`; `base` is the point of the package's history that it starts from.
void notePackage(store::Edit& edit, const Label& label, const PackWish& wish, const Assignment& assignment,
                 const std::string& base);

} // namespace marginalia::core::team::rows
