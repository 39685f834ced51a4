// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents.h"

#include "core/base/error.h"
#include "core/documents/document_adder.h"
#include "core/documents/documents_store.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/language_guess.h"
#include "core/text/normalize.h"
#include "core/text/segmentation.h"

#include <algorithm>

namespace marginalia::core::documents {

std::optional<Source> sourceByName(const store::Connection& db, std::string_view name) {
    const std::string key = text::nameKey(name);
    for (Source& source : sources(db))
        if (text::nameKey(source.name) == key)
            return std::move(source);
    return std::nullopt;
}

DocumentAdder::DocumentAdder(store::Edit& edit)
    : m_edit(edit)
    , m_texts(edit) {
    for (const Source& source : sources(edit.db())) {
        m_byName.emplace(text::nameKey(source.name), source.text);
        m_nextPosition = std::max(m_nextPosition, source.position + 1);
    }
    for (const auto& [id, name] : rows::interviewed(edit.db())) {
        m_cases.emplace(text::nameKey(name), id);
        ++m_nextCase;
    }
}

std::optional<SourceId> DocumentAdder::add(const NewSource& given) {
    const std::string wanted = cleanSourceName(given.name);
    Source source;
    source.text = m_texts.keep(given.text);
    source.name = wanted;
    for (int copy = 2;; ++copy) {
        const auto taken = m_byName.find(text::nameKey(source.name));
        if (taken == m_byName.end())
            break;
        if (taken->second == source.text)
            return std::nullopt;
        source.name = wanted + " (" + std::to_string(copy) + ")";
    }
    source.id = m_edit.newId<SourceId>();
    source.language = given.language.empty()
                          ? std::string(text::guessLanguage(text::slice(given.text.text, Span{0, 4000})))
                          : given.language;
    source.file = given.file;
    source.position = m_nextPosition++;
    source.codePoints = given.text.codePoints;
    if (given.caseFromName) {
        auto [who, isNew] = m_cases.try_emplace(text::nameKey(source.name));
        if (isNew) {
            who->second = m_edit.newId<CaseId>();
            rows::insertCase(m_edit, who->second, source.name, m_nextCase++);
        }
        source.who = who->second;
    }
    rows::insert(m_edit, source);
    m_byName.emplace(text::nameKey(source.name), source.text);
    return source.id;
}

std::string cleanSourceName(std::string_view given) {
    std::string name = text::oneLine(given);
    if (name.empty())
        throw Error(ErrorKind::Usage, msg("A document needs a name that is not empty."));
    return name;
}

std::optional<SourceId> add(store::Edit& edit, const NewSource& source) {
    return DocumentAdder(edit).add(source);
}

void remove(store::Edit& edit, SourceId source) {
    const std::optional<CaseId> who = rows::caseOf(edit.db(), source);
    if (!who)
        throw Error(ErrorKind::Usage, msg("This document is not in the project any more."));
    std::vector<CaseId> cases{*who};
    for (const Speaker& each : rows::speakers(edit.db(), source))
        cases.push_back(each.who);
    rows::eraseWithCodings(edit, source);
    for (const CaseId each : cases)
        if (each && !rows::caseIsUsed(edit.db(), each))
            rows::eraseCase(edit, each);
}

void rename(store::Edit& edit, SourceId source, std::string_view given) {
    const std::string name = cleanSourceName(given);
    const std::string key = text::nameKey(name);
    std::optional<Source> present;
    for (Source& each : sources(edit.db())) {
        if (each.id == source)
            present = std::move(each);
        else if (text::nameKey(each.name) == key)
            throw Error(ErrorKind::Conflict, msg("Another document has the name {1} already."), {name});
    }
    if (!present)
        throw Error(ErrorKind::Usage, msg("This document is not in the project any more."));
    if (present->name == name)
        return;
    rows::rename(edit, source, name);
    bool caseFollows = false;
    for (const auto& [id, known] : rows::interviewed(edit.db())) {
        if (id == present->who)
            caseFollows =
                text::nameKey(known) == text::nameKey(present->name) && rows::usesOfCase(edit.db(), id) == 1;
        else if (text::nameKey(known) == key)
            return; // a case of the new name is there: whose it is, is for people to say
    }
    if (caseFollows)
        rows::renameCase(edit, present->who, name);
}

std::int64_t codingCount(const store::Connection& db, SourceId source) {
    return rows::codings(db, source);
}

std::vector<Span> paragraphs(std::string_view normalised) {
    return text::paragraphs(normalised);
}

} // namespace marginalia::core::documents
