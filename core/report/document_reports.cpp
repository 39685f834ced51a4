// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_reports.h"

#include "core/codebook/codebook.h"
#include "core/report/document_notes.h"
#include "core/report/examples.h"
#include "core/report/quotes_report.h"
#include "core/report/row_tree.h"
#include "core/report/wording.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>

namespace marginalia::core::report {

using shares::DocumentUnit;
using shares::ShareRow;

namespace {
std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : std::string(between)) + part;
    return line;
}

/// Rule 13: of people and documents there are few, and 9 of 12 says more than 75 %.
std::int64_t leastForPercentages(DocumentUnit unit) {
    return shares::hasIntervals(unit) ? 30 : 10;
}

MessageId sharesTitle(DocumentUnit unit) {
    switch (unit) {
    case DocumentUnit::Case:
        return msg("Categories by people");
    case DocumentUnit::Document:
        return msg("Categories by documents");
    case DocumentUnit::Turn:
        return msg("Categories by turns");
    case DocumentUnit::Paragraph:
        return msg("Categories by paragraphs");
    }
    return msg("Categories by documents");
}

class DocumentTable {
public:
    DocumentTable(const store::Connection& db, const shares::DocumentShareTable& documents,
                  const ReportOptions& options, const DocumentExamples* examples)
        : m_db(db)
        , m_documents(documents)
        , m_shares(documents.shares)
        , m_options(options)
        , m_facts(ProjectFacts::read(db))
        , m_book(codebook::Codebook::load(db))
        , m_examples(examples)
        , m_reader(quoteReader(db, m_facts, options.locale)) {
        m_percentages = m_shares.n >= leastForPercentages(documents.unit);
        m_intervals =
            m_percentages && shares::hasIntervals(documents.unit) && printsIntervals(m_facts, options);
    }

