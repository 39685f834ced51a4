// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/documents/turns.h"
#include "core/store/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::survey {

/// Whose words a passage of a focus group is, and whether they may be quoted. Of a document whose speakers
/// have cases of their own.
class Voices {
public:
    Voices(const store::Connection& db, SourceId document);

    struct Said {
        CaseId who;           ///< the one person who speaks there; none: nobody, several, or nobody's case
        bool blocked = false; ///< somebody who speaks there forbids it, or is excluded
    };
    /// No span: the whole document.
    [[nodiscard]] Said at(const std::optional<Span>& span) const;

private:
    struct Person {
        CaseId who;
        bool blocked = false;
    };
    std::vector<documents::Turn> m_turns;
    std::map<std::string, Person> m_people; ///< by their name in the document
};

} // namespace marginalia::core::survey
