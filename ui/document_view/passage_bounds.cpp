// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/passage_bounds.h"

#include "core/text/segmentation.h"
#include "ui/document_view/text_positions.h"

#include <algorithm>
#include <iterator>

namespace marginalia::ui {

namespace {
constexpr int mostAround = 4'000;

int clampTo(const QString& text, int unit) {
    return std::clamp(unit, 0, static_cast<int>(text.size()));
}
} // namespace

PassageBounds::PassageBounds(const QString& text, const core::text::Locale& locale)
    : m_text(text)
    , m_locale(locale) {}

PassageBounds::Range PassageBounds::paragraphAround(int unit) const {
    const int at = clampTo(m_text, unit);
    const auto before = at == 0 ? -1 : static_cast<int>(m_text.lastIndexOf(QLatin1Char('\n'), at - 1));
    const auto behind = static_cast<int>(m_text.indexOf(QLatin1Char('\n'), at));
    return {before + 1, behind < 0 ? static_cast<int>(m_text.size()) : behind};
}

PassageBounds::Range PassageBounds::window(int unit) const {
    const int at = clampTo(m_text, unit);
    int from = std::max(0, at - mostAround);
    int to = std::min(static_cast<int>(m_text.size()), at + mostAround);
    const QStringView near(m_text);
    if (const qsizetype feed = near.mid(from, at - from).lastIndexOf(QLatin1Char('\n')); feed >= 0)
        from += static_cast<int>(feed) + 1;
    else if (const qsizetype blank = near.mid(from, at - from).indexOf(QLatin1Char(' '));
             from > 0 && blank >= 0)
        from += static_cast<int>(blank) + 1;
    if (const qsizetype feed = near.mid(at, to - at).indexOf(QLatin1Char('\n')); feed >= 0)
        to = at + static_cast<int>(feed);
    else if (const qsizetype blank = near.mid(at, to - at).lastIndexOf(QLatin1Char(' '));
             to < m_text.size() && blank >= 0)
        to = at + static_cast<int>(blank);
    if (from > 0 && m_text.at(from).isLowSurrogate())
        ++from;
    if (to < m_text.size() && to > from && m_text.at(to).isLowSurrogate())
        --to;
    return {std::min(from, at), std::max(to, at)};
}

std::vector<PassageBounds::Range> PassageBounds::pieces(PassageUnit kind, Range window) const {
    const QString words = m_text.mid(window.first, window.second - window.first);
    const std::string utf8 = words.toStdString();
    const std::vector<core::Span> spans =
        kind == PassageUnit::Word ? core::text::words(utf8) : core::text::sentences(utf8, m_locale);
    const TextPositions positions(words);
    std::vector<Range> ranges;
    ranges.reserve(spans.size());
    for (const core::Span& span : spans)
        ranges.emplace_back(window.first + positions.toUnits(span.start),
                            window.first + positions.toUnits(span.end));
    return ranges;
}

PassageBounds::Range PassageBounds::at(PassageUnit kind, int unit) const {
    const int place = clampTo(m_text, unit);
    if (kind == PassageUnit::Character)
        return {place, place};
    if (kind == PassageUnit::Paragraph)
        return paragraphAround(place);
    const Range around = window(place);
    int gap = around.first;
    for (const Range& piece : pieces(kind, around)) {
        if (place < piece.first)
            return {gap, piece.first};
        // At the very end of the paragraph its last word is meant.
        if (place < piece.second || (place == piece.second && place == around.second))
            return piece;
        gap = piece.second;
    }
    return {gap, around.second};
}

const PassageBounds::Range* PassageBounds::nameAt(int unit) const {
    const auto behind = std::partition_point(m_names.begin(), m_names.end(),
                                             [&](const Range& name) { return name.second <= unit; });
    return behind != m_names.end() && behind->first <= unit ? &*behind : nullptr;
}

PassageBounds::Range PassageBounds::words(Range range) const {
    int from = clampTo(m_text, range.first);
    int to = clampTo(m_text, range.second);
    while (from < to) {
        if (const Range* name = nameAt(from))
            from = std::min(name->second, to);
        else if (m_text.at(from).isSpace())
            ++from;
        else
            break;
    }
    while (from < to) {
        if (const Range* name = nameAt(to - 1))
            to = std::max(name->first, from);
        else if (m_text.at(to - 1).isSpace())
            --to;
        else
            break;
    }
    return {from, to};
}

PassageBounds::Range PassageBounds::meant(PassageUnit kind, int unit) const {
    int place = clampTo(m_text, unit);
    if (const Range* name = nameAt(place))
        place = name->second;
    const Range here = words(at(kind, place));
    const bool holdsWords =
        std::any_of(m_text.begin() + here.first, m_text.begin() + here.second,
                    [](QChar each) { return each.isLetterOrNumber() || each.isSurrogate(); });
    if (holdsWords || kind == PassageUnit::Character || kind == PassageUnit::Paragraph)
        return here;
    // In a gap, such as the blank behind the last sentence, what ends there is meant.
    Range found{place, place};
    for (const Range& piece : pieces(kind, window(place))) {
        const Range inside = words(piece);
        if (inside.first == inside.second)
            continue;
        if (inside.first > place && found.first < found.second)
            break;
        found = inside;
    }
    return found;
}

PassageBounds::Range PassageBounds::snapped(PassageUnit kind, Range range) const {
    const Range whole = grown(kind, range);
    const Range inside = kind == PassageUnit::Character ? whole : words(whole);
    return inside.first < inside.second ? inside : whole;
}

PassageBounds::Range PassageBounds::grown(PassageUnit kind, Range range) const {
    if (kind == PassageUnit::Character || range.first >= range.second)
        return range;
    const Range first = at(kind, range.first);
    const Range last = at(kind, range.second - 1);
    if (kind == PassageUnit::Paragraph)
        return {std::min(first.first, range.first), std::max(last.second, range.second)};
    // What begins or ends in a gap leaves the gap out.
    const auto isGap = [&](const Range& piece, int unit) {
        const std::vector<Range> all = pieces(kind, window(unit));
        return std::find(all.begin(), all.end(), piece) == all.end();
    };
    int from = first.first;
    int to = last.second;
    if (isGap(first, range.first))
        from = std::max(range.first, first.second);
    if (isGap(last, range.second - 1))
        to = std::min(range.second, last.first);
    return from < to ? Range{from, to} : range;
}

int PassageBounds::next(PassageUnit kind, int unit) const {
    const int place = clampTo(m_text, unit);
    if (kind == PassageUnit::Paragraph) {
        const int end = paragraphAround(place).second;
        return std::min(end + 1, static_cast<int>(m_text.size()));
    }
    const Range around = window(place);
    for (const Range& piece : pieces(kind, around))
        if (piece.first > place)
            return piece.first;
    if (place < around.second)
        return around.second;
    return std::min(place + 1, static_cast<int>(m_text.size()));
}

int PassageBounds::previous(PassageUnit kind, int unit) const {
    const int place = clampTo(m_text, unit);
    if (kind == PassageUnit::Paragraph) {
        const Range around = paragraphAround(place);
        return place > around.first || around.first == 0 ? around.first
                                                         : paragraphAround(around.first - 1).first;
    }
    const Range around = window(place);
    const std::vector<Range> all = pieces(kind, around);
    for (auto piece = all.rbegin(); piece != all.rend(); ++piece)
        if (piece->first < place)
            return piece->first;
    return place > around.first ? around.first : std::max(place - 1, 0);
}

} // namespace marginalia::ui
