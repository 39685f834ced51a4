// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/segments_report.h"

#include "core/codebook/codebook.h"
#include "core/report/quotes_report.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <map>
#include <set>
#include <tuple>

namespace marginalia::core::report {

namespace {
/// Which of the passages may be quoted, and by whom: what the quotes of their questions and documents say.
class Quotable {
public:
    Quotable(const store::Connection& db, const std::vector<coding::Segment>& segments) {
        std::set<QuestionId> questions;
        std::set<SourceId> documents;
        for (const coding::Segment& each : segments) {
            if (each.place.source)
                documents.insert(each.place.source);
            else
                questions.insert(each.question);
        }
        for (const QuestionId question : questions)
            take(Quotes::load(db, question, {}));
        if (!documents.empty())
            take(Quotes::loadDocuments(db, {documents.begin(), documents.end()}, {}));
    }

    /// nullptr: it may not.
    [[nodiscard]] const Quote* of(const coding::Segment& segment) const {
        const Span span = segment.span.value_or(Span{-1, -1});
        const auto found =
            m_quotes.find({segment.place.answer, segment.place.source, segment.code, span.start, span.end});
        return found == m_quotes.end() ? nullptr : &found->second;
    }

private:
    void take(const Quotes& quotes) {
        for (const Quote& quote : quotes.all()) {
            const Span span = quote.span.value_or(Span{0, quote.length});
            m_quotes.emplace(std::tuple(quote.answer, quote.source, quote.code, span.start, span.end), quote);
            if (!quote.span) // of the whole text, whichever way it was marked
                m_quotes.emplace(std::tuple(quote.answer, quote.source, quote.code, -1, -1), quote);
        }
    }

    std::map<std::tuple<AnswerId, SourceId, CodeId, std::int64_t, std::int64_t>, Quote> m_quotes;
};

std::map<CoderId, std::string> coderNames(const store::Connection& db) {
    std::map<CoderId, std::string> names;
    for (coding::Coder& coder : coding::coders(db))
        names.emplace(coder.id, std::move(coder.name));
    return names;
}

std::map<QuestionId, std::string> questionNames(const store::Connection& db) {
    std::map<QuestionId, std::string> names;
    for (survey::Question& question : survey::questions(db))
        names.emplace(question.id, std::move(question.name));
    return names;
}
} // namespace

Table segmentsTable(const store::Connection& db, const std::vector<coding::Segment>& segments,
                    const ReportOptions& options) {
    const auto title = [&options](MessageId id) { return text::say(options.locale, id); };
    Table table;
    table.title = title(msg("Coded passages"));
    table.columns = {Column::number(title(msg("No.")), 0.7),
                     Column::text(title(msg("Respondent")), 2),
                     Column::text(title(msg("Question or document")), 1.5),
                     Column::quote(title(msg("Quote")), 9),
                     Column::text(title(msg("Category")), 3),
                     Column::text(title(msg("Coder")), 1.7),
                     Column::text(title(msg("Date")), 1.5),
                     Column::text(title(msg("Memo")), 2),
                     Column::number(title(msg("Key quote")), 0.9)};
    const codebook::Codebook book = codebook::Codebook::load(db);
    const Quotable quotable(db, segments);
    const std::map<CoderId, std::string> coders = coderNames(db);
    const std::map<QuestionId, std::string> questions = questionNames(db);
    QuoteReader reader = quoteReader(db, ProjectFacts::read(db), options.locale);
    std::int64_t blocked = 0;
    std::int64_t number = 0;
    std::vector<std::optional<std::int64_t>> paragraphs;
    for (const coding::Segment& segment : segments) {
        const Quote* quote = quotable.of(segment);
        if (!quote) {
            ++blocked;
            continue;
        }
        ++number;
        const auto coder = coders.find(segment.coder);
        const auto question = questions.find(segment.question);
        Row& row = table.rows.emplace_back();
        row.cells = {Cell::count(number, text::formatNumber(options.locale, number)),
                     Cell::text(reader.sourceLine(*quote)),
                     Cell::text(question == questions.end() ? reader.documentName(*quote) : question->second),
                     Cell::quote(reader.words(*quote), {}, quote->language),
                     Cell::text(book.labelPath(segment.code, options.locale.tag())),
                     Cell::text(coder == coders.end() ? std::string() : coder->second),
                     Cell::text(segment.createdAt.substr(0, 10)),
                     Cell::text(segment.memo),
                     segment.star > 0
                         ? Cell::count(segment.star, text::formatNumber(options.locale, segment.star))
                         : Cell()};
        paragraphs.push_back(reader.paragraphOf(*quote));
    }
    constexpr std::size_t toPlace = 3; // number, respondent, document
    addParagraphs(table, toPlace, paragraphs, options.locale);
    if (blocked > 0)
        table.notes.push_back(text::say(
            options.locale, msg("Left out, since their respondents may not be quoted: {1} coded passages."),
            {text::formatNumber(options.locale, blocked)}));
    table.emptyText = title(msg("There is no coded passage that may be quoted."));
    return table;
}

Document segmentsReport(const store::Connection& db, const std::vector<coding::Segment>& segments,
                        const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.landscape = true;
    document.add(segmentsTable(db, segments, options));
    return document;
}

} // namespace marginalia::core::report
