// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/decision_sheet.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/codebook/codebook.h"
#include "core/exchange/choice_lists.h"
#include "core/exchange/exporters/csv_text.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/sheet_columns.h"
#include "core/exchange/xlsx_workbook.h"
#include "core/report/dispute_names.h"
#include "core/report/wording.h"
#include "core/survey/survey.h"
#include "core/team/code_names.h"
#include "core/team/decision_rows.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace marginalia::core::exchange {

namespace {

using agreement::Dispute;
using agreement::Side;

/// One row as words; `said` by coder.
struct SheetRow {
    report::DisputeNames::Place place;
    std::optional<Span> span;
    std::string code;
    std::vector<std::string> said;
    std::string decision, other, reason, check;
};

struct Sheet {
    std::vector<std::string> coders;
    std::vector<SheetRow> rows;
};

std::string shortened(std::string_view words, std::int64_t most) {
    if (text::codePointCount(words) <= most)
        return std::string(words);
    return std::string(text::slice(words, {0, most - 1})) + "…";
}

/// Reads who says what, and what was decided before.
class SheetReader {
public:
    SheetReader(const store::Connection& db, RoundId round, const DecisionSheetOptions& options,
                bool forPrograms)
        : m_db(db)
        , m_locale(options.language)
        , m_forPrograms(forPrograms)
        , m_names(db, round)
        , m_book(codebook::Codebook::load(db))
        , m_codeNames(m_book) {
        for (team::Settled& each : team::settledMatters(db))
            m_settled.insert_or_assign(std::pair(each.matter.place, each.matter.code), std::move(each));
        for (const team::Doubt& each : team::doubts(db))
            m_doubts[{each.matter.place, each.matter.code}] = each.reason;
    }

    Sheet read(const agreement::Comparison& comparison, const std::vector<Dispute>& disputes,
               Progress& progress) {
        Sheet sheet;
        for (const agreement::ComparedCoder& coder : comparison.coders)
            sheet.coders.push_back(coder.name);
        for (const Dispute& dispute : disputes) {
            progress.advance();
            // What was deleted since, a code or the words, cannot be settled any more.
            const std::optional<Span> now =
                dispute.unit.span ? m_names.texts().now(dispute.unit.place(), *dispute.unit.span)
                                  : std::nullopt;
            if ((dispute.code && m_book.find(dispute.code) == nullptr) ||
                now.has_value() != dispute.unit.span.has_value())
                continue;
            SheetRow& row = sheet.rows.emplace_back();
            row.place = m_names.of(dispute.unit);
            row.span = now;
            if (dispute.code)
                row.code = m_forPrograms ? m_book.path(dispute.code)
                                         : m_codeNames.shown(dispute.code, std::string(m_locale.tag()));
            for (const agreement::ComparedCoder& coder : comparison.coders)
                row.said.push_back(saidBy(coder.id, dispute));
            const team::Matter matter{dispute.unit.place(), now, dispute.code};
            row.check = team::checkOf(m_db, matter);
            takeDecision(comparison, matter, row);
            constexpr std::int64_t mostWords = 4'000;
            if (!m_forPrograms)
                row.place.text = shortened(row.place.text, mostWords);
        }
        return sheet;
    }

private:
    [[nodiscard]] std::string saidBy(CoderId coder, const Dispute& dispute) {
        const auto side = std::ranges::find(dispute.sides, coder, &Side::coder);
        if (side == dispute.sides.end() || !side->judged)
            return {};
        if (!dispute.code) {
            const auto status = survey::statusFromKey(side->status);
            return m_forPrograms || !status ? side->status : text::say(m_locale, report::statusName(*status));
        }
        if (m_forPrograms)
            return side->present ? "1" : "0";
        if (!side->present)
            return "–";
        constexpr std::int64_t mostQuoted = 200;
        std::string quotes;
        for (const Span& span : side->spans)
            quotes += (quotes.empty() ? "“" : " … ") +
                      m_names.texts().quote(dispute.unit.place(), span, mostQuoted);
        return quotes.empty() ? text::say(m_locale, msgIn("decision", "present"))
                              : shortened(quotes, mostQuoted) + "”";
    }

