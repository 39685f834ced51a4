// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <functional>

namespace marginalia::ui {

/// One step on the codebook: at once, or, when it touches very many codings, as a job. `then` runs after it
/// was made. The body may hold nothing that goes before the job ends.
void editCodes(ProjectSession& session, const core::Sentence& label, std::int64_t codings,
               core::Project::Body body, std::function<void()> then);

} // namespace marginalia::ui
