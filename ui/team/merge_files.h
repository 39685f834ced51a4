// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/merge.h"

#include <filesystem>
#include <functional>
#include <vector>

class QWidget;

namespace marginalia::ui {

class ProjectSession;

using MergeFiles = std::vector<std::filesystem::path>;

/// Merges packages and copies into the open project, by a job of the session; `then` gets what came of it, on
/// the GUI thread, unless `window` has gone.
void merge(ProjectSession& session, QWidget* window, const MergeFiles& files,
           const core::team::Decisions& decisions, std::function<void(const core::team::MergeReport&)> then);

/// Asks for the files and merges them; asks for decisions where they are needed, and says in the end what
/// came from whom.
void mergeChosenFiles(ProjectSession& session, QWidget* window);

} // namespace marginalia::ui
