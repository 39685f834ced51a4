// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/coding_store.h"
#include "core/coding/join.h"
#include "core/coding/span_edit.h"
#include "core/text/code_points.h"

namespace marginalia::core::coding {

SplitSpan splitSpan(store::Edit& edit, CodingId id, std::int64_t at) {
    Coding first = requireCoding(edit.db(), id);
    const std::string body = rows::textOf(edit.db(), first.place);
    const text::CodePointIndex index(body);
    const Span whole = first.span.value_or(Span{0, index.codePoints()});
    Span before{whole.start, std::min(std::max(at, whole.start), whole.end)};
    Span behind{before.end, whole.end};
    while (before.length() > 0 && isBlankAt(body, index.byteOf(before.end - 1)))
        --before.end;
    while (behind.length() > 0 && isBlankAt(body, index.byteOf(behind.start)))
        ++behind.start;
    if (before.length() <= 0 || behind.length() <= 0)
        throw Error(ErrorKind::Usage,
                    msg("Put the caret between two words of the coded passage, then split it there."));
    Coding second = first;
    second.span = behind;
    second.memo.clear();
    second.star = 0;
    first.span = before;
    SplitSpan result;
    result.first = putOrJoin(edit, first);
    if (const std::optional<CodingId> same = rows::sameCoding(edit.db(), second)) {
        result.second = *same;
        return result;
    }
    second.id = edit.newId<CodingId>();
    rows::insert(edit, second);
    result.second = second.id;
    return result;
}

} // namespace marginalia::core::coding
