// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotes_report.h"

#include "core/base/error.h"
#include "core/documents/source_sets.h"
#include "core/report/document_reports.h"
#include "core/report/quote_translations.h"
#include "core/survey/condition.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace marginalia::core::report {

namespace {
std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : std::string(between)) + part;
    return line;
}

/// Key quotes in their order before all others, which stay as they are.
void putKeyQuotesFirst(std::vector<const Quote*>& quotes) {
    std::ranges::stable_sort(quotes, [](const Quote* a, const Quote* b) {
        return a->star > 0 && (b->star == 0 || a->star < b->star);
    });
}

/// The quotes of one question that the options ask for: of each code those of the answers that the shares
/// count for it.
class QuestionQuotes {
public:
    QuestionQuotes(const store::Connection& db, const survey::Question& question,
                   const ReportOptions& options)
        : m_quotes(Quotes::load(db, question.id, options.layer.coder))
        , m_everyone(options.where.empty()) {
        if (!m_everyone)
            m_cases = survey::casesWhere(db, question.survey, options.where);
        shares::ShareRequest request = shareRequest(db, question.id, options);
        request.population.reset();
        if (request.base == shares::Base::Segments)
            request.base = shares::Base::Substantive; // which answers count is the same
        for (const auto& [code, cases] : shares::ShareEngine(db, question.id).casesByOwnCode(db, request))
            m_counted.emplace(code, std::unordered_set<CaseId>(cases.begin(), cases.end()));
    }

    [[nodiscard]] std::vector<const Quote*> of(CodeId code) const {
        std::vector<const Quote*> result;
        for (const std::size_t place : m_quotes.of(code)) {
            const Quote& quote = m_quotes.all()[place];
            if (counts(code, quote.who))
                result.push_back(&quote);
        }
        putKeyQuotesFirst(result);
        return result;
    }
    [[nodiscard]] std::int64_t blocked() const {
        return std::ranges::count_if(m_quotes.blocked(), [this](const Quotes::Blocked& passage) {
            return counts(passage.code, passage.who);
        });
    }
    /// Passages that might be quoted, but that the shares do not count under the layer.
    [[nodiscard]] std::int64_t notCounted() const {
        return std::ranges::count_if(m_quotes.all(), [this](const Quote& quote) {
            return (m_everyone || m_cases.contains(quote.who)) && !counts(quote.code, quote.who);
        });
    }

private:
    [[nodiscard]] bool counts(CodeId code, CaseId who) const {
        const auto cases = m_counted.find(code);
        return cases != m_counted.end() && cases->second.contains(who);
    }

    Quotes m_quotes;
    bool m_everyone;
    std::unordered_set<CaseId> m_cases;
    std::unordered_map<CodeId, std::unordered_set<CaseId>> m_counted;
};

void addNotes(Table& table, const ReportOptions& options, std::int64_t blocked, std::int64_t notCounted) {
    std::vector<std::string> sentences;
    if (!options.where.empty())
        sentences.push_back(text::say(options.locale, msg("Only cases where {1}."), {options.where}));
    if (blocked > 0)
        sentences.push_back(text::say(
            options.locale, msg("Left out, since their respondents may not be quoted: {1} coded passages."),
            {text::formatNumber(options.locale, blocked)}));
    if (notCounted > 0)
        sentences.push_back(text::say(
            options.locale, msg("Left out, since this coding does not count them: {1} coded passages."),
            {text::formatNumber(options.locale, notCounted)}));
    if (!sentences.empty())
        table.notes.push_back(joined(sentences, " "));
    table.emptyText = text::say(options.locale, msg("There is no coded passage that may be quoted."));
}
} // namespace

std::string sourcePattern(const ProjectFacts& facts, const text::Locale& locale) {
    return facts.sourceLine.empty() ? text::say(locale, msg("Respondent {1}"), {"{n}"}) : facts.sourceLine;
}

QuoteReader quoteReader(const store::Connection& db, const ProjectFacts& facts, const text::Locale& locale) {
    return {db, sourcePattern(facts, locale), facts.sourceLine};
}

