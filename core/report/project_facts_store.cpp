// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_options.h"

#include <charconv>

namespace marginalia::core::report {

namespace {
std::string setting(const store::Connection& db, std::string_view key) {
    return db.text("SELECT value FROM setting WHERE key = ?1", key);
}
} // namespace

ProjectFacts ProjectFacts::read(const store::Connection& db) {
    ProjectFacts facts;
    facts.title = setting(db, "title");
    facts.language = setting(db, "language");
    facts.sample = setting(db, "sample");
    facts.sourceLine = setting(db, "source_line");
    const std::string population = setting(db, "population");
    std::int64_t number = 0;
    const auto [end, error] =
        std::from_chars(population.data(), population.data() + population.size(), number);
    if (error == std::errc() && end == population.data() + population.size() && number > 0)
        facts.population = number;
    return facts;
}

Document startDocument(const store::Connection& db, const ReportOptions& options) {
    Document document;
    const std::string translated = setting(db, "title_" + options.locale.tag());
    document.title = translated.empty() ? ProjectFacts::read(db).title : translated;
    document.language = options.locale.tag();
    document.date = options.date;
    return document;
}

bool printsIntervals(const ProjectFacts& facts, const ReportOptions& options) {
    switch (options.interval) {
    case IntervalColumn::Wilson:
    case IntervalColumn::ClopperPearson:
        return true;
    case IntervalColumn::None:
        return false;
    case IntervalColumn::BySample:
        break;
    }
    return facts.sample == "random"; // not of other samples, nor of one that nobody described
}

shares::ShareRequest shareRequest(const store::Connection& db, QuestionId question,
                                  const ReportOptions& options) {
    const ProjectFacts facts = ProjectFacts::read(db);
    shares::ShareRequest request;
    request.question = question;
    request.base = options.base;
    request.layer = options.layer;
    request.where = options.where;
    request.interval = options.interval == IntervalColumn::ClopperPearson
                           ? shares::IntervalKind::ClopperPearson
                           : shares::IntervalKind::Wilson;
    request.population = options.population;
    // The project's population is of all cases: a condition picks a part of unknown size.
    if (!request.population && facts.sample == "random" && options.where.empty() &&
        options.interval == IntervalColumn::BySample)
        request.population = facts.population;
    return request;
}

} // namespace marginalia::core::report
