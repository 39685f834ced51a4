// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/codings_csv.h"

#include "core/codebook/codebook.h"
#include "core/codebook/codebook_import.h"
#include "core/coding/blank_passages.h"
#include "core/coding/bulk_coding.h"
#include "core/exchange/importers/coding_sheet.h"
#include "core/exchange/importers/named_columns.h"
#include "core/exchange/problems.h"
#include "core/exchange/table_reader.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace marginalia::core::exchange {

namespace {

using coding::BulkCoding;
using coding::BulkNames;
using coding::JudgementState;

constexpr std::array<std::string_view, 9> columns{"respondent", "question", "document", "code", "coder",
                                                  "start",      "end",      "status",   "memo"};
constexpr std::size_t mostNewCoders = 500;

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// One import, for the length of its step.
class CodingsImport {
public:
    CodingsImport(store::Edit& edit, const NamedColumns& table, const CodingsImportOptions& options,
                  const std::string& fileName, CodingsImportReport& report)
        : m_edit(edit)
        , m_table(table)
        , m_options(options)
        , m_fileName(fileName)
        , m_report(report)
        , m_bulk(edit) {
        m_respondent = table.place("respondent");
        m_question = table.place("question");
        m_document = table.place("document");
        m_code = table.place("code");
        m_coder = table.place("coder");
        m_start = table.place("start");
        m_end = table.place("end");
        m_status = table.place("status");
        m_memo = table.place("memo");
    }

    void run() {
        const auto rows = static_cast<std::int64_t>(m_table.rows().size());
        m_edit.progress().stage(rows * 2, 0.0, 0.4);
        findCodes();
        m_bad.throwIfAny(m_fileName);
        findBlanks();
        m_bulk.expect(m_table.rows().size());
        for (const Row& row : m_table.rows()) {
            m_edit.progress().advance();
            if (row.blank())
                continue;
            ++m_report.rows;
            take(row);
        }
        m_bad.throwIfAny(m_fileName);
        const BulkCoding::Written written = m_bulk.write();
        m_report.codingsAdded = written.codings;
        m_report.judgements = written.judgements;
        const std::vector<Sentence> problems = m_problems.list();
        m_report.problems.insert(m_report.problems.end(), problems.begin(), problems.end());
    }

private:
    struct CodeMatch {
        CodeId id;
        bool ambiguous = false;
    };
    static std::string numberOf(const Row& row) { return std::to_string(row.number); }

    void findBlanks() {
        std::vector<coding::WantedPassage> passages;
        for (const Row& row : m_table.rows()) {
            const std::optional<std::int64_t> from = wholeNumber(m_table.word(row, m_start));
            const std::optional<std::int64_t> to = wholeNumber(m_table.word(row, m_end));
            if (!from || !to || *from < 0 || *to <= *from)
                continue;
            const std::string_view document = m_table.word(row, m_document);
            const BulkNames::Found found =
                document.empty()
                    ? m_bulk.names().answer(m_table.word(row, m_respondent), m_table.word(row, m_question))
                    : m_bulk.names().document(document);
            if (found.miss != BulkNames::Miss::None)
                continue; // told as a bad row later
            const BulkNames::Facts& facts = m_bulk.names().facts(found.target);
            if (*to <= facts.codePoints)
                passages.push_back({facts.place, Span{*from, *to}, static_cast<std::size_t>(row.number)});
        }
        m_blank = coding::blankPassages(m_edit.db(), std::move(passages));
    }

    // Codes are looked up by their spelling, once for each: the unknown ones are then made in one go.
    void findCodes() {
        std::vector<codebook::CodeRow> unknown;
        const auto look = [&](const codebook::Codebook& book, bool again) {
            std::unordered_map<std::string, int> named;
            for (const codebook::Code& code : book.codes())
                ++named[text::nameKey(code.name)];
            for (const Row& row : m_table.rows()) {
                if (!again)
                    m_edit.progress().advance();
                const std::string_view path = m_table.word(row, m_code);
                if (path.empty() || (m_codes.contains(path) && !again))
                    continue;
                CodeMatch& match = m_codes[path];
                if (match.id || match.ambiguous)
                    continue;
                match = matchOf(book, named, path);
                if (!match.id && !match.ambiguous && m_options.addCodes && !again) {
                    codebook::CodeRow& made = unknown.emplace_back();
                    made.row = row.number;
                    made.path = path;
                }
            }
        };
        look(codebook::Codebook::load(m_edit.db()), false);
        if (unknown.empty())
            return;
        dropDoubles(unknown);
        std::vector<Sentence> bad;
        const codebook::ImportCount made = codebook::importRows(m_edit, unknown, bad);
        m_bad.add(bad);
        m_report.codesAdded = made.newPaths;
        if (bad.empty())
            look(codebook::Codebook::load(m_edit.db()), true);
    }