namespace {
/// The quotes of the documents chosen that the options ask for: of each code those of the documents that the
/// shares count for it.
class DocumentQuotes {
public:
    DocumentQuotes(const store::Connection& db, const DocumentChoice& documents,
                   const ReportOptions& options) {
        if (!documents.any)
            return;
        const std::vector<SourceId> chosen =
            documents.only.empty() ? documents::sourcesOfSet(db, documents::allDocuments) : documents.only;
        m_quotes = Quotes::loadDocuments(db, chosen, options.layer.coder);
        shares::DocumentShareRequest request = documentRequest(options);
        request.population.reset();
        const shares::DocumentShares shares(db, chosen, shares::DocumentUnit::Document);
        for (const auto& [code, places] : shares.unitsByOwnCode(db, request))
            for (const shares::DocumentUnitPlace& place : places)
                m_counted.emplace(code, place.document);
    }
    [[nodiscard]] bool empty() const { return m_quotes.all().empty(); }
    [[nodiscard]] std::vector<const Quote*> of(CodeId code) const {
        std::vector<const Quote*> result;
        for (const std::size_t place : m_quotes.of(code)) {
            const Quote& quote = m_quotes.all()[place];
            if (m_counted.contains({code, quote.source}))
                result.push_back(&quote);
        }
        putKeyQuotesFirst(result);
        return result;
    }
    [[nodiscard]] std::int64_t blocked() const {
        return std::ranges::count_if(m_quotes.blocked(), [this](const Quotes::Blocked& each) {
            return m_counted.contains({each.code, each.source});
        });
    }
    [[nodiscard]] std::int64_t notCounted() const {
        return std::ranges::count_if(m_quotes.all(), [this](const Quote& quote) {
            return !m_counted.contains({quote.code, quote.source});
        });
    }

private:
    Quotes m_quotes;
    std::set<std::pair<CodeId, SourceId>> m_counted;
};

/// With the translation under the words, which Excel and CSV have in a column of its own.
Column quoteColumn(const ReportOptions& options, double width) {
    Column column = Column::quote(text::say(options.locale, msg("Quote")), width);
    if (options.translations.empty())
        return column;
    return std::move(column).split(
        {text::say(options.locale, msg("Quote")), text::say(options.locale, msg("Translation"))});
}

/// The rows of a quotes table, one after another.
class QuoteRows {
public:
    QuoteRows(const store::Connection& db, const ReportOptions& options)
        : m_db(db)
        , m_options(options)
        , m_book(codebook::Codebook::load(db))
        , m_reader(quoteReader(db, ProjectFacts::read(db), options.locale))
        , m_translations(db, options.locale, options.translations) {
        for (survey::Variable& variable : survey::variables(db)) {
            if (std::ranges::find(options.variables, variable.id) != options.variables.end())
                m_variables.push_back(std::move(variable));
        }
        std::ranges::stable_sort(m_variables, {}, [&options](const survey::Variable& variable) {
            return std::ranges::find(options.variables, variable.id) - options.variables.begin();
        });
    }

    [[nodiscard]] const codebook::Codebook& book() const { return m_book; }
    Table finish() {
        addParagraphs(m_table, m_variables.size() + 3, m_paragraphs, m_options.locale);
        return std::move(m_table);
    }

    void columns(const std::string& place) {
        const auto title = [this](MessageId id) { return text::say(m_options.locale, id); };
        m_table.title = title(msg("Quotes"));
        m_table.columns.push_back(Column::number(title(msg("No.")), 0.7));
        m_table.columns.push_back(Column::text(title(msg("Respondent")), 2));
        for (const survey::Variable& variable : m_variables)
            m_table.columns.push_back(Column::text(variable.name, 1.5));
        // The short name: a whole question in every row would make the rows as high as the question is long.
        m_table.columns.push_back(Column::text(place, 1.5));
        m_table.columns.push_back(quoteColumn(m_options, 10));
        m_table.columns.push_back(Column::text(title(msg("Category")), 3));
        m_table.columns.push_back(Column::text(title(msg("Coder")), 1.7));
        m_table.columns.push_back(Column::text(title(msg("Memo")), 1.5));
    }

