// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "core/store/connection.h"

namespace marginalia::core::report {

/// Whether the person whose words a document or answer holds asked not to be quoted, or is left out of the
/// study. In a document several people may speak: one of them is enough.
bool mayNotBeQuoted(const store::Connection& db, const notes::Target& place);

} // namespace marginalia::core::report
