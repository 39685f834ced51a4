// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shares_report.h"

#include "core/base/error.h"
#include "core/coding/coding.h"
#include "core/report/examples.h"
#include "core/report/quotes_report.h"
#include "core/report/row_tree.h"
#include "core/report/wording.h"
#include "core/shares/intervals.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <functional>

namespace marginalia::core::report {

using shares::Base;
using shares::ShareRow;

namespace {
constexpr std::int64_t leastForPercentages = 10;

class SharesTable {
public:
    SharesTable(const store::Connection& db, const shares::ShareTable& shares,
                const survey::Question& question, const ReportOptions& options, const ExampleSource* examples)
        : m_db(db)
        , m_shares(shares)
        , m_question(question)
        , m_options(options)
        , m_examples(examples)
        , m_facts(ProjectFacts::read(db))
        , m_book(codebook::Codebook::load(db))
        , m_reader(quoteReader(db, m_facts, options.locale)) {
        const bool ofCases = shares.request.base != Base::Mentions && shares.request.base != Base::Segments;
        m_percentages = shares.n >= leastForPercentages;
        m_intervals = ofCases && m_percentages && printsIntervals(m_facts, options);
        m_nonResponse = ofCases && m_percentages && options.nonResponse;
        m_mentions = ofCases && m_percentages && options.mentionsToo && shares.mentions > 0;
        m_ownBases =
            std::ranges::any_of(shares.rows, [&shares](const ShareRow& row) { return row.base != shares.n; });
    }

    Table build() {
        title();
        columns();
        const std::vector<Branch> tree = sortedTree(m_shares.rows, m_options.sort);
        if (m_examples)
            m_shown = chooseExamples(tree, [this](const ShareRow& row) { return bestExample(row); });
        for (const Branch& branch : tree)
            add(branch);
        noneApplies();
        foot();
        notes();
        m_table.emptyText = say(msg("The codebook has no codes yet."));
        return std::move(m_table);
    }

private:
    [[nodiscard]] std::string say(MessageId id, const std::vector<std::string>& arguments = {}) const {
        return text::say(m_options.locale, id, arguments);
    }
    [[nodiscard]] std::string figure(std::int64_t value) const {
        return text::formatNumber(m_options.locale, value);
    }
    [[nodiscard]] std::string percent(std::int64_t k, std::int64_t n) const {
        return text::formatDigits(m_options.locale, text::percentDigits(k, n, m_options.decimals));
    }

    void title() {
        m_table.title = m_question.label(m_options.locale.tag());
        if (const std::string head = provisionalHead(m_options.locale, m_shares); !head.empty())
            m_table.title = head + ". " + m_table.title;
    }

    void columns() {
        std::vector<Column>& columns = m_table.columns;
        columns.push_back(Column::text(say(msg("Category")), 5));
        columns.push_back(Column::number(say(msg("n"))));
        if (m_ownBases)
            columns.push_back(Column::number(say(msg("Base"))));
        if (m_percentages)
            columns.push_back(Column::number(say(msg("%"))));
        if (m_mentions)
            columns.push_back(Column::number(say(msg("% of mentions")), 1.4));
        if (m_intervals)
            columns.push_back(
                Column::number(say(msg("95% CI")), 2).split({say(msg("CI low")), say(msg("CI high"))}));
        if (m_nonResponse)
            columns.push_back(Column::number(say(msg("Non-response range")), 2)
                                  .split({say(msg("Range low")), say(msg("Range high"))}));
        if (m_examples)
            columns.push_back(
                Column::quote(say(msg("Example")), 6).split({say(msg("Example")), say(msg("Source"))}));
    }