    /// `question`: its name; empty: the name of the document. What stands in many rows is held once.
    void add(const Quote& quote, const std::string& question) {
        Row& row = m_table.rows.emplace_back();
        row.cells.reserve(m_variables.size() + 7);
        const auto number = static_cast<std::int64_t>(m_table.rows.size());
        row.cells.push_back(Cell::count(number, text::formatNumber(m_options.locale, number)));
        row.cells.push_back(shared(m_reader.sourceLine(quote)));
        for (const survey::Variable& variable : m_variables)
            row.cells.push_back(shared(valueOf(quote.who, variable.id)));
        row.cells.push_back(shared(question.empty() ? m_reader.documentName(quote) : question));
        row.cells.push_back(
            Cell::quote(m_reader.words(quote), m_translations.lineFor(quote), quote.language));
        row.cells.push_back(shared(pathOf(quote.code)));
        row.cells.push_back(shared(joined(quote.coders, ", ")));
        row.cells.push_back(Cell::text(joined(quote.memos, "; ")));
        m_paragraphs.push_back(m_reader.paragraphOf(quote));
    }

private:
    const Cell& shared(const std::string& words) {
        const auto [cell, isNew] = m_cells.try_emplace(words);
        if (isNew)
            cell->second = Cell::text(words);
        return cell->second;
    }

    const std::string& pathOf(CodeId code) {
        if (m_code != code)
            m_path = m_book.labelPath(code, m_options.locale.tag());
        m_code = code;
        return m_path;
    }

    const std::string& valueOf(CaseId who, VariableId variable) {
        const auto [value, isNew] = m_values.try_emplace({who, variable});
        if (isNew && who)
            value->second = joined(survey::valueOf(m_db, who, variable), "; ");
        return value->second;
    }

    const store::Connection& m_db;
    const ReportOptions& m_options;
    codebook::Codebook m_book;
    QuoteReader m_reader;
    QuoteTranslations m_translations;
    std::vector<survey::Variable> m_variables;
    std::map<std::pair<CaseId, VariableId>, std::string> m_values;
    std::unordered_map<std::string, Cell> m_cells;         ///< by their words
    std::vector<std::optional<std::int64_t>> m_paragraphs; ///< by row
    CodeId m_code; ///< whose path was made last: a code's quotes stand together
    std::string m_path;
    Table m_table;
};
} // namespace

void addParagraphs(Table& table, std::size_t columns,
                   const std::vector<std::optional<std::int64_t>>& paragraphs, const text::Locale& locale) {
    if (std::ranges::none_of(paragraphs, [](const auto& number) { return number.has_value(); }))
        return;
    const auto at = static_cast<std::ptrdiff_t>(columns);
    table.columns.insert(table.columns.begin() + at, Column::number("¶", 0.7));
    for (std::size_t row = 0; row < paragraphs.size(); ++row) {
        std::vector<Cell>& cells = table.rows[row].cells;
        cells.insert(cells.begin() + at,
                     paragraphs[row]
                         ? Cell::count(*paragraphs[row], text::formatNumber(locale, *paragraphs[row]))
                         : Cell());
    }
}

Table quotesTable(const store::Connection& db, const std::vector<survey::Question>& questions,
                  const DocumentChoice& documents, const ReportOptions& options) {
    std::vector<QuestionQuotes> sets;
    const DocumentQuotes documentQuotes(db, documents, options);
    std::int64_t blocked = documentQuotes.blocked();
    std::int64_t notCounted = documentQuotes.notCounted();
    for (const survey::Question& question : questions) {
        sets.emplace_back(db, question, options);
        blocked += sets.back().blocked();
        notCounted += sets.back().notCounted();
    }
    QuoteRows rows(db, options);
    rows.columns(text::say(options.locale, questions.empty()        ? msg("Document")
                                           : documentQuotes.empty() ? msg("Question")
                                                                    : msg("Question or document")));
    for (const codebook::Code& code : rows.book().codes())
        for (std::size_t i = 0; i < sets.size(); ++i)
            for (const Quote* quote : sets[i].of(code.id))
                rows.add(*quote, questions[i].name);
    for (const codebook::Code& code : rows.book().codes())
        for (const Quote* quote : documentQuotes.of(code.id))
            rows.add(*quote, {});
    Table table = rows.finish();
    addNotes(table, options, blocked, notCounted);
    for (const survey::Question& question : questions)
        if (question.label(options.locale.tag()) != question.name)
            table.notes.push_back(text::say(options.locale, msg("Question “{1}”: {2}"),
                                            {question.name, question.label(options.locale.tag())}));
    return table;
}

