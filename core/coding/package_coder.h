// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/connection.h"

#include <optional>

namespace marginalia::core::coding {

/// Whom the file was made for, when it is a package; nullopt: an ordinary project. A package is one coder's
/// desk: what this coder says of an answer's status is its status there, and a proposal only in the project.
std::optional<CoderId> packageCoder(const store::Connection& db);

} // namespace marginalia::core::coding
