// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/find_words.h"

#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>

namespace marginalia::core::text {

namespace {

constexpr char32_t tableEnd = 0x530;
constexpr std::size_t pieceBytes = std::size_t{64} << 10; ///< of a longer line

/// What one character is compared by. `looseKey` looks at its neighbours for a few Latin letters.
struct CharacterKey {
    bool known = false;
    bool dropped = false; ///< a mark: it belongs to the letter before
    bool cyrillic = false;
    std::string plain;
    std::string besideCyrillic;
};

CharacterKey keyOf(std::string_view cluster) {
    CharacterKey key;
    key.known = true;
    const std::string strict = searchKey(cluster);
    key.dropped = strict.empty();
    key.plain = looseKey(strict);
    if (!strict.empty()) {
        std::size_t at = 0;
        const char32_t first = decodeAt(strict, at);
        key.cyrillic = first >= 0x400 && first < tableEnd;
        constexpr std::string_view letter = "б";
        key.besideCyrillic = looseKey(std::string(letter) + strict).substr(letter.size());
    }
    return key;
}

class CharacterKeys {
public:
    const CharacterKey& of(char32_t character, std::string_view utf8) {
        CharacterKey& key = character < tableEnd ? m_table[character] : m_others[character];
        if (!key.known)
            key = keyOf(utf8);
        return key;
    }

private:
    std::array<CharacterKey, tableEnd> m_table;
    std::unordered_map<char32_t, CharacterKey> m_others;
};

/// Vowels and final consonants of Korean syllables that are written in parts: one syllable is one character.
bool joinsSyllable(char32_t c) {
    return c >= 0x1160 && c <= 0x11FF;
}

/// The key of a piece of text, with the code points that each byte of it comes from.
class PlacedKey {
public:
    void make(std::string_view text, CharacterKeys& keys) {
        m_key.clear();
        m_clusterOf.clear();
        m_clusters.clear();
        m_withMarks.clear();
        std::int64_t position = 0;
        for (std::size_t at = 0; at < text.size();)
            position += readCluster(text, at, position, keys);
        m_codePoints = position;
        for (std::size_t at = 0; at < m_clusters.size(); ++at) {
            const bool beside = (at > 0 && m_clusters[at - 1].key->cyrillic) ||
                                (at + 1 < m_clusters.size() && m_clusters[at + 1].key->cyrillic);
            m_key += beside ? m_clusters[at].key->besideCyrillic : m_clusters[at].key->plain;
            m_clusterOf.resize(m_key.size(), static_cast<std::uint32_t>(at));
        }
    }
    [[nodiscard]] const std::string& key() const { return m_key; }
    [[nodiscard]] std::int64_t codePoints() const { return m_codePoints; }
    /// The code points of these bytes of the key; at least one byte.
    [[nodiscard]] Span placeOf(std::size_t from, std::size_t bytes) const {
        const std::size_t behind = m_clusterOf[from + bytes - 1] + std::size_t{1};
        return {m_clusters[m_clusterOf[from]].start,
                behind < m_clusters.size() ? m_clusters[behind].start : m_codePoints};
    }

private:
    /// A letter with the marks that follow it.
    struct Cluster {
        std::int64_t start = 0;
        const CharacterKey* key = nullptr;
    };

    /// Moves `at` behind it; returns its code points.
    std::int64_t readCluster(std::string_view text, std::size_t& at, std::int64_t position,
                             CharacterKeys& keys) {
        const std::size_t begin = at;
        const char32_t letter = decodeAt(text, at);
        const CharacterKey* key = &keys.of(letter, text.substr(begin, at - begin));
        std::int64_t length = 1;
        for (std::size_t behind = at; behind < text.size(); at = behind, ++length) {
            const char32_t mark = decodeAt(text, behind);
            if (!joinsSyllable(mark) && !keys.of(mark, text.substr(at, behind - at)).dropped)
                break;
        }
        if (length > 1)
            key = &m_withMarks.emplace_back(keyOf(text.substr(begin, at - begin)));
        m_clusters.push_back({position, key});
        return length;
    }

    std::string m_key;
    std::vector<std::uint32_t> m_clusterOf; ///< each byte of the key
    std::vector<Cluster> m_clusters;
    std::deque<CharacterKey> m_withMarks; ///< letters whose marks may matter: и with a breve is another one
    std::int64_t m_codePoints = 0;
};

/// The end of the piece that begins at `start`: of its line, or where a long line is cut between characters.
std::size_t pieceEnd(std::string_view text, std::size_t start) {
    const std::size_t feed = text.substr(start, pieceBytes).find('\n');
    if (feed != std::string_view::npos)
        return start + feed + 1;
    std::size_t end = std::min(text.size(), start + pieceBytes);
    while (end < text.size() && end > start + 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return end;
}

} // namespace

FoundWords findWords(std::string_view text, std::string_view words, std::size_t most,
                     const std::function<void(std::int64_t)>& lookedAt) {
    FoundWords found;
    const std::string wanted = looseKey(words);
    if (wanted.empty() || wanted.find('\n') != std::string::npos)
        return found;
    CharacterKeys keys;
    PlacedKey placed;
    std::int64_t position = 0;  // of the piece
    std::int64_t foundUpTo = 0; // what was found in a piece is not found again in the next, which overlaps it
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = pieceEnd(text, start);
        placed.make(text.substr(start, end - start), keys);
        for (std::size_t at = placed.key().find(wanted); at != std::string::npos;
             at = placed.key().find(wanted, at + wanted.size())) {
            const Span inside = placed.placeOf(at, wanted.size());
            const Span place{position + inside.start, position + inside.end};
            if (place.start < foundUpTo)
                continue;
            if (found.places.size() == most) {
                found.more = true;
                return found;
            }
            found.places.push_back(place);
            foundUpTo = place.end;
        }
        if (lookedAt)
            lookedAt(static_cast<std::int64_t>(end - start));
        if (end == text.size())
            break;
        std::size_t next = end;
        if (text[end - 1] != '\n') {
            // The words may stand across the cut.
            next = end - std::min(pieceBytes / 2, 8 * wanted.size() + 64);
            while ((static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U)
                --next;
        }
        position += next == end ? placed.codePoints()
                                : placed.codePoints() - codePointCount(text.substr(next, end - next));
        start = next;
    }
    return found;
}

} // namespace marginalia::core::text