    Table build() {
        m_table.title = say(sharesTitle(m_documents.unit));
        if (m_shares.provisional)
            m_table.title = (m_shares.open > 0 ? say(msg("Provisional: {1} of {2} coded"),
                                                     {figure(m_shares.n), figure(m_shares.eligible)})
                                               : say(msg("Provisional"))) +
                            ". " + m_table.title;
        m_table.columns = {Column::text(say(msg("Category")), 5), Column::number(say(msg("n")), 1.3)};
        if (m_percentages)
            m_table.columns.push_back(Column::number(say(msg("%"))));
        if (m_intervals)
            m_table.columns.push_back(
                Column::number(say(msg("95% CI")), 2).split({say(msg("CI low")), say(msg("CI high"))}));
        if (m_examples)
            m_table.columns.push_back(
                Column::quote(say(msg("Example")), 6).split({say(msg("Example")), say(msg("Source"))}));
        const std::vector<Branch> tree = sortedTree(m_shares.rows, m_options.sort);
        if (m_examples)
            m_shown = chooseExamples(tree, [this](const ShareRow& row) { return bestExample(row); });
        for (const Branch& branch : tree)
            add(branch);
        if (m_shares.noneApplies > 0) {
            ShareRow row;
            row.n = m_shares.noneApplies;
            row.base = m_shares.n;
            addRow(row, say(msg("No category applies")));
        }
        Row& base = m_table.rows.emplace_back();
        base.role = RowRole::Total;
        base.cells = {Cell::text(say(msg("Base: {1}"), {say(documentUnitName(m_documents.unit))})),
                      Cell::count(m_shares.n, figure(m_shares.n))};
        base.cells.resize(m_table.columns.size());
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

    void add(const Branch& branch) {
        const ShareRow& row = *branch.row;
        const codebook::Code* code = m_book.find(row.code);
        const std::string name = code ? code->label(m_options.locale.tag()) : row.path;
        addRow(row, row.ownOnly ? say(msg("{1}, not further specified"), {name}) : name);
        for (const Branch& child : branch.children)
            add(child);
    }

    void addRow(const ShareRow& row, const std::string& name) {
        Row& out = m_table.rows.emplace_back();
        out.level = row.level;
        out.strong = row.net;
        const std::int64_t most = std::min(row.n + row.disputed, row.base);
        const std::string range = row.disputed > 0 ? figure(row.n) + "–" + figure(most) : figure(row.n);
        out.cells.push_back(Cell::text(name));
        out.cells.push_back(
            Cell::count(row.n, m_percentages ? range : say(msg("{1} of {2}"), {range, figure(row.base)})));
        if (m_percentages)
            out.cells.push_back(Cell::share(row.n, row.base, m_options.decimals,
                                            percent(row.n, row.base) +
                                                (row.disputed > 0 ? "–" + percent(most, row.base) : "")));
        if (m_intervals)
            out.cells.push_back(row.interval && row.disputed == 0 ? interval(*row.interval)
                                                                  : Cell::missing());
        if (m_examples)
            out.cells.push_back(example(row));
    }

    [[nodiscard]] const Quote* bestExample(const ShareRow& row) const {
        const auto counted = m_examples->counted.find(row.code);
        if (counted == m_examples->counted.end())
            return nullptr;
        // Of turns and paragraphs only a passage that touches one that counts; of people theirs.
        const auto counts = [&counted](const Quote& quote) {
            return std::ranges::any_of(counted->second, [&quote](const shares::DocumentUnitPlace& place) {
                if (!place.document)
                    return place.who == quote.who;
                return place.document == quote.source &&
                       (!place.span || !quote.span ||
                        (quote.span->start < place.span->end && place.span->start < quote.span->end));
            });
        };
        return m_examples->quotes.example(row.net ? m_book.subtree(row.code) : std::vector<CodeId>{row.code},
                                          counts);
    }

    Cell example(const ShareRow& row) {
        const auto found = m_shown.find(&row);
        if (found == m_shown.end())
            return {};
        return Cell::quote(m_reader.words(*found->second), m_reader.sourceLine(*found->second),
                           found->second->language);
    }

    [[nodiscard]] Cell interval(const shares::Interval& limits) const {
        const auto bound = [this](double share) {
            return text::formatReal(m_options.locale, 100 * share, m_options.decimals);
        };
        return Cell::interval(100 * limits.low, 100 * limits.high, m_options.decimals,
                              text::formatInterval(m_options.locale, bound(limits.low), bound(limits.high)));
    }

    void notes() {
        std::vector<std::string> sentences = documentNotes(m_db, m_options.locale, m_documents);
        if (m_percentages)
            sentences.push_back(
                say(msg("Categories can stand together, so percentages can sum to more than 100.")));
        if (m_shares.n > 0 && m_shares.n < 10)
            sentences.push_back(say(msg("The base is under 10: counts only, no percentages.")));
        else if (m_shares.n >= 10 && m_shares.n < 30)
            sentences.push_back(say(m_percentages
                                        ? msg("The base is under 30: read the counts first.")
                                        : msg("The base is under 30: counts only, no percentages.")));
        if (m_intervals) {
            for (std::string& sentence : intervalNotes(m_options.locale, m_shares, m_facts.sample))
                sentences.push_back(std::move(sentence));
        }
        if (m_examples && !m_examples->quotes.blocked().empty())
            sentences.push_back(say(msg("No example comes from a respondent who may not be quoted.")));
        m_table.notes.push_back(joined(sentences, " "));
    }

    const store::Connection& m_db;
    const shares::DocumentShareTable& m_documents;
    const shares::ShareTable& m_shares;
    const ReportOptions& m_options;
    ProjectFacts m_facts;
    codebook::Codebook m_book;
    const DocumentExamples* m_examples;
    QuoteReader m_reader;
    Examples m_shown;
    bool m_percentages = false;
    bool m_intervals = false;
    Table m_table;
};

/// Documents that nobody has coded in the layer, by name: an empty column is no finding.
std::vector<std::string> notCoded(const shares::CodeMatrix& matrix) {
    std::vector<std::string> names;
    for (const shares::CodeMatrix::Document& document : matrix.documents)
        if (!document.judged)
            names.push_back(document.name);
    return names;
}

void addUncoded(std::vector<std::string>& notes, const shares::CodeMatrix& matrix,
                const ReportOptions& options) {
    if (const std::vector<std::string> names = notCoded(matrix); !names.empty())
        notes.push_back(text::say(options.locale, msg("Not coded yet: {1}."), {joined(names, ", ")}));
}

shares::CodeMatrix matrixOf(const store::Connection& db, const std::vector<SourceId>& documents,
                            const ReportOptions& options) {
    return shares::DocumentShares(db, documents, DocumentUnit::Document).matrix(db, documentRequest(options));
}
} // namespace

shares::DocumentShareRequest documentRequest(const ReportOptions& options) {
    return {.layer = options.layer,
            .where = options.where,
            .interval = options.interval == IntervalColumn::ClopperPearson
                            ? shares::IntervalKind::ClopperPearson
                            : shares::IntervalKind::Wilson,
            .population = options.population};
}

Table documentSharesTable(const store::Connection& db, const shares::DocumentShareTable& shares,
                          const ReportOptions& options, const DocumentExamples* examples) {
    return DocumentTable(db, shares, options, examples).build();
}

Document documentSharesReport(const store::Connection& db, const std::vector<SourceId>& documents,
                              DocumentUnit unit, const ReportOptions& options) {
    Document document = startDocument(db, options);
    const shares::DocumentShareRequest request = documentRequest(options);
    const shares::DocumentShares shares(db, documents, unit);
    const shares::DocumentShareTable table = shares.table(db, request);
    std::optional<DocumentExamples> examples;
    if (options.examples)
        examples = DocumentExamples{Quotes::loadDocuments(db, documents, options.layer.coder),
                                    shares.unitsByCode(db, request)};
    document.add(
        Paragraph::of(documentsLine(options.locale, table), ParagraphKind::Lead, options.locale.tag()));
    document.add(documentSharesTable(db, table, options, examples ? &*examples : nullptr));
    return document;
}