    /// Two spellings of one path are one code to be made.
    static void dropDoubles(std::vector<codebook::CodeRow>& rows) {
        std::unordered_map<std::string, bool> seen;
        std::erase_if(rows, [&](const codebook::CodeRow& row) {
            std::string key;
            try {
                for (const std::string& name : codebook::splitPath(row.path))
                    key += text::nameKey(name) + '\n';
            } catch (const Error&) {
                return false; // told as a bad row
            }
            return !seen.emplace(std::move(key), true).second;
        });
    }

    static CodeMatch matchOf(const codebook::Codebook& book,
                             const std::unordered_map<std::string, int>& named, std::string_view path) {
        try {
            if (const std::optional<CodeId> id = book.byPath(path))
                return {*id, false};
            const std::vector<std::string> names = codebook::splitPath(path);
            const auto found = names.size() == 1 ? named.find(text::nameKey(names.front())) : named.end();
            return {CodeId{}, found != named.end() && found->second > 1};
        } catch (const Error&) {
            return {}; // a path with an empty name is no code that we know
        }
    }

    void take(const Row& row) {
        const std::optional<BulkCoding::Target> target = targetOf(row);
        const std::optional<CoderId> coder = coderOf(row);
        const std::string_view path = m_table.word(row, m_code);
        const std::optional<std::string_view> status = statusOf(row, path.empty());
        if (!target || !coder || !status)
            return;
        if (path.empty())
            takeJudgement(row, *coder, *target, *status);
        else
            takeCoding(row, *coder, *target, path, *status);
    }

    void takeJudgement(const Row& row, CoderId coder, BulkCoding::Target target, std::string_view status) {
        if (!m_bulk.names().facts(target).place.answer) {
            m_bad.add(msg("row {1}: only answers can be judged without a code, not documents. Name a code."),
                      {numberOf(row)});
            return;
        }
        if (!m_table.word(row, m_start).empty() || !m_table.word(row, m_end).empty()) {
            m_bad.add(msg("row {1}: a passage needs a code."), {numberOf(row)});
            return;
        }
        judge(row, coder, target, status);
    }

    void takeCoding(const Row& row, CoderId coder, BulkCoding::Target target, std::string_view path,
                    std::string_view status) {
        const CodeMatch& code = m_codes.at(path);
        if (!code.id) {
            m_bad.add(code.ambiguous
                          ? msg("row {1}: there are several codes “{2}”. Write the path with “ > ”.")
                          : msg("row {1}: there is no code “{2}” in the codebook."),
                      {numberOf(row), std::string(path)});
            return;
        }
        const std::int64_t codePoints = m_bulk.names().facts(target).codePoints;
        if (codePoints < 0) {
            m_bad.add(msg("row {1}: the answer has no text, so there is nothing to code."), {numberOf(row)});
            return;
        }
        std::optional<Span> span;
        if (!readSpan(row, codePoints, span))
            return;
        if (std::ranges::binary_search(m_blank, static_cast<std::size_t>(row.number))) {
            ++m_report.codingsBlank;
            m_problems.add(
                msg("Row {1}: there are only blanks in the passage {2} to {3}, so it was left out."),
                {numberOf(row), std::to_string(span->start), std::to_string(span->end)});
            if (!status.empty() && m_bulk.names().facts(target).place.answer)
                judge(row, coder, target, status);
            return;
        }
        const std::string_view memo = m_table.text(row, m_memo);
        switch (m_bulk.code(coder, code.id, target, span, memo)) {
        case BulkCoding::Outcome::Added:
            break;
        case BulkCoding::Outcome::Known:
            ++m_report.codingsKnown;
            noteOtherMemo(row, coder, code.id, target, span, memo);
            break;
        case BulkCoding::Outcome::SecondCode:
            m_bad.add(msg("row {1}: “{2}” would be a second code, and this question takes one code for each "
                          "answer."),
                      {numberOf(row), std::string(path)});
            return;
        }
        if (m_bulk.names().facts(target).place.answer)
            judge(row, coder, target, status);
    }

