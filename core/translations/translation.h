// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/coding/coding.h"
#include "core/store/connection.h"
#include "core/store/edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Answers and passages in another language, by a named person. The original stays what is coded and counted.
namespace marginalia::core::translations {

using TranslationId = Id<struct TranslationTag>;

struct Translation {
    TranslationId id;
    coding::Place place;
    std::optional<Span> span; ///< none: of the whole text
    std::string language;     ///< "ru", "kk", "en", "pt-br"
    std::string body;
    std::string author; ///< who translated; may be empty
    std::string createdAt;
};

/// "ru", "RU" and "ru_RU.UTF-8" as they are kept. Throws Error{Usage} for what is no language tag.
std::string cleanLanguage(std::string_view language);

/// Of one text: those of the whole first, then by start, end, language.
std::vector<Translation> translationsOf(const store::Connection& db, coding::Place place);
/// Of all documents, then of all answers, each in their order.
std::vector<Translation> allTranslations(const store::Connection& db);
std::optional<Translation> translationById(const store::Connection& db, TranslationId id);
/// What to print under a quote: the translation of this very passage, else (`exact` off) the shortest that
/// holds all of it. No span: of the whole text.
struct Found {
    Translation translation;
    bool exact = true; ///< false: it says more than the quote does
};
std::optional<Found> translationFor(const std::vector<Translation>& ofText, std::optional<Span> span,
                                    std::string_view language);

/// Writes the translation of a passage into a language, in place of an earlier one. Throws Error{Usage} for
/// an empty text, a passage beyond the text and an answer without text.
TranslationId put(store::Edit& edit, const Translation& translation);
void remove(store::Edit& edit, TranslationId translation);

} // namespace marginalia::core::translations
