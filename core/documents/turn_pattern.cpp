// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/turn_pattern.h"

#include "core/base/error.h"
#include "core/documents/time_stamp.h"
#include "core/text/code_points.h"
#include "core/text/word_class.h"

#include <algorithm>

namespace marginalia::core::documents {

namespace {

using std::chrono::milliseconds;

constexpr char32_t wideColon = U'\uFF1A';
constexpr std::size_t longestUsualName = 40;
constexpr int mostUsualWords = 4;

bool isBlank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u202F' || c == U'\u3000';
}

/// The code point at `at`; 0 behind the end.
char32_t peek(std::string_view line, std::size_t at) {
    return at < line.size() ? text::decodeAt(line, at) : U'\0';
}

void skipBlanks(std::string_view line, std::size_t& at) {
    for (std::size_t next = at; next < line.size(); at = next)
        if (!isBlank(text::decodeAt(line, next)))
            return;
}

std::string_view trimmed(std::string_view text) {
    std::size_t start = 0;
    skipBlanks(text, start);
    std::size_t end = start;
    for (std::size_t at = start; at < text.size();)
        if (!isBlank(text::decodeAt(text, at)))
            end = at;
    return text.substr(start, end - start);
}

bool takeColon(std::string_view line, std::size_t& at) {
    std::size_t next = at;
    if (next >= line.size())
        return false;
    const char32_t c = text::decodeAt(line, next);
    if (c != U':' && c != wideColon)
        return false;
    at = next;
    return true;
}

/// `[00:12:03]`, `(12:03)`, `{12:03}`, `#00:12:03-5#`.
std::optional<milliseconds> takeMarkedTime(std::string_view line, std::size_t& at) {
    static constexpr std::string_view opening = "[({#";
    static constexpr std::string_view closing = "])}#";
    const std::size_t kind = at < line.size() ? opening.find(line[at]) : std::string_view::npos;
    if (kind == std::string_view::npos)
        return std::nullopt;
    std::size_t next = at + 1;
    skipBlanks(line, next);
    const std::optional<milliseconds> time = readTime(line, next);
    skipBlanks(line, next);
    if (!time || next >= line.size() || line[next] != closing[kind])
        return std::nullopt;
    at = next + 1;
    return time;
}

std::optional<milliseconds> takeLeadingTime(std::string_view line, std::size_t& at) {
    std::size_t next = at;
    std::optional<milliseconds> time = takeMarkedTime(line, next);
    if (!time) {
        time = readTime(line, next);
        if (time && !isBlank(peek(line, next)))
            return std::nullopt;
    }
    if (time) {
        at = next;
        skipBlanks(line, at);
    }
    return time;
}

/// What no name holds, so that most lines of prose are dismissed early.
bool endsNames(char32_t c) {
    static constexpr std::u32string_view never = U"?!;\"«»“”„…/\\=<>|*_~^{}";
    return c < 0x20U || never.find(c) != std::u32string_view::npos;
}

/// Moves behind a bracket that is closed within the name.
bool skipBracket(std::string_view line, std::size_t& at, std::size_t& codePoints) {
    for (std::size_t next = at; next < line.size() && codePoints < longestUsualName;) {
        const char32_t c = text::decodeAt(line, next);
        ++codePoints;
        if (c == U')' || c == U']') {
            at = next;
            return true;
        }
    }
    return false;
}

bool meansSpeech(std::string_view name, std::string_view line, std::size_t behind) {
    const char32_t next = peek(line, behind);
    const bool digitBefore = !name.empty() && name.back() >= '0' && name.back() <= '9';
    const bool digitBehind = next >= U'0' && next <= U'9';
    return next != U'/' && next != U'\\' && !(digitBefore && digitBehind);
}

} // namespace

TurnPattern TurnPattern::parse(std::string_view pattern) {
    if (pattern.size() > longestPattern)
        throw Error(ErrorKind::Usage,
                    msg("The pattern of the speakers is too long. Write, for example, {1}."),
                    {"[{time}] {name}:"});
    TurnPattern made;
    int names = 0;
    int times = 0;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern.substr(at).starts_with("{name}")) {
            made.m_pieces.push_back({Piece::Kind::Name, {}});
            at += 6;
            ++names;
        } else if (pattern.substr(at).starts_with("{time}")) {
            // {name} ends at the character behind it; a time would have to be tried at every place.
            if (!made.m_pieces.empty() && made.m_pieces.back().kind == Piece::Kind::Name)
                throw Error(ErrorKind::Usage,
                            msg("In the pattern of the speakers something must stand between {1} and {2}."),
                            {"{name}", "{time}"});
            made.m_pieces.push_back({Piece::Kind::Time, {}});
            at += 6;
            ++times;
        } else {
            const std::size_t start = at;
            if (isBlank(text::decodeAt(pattern, at))) {
                if (!made.m_pieces.empty() && made.m_pieces.back().kind != Piece::Kind::Blank)
                    made.m_pieces.push_back({Piece::Kind::Blank, {}});
            } else {
                made.m_pieces.push_back({Piece::Kind::Text, std::string(pattern.substr(start, at - start))});
            }
        }
    }
    while (!made.m_pieces.empty() && made.m_pieces.back().kind == Piece::Kind::Blank)
        made.m_pieces.pop_back();
    if (names != 1 || times > 1)
        throw Error(
            ErrorKind::Usage,
            msg("The pattern of the speakers needs {1} once, and {2} once at most. Write, for example, "
                "{3}."),
            {"{name}", "{time}", "[{time}] {name}:"});
    return made;
}

