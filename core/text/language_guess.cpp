// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_guess.h"

#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>

namespace marginalia::core::text {

namespace {
/// Words that only this language has; ambiguous ones (мен, бар, ол, да, на) are left out on purpose.
constexpr std::string_view kazakhWords[] = {
    "және",  "емес",  "керек", "туралы",   "арасында", "болады",  "болып",  "болу",    "болған",
    "деген", "деп",   "екен",  "еді",      "енді",     "осы",     "сол",    "біз",     "олар",
    "маған", "менің", "оның",  "басқа",    "барлық",   "бойынша", "арқылы", "сондай",  "сияқты",
    "жок",   "кажет", "жане",  "ушин",     "бойынша",  "бірақ",   "себебі", "саяси",   "сауда",
    "тек",   "еркін", "елдер", "мемлекет", "жауап",    "адамдар", "халық",  "бермейді"};

constexpr std::string_view russianWords[] = {
    "и",   "в",       "не",      "что",   "с",     "это",   "как",  "по",    "для",    "но",
    "от",  "из",      "мы",      "они",   "есть",  "нет",   "если", "или",   "так",    "все",
    "при", "к",       "у",       "за",    "о",     "об",    "же",   "бы",    "только", "еще",
    "уже", "чтобы",   "между",   "нужно", "надо",  "может", "быть", "очень", "я",      "его",
    "их",  "который", "которые", "более", "также", "этого", "нас",  "до"};

constexpr std::string_view englishWords[] = {
    "the", "and",  "of", "to",    "is",    "are",  "that", "for",  "it",      "with",
    "not", "this", "be", "have",  "from",  "we",   "they", "but",  "should",  "would",
    "by",  "as",   "on", "there", "their", "can",  "our",  "more", "between", "will",
    "i",   "you",  "no", "yes",   "which", "what", "only", "than", "other",   "has"};

constexpr std::string_view otherWords[] = {
    "der",  "die",   "und",   "nicht", "ist",   "das",   "ein",   "eine", "wir",  "sind",
    "mit", // German
    "le",   "les",   "des",   "est",   "une",   "pas",   "dans",  "pour", "avec", "que",
    "nous",                                                                               // French
    "el",   "los",   "las",   "por",   "con",   "una",   "del",   "para", "como", "pero", // Spanish
    "il",   "che",   "di",    "non",   "sono",  "della",                                  // Italian
    "ve",   "bir",   "bu",    "için",  "ile",   "degil", "daha",                          // Turkish
    "va",   "bilan", "uchun", "emas",  "kerak", "ham",   "yoq",                           // Uzbek
    "жана", "учун",  "үчүн",  "эмес",  "менен", "жок",   "болуп", "биз",                  // Kyrgyz
    "ва",   "бо",    "дар",   "аст",   "барои",                                           // Tajik
    "що",   "та",    "але",   "або",   "є",     "ва",    "учун",  "билан"};               // Ukrainian, Uzbek

enum Language : unsigned { Kazakh = 1, Russian = 2, English = 4, Other = 8 };

/// Which languages have a word; one look-up for all of them.
class WordTable {
public:
    WordTable() {
        add(kazakhWords, Kazakh);
        add(russianWords, Russian);
        add(englishWords, English);
        add(otherWords, Other);
    }
    unsigned languagesOf(std::string_view key) const {
        if (key.size() > m_longest)
            return 0;
        const auto found = m_words.find(key);
        return found == m_words.end() ? 0 : found->second;
    }

private:
    void add(std::span<const std::string_view> words, Language language) {
        for (const std::string_view word : words) {
            m_words[word] |= language;
            m_longest = std::max(m_longest, word.size());
        }
    }
    std::unordered_map<std::string_view, unsigned> m_words;
    std::size_t m_longest = 0;
};

unsigned languagesOf(std::string_view key) {
    static const WordTable table;
    return table.languagesOf(key);
}

bool isOneOf(char32_t c, std::u32string_view letters) {
    return letters.find(c) != std::u32string_view::npos;
}

struct Signs {
    int kazakh = 0;
    int russian = 0;
    int english = 0;
    int other = 0;
    int cyrillic = 0; ///< words written in Cyrillic, Latin, another script
    int latin = 0;
    int foreign = 0;
};

/// Lower case of Latin and Cyrillic letters, composed ones: a guess needs no more, and a survey has a million
/// words.
char32_t lowered(char32_t c) {
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F))
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    if (c >= 0x4C1 && c <= 0x4CE)
        return c + (c & 1U);
    if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F))
        return c | 1U;
    return c;
}

