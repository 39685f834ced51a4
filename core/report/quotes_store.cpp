// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotes.h"

#include "core/coding/coding.h"
#include "core/survey/survey.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <tuple>

namespace marginalia::core::report {

namespace {
constexpr std::int64_t shortestGoodExample = 40;

survey::Case caseOf(const store::Connection& db, CaseId id) {
    survey::Case who;
    store::Statement rows =
        db.prepare("SELECT survey_id, name, position, consent, attribution_name, attribution_position "
                   "FROM study_case WHERE id = ?1");
    rows.bind(id);
    if (!rows.step())
        return who;
    who.id = id;
    who.survey = rows.id<SurveyId>(0);
    who.name = rows.text(1);
    who.position = rows.integer(2);
    const std::string_view consent = rows.view(3);
    who.consent = consent == "by_name"     ? survey::Consent::ByName
                  : consent == "position"  ? survey::Consent::Position
                  : consent == "anonymous" ? survey::Consent::Anonymous
                                           : survey::Consent::NotForQuotation;
    who.attributionName = rows.text(4);
    who.attributionPosition = rows.text(5);
    return who;
}

auto placeOf(const Quote& quote) {
    const Span span = quote.span.value_or(Span{-1, -1});
    return std::tuple(quote.order, quote.who, quote.answer, span.start, span.end, quote.code);
}
} // namespace

Quotes Quotes::load(const store::Connection& db, QuestionId question, CoderId coder) {
    std::unordered_map<std::int64_t, std::string> names;
    for (const coding::Coder& each : coding::coders(db))
        names[each.id.value] = each.name;
    std::vector<std::pair<Quote, std::string>> found; // with the coder's name
    Quotes quotes;
    store::Statement rows =
        db.prepare("SELECT c.code_id, c.answer_id, a.case_id, k.position, c.start_position, c.end_position, "
                   "t.code_points, "
                   "c.star, c.coder_id, c.memo, a.language, k.consent "
                   "FROM answer a CROSS JOIN coding c INDEXED BY coding_of_answer_once ON c.answer_id = a.id "
                   "CROSS JOIN study_case k ON k.id = a.case_id CROSS JOIN text t ON t.id = a.text_id "
                   "WHERE a.question_id = ?1 AND c.round_id = 1 AND k.excluded IS NULL AND (?2 IS NULL OR "
                   "c.coder_id = ?2)");
    rows.bind(question, coder);
    while (rows.step()) {
        if (rows.view(11) == "not_for_quotation") {
            quotes.m_blocked.push_back({rows.id<CodeId>(0), rows.id<CaseId>(2)});
            continue;
        }
        Quote quote;
        quote.code = rows.id<CodeId>(0);
        quote.answer = rows.id<AnswerId>(1);
        quote.who = rows.id<CaseId>(2);
        quote.order = rows.integer(3);
        const Span span{rows.integer(4), rows.integer(5)};
        // A span over everything and no span are the same passage.
        if (span.start >= 0 && !(span.start == 0 && span.end >= rows.integer(6)))
            quote.span = span;
        quote.length = quote.span ? span.length() : rows.integer(6);
        quote.star = rows.integer(7);
        if (!rows.view(9).empty())
            quote.memos.push_back(rows.text(9));
        quote.language = rows.text(10);
        found.emplace_back(std::move(quote), names[rows.integer(8)]);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return std::tuple_cat(placeOf(a.first), std::tie(a.second)) <
               std::tuple_cat(placeOf(b.first), std::tie(b.second));
    });
    for (auto& [quote, name] : found) {
        if (quotes.m_quotes.empty() || placeOf(quotes.m_quotes.back()) != placeOf(quote)) {
            quote.coders.push_back(name);
            quotes.m_byCode[quote.code].push_back(quotes.m_quotes.size());
            quotes.m_quotes.push_back(std::move(quote));
            continue;
        }
        Quote& same = quotes.m_quotes.back();
        same.coders.push_back(name);
        if (quote.star > 0)
            same.star = same.star > 0 ? std::min(same.star, quote.star) : quote.star;
        for (std::string& memo : quote.memos) {
            if (std::ranges::find(same.memos, memo) == same.memos.end())
                same.memos.push_back(std::move(memo));
        }
    }
    return quotes;
}

const std::vector<std::size_t>& Quotes::of(CodeId code) const {
    static const std::vector<std::size_t> none;
    const auto found = m_byCode.find(code);
    return found == m_byCode.end() ? none : found->second;
}

const Quote* Quotes::example(const std::vector<CodeId>& codes,
                             const std::unordered_set<CaseId>& cases) const {
    // Starred ones by their star, then good lengths from the shortest, then short ones from the longest.
    const auto rank = [](const Quote& quote) {
        if (quote.star > 0)
            return std::pair<int, std::int64_t>(0, quote.star);
        if (quote.length >= shortestGoodExample)
            return std::pair<int, std::int64_t>(1, quote.length);
        return std::pair<int, std::int64_t>(2, -quote.length);
    };
    const Quote* best = nullptr;
    for (const CodeId code : codes) {
        for (const std::size_t place : of(code)) {
            const Quote& quote = m_quotes[place];
            if (!cases.contains(quote.who))
                continue;
            if (!best ||
                std::tuple_cat(rank(quote), placeOf(quote)) < std::tuple_cat(rank(*best), placeOf(*best)))
                best = &quote;
        }
    }
    return best;
}

QuoteReader::QuoteReader(const store::Connection& db, std::string pattern)
    : m_db(db)
    , m_pattern(std::move(pattern)) {}

std::string QuoteReader::words(const Quote& quote) {
    if (m_answer != quote.answer) {
        m_text = survey::answerText(m_db, quote.answer);
        m_answer = quote.answer;
    }
    return quote.span ? std::string(text::slice(m_text, *quote.span)) : m_text;
}

std::string QuoteReader::sourceLine(const Quote& quote) {
    auto found = m_lines.find(quote.who);
    if (found == m_lines.end()) {
        const survey::Case who = caseOf(m_db, quote.who);
        auto lines = m_patterns.find(who.survey);
        if (lines == m_patterns.end())
            lines = m_patterns.emplace(who.survey, survey::SourceLines(m_db, who.survey, m_pattern)).first;
        const std::optional<std::string> line = lines->second.of(who);
        found = m_lines.emplace(quote.who, line.value_or(std::string())).first;
    }
    return found->second;
}

} // namespace marginalia::core::report
