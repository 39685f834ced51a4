// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"

#include <string>
#include <string_view>

/// The codebook as it was at one moment, kept as JSON in the project itself: a round of double coding is
/// coded and compared with the definitions of its start, whatever becomes of the codes later.
namespace marginalia::core::codebook {

/// A JSON array of codes, parents before children, with their ids (which never leave the project file). Empty
/// fields are left out.
std::string frozen(const Codebook& book);
/// The same codes again. Throws Error{Damaged} for what is not of that form.
Codebook thawed(std::string_view json, std::int64_t revision);

} // namespace marginalia::core::codebook
