// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quote_translations.h"

#include "core/text/messages.h"

namespace marginalia::core::report {

QuoteTranslations::QuoteTranslations(const store::Connection& db, text::Locale locale, std::string language)
    : m_db(db)
    , m_locale(std::move(locale))
    , m_language(language.empty() ? std::string() : translations::cleanLanguage(language)) {}

std::string QuoteTranslations::lineFor(const Quote& quote) {
    if (!wanted())
        return {};
    const coding::Place place{quote.answer, quote.source};
    if (place != m_place) {
        m_ofPlace = translations::translationsOf(m_db, place);
        m_place = place;
    }
    const auto found = translations::translationFor(m_ofPlace, quote.span, m_language);
    if (!found)
        return {};
    const auto& [translation, exact] = *found;
    if (exact)
        return translation.author.empty() ? translation.body
                                          : text::say(m_locale, msg("{1} (translated by {2})"),
                                                      {translation.body, translation.author});
    return translation.author.empty()
               ? text::say(m_locale, msg("{1} (goes beyond the quote)"), {translation.body})
               : text::say(m_locale, msg("{1} (goes beyond the quote; translated by {2})"),
                           {translation.body, translation.author});
}

} // namespace marginalia::core::report
