// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/segmentation.h"

#include "core/text/code_points.h"
#include "core/text/word_class.h"

#include <boost/locale/boundary.hpp>

#include <algorithm>

namespace marginalia::core::text {

namespace {
namespace bb = boost::locale::boundary;

/// What ICU gets at once when the text offers a place to cut.
constexpr std::size_t blockSize = std::size_t{64} * 1024;
/// So many plain bytes make it worthwhile to leave ICU again: a call costs as much as some hundred bytes.
constexpr std::size_t worthLeaving = 512;

/// Walks forward through a text and counts the code points passed.
class Position {
public:
    explicit Position(std::string_view text)
        : m_text(text) {}
    std::int64_t at(std::size_t byte) {
        m_codePoints += codePointCount(m_text.substr(m_byte, byte - m_byte));
        m_byte = byte;
        return m_codePoints;
    }

private:
    std::string_view m_text;
    std::size_t m_byte = 0;
    std::int64_t m_codePoints = 0;
};

bb::index_type analyse(bb::boundary_type type, std::string_view piece, const std::locale& locale) {
    return std::use_facet<bb::boundary_indexing<char>>(locale).map(type, piece.data(),
                                                                   piece.data() + piece.size());
}

/// The words of the text one after another, from either source.
class WordFinder {
public:
    WordFinder(std::string_view text, const std::function<void(const Word&)>& visit)
        : m_text(text)
        , m_visit(visit)
        , m_position(text) {}

    void findAll() {
        for (std::size_t at = 0; at < m_text.size();) {
            if (wordClass(static_cast<unsigned char>(m_text[at])) == WordClass::Blank) {
                ++at;
                continue;
            }
            const Piece piece = pieceAt(at);
            if (piece.rare) {
                at = endOfRareRegion(piece.end);
                byIcu(piece.start, at);
            } else {
                byRules(piece);
                at = piece.end;
            }
        }
    }

    void byIcu(std::size_t start, std::size_t end) {
        static const std::locale& locale = backendLocale("en"); // no language of ours tailors words
        const auto breaks = analyse(bb::word, m_text.substr(start, end - start), locale);
        for (std::size_t i = 1; i < breaks.size(); ++i)
            if ((breaks[i].rule & bb::word_any) != 0)
                found(start + breaks[i - 1].offset, start + breaks[i].offset);
    }

private:
    /// What stands between two blanks.
    struct Piece {
        std::size_t start;
        std::size_t end;
        bool rare;
    };

    Piece pieceAt(std::size_t start) const {
        Piece piece{start, start, false};
        while (piece.end < m_text.size()) {
            std::size_t next = piece.end;
            const WordClass kind = wordClass(decodeAt(m_text, next));
            if (kind == WordClass::Blank)
                break;
            piece.rare = piece.rare || kind == WordClass::Rare;
            piece.end = next;
        }
        return piece;
    }

    /// Goes on from a rare piece over further ones until plain pieces are long enough to be worth leaving
    /// ICU.
    std::size_t endOfRareRegion(std::size_t end) const {
        const std::size_t start = end;
        for (std::size_t at = end;
             at < m_text.size() && at - end < worthLeaving && end - start < blockSize;) {
            if (wordClass(static_cast<unsigned char>(m_text[at])) == WordClass::Blank) {
                ++at;
                continue;
            }
            const Piece piece = pieceAt(at);
            at = piece.end;
            if (piece.rare)
                end = piece.end;
        }
        return end;
    }

    WordClass classAt(std::size_t at, std::size_t end, std::size_t& next) const {
        next = at;
        return at < end ? wordClass(decodeAt(m_text, next)) : WordClass::Blank;
    }

    /// Rules WB5 to WB12 of UAX 29; the others need characters that are not in a plain piece.
    void byRules(const Piece& piece) {
        for (std::size_t at = piece.start; at < piece.end;) {
            std::size_t next = at;
            WordClass last = classAt(at, piece.end, next);
            if (last != WordClass::Letter && last != WordClass::Digit) {
                at = next;
                continue;
            }
            std::size_t end = next;
            for (;;) {
                WordClass kind = classAt(end, piece.end, next);
                if (kind != WordClass::Letter && kind != WordClass::Digit) {
                    const bool joins =
                        kind == WordClass::MidBoth ||
                        kind == (last == WordClass::Letter ? WordClass::MidLetter : WordClass::MidNum);
                    if (!joins || classAt(next, piece.end, next) != last)
                        break;
                    kind = last;
                }
                last = kind;
                end = next;
            }
            found(at, end);
            at = end;
        }
    }

