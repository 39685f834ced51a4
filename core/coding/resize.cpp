// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coding_store.h"
#include "core/coding/join.h"
#include "core/coding/span_edit.h"

namespace marginalia::core::coding {

CodingId resize(store::Edit& edit, CodingId id, Span span) {
    Coding coding = requireCoding(edit.db(), id);
    const std::optional<rows::PlaceFacts> facts = rows::placeFacts(edit.db(), coding.place);
    requireWithin(span, facts ? facts->codePoints.value_or(0) : 0);
    if (coding.span == span)
        return id;
    requireWords(edit.db(), coding.place, span);
    coding.span = span;
    return putOrJoin(edit, coding);
}

} // namespace marginalia::core::coding
