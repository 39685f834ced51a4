// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/carry_over.h"

#include <algorithm>

namespace marginalia::core::text {

namespace {
bool isBlank(std::string_view words) {
    return words.find_first_not_of(" \t\n\v\f") == std::string_view::npos;
}
} // namespace

CarryOver::CarryOver(std::string_view before, std::string_view after)
    : m_before(before)
    , m_after(after)
    , m_changes(wordDiff(before, after)) {}

std::int64_t CarryOver::startAfter(std::int64_t position) const {
    // The last change that begins at or before the position.
    auto next =
        std::upper_bound(m_changes.begin(), m_changes.end(), position,
                         [](std::int64_t at, const TextChange& change) { return at < change.before.start; });
    if (next == m_changes.begin())
        return position;
    const TextChange& change = *std::prev(next);
    if (position >= change.before.end)
        return change.after.end + (position - change.before.end);
    return change.after.start;
}

std::int64_t CarryOver::endAfter(std::int64_t position) const {
    // The last change that begins before the position.
    auto next =
        std::lower_bound(m_changes.begin(), m_changes.end(), position,
                         [](const TextChange& change, std::int64_t at) { return change.before.start < at; });
    if (next == m_changes.begin())
        return position;
    const TextChange& change = *std::prev(next);
    if (position > change.before.end)
        return change.after.end + (position - change.before.end);
    return change.after.end;
}

std::optional<Span> CarryOver::place(Span passage) const {
    const Span after{startAfter(passage.start), endAfter(passage.end)};
    return after.start < after.end ? std::optional(after) : std::nullopt;
}

CarryOver::Carried CarryOver::carry(Span passage) const {
    const std::string_view words = m_before.slice(passage);
    const std::optional<Span> after = place(passage);
    if (after && m_after.slice(*after) == words)
        return {PassageFate::Same, after};
    if (!isBlank(words))
        if (const auto again =
                findAgain(words, passage.length(), after ? after->start : startAfter(passage.start)))
            return {PassageFate::FoundAgain, again};
    if (!after || isBlank(m_after.slice(*after)))
        return {PassageFate::Gone, std::nullopt};
    return {PassageFate::Changed, after};
}

bool CarryOver::isNew(Span after) const {
    const auto change =
        std::lower_bound(m_changes.begin(), m_changes.end(), after.start,
                         [](const TextChange& each, std::int64_t start) { return each.after.end <= start; });
    // A place where something was taken out counts too: what stands on both sides of it are old neighbours of
    // what is gone.
    return change != m_changes.end() && change->after.start < after.end;
}

std::optional<Span> CarryOver::findAgain(std::string_view words, std::int64_t length,
                                         std::int64_t near) const {
    // Words that stand in what was not changed were other words of the old text, so they are not these. Short
    // ones are looked for in the neighbourhood only.
    constexpr std::int64_t shortWords = 20;
    const std::int64_t reach = length < shortWords ? 200 : m_after.codePoints();
    const std::string_view text = m_after.text();
    const std::size_t from = m_after.byteOf(std::max<std::int64_t>(near - reach, 0));
    const std::size_t to = m_after.byteOf(std::min(near + length + reach, m_after.codePoints()));
    std::optional<Span> best;
    for (std::size_t at = from; at < to;) {
        if (m_bytesToSearch <= 0)
            break;
        const std::size_t found = text.substr(0, to).find(words, at);
        m_bytesToSearch -= static_cast<std::int64_t>(std::min(found, to) - at) + 1;
        if (found == std::string_view::npos)
            break;
        const std::int64_t start = m_after.codePointOf(found);
        const Span span{start, start + length};
        if (isNew(span) && (!best || std::abs(span.start - near) < std::abs(best->start - near)))
            best = span;
        else if (best && span.start > near)
            break; // only further away from here on
        at = found + 1;
    }
    return best;
}

} // namespace marginalia::core::text
