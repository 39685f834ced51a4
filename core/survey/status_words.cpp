// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/status_words.h"

#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace marginalia::core::survey {

const std::vector<StatusWord>& statusWords() {
    using enum AnswerStatus;
    static const std::vector<StatusWord> words{
        // no answer
        {"н/о", Empty, false},
        {"н.о.", Empty, false},
        {"нет ответа", Empty, false},
        {"без ответа", Empty, false},
        {"ответа нет", Empty, false},
        {"не ответил", Empty, false},
        {"не ответила", Empty, false},
        {"не указано", Empty, false},
        {"не заполнено", Empty, false},
        {"жауап жоқ", Empty, false},
        {"жауабы жоқ", Empty, false},
        {"жауап берілмеді", Empty, false},
        {"көрсетілмеген", Empty, false},
        {"n/a", Empty, false},
        {"na", Empty, true},
        {"n.a.", Empty, false},
        {"no answer", Empty, false},
        {"no response", Empty, false},
        {"not answered", Empty, false},
        {"not provided", Empty, false},
        {"no comment", Empty, true},
        {"no comments", Empty, true},
        {"без комментариев", Empty, true},
        {"нет комментариев", Empty, true},
        {"none", Empty, true},
        {"nothing", Empty, true},
        {"ничего", Empty, true},
        {"ештеңе", Empty, true},
        {"нет", Empty, true},
        {"жоқ", Empty, true},
        {"no", Empty, true},
        {"нету", Empty, true},
        // don't know
        {"з/о", DontKnow, false},
        {"з.о.", DontKnow, false},
        {"затрудняюсь ответить", DontKnow, false},
        {"затрудняюсь с ответом", DontKnow, false},
        {"затрудняюсь", DontKnow, false},
        {"затруднились ответить", DontKnow, false},
        {"затруднился ответить", DontKnow, false},
        {"затруднилась ответить", DontKnow, false},
        {"трудно сказать", DontKnow, false},
        {"трудно ответить", DontKnow, false},
        {"сложно сказать", DontKnow, false},
        {"сложно ответить", DontKnow, false},
        {"не знаю", DontKnow, false},
        {"не могу сказать", DontKnow, false},
        {"не могу ответить", DontKnow, false},
        {"без понятия", DontKnow, false},
        {"нет мнения", DontKnow, false},
        {"не имею мнения", DontKnow, false},
        {"не задумывался", DontKnow, false},
        {"не задумывалась", DontKnow, false},
        {"білмеймін", DontKnow, false},
        {"білмедім", DontKnow, false},
        {"айта алмаймын", DontKnow, false},
        {"жауап бере алмаймын", DontKnow, false},
        {"жауап беруге қиналамын", DontKnow, false},
        {"жауап беруге қиналды", DontKnow, false},
        {"жауап беру қиын", DontKnow, false},
        {"айту қиын", DontKnow, false},
        {"don't know", DontKnow, false},
        {"dont know", DontKnow, false},
        {"do not know", DontKnow, false},
        {"i don't know", DontKnow, false},
        {"i dont know", DontKnow, false},
        {"i do not know", DontKnow, false},
        {"dk", DontKnow, false},
        {"d/k", DontKnow, false},
        {"idk", DontKnow, false},
        {"no idea", DontKnow, false},
        {"no opinion", DontKnow, false},
        {"not sure", DontKnow, false},
        {"i'm not sure", DontKnow, false},
        {"hard to say", DontKnow, false},
        {"difficult to say", DontKnow, false},
        {"difficult to answer", DontKnow, false},
        {"hard to answer", DontKnow, false},
        {"can't say", DontKnow, false},
        {"cannot say", DontKnow, false},
        {"unsure", DontKnow, false},
        // refused
        {"отказ", Refused, false},
        {"отказ от ответа", Refused, false},
        {"отказался отвечать", Refused, false},
        {"отказалась отвечать", Refused, false},
        {"отказываюсь отвечать", Refused, false},
        {"не хочу отвечать", Refused, false},
        {"не буду отвечать", Refused, false},
        {"предпочитаю не отвечать", Refused, false},
        {"жауап беруден бас тартты", Refused, false},
        {"жауап беруден бас тартамын", Refused, false},
        {"бас тарту", Refused, false},
        {"бас тартты", Refused, false},
        {"жауап бергім келмейді", Refused, false},
        {"refused", Refused, false},
        {"refuse", Refused, false},
        {"refused to answer", Refused, false},
        {"refuse to answer", Refused, false},
        {"declined", Refused, false},
        {"declined to answer", Refused, false},
        {"prefer not to say", Refused, false},
        {"prefer not to answer", Refused, false},
        {"rather not say", Refused, false},
    };
    return words;
}

namespace {

bool isEdge(char32_t letter) {
    // Blanks, ASCII punctuation, quotation marks, dashes and the ellipsis.
    return letter <= 0x2F || (letter >= 0x3A && letter <= 0x40) || (letter >= 0x5B && letter <= 0x60) ||
           (letter >= 0x7B && letter <= 0xBF) || (letter >= 0x2000 && letter <= 0x206F) || letter == 0xFEFF;
}

bool isApostrophe(char32_t letter) {
    return letter == 0x2019 || letter == 0x2018 || letter == 0x02BC || letter == 0x60 || letter == 0xB4;
}

} // namespace