    /// As its word, so that the sheet can come back with the rest filled in.
    void takeDecision(const agreement::Comparison& comparison, const team::Matter& matter,
                      SheetRow& row) const {
        if (const auto doubt = m_doubts.find({matter.place, matter.code}); doubt != m_doubts.end()) {
            row.decision =
                m_forPrograms ? "unclear" : text::say(m_locale, msgIn("decision", "codebook unclear"));
            row.reason = doubt->second;
            return;
        }
        const auto settled = m_settled.find({matter.place, matter.code});
        // Of a document the decision may be about another passage.
        if (settled == m_settled.end() || matter.place.source)
            return;
        const team::Settled& was = settled->second;
        const std::size_t place = was.verdict == "first"    ? 0
                                  : was.verdict == "second" ? 1
                                                            : comparison.coders.size();
        if (!matter.code)
            return;
        if (place < comparison.coders.size())
            row.decision = row.said[place].empty() ? std::string() : comparison.coders[place].name;
        else if (was.present)
            row.decision = m_forPrograms ? "present" : text::say(m_locale, msgIn("decision", "present"));
        else
            row.decision = m_forPrograms ? "absent" : text::say(m_locale, msgIn("decision", "absent"));
        row.reason = was.reason;
    }

    const store::Connection& m_db;
    text::Locale m_locale;
    bool m_forPrograms;
    report::DisputeNames m_names;
    codebook::Codebook m_book;
    team::CodeNames m_codeNames;
    std::map<std::pair<coding::Place, CodeId>, team::Settled> m_settled;
    std::map<std::pair<coding::Place, CodeId>, std::string> m_doubts;
};

/// The columns that this sheet needs, in their order: key and, for coders, the place.
struct SheetPlan {
    std::vector<std::pair<std::string_view, std::size_t>> columns;

    SheetPlan(const Sheet& sheet, bool all) {
        const auto anyRow = [&](auto has) { return all || std::ranges::any_of(sheet.rows, has); };
        if (anyRow([](const SheetRow& row) { return !row.place.respondent.empty(); })) {
            columns.emplace_back("question", 0);
            columns.emplace_back("respondent", 0);
        }
        if (anyRow([](const SheetRow& row) { return !row.place.document.empty(); }))
            columns.emplace_back("document", 0);
        if (anyRow([](const SheetRow& row) { return row.span.has_value(); })) {
            columns.emplace_back("start", 0);
            columns.emplace_back("end", 0);
        }
        columns.emplace_back("code", 0);
        for (std::size_t coder = 0; coder < sheet.coders.size(); ++coder)
            columns.emplace_back("", coder);
        for (const char* key : {"text", "decision", "other", "reason", "check"})
            columns.emplace_back(key, 0);
    }

    [[nodiscard]] static std::string cell(const SheetRow& row,
                                          const std::pair<std::string_view, std::size_t>& column) {
        const auto& [key, coder] = column;
        if (key == "question")
            return row.place.question;
        if (key == "respondent")
            return row.place.respondent;
        if (key == "document")
            return row.place.document;
        if (key == "start")
            return row.span ? std::to_string(row.span->start) : std::string();
        if (key == "end")
            return row.span ? std::to_string(row.span->end) : std::string();
        if (key == "code")
            return row.code;
        if (key == "text")
            return row.place.text;
        if (key == "decision")
            return row.decision;
        if (key == "other")
            return row.other;
        if (key == "reason")
            return row.reason;
        return key == "check" ? row.check : row.said[coder];
    }

