// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/store/rescue.h"

#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core {

/// Makes the new project `target` out of `source`, a project that is refused because another program added
/// tables, views or triggers to it, or broke its rules: takes over the rows that keep the rules, as the first
/// step of a new history. The old file stays as it is, and with it the old history. Throws Error NotOurs
/// (never was a project), Newer, Damaged, Conflict (`target` exists), Cancelled; then there is no `target`.
store::Rescue makeCleanedCopy(const std::filesystem::path& source, const std::filesystem::path& target,
                              ProjectOptions options, Progress progress = {});

/// What was taken over and what was not, in whole sentences.
[[nodiscard]] std::vector<Sentence> describe(const store::Rescue& rescue);

} // namespace marginalia::core
