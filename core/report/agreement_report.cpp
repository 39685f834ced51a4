// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_report.h"

#include "core/report/agreement_words.h"
#include "core/report/report_options.h"
#include "core/text/messages.h"

namespace marginalia::core::report {

namespace {
Document begin(const store::Connection& db, const text::Locale& locale, const std::string& date) {
    ReportOptions options;
    options.locale = locale;
    options.date = date;
    return startDocument(db, options);
}
} // namespace

Document agreementTables(const store::Connection& db, const agreement::ComparisonEngine& engine,
                         const text::Locale& locale) {
    Document document = begin(db, locale, {});
    document.add(agreementTable(db, engine.comparison(), locale));
    return document;
}

} // namespace marginalia::core::report