    void add(const Branch& branch) {
        const ShareRow& row = *branch.row;
        const codebook::Code* code = m_book.find(row.code);
        std::string name = code ? code->label(m_options.locale.tag()) : row.path;
        if (row.ownOnly)
            name = say(msg("{1}, not further specified"), {name});
        Row& out = m_table.rows.emplace_back();
        out.level = row.level;
        out.strong = row.net;
        out.cells.push_back(Cell::text(name));
        out.cells.push_back(count(row.n, row.disputed));
        if (m_ownBases)
            out.cells.push_back(Cell::count(row.base, figure(row.base)));
        if (m_percentages)
            out.cells.push_back(share(row));
        if (m_mentions)
            out.cells.push_back(Cell::share(mentionsOf(branch), m_shares.mentions, m_options.decimals,
                                            percent(mentionsOf(branch), m_shares.mentions)));
        if (m_intervals)
            out.cells.push_back(row.interval && row.disputed == 0 && row.base >= leastForPercentages
                                    ? interval(row.interval->low, row.interval->high)
                                    : Cell::missing());
        if (m_nonResponse) {
            if (row.disputed == 0 && row.base >= leastForPercentages) {
                const auto [low, high] = shares::nonResponseRange(row.n, row.base, m_shares.flow.cases);
                out.cells.push_back(interval(low, high));
            } else {
                out.cells.push_back(Cell::missing());
            }
        }
        if (m_examples)
            out.cells.push_back(example(row));
        for (const Branch& child : branch.children)
            add(child);
    }

    [[nodiscard]] Cell count(std::int64_t n, std::int64_t disputed) const {
        // A range is no number, and must not become one in a spreadsheet.
        return disputed > 0 ? Cell::text(figure(n) + "–" + figure(n + disputed)) : Cell::count(n, figure(n));
    }

    [[nodiscard]] Cell share(const ShareRow& row) const {
        if (row.base < leastForPercentages)
            return Cell::missing();
        if (row.disputed == 0)
            return Cell::share(row.n, row.base, m_options.decimals, percent(row.n, row.base));
        const shares::ShareRange range = shares::rangeOf(m_shares, row);
        return Cell::text(percent(range.least, range.leastBase) + "–" + percent(range.most, range.mostBase));
    }

    [[nodiscard]] Cell interval(double low, double high) const {
        const auto bound = [this](double share) {
            return text::formatReal(m_options.locale, 100 * share, m_options.decimals);
        };
        return Cell::interval(100 * low, 100 * high, m_options.decimals,
                              text::formatInterval(m_options.locale, bound(low), bound(high)));
    }

    /// Of a leaf its own count; of a net what stands below it: mentions add up.
    static std::int64_t mentionsOf(const Branch& branch) {
        if (branch.children.empty())
            return branch.row->n;
        std::int64_t sum = 0;
        for (const Branch& child : branch.children)
            sum += mentionsOf(child);
        return sum;
    }

    [[nodiscard]] const Quote* bestExample(const ShareRow& row) const {
        const auto counted = m_examples->cases.find(row.code);
        if (counted == m_examples->cases.end())
            return nullptr;
        const std::unordered_set<CaseId> cases(counted->second.begin(), counted->second.end());
        const std::vector<CodeId> codes = row.net ? m_book.subtree(row.code) : std::vector<CodeId>{row.code};
        return m_examples->quotes.example(codes,
                                          [&cases](const Quote& quote) { return cases.contains(quote.who); });
    }

    Cell example(const ShareRow& row) {
        const auto found = m_shown.find(&row);
        if (found == m_shown.end())
            return {};
        const Quote* quote = found->second;
        return Cell::quote(m_reader.words(*quote), m_reader.sourceLine(*quote), quote->language);
    }

    void noneApplies() {
        const Base base = m_shares.request.base;
        if (m_shares.noneApplies == 0 || base == Base::Mentions || base == Base::Segments)
            return;
        ShareRow row;
        row.n = m_shares.noneApplies;
        row.base = m_shares.n;
        Row& out = m_table.rows.emplace_back();
        out.cells.push_back(Cell::text(say(msg("No category applies"))));
        out.cells.push_back(count(row.n, 0));
        if (m_ownBases)
            out.cells.push_back(Cell::count(row.base, figure(row.base)));
        if (m_percentages)
            out.cells.push_back(share(row));
        out.cells.resize(leafColumns(m_table).size());
    }