Table matrixTable(const store::Connection& db, const shares::CodeMatrix& matrix,
                  const ReportOptions& options) {
    const auto say = [&options](MessageId id) { return text::say(options.locale, id); };
    const auto figure = [&options](std::int64_t value) { return text::formatNumber(options.locale, value); };
    const codebook::Codebook book = codebook::Codebook::load(db);
    Table table;
    table.title = say(msg("Categories and documents"));
    table.columns.push_back(Column::text(say(msg("Category")), 4));
    for (const shares::CodeMatrix::Document& document : matrix.documents)
        table.columns.push_back(Column::number(document.name));
    table.columns.push_back(Column::number(say(msg("n"))));
    for (const shares::CodeMatrix::Row& row : matrix.rows) {
        Row& out = table.rows.emplace_back();
        out.level = row.level;
        out.strong = row.net;
        out.cells.push_back(Cell::text(book.find(row.code)->label(options.locale.tag())));
        for (const shares::CodeMatrix::Cell& cell : row.cells) {
            if (cell.disputed)
                out.cells.push_back(Cell::text("?")); // in Excel and CSV too: blank would say no
            else if (cell.counted)
                // Settled as present without any passage of the code: it counts, though there is none to
                // count.
                out.cells.push_back(Cell::count(cell.passages, figure(cell.passages)));
            else
                out.cells.emplace_back();
        }
        out.cells.push_back(Cell::count(row.documents, figure(row.documents)));
    }
    std::vector<std::string> notes{
        say(msg(
            "Figures: coded passages in the document; passages that overlap are one. Of a category in bold "
            "they are the sum of those below it. The last column counts documents, each once.")),
        documentLayerNote(db, options.locale, options.layer)};
    if (std::ranges::any_of(matrix.rows, [](const shares::CodeMatrix::Row& row) {
            return std::ranges::any_of(row.cells, &shares::CodeMatrix::Cell::disputed);
        }))
        notes.push_back(say(msg("?: the coders do not agree whether the category stands in the document.")));
    if (!options.where.empty())
        notes.push_back(text::say(options.locale, msg("Only cases where {1}."), {options.where}));
    addUncoded(notes, matrix, options);
    table.notes.push_back(joined(notes, " "));
    table.emptyText = say(msg("The codebook has no codes yet."));
    return table;
}

Document matrixReport(const store::Connection& db, const std::vector<SourceId>& documents,
                      const ReportOptions& options) {
    Document document = startDocument(db, options);
    const shares::CodeMatrix matrix = matrixOf(db, documents, options);
    constexpr std::size_t mostUpright = 8;
    document.landscape = matrix.documents.size() > mostUpright;
    document.add(matrixTable(db, matrix, options));
    return document;
}

Table saturationTable(const store::Connection& db, const shares::CodeMatrix& matrix,
                      const ReportOptions& options) {
    const auto say = [&options](MessageId id) { return text::say(options.locale, id); };
    const auto count = [&options](std::int64_t value) {
        return Cell::count(value, text::formatNumber(options.locale, value));
    };
    const codebook::Codebook book = codebook::Codebook::load(db);
    Table table;
    table.title = say(msg("New categories by document"));
    table.columns = {Column::number(say(msg("No.")), 0.7),   Column::text(say(msg("Document")), 3),
                     Column::number(say(msg("Categories"))), Column::number(say(msg("New"))),
                     Column::number(say(msg("All so far"))), Column::text(say(msg("New categories")), 6)};
    std::int64_t number = 0;
    for (const shares::SaturationStep& step : shares::saturation(matrix)) {
        std::vector<std::string> names;
        for (const CodeId code : step.newCodes)
            names.push_back(book.labelPath(code, options.locale.tag()));
        Row& row = table.rows.emplace_back();
        row.cells = {count(++number), Cell::text(step.name)};
        if (step.judged)
            row.cells.insert(row.cells.end(),
                             {count(step.codes), count(static_cast<std::int64_t>(step.newCodes.size()))});
        else
            row.cells.insert(row.cells.end(), {Cell::missing(), Cell::missing()});
        row.cells.push_back(count(step.cumulative));
        row.cells.push_back(Cell::text(joined(names, "; ")));
    }
    std::vector<std::string> notes{
        say(msg("Documents in the order of the project. A category counts where it was given itself, not for "
                "its subcategories.")),
        documentLayerNote(db, options.locale, options.layer)};
    if (!options.where.empty())
        notes.push_back(text::say(options.locale, msg("Only cases where {1}."), {options.where}));
    addUncoded(notes, matrix, options);
    table.notes.push_back(joined(notes, " "));
    table.emptyText = say(msg("There is no document yet."));
    return table;
}

Document saturationReport(const store::Connection& db, const std::vector<SourceId>& documents,
                          const ReportOptions& options) {
    Document document = startDocument(db, options);
    document.add(saturationTable(db, matrixOf(db, documents, options), options));
    return document;
}

} // namespace marginalia::core::report
