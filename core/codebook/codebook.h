// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/code.h"
#include "core/store/connection.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::core::codebook {

/// The category system as it is now: a value, read once, in tree order (parents before children, siblings by
/// position).
class Codebook {
public:
    static Codebook load(const store::Connection& db);
    /// Orders the codes into a tree. Codes whose parent is missing, or that are their own ancestors (a
    /// damaged file), stand at the top.
    explicit Codebook(std::vector<Code> codes = {}, std::int64_t revision = 0);

    [[nodiscard]] const std::vector<Code>& codes() const { return m_codes; }
    [[nodiscard]] bool empty() const { return m_codes.empty(); }
    [[nodiscard]] const Code* find(CodeId id) const;
    /// Place in `codes()`.
    [[nodiscard]] std::size_t indexOf(CodeId id) const;
    [[nodiscard]] std::vector<CodeId> children(CodeId parent) const; ///< none: the top level
    [[nodiscard]] int level(CodeId id) const;                        ///< 0 at the top
    [[nodiscard]] bool hasChildren(CodeId id) const;
    /// The code itself and everything below it.
    [[nodiscard]] std::vector<CodeId> subtree(CodeId id) const;
    /// "Institutions > Courts"; a " > " inside a name is written " \> ".
    [[nodiscard]] std::string path(CodeId id) const;
    [[nodiscard]] std::string labelPath(CodeId id, const std::string& language) const;
    /// By path; names compare by text::nameKey. A path that is only a name finds a code anywhere when there
    /// is just one of that name.
    [[nodiscard]] std::optional<CodeId> byPath(std::string_view path) const;
    /// The code of exactly this name, when no other has it.
    [[nodiscard]] std::optional<CodeId> onlyOneNamed(std::string_view name) const;
    /// The child of that name (text::nameKey); parent none: at the top.
    [[nodiscard]] std::optional<CodeId> childByName(CodeId parent, std::string_view name) const;
    /// The state of the codebook: counts changes of meaning.
    [[nodiscard]] std::int64_t revision() const { return m_revision; }

private:
    std::vector<Code> m_codes;
    std::unordered_map<CodeId, std::size_t> m_index;
    std::map<CodeId, std::vector<CodeId>> m_children;
    std::map<std::pair<CodeId, std::string>, CodeId> m_byName; ///< parent and text::nameKey
    std::multimap<std::string, CodeId> m_byNameAnywhere;
    std::int64_t m_revision = 0;
};

/// A name as it is kept: valid UTF-8, no control characters, no blanks at its ends. Throws Error{Usage} when
/// nothing is left.
std::string cleanName(std::string_view name);
/// Names of a path, " \> " undone. Throws Error{Usage} when a name is empty.
std::vector<std::string> splitPath(std::string_view path);
std::string joinPath(const std::vector<std::string>& names);

} // namespace marginalia::core::codebook