std::optional<TurnHead> TurnPattern::match(std::string_view line) const {
    TurnHead head;
    std::size_t at = 0;
    skipBlanks(line, at);
    const auto takes = [&](const std::string& wanted, std::size_t& place) {
        if (wanted == ":")
            return takeColon(line, place);
        if (!line.substr(place).starts_with(wanted))
            return false;
        place += wanted.size();
        return true;
    };
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        switch (m_pieces[i].kind) {
        case Piece::Kind::Blank:
            skipBlanks(line, at);
            break;
        case Piece::Kind::Text:
            if (!takes(m_pieces[i].text, at))
                return std::nullopt;
            break;
        case Piece::Kind::Time:
            head.time = readTime(line, at);
            if (!head.time)
                return std::nullopt;
            break;
        case Piece::Kind::Name: {
            std::size_t stop = i + 1;
            while (stop < m_pieces.size() && m_pieces[stop].kind == Piece::Kind::Blank)
                ++stop;
            const bool upToBlank =
                stop == i + 2 && stop < m_pieces.size() && m_pieces[stop].kind == Piece::Kind::Time;
            const std::size_t start = at;
            std::size_t taken = 0;
            for (bool found = false; !found;) {
                std::size_t probe = at;
                if (stop == m_pieces.size())
                    found = at == line.size();
                else if (upToBlank)
                    found = isBlank(peek(line, at)) && (skipBlanks(line, probe), readTime(line, probe));
                else
                    found = takes(m_pieces[stop].text, probe);
                if (found)
                    break;
                if (at >= line.size() || ++taken > longestName)
                    return std::nullopt;
                text::decodeAt(line, at);
            }
            head.name = trimmed(line.substr(start, at - start));
            if (head.name.empty())
                return std::nullopt;
            break;
        }
        }
    }
    skipBlanks(line, at);
    head.spoken = at;
    return head;
}

std::optional<TurnHead> usualHead(std::string_view line) {
    TurnHead head;
    std::size_t at = 0;
    skipBlanks(line, at);
    head.time = takeLeadingTime(line, at);
    const std::size_t start = at;
    std::size_t end = at;
    std::size_t codePoints = 0;
    int words = 0;
    bool inWord = false;
    bool letters = false;
    for (;;) {
        if (at >= line.size() || codePoints > longestUsualName)
            return std::nullopt;
        std::size_t next = at;
        if (!head.time) {
            head.time = takeMarkedTime(line, next);
            if (head.time) {
                at = next;
                skipBlanks(line, at);
                if (peek(line, at) != U':' && peek(line, at) != wideColon)
                    return std::nullopt;
                continue;
            }
        }
        const char32_t c = text::decodeAt(line, next);
        ++codePoints;
        if (c == U':' || c == wideColon)
            break;
        if (c == U'(' || c == U'[') {
            if (!skipBracket(line, next, codePoints))
                return std::nullopt;
            inWord = false;
            end = next;
        } else if (isBlank(c)) {
            inWord = false;
        } else {
            if (endsNames(c))
                return std::nullopt;
            const text::WordClass kind = text::wordClass(c);
            letters = letters || kind == text::WordClass::Letter || kind == text::WordClass::Rare;
            if (!inWord && ++words > mostUsualWords)
                return std::nullopt;
            inWord = true;
            end = next;
        }
        at = next;
    }
    takeColon(line, at);
    head.name = line.substr(start, end - start);
    if (!letters || !meansSpeech(head.name, line, at))
        return std::nullopt;
    skipBlanks(line, at);
    if (!head.time) {
        head.time = takeMarkedTime(line, at);
        skipBlanks(line, at);
    }
    head.spoken = at;
    return head;
}

std::optional<milliseconds> lineOfTime(std::string_view line) {
    std::size_t at = 0;
    skipBlanks(line, at);
    std::optional<milliseconds> time = takeMarkedTime(line, at);
    if (!time)
        time = readTime(line, at);
    skipBlanks(line, at);
    return at == line.size() ? time : std::nullopt;
}

} // namespace marginalia::core::documents