Table keyQuotesTable(const store::Connection& db, const ReportOptions& options) {
    struct Placed {
        const Quote* quote;
        std::string question;
    };
    std::vector<Quotes> sets;
    std::vector<std::string> names;
    for (const survey::Question& question : survey::questions(db)) {
        sets.push_back(Quotes::load(db, question.id, options.layer.coder));
        names.push_back(question.name);
    }
    sets.push_back(Quotes::loadDocuments(db, {}, options.layer.coder));
    names.emplace_back();
    std::vector<Placed> placed;
    std::int64_t blocked = 0;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (const Quote& quote : sets[i].all())
            if (quote.star > 0)
                placed.push_back({&quote, names[i]});
        blocked += std::ranges::count_if(sets[i].blocked(), &Quotes::Blocked::starred);
    }
    std::ranges::stable_sort(placed, {}, [](const Placed& each) { return each.quote->star; });
    QuoteRows rows(db, options);
    rows.columns(text::say(options.locale, msg("Question or document")));
    for (const Placed& each : placed)
        rows.add(*each.quote, each.question);
    Table table = rows.finish();
    table.title = text::say(options.locale, msg("Key quotes"));
    addNotes(table, options, blocked, 0);
    table.emptyText = text::say(options.locale, msg("No quote is starred yet."));
    return table;
}

Document keyQuotesReport(const store::Connection& db, const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.landscape = true;
    document.add(keyQuotesTable(db, options));
    return document;
}

Table quotesByCode(const store::Connection& db, const survey::Question& question,
                   const ReportOptions& options) {
    const std::string& language = options.locale.tag();
    const auto title = [&options](MessageId id) { return text::say(options.locale, id); };
    Table table;
    table.title = text::say(options.locale, msg("Quotes: {1}"), {question.label(language)});
    table.columns = {Column::number(title(msg("No.")), 0.7), Column::text(title(msg("Respondent")), 2),
                     quoteColumn(options, 7), Column::text(title(msg("Coder")), 1.7)};
    const codebook::Codebook book = codebook::Codebook::load(db);
    const QuestionQuotes quotes(db, question, options);
    QuoteReader reader = quoteReader(db, ProjectFacts::read(db), options.locale);
    QuoteTranslations translations(db, options.locale, options.translations);
    std::int64_t number = 0;
    for (const codebook::Code& code : book.codes()) {
        const std::vector<const Quote*> ofCode = quotes.of(code.id);
        if (ofCode.empty())
            continue;
        Row& head = table.rows.emplace_back();
        head.role = RowRole::GroupHeader;
        head.cells.push_back(Cell::text(book.labelPath(code.id, language)));
        for (const Quote* quote : ofCode) {
            Row& row = table.rows.emplace_back();
            ++number;
            row.cells = {Cell::count(number, text::formatNumber(options.locale, number)),
                         Cell::text(reader.sourceLine(*quote)),
                         Cell::quote(reader.words(*quote), translations.lineFor(*quote), quote->language),
                         Cell::text(joined(quote->coders, ", "))};
        }
    }
    addNotes(table, options, quotes.blocked(), quotes.notCounted());
    return table;
}

Document quotesReport(const store::Connection& db, const std::vector<QuestionId>& wanted,
                      const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.landscape = true;
    std::vector<survey::Question> chosen;
    for (survey::Question& question : survey::questions(db)) {
        if (wanted.empty() || std::ranges::find(wanted, question.id) != wanted.end())
            chosen.push_back(std::move(question));
    }
    if (!wanted.empty() && chosen.size() < wanted.size())
        throw Error(ErrorKind::Usage, msg("This question is no longer in the project. Choose another one."));
    document.add(quotesTable(db, chosen, {.any = wanted.empty(), .only = {}}, options));
    return document;
}

Document documentQuotesReport(const store::Connection& db, const std::vector<SourceId>& documents,
                              const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.landscape = true;
    document.add(quotesTable(db, {}, {.any = true, .only = documents}, options));
    return document;
}

} // namespace marginalia::core::report
