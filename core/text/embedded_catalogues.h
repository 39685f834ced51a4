// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace marginalia::core::text {

/// A compiled translation catalogue (.mo) that is part of the program. The build generates the source file
/// from translations/core/*.po.
struct EmbeddedCatalogue {
    std::string_view language;
    std::string_view bytes;
};

std::span<const EmbeddedCatalogue> embeddedCatalogues();

} // namespace marginalia::core::text
