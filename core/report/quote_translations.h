// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/quotes.h"
#include "core/store/connection.h"
#include "core/text/locale.h"
#include "core/translations/translation.h"

#include <string>
#include <vector>

namespace marginalia::core::report {

/// What is printed under a quote that somebody translated. Keeps the translations of the text read last.
class QuoteTranslations {
public:
    /// `language`: of the translations; empty: none are wanted.
    QuoteTranslations(const store::Connection& db, text::Locale locale, std::string language);

    [[nodiscard]] bool wanted() const { return !m_language.empty(); }
    /// "So the roads come first (translated by Aigerim)"; empty: there is none.
    [[nodiscard]] std::string lineFor(const Quote& quote);

private:
    const store::Connection& m_db;
    text::Locale m_locale;
    std::string m_language;
    coding::Place m_place;
    std::vector<translations::Translation> m_ofPlace;
};

} // namespace marginalia::core::report
