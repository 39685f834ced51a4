// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/code_names.h"

#include "core/base/error.h"
#include "core/text/fold.h"

namespace marginalia::core::team {

CodeNames::CodeNames(const codebook::Codebook& book)
    : m_book(book) {
    for (const codebook::Code& code : book.codes())
        for (const char* language : {"en", "ru", "kk"}) {
            const auto [found, isNew] =
                m_labels.try_emplace(text::nameKey(book.labelPath(code.id, language)), code.id);
            if (!isNew && found->second != code.id)
                found->second.reset();
        }
}

std::string CodeNames::shown(CodeId code, const std::string& language) const {
    const std::string label = m_book.labelPath(code, language);
    return named(label) == code ? label : m_book.path(code);
}

std::optional<CodeId> CodeNames::named(std::string_view path) const {
    try {
        if (const std::optional<CodeId> code = m_book.byPath(path))
            return code;
    } catch (const Error&) { // an empty name in it
    }
    const auto found = m_labels.find(text::nameKey(path));
    return found == m_labels.end() ? std::nullopt : found->second;
}

} // namespace marginalia::core::team
