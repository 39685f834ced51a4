// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/comments.h"

#include "core/documents/documents.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace marginalia::core::exchange {

namespace {

struct Place {
    std::optional<std::int64_t> start, end, point;
};

/// Paragraphs of one text, to find the one at a position without walking through the text again.
class Paragraphs {
public:
    explicit Paragraphs(std::string_view text)
        : m_spans(documents::paragraphs(text)) {}

    /// Of what was marked, the part that starts and ends inside paragraphs; line ends are no words.
    [[nodiscard]] std::optional<Span> within(Span marked) const {
        const auto first = std::ranges::upper_bound(m_spans, marked.start, {}, &Span::end);
        const auto behind = std::ranges::lower_bound(m_spans, marked.end, {}, &Span::start);
        if (first == m_spans.end() || behind == m_spans.begin())
            return std::nullopt;
        const Span inside{std::max(marked.start, first->start), std::min(marked.end, std::prev(behind)->end)};
        return inside.start < inside.end ? std::optional(inside) : std::nullopt;
    }

    [[nodiscard]] std::optional<Span> at(std::int64_t position) const {
        if (m_spans.empty())
            return std::nullopt;
        const auto behind = std::ranges::upper_bound(m_spans, position, {}, &Span::start);
        return behind == m_spans.begin() ? *behind : *std::prev(behind);
    }

private:
    std::vector<Span> m_spans;
};

std::optional<Span> spanOf(const Place& place, const Paragraphs& paragraphs) {
    if (place.start && place.end)
        if (const std::optional<Span> inside = paragraphs.within({*place.start, *place.end}))
            return inside;
    for (const std::optional<std::int64_t>& known : {place.start, place.end, place.point})
        if (known)
            return paragraphs.at(*known);
    return std::nullopt;
}

bool saysNothing(std::string_view words) {
    return std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether `text` begins like `pattern`, where 0 stands for any digit.
bool beginsLike(std::string_view text, std::string_view pattern) {
    return text.size() >= pattern.size() &&
           std::equal(pattern.begin(), pattern.end(), text.begin(), [](char wanted, char there) {
               return wanted == '0' ? isDigit(there) : wanted == there;
           });
}

} // namespace

void Comments::add(std::string id, Comment comment, std::string answered) {
    if (saysNothing(comment.words) || m_waiting.size() >= m_most || comment.words.size() > m_bytesLeft) {
        ++m_lost;
        return;
    }
    const std::size_t bytes = comment.words.size();
    if (m_waiting.try_emplace(std::move(id), Waiting{std::move(comment), std::move(answered)}).second)
        m_bytesLeft -= bytes;
    else
        ++m_lost;
}

std::vector<Comment> Comments::placed(std::string_view text, const std::vector<CommentMark>& marks) {
    std::unordered_map<std::string, Place> places;
    std::unordered_set<std::string_view> unknown;
    for (const CommentMark& mark : marks) {
        if (!m_waiting.contains(mark.id)) {
            unknown.insert(mark.id);
            continue;
        }
        Place& place = places[mark.id];
        std::optional<std::int64_t>& edge = mark.edge == CommentMark::Edge::Start ? place.start
                                            : mark.edge == CommentMark::Edge::End ? place.end
                                                                                  : place.point;
        if (!edge)
            edge = mark.position;
    }
    // Those that were not kept are counted already.
    m_lost = std::max(m_lost, static_cast<std::int64_t>(unknown.size()));
    const Paragraphs paragraphs(text);
    std::vector<Comment> all;
    all.reserve(m_waiting.size());
    for (auto& [id, waiting] : m_waiting) {
        auto place = places.find(id);
        const bool hasPassage = place != places.end() && place->second.start && place->second.end;
        if (!hasPassage && !waiting.answered.empty())
            if (const auto before = places.find(waiting.answered); before != places.end())
                place = before;
        const std::optional<Span> span =
            place == places.end() ? std::nullopt : spanOf(place->second, paragraphs);
        if (!span) {
            ++m_lost;
            continue;
        }
        waiting.comment.span = *span;
        all.push_back(std::move(waiting.comment));
    }
    m_waiting.clear();
    std::ranges::sort(all, {}, [](const Comment& each) {
        return std::tie(each.span.start, each.span.end, each.date, each.author, each.words);
    });
    return all;
}

std::string commentDate(std::string_view written) {
    if (!beginsLike(written, "0000-00-00"))
        return {};
    std::string date(written.substr(0, 10));
    if (beginsLike(written.substr(10), "T00:00"))
        date += ' ' + std::string(written.substr(11, 5));
    return date;
}

} // namespace marginalia::core::exchange
