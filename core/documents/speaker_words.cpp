// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/speaker_words.h"

#include "core/documents/turns.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"

namespace marginalia::core::documents {

namespace {

// All written as nameKey writes them, each between two bars.
constexpr std::string_view asking =
    "|i|q|m|м|intervyuer|מראיין|מנחה|int|inter|interviewer|moderator|facilitator|researcher|host|question|"
    "и|в|инт|интер|интервьюер|интервьюёр|модератор|ведущий|ведущая|исследователь|вопрос|"
    "корр|корреспондент|с|сұқ|сұхбат алушы|сұхбаттасушы|сұрақ|жүргізуші|зерттеуші|görüşmeci|moderatör|soru|"
    "araştırmacı|suhbat oluvchi|savol|المحاور|الباحث|访问者|采访者|主持人|问|";
constexpr std::string_view answering =
    "|p|r|a|e|resp|respondent|participant|interviewee|expert|informant|answer|speaker|"
    "subject|р|о|у|э|респ|респондент|респондентка|участник|участница|эксперт|информант|ответ|"
    "ж|қ|қатысушы|сарапшы|жауап|жауап беруші|сұхбат беруші|katılımcı|uzman|cevap|yanıt|"
    "ishtirokchi|javob|المشارك|الخبير|受访者|专家|答|";
constexpr std::string_view labels =
    "|date|place|time|duration|location|note|notes|language|topic|title|transcript|recording|"
    "file|http|https|дата|место|время|длительность|примечание|тема|язык|файл|запись|например|"
    "күні|орны|уақыты|ұзақтығы|ескерту|тақырыбы|тілі|мысалы|tarih|yer|konu|for example|"
    "example|et al|i mean|то есть|яғни|";

bool holds(std::string_view list, std::string_view word) {
    return !word.empty() && word.find('|') == std::string_view::npos &&
           list.find('|' + std::string(word) + '|') != std::string_view::npos;
}

bool isCodeOfAPerson(std::string_view key) {
    // P04, FG1-3, Р12, У-3: at most three letters, then a number.
    std::size_t at = 0;
    int letters = 0;
    while (at < key.size() && !(key[at] >= '0' && key[at] <= '9') && letters <= 3) {
        text::decodeAt(key, at);
        ++letters;
    }
    return letters >= 1 && letters <= 3 && at < key.size() &&
           key.find_first_not_of("0123456789-_", at) == std::string_view::npos;
}

/// Without brackets and the number behind: "Respondent 3 (woman)" is "respondent".
std::string_view bare(std::string_view key) {
    key = key.substr(0, key.find_first_of("([{"));
    const std::size_t last = key.find_last_not_of(" 0123456789.-_#");
    return last == std::string_view::npos ? std::string_view() : key.substr(0, last + 1);
}

} // namespace

SpeakerWord speakerWord(std::string_view name) {
    const std::string key = speakerKey(name);
    std::string_view word = bare(key);
    if (holds(labels, word))
        return SpeakerWord::Label;
    if (holds(asking, word))
        return SpeakerWord::Asks;
    if (holds(answering, word))
        return SpeakerWord::Answers;
    // "Moderator Anna", "Эксперт Ахметов": the first word tells, when it is more than an initial.
    word = word.substr(0, word.find(' '));
    if (text::codePointCount(word) > 3) {
        if (holds(asking, word))
            return SpeakerWord::Asks;
        if (holds(answering, word))
            return SpeakerWord::Answers;
    }
    return isCodeOfAPerson(key) ? SpeakerWord::Answers : SpeakerWord::None;
}

std::string_view withoutContinuation(std::string_view name) {
    const std::size_t open = name.find_last_of("([");
    if (open == std::string_view::npos || open == 0)
        return name;
    const std::string inside = text::nameKey(name.substr(open + 1));
    for (const std::string_view word : {"cont", "прод", "жалғасы", "devam"})
        if (inside.starts_with(word))
            return name.substr(0, name.find_last_not_of(' ', open - 1) + 1);
    return name;
}

std::string speakerKey(std::string_view name) {
    return text::nameKey(withoutContinuation(name));
}

bool writtenLikeAName(std::string_view name) {
    bool begins = true;
    int brackets = 0;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t start = at;
        const char32_t c = text::decodeAt(name, at);
        if (c == U'(' || c == U'[')
            ++brackets;
        else if (c == U')' || c == U']')
            --brackets;
        else if (c == U' ' || c == U'\u00A0')
            begins = true;
        else if (begins && brackets == 0) {
            const std::string_view letter = name.substr(start, at - start);
            const bool digit = c >= U'0' && c <= U'9';
            // A letter without case is its own key, as a small one is; only scripts above U+0590 have such.
            if (!digit && c < 0x590U && text::nameKey(letter) == letter)
                return false;
            begins = false;
        }
    }
    return true;
}

SpeakerRole guessRole(std::string_view name) {
    return speakerWord(name) == SpeakerWord::Asks ? SpeakerRole::Interviewer : SpeakerRole::Participant;
}

} // namespace marginalia::core::documents