    void noteOtherMemo(const Row& row, CoderId coder, CodeId code, BulkCoding::Target target,
                       std::optional<Span> span, std::string_view memo) {
        if (!memo.empty() && m_bulk.hasOtherMemo(coder, code, target, span, memo))
            m_problems.add(
                msg("Row {1}: this passage is coded so already, with another memo. The memo was left as "
                    "it is."),
                {numberOf(row)});
    }

    std::optional<BulkCoding::Target> targetOf(const Row& row) {
        const std::string_view respondent = m_table.word(row, m_respondent);
        const std::string_view question = m_table.word(row, m_question);
        const std::string_view document = m_table.word(row, m_document);
        if (document.empty() && (respondent.empty() || question.empty())) {
            m_bad.add(msg("row {1}: name a respondent and a question, or a document."), {numberOf(row)});
            return std::nullopt;
        }
        if (!document.empty() && (!respondent.empty() || !question.empty())) {
            m_bad.add(msg("row {1}: name either a respondent and a question, or a document, not both."),
                      {numberOf(row)});
            return std::nullopt;
        }
        const BulkNames::Found found = document.empty() ? m_bulk.names().answer(respondent, question)
                                                        : m_bulk.names().document(document);
        if (found.miss == BulkNames::Miss::None)
            return found.target;
        addMiss(found.miss, row, respondent, question, document);
        return std::nullopt;
    }

    void addMiss(BulkNames::Miss miss, const Row& row, std::string_view respondent, std::string_view question,
                 std::string_view document) {
        switch (miss) {
        case BulkNames::Miss::None:
            break;
        case BulkNames::Miss::Respondent:
            m_bad.add(msg("row {1}: there is no respondent “{2}”."),
                      {numberOf(row), std::string(respondent)});
            break;
        case BulkNames::Miss::Question:
            m_bad.add(msg("row {1}: there is no open question “{2}”."),
                      {numberOf(row), std::string(question)});
            break;
        case BulkNames::Miss::Document:
            m_bad.add(msg("row {1}: there is no document “{2}”."), {numberOf(row), std::string(document)});
            break;
        case BulkNames::Miss::Answer:
            m_bad.add(msg("row {1}: the respondent “{2}” has no answer to the question “{3}”."),
                      {numberOf(row), std::string(respondent), std::string(question)});
            break;
        case BulkNames::Miss::Ambiguous:
            if (document.empty())
                m_bad.add(msg("row {1}: several answers fit the respondent “{2}” and the question “{3}”."),
                          {numberOf(row), std::string(respondent), std::string(question)});
            else
                m_bad.add(msg("row {1}: there are several documents “{2}”."),
                          {numberOf(row), std::string(document)});
            break;
        }
    }

    std::optional<CoderId> coderOf(const Row& row) {
        const std::string_view given = m_table.word(row, m_coder);
        const std::string_view name = given.empty() ? std::string_view(m_options.coder) : given;
        if (const auto known = m_coders.find(name); known != m_coders.end())
            return known->second;
        if (name.empty()) {
            m_bad.add(msg("row {1}: no coder is named."), {numberOf(row)});
            return std::nullopt;
        }
        const std::string coder(name);
        try {
            std::optional<coding::Coder> there = coding::coderByName(m_edit.db(), coder);
            if (!there) {
                if (m_report.codersAdded.size() >= mostNewCoders)
                    throw Error(ErrorKind::Limit,
                                msg("The column “coder” of {1} names more than {2} new coders. Nothing was "
                                    "imported; check that it holds the coders' names."),
                                {m_fileName, std::to_string(mostNewCoders)});
                coding::addCoder(m_edit, coder);
                there = coding::coderByName(m_edit.db(), coder);
                m_report.codersAdded.push_back(there->name);
            }
            m_coders.emplace(name, there->id);
            return there->id;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Usage)
                throw;
            m_bad.add(msg("row {1}: “{2}” cannot be the name of a coder."), {numberOf(row), coder});
            return std::nullopt;
        }
    }

