// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_request.h"

#include <QVariantMap>

namespace marginalia::ui {

class ProjectSession;

/// What a comparison is restricted to, by names, so that it can be kept beside the project.
[[nodiscard]] QVariantMap keptLimits(const ProjectSession& session,
                                     const core::agreement::ComparisonRequest& request);
/// The request with the limits that were kept; what is no longer in the project is left out.
[[nodiscard]] core::agreement::ComparisonRequest withLimits(core::agreement::ComparisonRequest request,
                                                            const QVariantMap& kept,
                                                            const ProjectSession& session);

} // namespace marginalia::ui