std::string statusWordKey(std::string_view text) {
    std::string plain;
    std::size_t keptEnd = 0;
    for (std::size_t at = 0; at < text.size();) {
        char32_t letter = text::decodeAt(text, at);
        if (isApostrophe(letter))
            letter = U'\'';
        if (letter == U'\\')
            letter = U'/';
        if (isEdge(letter) && plain.empty())
            continue;
        // "н / о" and "н/о" are one; so are "нет  ответа" and "нет ответа".
        if (letter == U' ' || letter == 0xA0 || letter == U'\t' || letter == U'\n') {
            if (!plain.empty() && plain.back() != ' ' && plain.back() != '/')
                plain += ' ';
            continue;
        }
        if (letter == U'/' && plain.back() == ' ')
            plain.pop_back();
        text::appendUtf8(plain, letter);
        if (!isEdge(letter))
            keptEnd = plain.size();
    }
    plain.resize(std::min(keptEnd, plain.size()));
    return text::searchKey(plain);
}

StatusFinder::StatusFinder(const std::vector<std::string>& dontKnow, const std::vector<std::string>& noAnswer,
                           const std::vector<std::string>& refused) {
    const auto keep = [this](std::string_view word, Found found) {
        m_words.insert_or_assign(statusWordKey(word), found);
        m_longest = std::max(m_longest, word.size());
    };
    const auto own = [&](AnswerStatus status) -> const std::vector<std::string>& {
        return status == AnswerStatus::DontKnow  ? dontKnow
               : status == AnswerStatus::Refused ? refused
                                                 : noAnswer;
    };
    // A table word that the column's own list leaves out is still worth a look.
    for (const StatusWord& word : statusWords())
        keep(word.text, {word.status, word.onlyOffered || !own(word.status).empty()});
    for (const AnswerStatus status : {AnswerStatus::DontKnow, AnswerStatus::Refused, AnswerStatus::Empty})
        for (const std::string& word : own(status))
            keep(word, {status, false});
}

std::optional<StatusFinder::Found> StatusFinder::find(std::string_view text) const {
    // Room for blanks, quotation marks and dots around the word.
    if (text.size() > m_longest + 24)
        return std::nullopt;
    const std::string key = statusWordKey(text);
    if (key.empty()) // "-", "...", "—"; marks alone answer nothing
        return Found{AnswerStatus::Empty, false};
    const auto found = m_words.find(key);
    return found == m_words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Consent> consentFromWords(std::string_view given) {
    struct Phrase {
        std::string_view text;
        Consent consent;
    };
    static constexpr std::array<Phrase, 49> phrases{{
        {"by_name", Consent::ByName},
        {"by name", Consent::ByName},
        {"with name", Consent::ByName},
        {"with my name", Consent::ByName},
        {"name", Consent::ByName},
        {"yes, with name", Consent::ByName},
        {"yes, by name", Consent::ByName},
        {"с указанием имени", Consent::ByName},
        {"по имени", Consent::ByName},
        {"под именем", Consent::ByName},
        {"да, с указанием имени", Consent::ByName},
        {"аты-жөнімен", Consent::ByName},
        {"атымен", Consent::ByName},
        {"есімімен", Consent::ByName},
        {"position", Consent::Position},
        {"by position", Consent::Position},
        {"position only", Consent::Position},
        {"by role", Consent::Position},
        {"по должности", Consent::Position},
        {"с указанием должности", Consent::Position},
        {"только должность", Consent::Position},
        {"должность", Consent::Position},
        {"лауазымымен", Consent::Position},
        {"лауазымы бойынша", Consent::Position},
        {"anonymous", Consent::Anonymous},
        {"anonymously", Consent::Anonymous},
        {"yes, anonymously", Consent::Anonymous},
        {"yes", Consent::Anonymous},
        {"анонимно", Consent::Anonymous},
        {"да, анонимно", Consent::Anonymous},
        {"анонимді", Consent::Anonymous},
        {"анонимді түрде", Consent::Anonymous},
        {"аты-жөнсіз", Consent::Anonymous},
        {"да", Consent::Anonymous},
        {"иә", Consent::Anonymous},
        {"ия", Consent::Anonymous},
        {"1", Consent::Anonymous},
        {"not_for_quotation", Consent::NotForQuotation},
        {"not for quotation", Consent::NotForQuotation},
        {"do not quote", Consent::NotForQuotation},
        {"no quotes", Consent::NotForQuotation},
        {"no", Consent::NotForQuotation},
        {"не цитировать", Consent::NotForQuotation},
        {"не для цитирования", Consent::NotForQuotation},
        {"нет", Consent::NotForQuotation},
        {"дәйексөз келтірмеу", Consent::NotForQuotation},
        {"дәйексөзге болмайды", Consent::NotForQuotation},
        {"жоқ", Consent::NotForQuotation},
        {"0", Consent::NotForQuotation},
    }};
    const std::string key = statusWordKey(given);
    for (const Phrase& phrase : phrases)
        if (statusWordKey(phrase.text) == key)
            return phrase.consent;
    return std::nullopt;
}

} // namespace marginalia::core::survey
