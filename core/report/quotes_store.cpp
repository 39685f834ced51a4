// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotes.h"

#include "core/coding/blind.h"
#include "core/coding/coding.h"
#include "core/survey/survey.h"
#include "core/survey/voices.h"
#include "core/text/code_points.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <map>
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
    return std::tuple(quote.order, quote.answer, quote.source, span.start, span.end, quote.code);
}
} // namespace

/// Joins what several coders marked alike.
class Quotes::Gathering {
public:
    explicit Gathering(const store::Connection& db) {
        for (const coding::Coder& each : coding::coders(db))
            m_names[each.id.value] = each.name;
    }

    /// A row of: code, answer, document, case, order, start, end, code points of the text, star, coder, memo,
    /// language, whether it must not be quoted.
    void take(const store::Statement& row, const survey::Voices* voices = nullptr) {
        const Span span{row.integer(5), row.integer(6)};
        const survey::Voices::Said said =
            voices ? voices->at(span.start < 0 ? std::nullopt : std::optional(span)) : survey::Voices::Said{};
        const CaseId who = said.who ? said.who : row.id<CaseId>(3);
        if (row.integer(12) != 0 || said.blocked) {
            m_quotes.m_blocked.push_back({row.id<CodeId>(0), who, row.id<SourceId>(2), row.integer(8) > 0});
            return;
        }
        Quote quote;
        quote.code = row.id<CodeId>(0);
        quote.answer = row.id<AnswerId>(1);
        quote.source = row.id<SourceId>(2);
        quote.who = who;
        quote.order = row.integer(4);
        // A span over everything and no span are the same passage.
        if (span.start >= 0 && !(span.start == 0 && span.end >= row.integer(7)))
            quote.span = span;
        quote.length = quote.span ? span.length() : row.integer(7);
        quote.star = row.integer(8);
        if (!row.view(10).empty())
            quote.memos.push_back(row.text(10));
        quote.language = row.text(11);
        m_found.emplace_back(std::move(quote), m_names[row.integer(9)]);
    }

    Quotes finish() {
        std::ranges::stable_sort(m_found, [](const auto& a, const auto& b) {
            return std::tuple_cat(placeOf(a.first), std::tie(a.second)) <
                   std::tuple_cat(placeOf(b.first), std::tie(b.second));
        });
        for (auto& [quote, name] : m_found)
            add(std::move(quote), name);
        return std::move(m_quotes);
    }

private:
    void add(Quote quote, const std::string& coder) {
        std::vector<Quote>& quotes = m_quotes.m_quotes;
        if (quotes.empty() || placeOf(quotes.back()) != placeOf(quote)) {
            quote.coders.push_back(coder);
            m_quotes.m_byCode[quote.code].push_back(quotes.size());
            quotes.push_back(std::move(quote));
            return;
        }
        Quote& same = quotes.back();
        same.coders.push_back(coder);
        if (quote.star > 0)
            same.star = same.star > 0 ? std::min(same.star, quote.star) : quote.star;
        for (std::string& memo : quote.memos) {
            if (std::ranges::find(same.memos, memo) == same.memos.end())
                same.memos.push_back(std::move(memo));
        }
    }

    std::unordered_map<std::int64_t, std::string> m_names;
    std::vector<std::pair<Quote, std::string>> m_found; ///< with the coder's name
    Quotes m_quotes;
};

Quotes Quotes::load(const store::Connection& db, QuestionId question, CoderId coder) {
    Gathering gathering(db);
    store::Statement rows = db.prepare(
        "SELECT c.code_id, c.answer_id, NULL, a.case_id, k.position, c.start_position, "
        "c.end_position, t.code_points, c.star, c.coder_id, c.memo, a.language, "
        "k.consent = 'not_for_quotation' "
        "FROM answer a CROSS JOIN main.coding c INDEXED BY coding_of_answer_once ON c.answer_id = a.id "
        "CROSS JOIN study_case k ON k.id = a.case_id CROSS JOIN text t ON t.id = a.text_id "
        "WHERE a.question_id = ?1 AND c.round_id = 1 AND k.excluded IS NULL AND (?2 IS NULL OR "
        "c.coder_id = ?2) AND (?3 IS NULL OR c.coder_id = ?3)");
    rows.bind(question, coder, coding::onlyReadable(db));
    while (rows.step())
        gathering.take(rows);
    return gathering.finish();
}

