// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/session/project_session.h"

#include <QString>

namespace marginalia::ui {

/// "Theoretical memo"; a type of one's own as it is written.
[[nodiscard]] QString noteTypeWord(const std::string& type);
/// "Interview 07: “So the roads come first”"
[[nodiscard]] QString targetLine(const ProjectSession& session, const core::notes::Target& target);
/// The day of a time in the file, as the window's language writes it.
[[nodiscard]] QString dayOf(const std::string& isoTime);
[[nodiscard]] QString coderWord(const ProjectSession& session, core::CoderId coder);

} // namespace marginalia::ui
