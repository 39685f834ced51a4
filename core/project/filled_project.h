// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <filesystem>
#include <functional>

namespace marginalia::core {

/// Makes a new project that begins with what `fill` writes: that is step 0 of its history, under `label`, so
/// that nobody can undo it. Throws Error{Conflict} when there is a file already; on any error there is none.
void createFilled(const std::filesystem::path& file, ProjectOptions options, const Sentence& label,
                  const std::function<void(store::Connection&)>& fill);

} // namespace marginalia::core
