// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/filled_project.h"

#include "core/project/project_state.h"

namespace marginalia::core {

void createFilled(const std::filesystem::path& file, ProjectOptions options, const Sentence& label,
                  const std::function<void(store::Connection&)>& fill) {
    makeProjectFile(file, std::move(options), label, fill);
}

} // namespace marginalia::core
