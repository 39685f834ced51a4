// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <string>

/// The facts of a project as rows; only core/project uses it.
namespace marginalia::core::settings {

std::string read(const store::Connection& db, const std::string& key); ///< empty: not set
/// An empty value takes the fact away.
void write(store::Connection& db, const std::string& key, const std::string& value);

} // namespace marginalia::core::settings