    void found(std::size_t start, std::size_t end) {
        const std::int64_t first = m_position.at(start);
        m_visit({{first, m_position.at(end)}, m_text.substr(start, end - start)});
    }

    std::string_view m_text;
    const std::function<void(const Word&)>& m_visit;
    Position m_position;
};

/// Where a block that starts at `at` ends: behind a line feed, which ends words, sentences and graphemes
/// alike.
std::size_t endOfBlock(std::string_view text, std::size_t at) {
    if (text.size() - at <= blockSize)
        return text.size();
    const std::size_t feed = text.find('\n', at + blockSize);
    return feed == std::string_view::npos ? text.size() : feed + 1;
}

template <class Visit>
void eachBoundary(bb::boundary_type type, std::string_view text, const std::locale& locale, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfBlock(text, at);
        const auto breaks = analyse(type, text.substr(at, end - at), locale);
        for (std::size_t i = 1; i < breaks.size(); ++i)
            visit(at + breaks[i - 1].offset, at + breaks[i].offset);
        at = end;
    }
}

bool isBlank(std::string_view character) {
    return character == " " || character == "\n" || character == "\t" || character == "\u00A0" ||
           character == "\u202F" || character == "\u3000" || character == "\u2028" || character == "\u2029" ||
           character == "\f" || character == "\v" || character == "\u0085";
}

/// [start, end) in bytes without blanks at either end.
void trim(std::string_view text, std::size_t& start, std::size_t& end) {
    for (std::size_t next = start; start < end; start = next) {
        decodeAt(text, next);
        if (!isBlank(text.substr(start, next - start)))
            break;
    }
    while (end > start) {
        std::size_t last = end - 1;
        while (last > start && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U)
            --last;
        if (!isBlank(text.substr(last, end - last)))
            break;
        end = last;
    }
}

/// Collects spans of what is left of pieces after trimming.
class TrimmedSpans {
public:
    explicit TrimmedSpans(std::string_view text)
        : m_text(text)
        , m_position(text) {}
    void add(std::size_t start, std::size_t end) {
        trim(m_text, start, end);
        if (start == end)
            return;
        const std::int64_t first = m_position.at(start);
        m_spans.push_back({first, m_position.at(end)});
    }
    std::vector<Span> take() { return std::move(m_spans); }

private:
    std::string_view m_text;
    Position m_position;
    std::vector<Span> m_spans;
};
} // namespace

void eachWord(std::string_view text, const std::function<void(const Word&)>& visit) {
    WordFinder(text, visit).findAll();
}

std::vector<Span> words(std::string_view text) {
    std::vector<Span> spans;
    eachWord(text, [&](const Word& word) { spans.push_back(word.span); });
    return spans;
}

std::vector<Span> wordsByIcu(std::string_view text) {
    std::vector<Span> spans;
    const std::function<void(const Word&)> keep = [&](const Word& word) { spans.push_back(word.span); };
    if (!text.empty())
        WordFinder(text, keep).byIcu(0, text.size());
    return spans;
}

std::vector<Span> sentences(std::string_view text, const Locale& locale) {
    TrimmedSpans spans(text);
    eachBoundary(bb::sentence, text, backendLocale(locale.tag(), "ss=standard"),
                 [&](std::size_t start, std::size_t end) { spans.add(start, end); });
    return spans.take();
}

std::vector<Span> graphemes(std::string_view text) {
    std::vector<Span> spans;
    Position position(text);
    eachBoundary(bb::character, text, backendLocale("en"), [&](std::size_t start, std::size_t end) {
        const std::int64_t first = position.at(start);
        spans.push_back({first, position.at(end)});
    });
    return spans;
}

std::vector<Span> paragraphs(std::string_view text) {
    std::vector<Span> spans;
    Position position(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::size_t start = at;
        std::size_t last = end;
        trim(text, start, last);
        if (start < last) {
            const std::int64_t first = position.at(at);
            spans.push_back({first, position.at(end)});
        }
        at = end + 1;
    }
    return spans;
}

} // namespace marginalia::core::text
