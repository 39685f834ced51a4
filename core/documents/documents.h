// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/store/connection.h"
#include "core/store/edit.h"
#include "core/text/normalize.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::documents {

/// Stores a normalised text once (by SHA-256) and gives its id; outside the recorded history, since it never
/// changes.
TextId keepText(store::Edit& edit, const text::NormalizedText& text);
std::string textBody(const store::Connection& db, TextId text);

struct Source {
    SourceId id;
    std::string name;
    TextId text;
    std::string language;
    CaseId who; ///< none: no case
    std::string file;
    std::int64_t position = 0;
    std::int64_t codePoints = 0;
};
std::vector<Source> sources(const store::Connection& db); ///< by position
std::optional<Source> sourceByName(const store::Connection& db, std::string_view name);

struct NewSource {
    std::string name; ///< made unique with " (2)" when taken by another text
    text::NormalizedText text;
    std::string language; ///< empty: guessed
    std::string file;
    bool caseFromName = true;
};
/// nullopt: the same text under the same name is there already.
std::optional<SourceId> add(store::Edit& edit, const NewSource& source);
/// The document with everything on it, and the cases that nothing else needs.
void remove(store::Edit& edit, SourceId source);
/// A case of the document's name that is of this document alone is renamed with it. Throws Error{Conflict}
/// when another document has that name, Error{Usage} for an empty one.
void rename(store::Edit& edit, SourceId source, std::string_view name);
/// How many codings `remove` would take along, all coders' together.
std::int64_t codingCount(const store::Connection& db, SourceId source);

/// Paragraphs of a text as spans (line ends not included, empty lines left out).
std::vector<Span> paragraphs(std::string_view normalised);

} // namespace marginalia::core::documents
