// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "ui/session/project_session.h"

#include <functional>

namespace marginalia::ui {

/// Starts a job that reads the project as it is now, whatever is changed meanwhile; `then` runs in the window
/// once it is done. False, and told to the user, when it cannot start.
bool startReading(ProjectSession& session, const QString& title,
                  std::function<void(const core::store::Connection&, core::Progress&)> read,
                  std::function<void()> then);

} // namespace marginalia::ui
