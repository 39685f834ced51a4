// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook.h"

#include "core/base/error.h"
#include "core/codebook/codebook_store.h"
#include "core/text/fold.h"

#include <algorithm>

namespace marginalia::core::codebook {

Codebook Codebook::load(const store::Connection& db) {
    return Codebook(rows::readAll(db), rows::revision(db));
}

Codebook::Codebook(std::vector<Code> codes, std::int64_t revision)
    : m_revision(revision) {
    std::stable_sort(codes.begin(), codes.end(),
                     [](const Code& a, const Code& b) { return a.position < b.position; });
    std::unordered_map<CodeId, std::size_t> given;
    for (std::size_t i = 0; i < codes.size(); ++i)
        given.emplace(codes[i].id, i);
    std::unordered_map<CodeId, std::vector<std::size_t>> below;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].parent && !given.contains(codes[i].parent))
            codes[i].parent = CodeId{};
        below[codes[i].parent].push_back(i);
    }

    m_codes.reserve(codes.size());
    // A stack, not recursion: the depth of a stranger's file is not ours to trust.
    const auto takeTree = [&](std::size_t root) {
        std::vector<std::size_t> waiting{root};
        while (!waiting.empty()) {
            const std::size_t i = waiting.back();
            waiting.pop_back();
            if (!m_index.emplace(codes[i].id, m_codes.size()).second)
                continue;
            m_codes.push_back(codes[i]);
            if (const auto found = below.find(codes[i].id); found != below.end())
                waiting.insert(waiting.end(), found->second.rbegin(), found->second.rend());
        }
    };
    for (const std::size_t root : below[CodeId{}])
        takeTree(root);
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (!m_index.contains(codes[i].id)) { // in a circle of parents
            codes[i].parent = CodeId{};
            takeTree(i);
        }
    for (const Code& code : m_codes) {
        m_children[code.parent].push_back(code.id);
        std::string key = text::nameKey(code.name);
        m_byName.emplace(std::pair(code.parent, key), code.id);
        m_byNameAnywhere.emplace(std::move(key), code.id);
    }
}

const Code* Codebook::find(CodeId id) const {
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_codes[found->second];
}

std::size_t Codebook::indexOf(CodeId id) const {
    const auto found = m_index.find(id);
    if (found == m_index.end())
        throw Error(ErrorKind::Usage, msg("This code is not in the codebook any more."));
    return found->second;
}

std::vector<CodeId> Codebook::children(CodeId parent) const {
    const auto found = m_children.find(parent);
    return found == m_children.end() ? std::vector<CodeId>() : found->second;
}

bool Codebook::hasChildren(CodeId id) const {
    return m_children.contains(id);
}

int Codebook::level(CodeId id) const {
    int level = 0;
    for (const Code* code = find(id); code && code->parent; code = find(code->parent))
        ++level;
    return level;
}

std::vector<CodeId> Codebook::subtree(CodeId id) const {
    std::vector<CodeId> found;
    std::vector<CodeId> waiting{id};
    while (!waiting.empty()) {
        const CodeId next = waiting.back();
        waiting.pop_back();
        found.push_back(next);
        const std::vector<CodeId> below = children(next);
        waiting.insert(waiting.end(), below.rbegin(), below.rend());
    }
    return found;
}

namespace {
template <class Name> std::string pathOf(const Codebook& book, CodeId id, const Name& name) {
    std::vector<std::string> names;
    for (const Code* code = book.find(id); code; code = book.find(code->parent))
        names.push_back(name(*code));
    std::reverse(names.begin(), names.end());
    return joinPath(names);
}
} // namespace

std::string Codebook::path(CodeId id) const {
    return pathOf(*this, id, [](const Code& code) { return code.name; });
}

std::string Codebook::labelPath(CodeId id, const std::string& language) const {
    return pathOf(*this, id, [&](const Code& code) { return code.label(language); });
}

std::optional<CodeId> Codebook::childByName(CodeId parent, std::string_view name) const {
    const auto found = m_byName.find(std::pair(parent, text::nameKey(name)));
    return found == m_byName.end() ? std::nullopt : std::optional(found->second);
}

std::optional<CodeId> Codebook::onlyOneNamed(std::string_view name) const {
    const auto [first, last] = m_byNameAnywhere.equal_range(text::nameKey(name));
    return std::distance(first, last) == 1 && find(first->second)->name == name ? std::optional(first->second)
                                                                                : std::nullopt;
}

std::optional<CodeId> Codebook::byPath(std::string_view path) const {
    const std::vector<std::string> names = splitPath(path);
    std::optional<CodeId> at = CodeId{};
    for (const std::string& name : names) {
        at = childByName(*at, name);
        if (!at)
            break;
    }
    if (at || names.size() > 1)
        return at;
    const auto [first, last] = m_byNameAnywhere.equal_range(text::nameKey(names.front()));
    return std::distance(first, last) == 1 ? std::optional(first->second) : std::nullopt;
}

} // namespace marginalia::core::codebook
