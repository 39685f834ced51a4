// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

/// Coders as rows; only core/coding uses it.
namespace marginalia::core::coding::rows {

void insert(store::Edit& edit, const Coder& coder);
/// Throws Error{Usage} when there is no such coder.
void rename(store::Edit& edit, CoderId coder, const std::string& name, const std::string& initials);
void mark(store::Edit& edit, CoderId coder, const std::string& initials, const std::string& colour);

} // namespace marginalia::core::coding::rows
