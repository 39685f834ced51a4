// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/translations/translation.h"

#include "core/base/error.h"
#include "core/text/normalize.h"
#include "core/translations/translation_store.h"

#include <algorithm>

namespace marginalia::core::translations {

namespace {
std::string trimmed(std::string_view text) {
    const auto isWord = [](char each) { return static_cast<unsigned char>(each) > ' '; };
    const auto first = std::find_if(text.begin(), text.end(), isWord);
    const auto last = std::find_if(text.rbegin(), text.rend(), isWord).base();
    return first < last ? std::string(first, last) : std::string();
}
} // namespace

std::string cleanLanguage(std::string_view language) {
    std::string tag = trimmed(language.substr(0, language.find('.')));
    std::size_t first = 0; // letters of the language itself
    for (char& each : tag) {
        each = each == '_' ? '-' : each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
        if (first == static_cast<std::size_t>(&each - tag.data()) && each >= 'a' && each <= 'z')
            ++first;
    }
    const bool plain = std::ranges::all_of(
        tag, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!plain || first < 2 || first > 3 || (tag.size() > first && tag[first] != '-') || tag.size() > 20 ||
        tag.back() == '-')
        throw Error(ErrorKind::Usage,
                    msg("“{1}” is not a language. Write it by its letters: en, ru, kk, de."),
                    {std::string(language)});
    // ru-RU and ru-KZ are one language to a reader of quotes.
    return tag.size() == first + 3 && (tag.starts_with("ru-") || tag.starts_with("kk-"))
               ? tag.substr(0, first)
               : tag;
}

std::optional<Found> translationFor(const std::vector<Translation>& ofText, std::optional<Span> span,
                                    std::string_view language) {
    const Translation* best = nullptr;
    for (const Translation& each : ofText) {
        if (each.language != language)
            continue;
        if (each.span == span)
            return Found{each, true};
        // One of a part says less than the quote does.
        const bool holds =
            span && (!each.span || (each.span->start <= span->start && span->end <= each.span->end));
        if (holds && (!best || (each.span && (!best->span || each.span->length() < best->span->length()))))
            best = &each;
    }
    return best ? std::optional(Found{*best, false}) : std::nullopt;
}

TranslationId put(store::Edit& edit, const Translation& given) {
    Translation translation = given;
    translation.language = cleanLanguage(given.language);
    translation.body = trimmed(text::normalize(given.body).text);
    translation.author = trimmed(text::normalize(given.author).text);
    if (translation.body.empty())
        throw Error(ErrorKind::Usage, msg("The translation says nothing yet. Write it, or delete it."));
    const std::optional<std::int64_t> length =
        static_cast<bool>(given.place.answer) == static_cast<bool>(given.place.source)
            ? std::nullopt
            : rows::lengthOf(edit.db(), given.place);
    if (!length)
        throw Error(ErrorKind::Usage, msg("There is no text here to translate."));
    if (const std::optional<Span>& span = translation.span) {
        if (span->start < 0 || span->end <= span->start || span->end > *length)
            throw Error(ErrorKind::Usage,
                        msg("The passage {1} to {2} is empty or beyond the text. Select some words of it."),
                        {std::to_string(span->start), std::to_string(span->end)});
        if (span->start == 0 && span->end == *length)
            translation.span.reset();
    }
    if (const std::optional<TranslationId> same = rows::same(edit.db(), translation)) {
        translation.id = *same;
        const std::optional<Translation> before = translationById(edit.db(), *same);
        if (before->body != translation.body || before->author != translation.author)
            rows::replace(edit, translation);
        return *same;
    }
    translation.id = edit.newId<TranslationId>();
    translation.createdAt = edit.now();
    rows::insert(edit, translation);
    return translation.id;
}

void remove(store::Edit& edit, TranslationId translation) {
    if (!translationById(edit.db(), translation))
        throw Error(ErrorKind::Usage, msg("This translation is no longer there."));
    rows::erase(edit, translation);
}

} // namespace marginalia::core::translations
