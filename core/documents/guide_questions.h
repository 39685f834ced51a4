// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/documents/format.h"
#include "core/store/edit.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::documents {

/// A paragraph that may be a question of the interview guide: it ends with a question mark and is a heading,
/// bold as a whole, or numbered (`3. Why?`, `Q3: Why?`, `Вопрос 3. Почему?`).
struct GuideCandidate {
    Span span;
    int level = 1;     ///< of the heading that it is
    bool sure = false; ///< a heading or numbered; else it must recur in another document
    std::string key;   ///< the words, without number and speaker: what two documents share
};
/// At most 2,000 of a text.
std::vector<GuideCandidate> guideCandidates(std::string_view text, const std::vector<FormatRange>& formats);

/// Marks guide questions while documents are imported. Lives no longer than the step.
class GuideQuestions {
public:
    explicit GuideQuestions(store::Edit& edit)
        : m_edit(edit) {}

    /// A new document. Its sure questions are marked in `formats` at once.
    void look(SourceId source, std::string_view text, std::vector<FormatRange>& formats);
    /// Marks what recurs, in the new documents and in older ones that have formats; returns how many were
    /// marked in this step. Of older documents only some 32 MB of text are looked at.
    std::int64_t mark();

private:
    struct Waiting {
        SourceId source;
        GuideCandidate candidate;
    };
    void lookAtOlderOnes();

    store::Edit& m_edit;
    std::set<SourceId> m_new;
    std::map<std::string, std::set<SourceId>> m_seen; ///< the key of each candidate and where it stands
    std::vector<Waiting> m_waiting;
    std::int64_t m_marked = 0;
};

} // namespace marginalia::core::documents
