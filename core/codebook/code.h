// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <string>

namespace marginalia::core::codebook {

enum class CodeKind { Substantive, Residual };

/// One category of the codebook. `name` is the working name; the labels are what reports in a language print
/// (empty: the working name).
struct Code {
    CodeId id;
    CodeId parent;             ///< none: at the top
    std::int64_t position = 0; ///< among its siblings, 0-based
    std::string number;
    std::string name;
    std::string nameEn;
    std::string nameRu;
    std::string nameKk;
    CodeKind kind = CodeKind::Substantive;
    std::string definition;
    std::string includeWhen;
    std::string excludeWhen;
    std::string example;
    std::string boundary;
    std::string colour;   ///< "#rrggbb" or empty (one of the palette is taken)
    std::string shortcut; ///< one physical key: "1".."9", "a".."z", or empty
    std::string memo;
    std::int64_t revision = 0; ///< state of the codebook in which its meaning last changed
    std::string createdAt;
    std::string changedAt;

    [[nodiscard]] const std::string& label(const std::string& language) const;
    /// The name, the labels and the number, one on a line: what a person may look for.
    [[nodiscard]] std::string everyName() const;
    bool operator==(const Code&) const = default;
};

} // namespace marginalia::core::codebook