    void foot() {
        const std::size_t width = leafColumns(m_table).size();
        Row base;
        base.role = RowRole::Total;
        base.cells.push_back(Cell::text(say(msg("Base: {1}"), {say(baseName(m_shares.request.base))})));
        base.cells.push_back(Cell::count(m_shares.n, figure(m_shares.n)));
        base.cells.resize(width);
        m_table.rows.push_back(std::move(base));
        if (const std::string line = totalLine(m_options.locale, m_shares); !line.empty()) {
            Row total;
            total.role = RowRole::Total;
            total.cells.push_back(Cell::text(line));
            total.cells.resize(width);
            m_table.rows.push_back(std::move(total));
        }
    }

    void notes() {
        std::vector<std::string> sentences = shareNotes(m_db, m_options.locale, m_shares);
        if (m_intervals) {
            for (std::string& sentence : intervalNotes(m_options.locale, m_shares, m_facts.sample))
                sentences.push_back(std::move(sentence));
        }
        if (m_nonResponse)
            sentences.push_back(say(
                msg("Non-response range: the share if all cases without an answer had said no, or yes.")));
        if (m_examples && !m_examples->quotes.blocked().empty())
            sentences.push_back(say(msg("No example comes from a respondent who may not be quoted.")));
        std::string note;
        for (const std::string& sentence : sentences)
            note += (note.empty() ? "" : " ") + sentence;
        m_table.notes.push_back(std::move(note));
    }

    const store::Connection& m_db;
    const shares::ShareTable& m_shares;
    const survey::Question& m_question;
    const ReportOptions& m_options;
    const ExampleSource* m_examples;
    ProjectFacts m_facts;
    codebook::Codebook m_book;
    QuoteReader m_reader;
    Examples m_shown;
    bool m_percentages = true;
    bool m_intervals = false;
    bool m_nonResponse = false;
    bool m_mentions = false;
    bool m_ownBases = false;
    Table m_table;
};
} // namespace

Table sharesTable(const store::Connection& db, const shares::ShareTable& shares,
                  const survey::Question& question, const ReportOptions& options,
                  const ExampleSource* examples) {
    return SharesTable(db, shares, question, options, examples).build();
}

namespace {
/// Over everybody who judged an answer of the question: who judged none would leave no base.
std::string sensitivityOf(const store::Connection& db, const shares::ShareEngine& engine, QuestionId question,
                          CodeId code, const ReportOptions& options) {
    std::vector<CoderId> judges;
    for (const coding::Coder& coder : coding::coders(db)) {
        shares::ShareRequest request;
        request.question = question;
        request.layer = {shares::LayerKind::Coder, coder.id};
        request.where = options.where;
        if (engine.table(db, request).n > 0)
            judges.push_back(coder.id);
    }
    const codebook::Codebook book = codebook::Codebook::load(db);
    return sensitivityLine(db, options.locale, engine.sensitivity(db, options.where, code, judges),
                           book.labelPath(code, options.locale.tag()), options.decimals);
}
} // namespace

Document sharesReport(const store::Connection& db, const std::vector<QuestionId>& wanted,
                      const ReportOptions& options) {
    Document document = startDocument(db, options);
    const std::vector<survey::Question> questions = survey::questions(db);
    for (const QuestionId id : wanted) {
        const auto question = std::ranges::find(questions, id, &survey::Question::id);
        if (question == questions.end())
            throw Error(ErrorKind::Usage,
                        msg("This question is no longer in the project. Choose another one."));
        const shares::ShareRequest request = shareRequest(db, id, options);
        const shares::ShareEngine engine(db, id);
        const shares::ShareTable shares = engine.table(db, request);
        if (wanted.size() > 1)
            document.add(Heading{1, question->label(options.locale.tag())});
        document.add(Paragraph::of(caseFlowLine(options.locale, shares.flow), ParagraphKind::Lead,
                                   options.locale.tag()));
        std::optional<ExampleSource> examples;
        if (options.examples)
            examples =
                ExampleSource{Quotes::load(db, id, options.layer.coder), engine.casesByCode(db, request)};
        document.add(sharesTable(db, shares, *question, options, examples ? &*examples : nullptr));
        if (options.sensitivity)
            document.add(Paragraph::of(sensitivityOf(db, engine, id, *options.sensitivity, options),
                                       ParagraphKind::Body, options.locale.tag()));
        if (options.quotesToo)
            document.add(quotesByCode(db, *question, options));
    }
    return document;
}

} // namespace marginalia::core::report