    /// "done", "open", or empty where the row does not say; nothing for a bad row.
    std::optional<std::string_view> statusOf(const Row& row, bool withoutCode) {
        const std::string_view status = m_table.word(row, m_status);
        if (status == "done" || status == "open" || (status.empty() && !withoutCode))
            return status;
        if (status.empty())
            m_bad.add(msg("row {1}: no code is named. Write the status done if none applies."),
                      {numberOf(row)});
        else
            m_bad.add(msg("row {1}: “{2}” is not a status. Write done or open."),
                      {numberOf(row), std::string(status)});
        return std::nullopt;
    }

    /// False for a bad row; no span is the whole text.
    bool readSpan(const Row& row, std::int64_t codePoints, std::optional<Span>& span) {
        const std::string_view start = m_table.word(row, m_start);
        const std::string_view end = m_table.word(row, m_end);
        if (start.empty() && end.empty())
            return true;
        const std::optional<std::int64_t> from = wholeNumber(start);
        const std::optional<std::int64_t> to = wholeNumber(end);
        if (!from || !to) {
            m_bad.add(msg("row {1}: start “{2}” and end “{3}” must be two whole numbers, or both empty."),
                      {numberOf(row), std::string(start), std::string(end)});
            return false;
        }
        if (*from < 0 || *to <= *from) {
            m_bad.add(msg("row {1}: the passage {2} to {3} is empty or begins before the text."),
                      {numberOf(row), std::string(start), std::string(end)});
            return false;
        }
        if (*to > codePoints) {
            m_bad.add(msg("row {1}: the passage {2} to {3} goes beyond the text, which has {4} characters."),
                      {numberOf(row), std::string(start), std::string(end), std::to_string(codePoints)});
            return false;
        }
        span = Span{*from, *to};
        return true;
    }

    void judge(const Row& row, CoderId coder, BulkCoding::Target target, std::string_view status) {
        const std::optional<JudgementState> said =
            status.empty() ? std::nullopt
                           : std::optional(status == "open" ? JudgementState::Open : JudgementState::Done);
        const std::int64_t contrary = m_bulk.judge(coder, target, said, row.number);
        if (contrary != 0)
            m_bad.add(
                msg("row {1}: the status {2} contradicts row {3}, which is about the same answer and coder."),
                {numberOf(row), std::string(status), std::to_string(contrary)});
    }

    store::Edit& m_edit;
    const NamedColumns& m_table;
    const CodingsImportOptions& m_options;
    const std::string& m_fileName;
    CodingsImportReport& m_report;
    BulkCoding m_bulk;
    BadRows m_bad;
    Problems m_problems;
    std::vector<std::size_t> m_blank; ///< numbers of rows, ascending
    std::size_t m_respondent, m_question, m_document, m_code, m_coder, m_start, m_end, m_status, m_memo;
    // The views are cells of the table, which outlives the import.
    std::unordered_map<std::string_view, CodeMatch> m_codes;
    std::unordered_map<std::string_view, CoderId> m_coders;
};

void requireColumns(const NamedColumns& table, const CodingsImportOptions& options, const std::string& name) {
    table.require("code");
    if (!table.has("document") && !(table.has("respondent") && table.has("question")))
        throw Error(ErrorKind::Invalid,
                    msg("The table in {1} needs the columns “respondent” and “question”, or “document”. The "
                        "first row must hold the column names."),
                    {name});
    if (!table.has("coder") && options.coder.empty())
        throw Error(ErrorKind::Invalid,
                    msg("The table in {1} has no column “coder”. Say whose codings these are."), {name});
    if (table.has("start") != table.has("end"))
        throw Error(ErrorKind::Invalid,
                    msg("The table in {1} has one of the columns “start” and “end”. Give both, or neither."),
                    {name});
}

} // namespace

CodingsImportReport importCodings(Project& project, const std::filesystem::path& file,
                                  const CodingsImportOptions& options, Progress& progress) {
    const std::string name = shownName(file);
    TableOptions reading;
    reading.encoding = options.encoding;
    reading.limits.cells = 100'000'000;
    const TableFile table = unfoldedSheet(readTable(file, reading, progress), name);
    const NamedColumns named(table, name, columns);
    requireColumns(named, options, name);

    CodingsImportReport report;
    report.problems = table.problems;
    report.problems.insert(report.problems.end(), named.problems().begin(), named.problems().end());
    project.edit(
        {msg("import-codings {1}"), {name}},
        [&](store::Edit& edit) { CodingsImport(edit, named, options, name, report).run(); }, progress);
    return report;
}

} // namespace marginalia::core::exchange
