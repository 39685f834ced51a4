// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_terms.h"

#include "core/base/error.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace marginalia::core::query {

namespace {

constexpr std::size_t mostWords = 100;
constexpr std::size_t pieceBytes = 4096;
constexpr int wordsBeside = 60; // code points of a snippet on each side
constexpr int longestCutWord = 20;

bool isQuotationMark(char32_t c) {
    return c == U'"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»';
}

bool isBlank(char32_t c) {
    return c <= 0x20 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

/// What a query is made of: words between blanks, and phrases between quotation marks.
class QueryParser {
public:
    std::vector<SearchTerm> parse(std::string_view query) {
        bool quoted = false;
        std::size_t start = 0;
        for (std::size_t at = 0; at < query.size();) {
            const std::size_t before = at;
            const char32_t c = text::decodeAt(query, at);
            if (isQuotationMark(c)) {
                const bool ending = quoted && at < query.size() && query[at] == '*';
                take(query.substr(start, before - start), !quoted, ending);
                at += ending ? 1 : 0;
                quoted = !quoted;
                start = at;
            } else if (!quoted && isBlank(c)) {
                take(query.substr(start, before - start), true, false);
                start = at;
            }
        }
        take(query.substr(start), !quoted, false);
        if (m_terms.empty())
            throw Error(ErrorKind::Usage, msg("There is no word to search for. Type at least one."));
        return std::move(m_terms);
    }

private:
    void take(std::string_view piece, bool starCounts, bool anyEnding) {
        SearchTerm term;
        text::eachWord(piece, [&](const text::Word& word) {
            if (std::string key = text::searchKey(word.text); !key.empty())
                term.keys.push_back(std::move(key));
        });
        if (term.keys.empty())
            return;
        m_words += term.keys.size();
        if (m_words > mostWords)
            throw Error(ErrorKind::Limit, msg("The search has more than {1} words. Use fewer."),
                        {std::to_string(mostWords)});
        term.anyEnding = anyEnding || (starCounts && piece.ends_with('*'));
        m_terms.push_back(std::move(term));
    }

    std::vector<SearchTerm> m_terms;
    std::size_t m_words = 0;
};

/// Where the next piece of a text ends: behind a blank, where no word can go on.
std::size_t pieceEnd(std::string_view text, std::size_t from) {
    if (text.size() - from <= pieceBytes)
        return text.size();
    const std::size_t blank = text.find_first_of(" \n", from + pieceBytes);
    return blank == std::string_view::npos ? text.size() : blank + 1;
}

/// Sees the words of a text one by one and knows when a term is complete.
class Matcher {
public:
    explicit Matcher(const std::vector<SearchTerm>& terms)
        : m_terms(terms) {
        for (const SearchTerm& term : terms)
            m_longest = std::max(m_longest, term.keys.size());
    }

    struct Seen {
        std::string key;
        SearchMatch place;
    };

    std::optional<SearchMatch> see(Seen word) {
        m_last.push_back(std::move(word));
        if (m_last.size() > m_longest)
            m_last.pop_front();
        for (const SearchTerm& term : m_terms)
            if (endsHere(term)) {
                const SearchMatch& first = m_last[m_last.size() - term.keys.size()].place;
                const SearchMatch& last = m_last.back().place;
                return SearchMatch{{first.span.start, last.span.end}, first.firstByte, last.endByte};
            }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool endsHere(const SearchTerm& term) const {
        if (term.keys.size() > m_last.size())
            return false;
        const std::string& key = m_last.back().key;
        if (!(key == term.keys.back() || (term.anyEnding && key.starts_with(term.keys.back()))))
            return false;
        const std::size_t from = m_last.size() - term.keys.size();
        for (std::size_t i = 0; i + 1 < term.keys.size(); ++i)
            if (m_last[from + i].key != term.keys[i])
                return false;
        return true;
    }

    const std::vector<SearchTerm>& m_terms;
    std::size_t m_longest = 1;
    std::deque<Seen> m_last;
};

} // namespace

std::vector<SearchTerm> parseQuery(std::string_view query) {
    return QueryParser().parse(query);
}

std::string expressionOf(const std::vector<SearchTerm>& terms) {
    std::string expression;
    for (const SearchTerm& term : terms) {
        expression += expression.empty() ? "\"" : " AND \"";
        for (std::size_t i = 0; i < term.keys.size(); ++i) {
            expression += i == 0 ? "" : " ";
            for (const char c : term.keys[i])
                expression += c == '"' ? std::string("\"\"") : std::string(1, c);
        }
        expression += term.anyEnding ? "\" *" : "\"";
    }
    return expression;
}

std::string indexedWords(std::string_view text) {
    std::string words;
    words.reserve(text.size());
    text::eachWord(text, [&words](const text::Word& word) {
        words += text::searchKey(word.text);
        words += ' ';
    });
    return words;
}

std::optional<SearchMatch> firstMatch(std::string_view text, const std::vector<SearchTerm>& terms) {
    Matcher matcher(terms);
    std::optional<SearchMatch> match;
    std::int64_t codePoints = 0;
    for (std::size_t at = 0; at < text.size() && !match;) {
        const std::size_t end = pieceEnd(text, at);
        const std::string_view piece = text.substr(at, end - at);
        text::eachWord(piece, [&](const text::Word& word) {
            if (match)
                return;
            const auto firstByte = static_cast<std::size_t>(word.text.data() - text.data());
            match = matcher.see({text::searchKey(word.text),
                                 {{codePoints + word.span.start, codePoints + word.span.end},
                                  firstByte,
                                  firstByte + word.text.size()}});
        });
        codePoints += text::codePointCount(piece);
        at = end;
    }
    return match;
}

namespace {

bool beginsCodePoint(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t snippetStart(std::string_view text, std::size_t from) {
    std::size_t at = from;
    for (int n = 0; n < wordsBeside && at > 0; ++n)
        do
            --at;
        while (at > 0 && !beginsCodePoint(text[at]));
    if (at == 0)
        return 0;
    std::size_t next = at;
    for (int n = 0; n < longestCutWord && next < from; ++n)
        if (isBlank(text::decodeAt(text, next)))
            return next;
    return at;
}

std::size_t snippetEnd(std::string_view text, std::size_t from) {
    std::size_t at = from;
    std::size_t blank = from;
    for (int n = 0; n < wordsBeside && at < text.size(); ++n) {
        const std::size_t before = at;
        if (isBlank(text::decodeAt(text, at)))
            blank = before;
    }
    if (at == text.size())
        return at;
    std::size_t cut = 0;
    for (std::size_t i = blank; i < at; ++i)
        cut += beginsCodePoint(text[i]) ? 1 : 0;
    return cut <= static_cast<std::size_t>(longestCutWord) && blank > from ? blank : at;
}

} // namespace

Snippet snippetOf(std::string_view text, const SearchMatch& match) {
    const std::size_t start = snippetStart(text, match.firstByte);
    const std::size_t end = snippetEnd(text, match.endByte);
    std::string snippet;
    bool blank = false;
    for (std::size_t at = start; at < end;) {
        const std::size_t before = at;
        if (isBlank(text::decodeAt(text, at))) {
            blank = true;
            continue;
        }
        if (blank && !snippet.empty())
            snippet += ' ';
        blank = false;
        snippet += text.substr(before, at - before);
    }
    if (start > 0)
        snippet.insert(0, "… ");
    if (end < text.size())
        snippet += " …";
    const Span span{match.span.start - text::codePointCount(text.substr(start, match.firstByte - start)),
                    match.span.end + text::codePointCount(text.substr(match.endByte, end - match.endByte))};
    return {std::move(snippet), span};
}

} // namespace marginalia::core::query
