// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/project/project.h"

#include <string>
#include <vector>

/// What stands on standard error: one line per message, the program's name before it.
namespace marginalia::cli {

/// In the language of messages.
void note(const Session& session, const core::Sentence& sentence);
void note(const Session& session, const std::vector<core::Sentence>& sentences);
/// While coding is blind, after a step that reached what others did: that it did.
void noteHidden(const Session& session, const core::Project& project);
/// What is said already.
void complain(const std::string& sentence);
/// The summary line, then the details (`row 17: ...`), one line each and without the program's name.
void complain(const Session& session, const core::Error& error);

} // namespace marginalia::cli
