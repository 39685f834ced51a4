// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/documents.h"
#include "core/documents/text_keeper.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace marginalia::core::documents {

/// Adds many documents in one step: `add` of documents.h without reading the list of documents anew each
/// time.
class DocumentAdder {
public:
    explicit DocumentAdder(store::Edit& edit);

    /// nullopt: the same text under the same name is there already.
    std::optional<SourceId> add(const NewSource& source);

private:
    store::Edit& m_edit;
    TextKeeper m_texts;
    std::unordered_map<std::string, TextId> m_byName;
    std::unordered_map<std::string, CaseId> m_cases;
    std::int64_t m_nextPosition = 0;
    std::int64_t m_nextCase = 0;
};

/// Valid UTF-8 on one line. Throws Error{Usage} when nothing is left.
std::string cleanSourceName(std::string_view given);

} // namespace marginalia::core::documents
