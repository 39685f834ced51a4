// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace marginalia::core::team {

/// How codes are called in tables that come back: in the reader's language, as long as that names one code.
class CodeNames {
public:
    /// Keeps a reference to the codebook.
    explicit CodeNames(const codebook::Codebook& book);

    /// The path of labels in this language where it leads back to the code, else the path of names.
    [[nodiscard]] std::string shown(CodeId code, const std::string& language) const;
    /// By the path of names, or by the path of labels in any language when only one code has it.
    [[nodiscard]] std::optional<CodeId> named(std::string_view path) const;

private:
    const codebook::Codebook& m_book;
    std::map<std::string, std::optional<CodeId>> m_labels; ///< by text::nameKey; none: of several codes
};

} // namespace marginalia::core::team