    [[nodiscard]] static double width(std::string_view key) {
        if (key == "text")
            return 6;
        if (key == "reason" || key == "code")
            return 3;
        if (key.empty() || key == "decision" || key == "other")
            return 2;
        return 1;
    }
};

std::string heading(std::string_view key, const text::Locale& locale) {
    for (const SheetColumn& column : sheetColumns)
        if (column.key == key)
            return text::say(locale, column.heading);
    return std::string(key);
}

void writeCsv(const Sheet& sheet, const std::filesystem::path& file) {
    const SheetPlan plan(sheet, true);
    CsvText csv(file);
    for (const auto& [key, coder] : plan.columns)
        csv.text(key.empty() ? std::string_view(sheet.coders[coder]) : key);
    csv.endRow();
    for (const SheetRow& row : sheet.rows) {
        for (const auto& column : plan.columns)
            csv.text(SheetPlan::cell(row, column));
        csv.endRow();
    }
    csv.commit();
}

void writeWord(const Sheet& sheet, const std::filesystem::path& file, const DecisionSheetOptions& options,
               Progress& progress) {
    const SheetPlan plan(sheet, false);
    const text::Locale locale(options.language);
    report::Document document;
    document.title = options.title;
    document.language = options.language;
    document.date = options.date;
    document.landscape = true;
    report::Table table;
    for (const auto& [key, coder] : plan.columns)
        table.columns.push_back(report::Column::text(key.empty() ? sheet.coders[coder] : heading(key, locale),
                                                     SheetPlan::width(key)));
    for (const SheetRow& row : sheet.rows) {
        report::Row& out = table.rows.emplace_back();
        for (const auto& column : plan.columns)
            out.cells.push_back(report::Cell::text(SheetPlan::cell(row, column)));
    }
    std::string words;
    for (const std::string& word : team::decisionWords(sheet.coders, options.language))
        words += (words.empty() ? "" : ", ") + word;
    table.notes.push_back(text::say(locale, msg("Decisions: {1}."), {words}));
    document.add(std::move(table));
    writeReport(document, file, {}, progress);
}

/// Where the dispute is about a code, the other codes; where it is about the status, the statuses.
void offerOthers(ChoiceLists& lists, lxw_worksheet* page, lxw_col_t column, const Sheet& sheet,
                 const std::string& codes, const std::string& statuses) {
    const std::size_t rows = sheet.rows.size();
    for (std::size_t from = 0, to = 0; from < rows; from = to) {
        const bool status = sheet.rows[from].code.empty();
        for (to = from; to < rows && sheet.rows[to].code.empty() == status;)
            ++to;
        lists.offer(page, {column, column, static_cast<lxw_row_t>(from + 1), static_cast<lxw_row_t>(to)},
                    status ? statuses : codes, false);
    }
}

void writeWorkbook(const store::Connection& db, const Sheet& sheet, const std::filesystem::path& path,
                   const DecisionSheetOptions& options) {
    if (static_cast<std::int64_t>(sheet.rows.size()) > XlsxWorkbook::mostRows)
        throw Error(ErrorKind::Limit,
                    msg("An Excel sheet holds 1,048,576 rows; this table has {1}. Write it as .csv."),
                    {std::to_string(sheet.rows.size())});
    const SheetPlan plan(sheet, false);
    const text::Locale locale(options.language);
    AtomicFile file(path);
    file.close();
    XlsxWorkbook book(file.temporaryPath(), false);
    book.properties(options.title, {}, options.date);
    lxw_worksheet* page = book.sheet("disputes");
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const auto& [key, coder] = plan.columns[i];
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(page, column, column, 8 + 7 * SheetPlan::width(key), nullptr);
        book.words(page, 0, column, key.empty() ? sheet.coders[coder] : heading(key, locale),
                   book.format({.strong = true, .ruleBelow = true}));
    }
    lxw_row_t at = 1;
    for (const SheetRow& row : sheet.rows) {
        for (std::size_t i = 0; i < plan.columns.size(); ++i)
            book.words(page, at, static_cast<lxw_col_t>(i), SheetPlan::cell(row, plan.columns[i]),
                       book.format({.wrap = true}));
        ++at;
    }
    ChoiceLists lists(book);
    std::vector<std::string> paths;
    const codebook::Codebook codes = codebook::Codebook::load(db);
    const team::CodeNames names(codes);
    for (const codebook::Code& code : codes.codes())
        paths.push_back(names.shown(code.id, options.language));
    std::vector<std::string> statuses;
    for (const survey::AnswerStatus status : survey::allStatuses)
        statuses.push_back(text::say(locale, report::statusName(status)));
    const std::string codeList = lists.add(paths);
    const std::string statusList = lists.add(statuses);
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        if (plan.columns[i].first == "decision")
            lists.offer(page, {column, column, 1, at - 1},
                        lists.add(team::decisionWords(sheet.coders, options.language)), false);
        else if (plan.columns[i].first == "other")
            offerOthers(lists, page, column, sheet, codeList, statusList);
    }
    book.close();
    file.commit();
}

} // namespace

void writeDecisionSheet(const store::Connection& db, const agreement::Comparison& comparison,
                        const std::vector<agreement::Dispute>& disputes, const std::filesystem::path& file,
                        const DecisionSheetOptions& options, Progress& progress) {
    std::string extension = platform::toUtf8(file.extension());
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (extension != ".csv" && extension != ".xlsx" && extension != ".docx")
        throw Error(ErrorKind::Usage, msg("A table for the meeting is written as .xlsx, .docx or .csv."));
    progress.stage(static_cast<std::int64_t>(disputes.size()), 0.0, 0.6);
    const Sheet sheet = SheetReader(db, comparison.request.round, options, extension == ".csv")
                            .read(comparison, disputes, progress);
    if (extension == ".csv")
        writeCsv(sheet, file);
    else if (extension == ".docx")
        writeWord(sheet, file, options, progress);
    else
        writeWorkbook(db, sheet, file, options);
}

} // namespace marginalia::core::exchange
