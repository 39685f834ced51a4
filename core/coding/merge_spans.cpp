// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coding_store.h"
#include "core/coding/join.h"
#include "core/coding/span_edit.h"
#include "core/text/code_points.h"

#include <algorithm>

namespace marginalia::core::coding {

namespace {

class Gaps {
public:
    explicit Gaps(std::string text)
        : m_text(std::move(text))
        , m_index(m_text) {}
    /// Whether nothing but blanks stands between two positions.
    [[nodiscard]] bool isBlank(std::int64_t from, std::int64_t to) const {
        const std::size_t end = m_index.byteOf(to);
        for (std::size_t at = m_index.byteOf(from); at < end;) {
            if (!isBlankAt(m_text, at))
                return false;
            text::decodeAt(m_text, at);
        }
        return true;
    }

private:
    std::string m_text;
    text::CodePointIndex m_index;
};

} // namespace

MergedSpans mergeSpans(store::Edit& edit, CodingId id) {
    const Coding coding = requireCoding(edit.db(), id);
    std::vector<Coding> alike = rows::ofCoder(edit.db(), coding.coder, coding.place, coding.round);
    alike.erase(std::remove_if(alike.begin(), alike.end(),
                               [&](const Coding& each) { return each.code != coding.code; }),
                alike.end());
    const Gaps gaps(rows::textOf(edit.db(), coding.place));
    // By start: what has grown so far, and whether the next one reaches it.
    std::vector<Coding> chain;
    Span hull;
    bool holds = false;
    for (const Coding& each : alike) {
        if (!coding.span) {
            chain.push_back(each);
            continue;
        }
        if (!each.span)
            continue;
        if (!chain.empty() && each.span->start > hull.end && !gaps.isBlank(hull.end, each.span->start)) {
            if (holds)
                break;
            chain.clear();
        }
        hull = chain.empty() ? *each.span : Span{hull.start, std::max(hull.end, each.span->end)};
        holds = (!chain.empty() && holds) || each.id == id;
        chain.push_back(each);
    }
    MergedSpans result{id, 0};
    for (const Coding& each : chain)
        if (each.id != id) {
            join(edit, requireCoding(edit.db(), id), each);
            ++result.joined;
        }
    if (coding.span && result.joined > 0)
        rows::setSpan(edit, id, hull);
    return result;
}

} // namespace marginalia::core::coding