Quotes Quotes::loadDocuments(const store::Connection& db, const std::vector<SourceId>& documents,
                             CoderId coder) {
    Gathering gathering(db);
    const std::unordered_set<SourceId> wanted(documents.begin(), documents.end());
    store::Statement rows = db.prepare(
        "SELECT c.code_id, NULL, c.source_id, s.case_id, s.position, c.start_position, c.end_position, "
        "t.code_points, c.star, c.coder_id, c.memo, s.language, "
        "ifnull(k.consent = 'not_for_quotation', 0), "
        "EXISTS (SELECT 1 FROM speaker p WHERE p.source_id = s.id AND p.case_id IS NOT NULL) "
        "FROM source s CROSS JOIN main.coding c INDEXED BY coding_of_source_once ON c.source_id = s.id "
        "CROSS JOIN text t ON t.id = s.text_id LEFT JOIN study_case k ON k.id = s.case_id "
        "WHERE c.round_id = 1 AND k.excluded IS NULL AND (?1 IS NULL OR c.coder_id = ?1) "
        "AND (?2 IS NULL OR c.coder_id = ?2)");
    rows.bind(coder, coding::onlyReadable(db));
    std::map<SourceId, survey::Voices> groups; ///< documents whose speakers have cases of their own
    while (rows.step()) {
        const SourceId document = rows.id<SourceId>(2);
        if (!wanted.empty() && !wanted.contains(document))
            continue;
        const bool group = rows.integer(13) != 0;
        gathering.take(rows, group ? &groups.try_emplace(document, db, document).first->second : nullptr);
    }
    return gathering.finish();
}

const std::vector<std::size_t>& Quotes::of(CodeId code) const {
    static const std::vector<std::size_t> none;
    const auto found = m_byCode.find(code);
    return found == m_byCode.end() ? none : found->second;
}

const Quote* Quotes::example(const std::vector<CodeId>& codes,
                             const std::function<bool(const Quote&)>& counts) const {
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
            if (!counts(quote))
                continue;
            if (!best ||
                std::tuple_cat(rank(quote), placeOf(quote)) < std::tuple_cat(rank(*best), placeOf(*best)))
                best = &quote;
        }
    }
    return best;
}

QuoteReader::QuoteReader(const store::Connection& db, std::string pattern, std::string interviewPattern)
    : m_db(db)
    , m_pattern(std::move(pattern))
    , m_interviewPattern(std::move(interviewPattern)) {
    for (documents::Source& source : documents::sources(db))
        m_documents.emplace(source.id, source);
}

const std::string& QuoteReader::textOf(const Quote& quote) {
    if (m_answer != quote.answer || m_source != quote.source) {
        m_text = quote.answer ? survey::answerText(m_db, quote.answer)
                              : documents::textBody(m_db, m_documents.at(quote.source).text);
        m_answer = quote.answer;
        m_source = quote.source;
    }
    return m_text;
}

std::string QuoteReader::words(const Quote& quote) {
    const std::string& body = textOf(quote);
    return quote.span ? std::string(text::slice(body, *quote.span)) : body;
}

std::optional<std::int64_t> QuoteReader::paragraphOf(const Quote& quote) {
    if (!quote.source || !quote.span)
        return std::nullopt;
    const auto [starts, isNew] = m_paragraphs.try_emplace(quote.source);
    if (isNew)
        for (const Span& paragraph : text::paragraphs(textOf(quote)))
            starts->second.push_back(paragraph.start);
    return std::ranges::upper_bound(starts->second, quote.span->start) - starts->second.begin();
}

std::string QuoteReader::documentName(const Quote& quote) const {
    const auto found = m_documents.find(quote.source);
    return found == m_documents.end() ? std::string() : found->second.name;
}

std::string QuoteReader::sourceLine(const Quote& quote) {
    if (!quote.who)
        return documentName(quote);
    auto found = m_lines.find(quote.who);
    if (found == m_lines.end()) {
        const survey::Case who = caseOf(m_db, quote.who);
        found = m_lines.emplace(quote.who, lineOf(who)).first;
    }
    return found->second;
}

std::string QuoteReader::lineOf(const survey::Case& who) {
    const std::string& pattern = who.survey ? m_pattern : m_interviewPattern;
    if (pattern.empty())
        return who.consent == survey::Consent::NotForQuotation ? std::string() : who.name;
    auto lines = m_patterns.find(who.survey);
    if (lines == m_patterns.end())
        lines = m_patterns.emplace(who.survey, survey::SourceLines(m_db, who.survey, pattern)).first;
    return lines->second.of(who).value_or(std::string());
}

} // namespace marginalia::core::report