void read(std::string_view word, Signs& signs) {
    bool onlyKazakhHas = false; // among Russian, Kazakh, Kyrgyz, Tatar, Tajik ...
    bool kazakhHasToo = false;
    bool loan = false;      // letters that Kazakh uses in loan words only
    bool elsewhere = false; // a Cyrillic or Latin letter of another language
    bool cyrillic = false;
    bool latin = false;
    bool script = false;
    bool isKey = true; // the search key of the word is the word itself
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = decodeAt(word, at);
        if (c < 0x80) {
            latin = latin || (c >= 'a' && c <= 'z');
            continue;
        }
        if (c >= U'а' && c <= U'я') {
            cyrillic = true;
            loan = loan || isOneOf(c, U"вфцчщъьэ");
            continue;
        }
        isKey = isKey && isOneOf(c, U"әғқңөүұіһ");
        if (c >= 0xC0 && c <= 0x24F) {
            latin = true;
            elsewhere = true;
        } else if (c >= 0x400 && c <= 0x52F) {
            cyrillic = true;
            onlyKazakhHas = onlyKazakhHas || isOneOf(c, U"ұіһ");
            kazakhHasToo = kazakhHasToo || isOneOf(c, U"әғқңөү");
            elsewhere = elsewhere || isOneOf(c, U"їєґўҳҷӣӯҗҡҫҙјљњћђџѓќѕ");
        } else if (c >= 0x370) {
            script = script || c < 0x2000 || c > 0x2BFF; // symbols are no letters
        }
    }
    const unsigned languages = isKey ? languagesOf(word) : languagesOf(searchKey(word));
    signs.cyrillic += cyrillic ? 1 : 0;
    signs.latin += latin && !cyrillic ? 1 : 0;
    signs.foreign += script ? 1 : 0;
    signs.kazakh += onlyKazakhHas ? 3 : (kazakhHasToo ? 2 : 0);
    signs.kazakh += (languages & Kazakh) != 0 ? 2 : 0;
    signs.russian += (languages & Russian) != 0 ? 2 : (loan && !kazakhHasToo && !onlyKazakhHas ? 1 : 0);
    signs.english += (languages & English) != 0 ? 2 : 0;
    signs.other += (elsewhere ? 4 : 0) + ((languages & Other) != 0 ? 2 : 0);
}
} // namespace

std::string_view guessLanguage(std::string_view text) {
    // The start of a long text tells as much as the whole.
    const std::string_view start = slice(text, {0, 4000});
    Signs signs;
    std::string lower;
    eachWord(start, [&](const Word& word) {
        lower.clear();
        for (std::size_t at = 0; at < word.text.size();)
            appendUtf8(lower, lowered(decodeAt(word.text, at)));
        read(lower, signs);
    });
    if (signs.cyrillic + signs.latin + signs.foreign == 0 || signs.foreign > signs.cyrillic + signs.latin)
        return "";
    if (signs.cyrillic >= signs.latin) {
        if (signs.other > signs.kazakh && signs.other > signs.russian)
            return "";
        return signs.kazakh > signs.russian ? "kk" : "ru";
    }
    return signs.other > signs.english ? "" : "en";
}

} // namespace marginalia::core::text
