// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotes_report.h"

#include "core/base/error.h"
#include "core/survey/condition.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <map>

namespace marginalia::core::report {

namespace {
std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : std::string(between)) + part;
    return line;
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

Table quotesTable(const store::Connection& db, const std::vector<survey::Question>& questions,
                  const ReportOptions& options) {
    const std::string& language = options.locale.tag();
    const auto title = [&options](MessageId id) { return text::say(options.locale, id); };
    std::vector<survey::Variable> variables;
    for (survey::Variable& variable : survey::variables(db)) {
        if (std::ranges::find(options.variables, variable.id) != options.variables.end())
            variables.push_back(std::move(variable));
    }
    std::ranges::stable_sort(variables, {}, [&options](const survey::Variable& variable) {
        return std::ranges::find(options.variables, variable.id) - options.variables.begin();
    });

    Table table;
    table.title = title(msg("Quotes"));
    table.columns.push_back(Column::number(title(msg("No.")), 0.7));
    table.columns.push_back(Column::text(title(msg("Respondent")), 2));
    for (const survey::Variable& variable : variables)
        table.columns.push_back(Column::text(variable.name, 1.5));
    // The short name: a whole question in every row would make the rows as high as the question is long.
    table.columns.push_back(Column::text(title(msg("Question")), 1.5));
    table.columns.push_back(Column::quote(title(msg("Quote")), 10));
    table.columns.push_back(Column::text(title(msg("Category")), 3));
    table.columns.push_back(Column::text(title(msg("Coder")), 1.7));
    table.columns.push_back(Column::text(title(msg("Memo")), 1.5));

    const codebook::Codebook book = codebook::Codebook::load(db);
    std::vector<QuestionQuotes> sets;
    std::int64_t blocked = 0;
    std::int64_t notCounted = 0;
    for (const survey::Question& question : questions) {
        sets.emplace_back(db, question, options);
        blocked += sets.back().blocked();
        notCounted += sets.back().notCounted();
    }
    QuoteReader reader(db, sourcePattern(ProjectFacts::read(db), options.locale));
    std::map<std::pair<CaseId, VariableId>, std::string> values;
    std::int64_t number = 0;
    for (const codebook::Code& code : book.codes()) {
        const std::string path = book.labelPath(code.id, language);
        for (std::size_t i = 0; i < sets.size(); ++i) {
            for (const Quote* quote : sets[i].of(code.id)) {
                Row& row = table.rows.emplace_back();
                ++number;
                row.cells.push_back(Cell::count(number, text::formatNumber(options.locale, number)));
                row.cells.push_back(Cell::text(reader.sourceLine(*quote)));
                for (const survey::Variable& variable : variables) {
                    const auto [value, isNew] = values.try_emplace({quote->who, variable.id});
                    if (isNew)
                        value->second = joined(survey::valueOf(db, quote->who, variable.id), "; ");
                    row.cells.push_back(Cell::text(value->second));
                }
                row.cells.push_back(Cell::text(questions[i].name));
                row.cells.push_back(Cell::quote(reader.words(*quote), {}, quote->language));
                row.cells.push_back(Cell::text(path));
                row.cells.push_back(Cell::text(joined(quote->coders, ", ")));
                row.cells.push_back(Cell::text(joined(quote->memos, "; ")));
            }
        }
    }
    addNotes(table, options, blocked, notCounted);
    for (const survey::Question& question : questions)
        if (question.label(language) != question.name)
            table.notes.push_back(text::say(options.locale, msg("Question “{1}”: {2}"),
                                            {question.name, question.label(language)}));
    return table;
}

Table quotesByCode(const store::Connection& db, const survey::Question& question,
                   const ReportOptions& options) {
    const std::string& language = options.locale.tag();
    const auto title = [&options](MessageId id) { return text::say(options.locale, id); };
    Table table;
    table.title = text::say(options.locale, msg("Quotes: {1}"), {question.label(language)});
    table.columns = {Column::number(title(msg("No.")), 0.7), Column::text(title(msg("Respondent")), 2),
                     Column::quote(title(msg("Quote")), 7), Column::text(title(msg("Coder")), 1.7)};
    const codebook::Codebook book = codebook::Codebook::load(db);
    const QuestionQuotes quotes(db, question, options);
    QuoteReader reader(db, sourcePattern(ProjectFacts::read(db), options.locale));
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
                         Cell::quote(reader.words(*quote), {}, quote->language),
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
    document.add(quotesTable(db, chosen, options));
    return document;
}

} // namespace marginalia::core::report
