// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/project_xlsx.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/codebook/codebook.h"
#include "core/coding/named_codings.h"
#include "core/exchange/exporters/codebook_cells.h"
#include "core/exchange/xlsx_workbook.h"
#include "core/survey/survey.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace marginalia::core::exchange {

namespace {

/// One sheet, cell after cell and row after row, under a line of names that stays in view.
class Sheet {
public:
    Sheet(XlsxWorkbook& book, const std::string& name, const std::vector<std::string>& columns)
        : m_book(book)
        , m_name(name)
        , m_sheet(book.sheet(name)) {
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (const std::string& column : columns)
            m_book.words(m_sheet, 0, m_column++, column, m_book.format({.strong = true, .ruleBelow = true}));
        endRow();
    }

    Sheet& text(std::string_view text) {
        if (!text.empty())
            m_book.words(m_sheet, m_row, m_column, text, m_book.format({.wrap = false}));
        ++m_column;
        return *this;
    }
    Sheet& number(std::int64_t value) {
        m_book.number(m_sheet, m_row, m_column++, static_cast<double>(value), m_book.format({.decimals = 0}));
        return *this;
    }
    void endRow() {
        ++m_row;
        m_column = 0;
        if (static_cast<std::int64_t>(m_row) > XlsxWorkbook::mostRows)
            throw Error(ErrorKind::Limit,
                        msg("An Excel sheet holds 1,048,576 rows; the sheet {1} would have more. Write the "
                            "codings as .csv."),
                        {m_name});
    }

private:
    XlsxWorkbook& m_book;
    std::string m_name;
    lxw_worksheet* m_sheet;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

void writeCodings(XlsxWorkbook& book, const store::Connection& db, Progress& progress) {
    Sheet sheet(book, "codings",
                {"respondent", "question", "document", "code", "coder", "start", "end", "status", "memo"});
    coding::eachNamedCoding(db, [&](const coding::NamedCoding& coding) {
        progress.advance();
        sheet.text(coding.respondent).text(coding.question).text(coding.document);
        sheet.text(coding.code).text(coding.coder);
        if (coding.span)
            sheet.number(coding.span->start).number(coding.span->end);
        else
            sheet.text({}).text({});
        sheet.text(coding.status).text(coding.memo).endRow();
    });
}

void writeCodebook(XlsxWorkbook& book, const store::Connection& db) {
    Sheet sheet(book, "codebook", {codebookColumns().begin(), codebookColumns().end()});
    const codebook::Codebook codes = codebook::Codebook::load(db);
    for (const codebook::Code& code : codes.codes()) {
        for (const std::string& cell : codebookCells(codes, code))
            sheet.text(cell);
        sheet.endRow();
    }
}

std::string valueText(const store::Connection& db, CaseId who, VariableId variable) {
    std::string text;
    for (const std::string& value : survey::valueOf(db, who, variable))
        text += (text.empty() ? "" : "; ") + value;
    return text;
}

/// Every survey, then the people interviewed, who belong to none.
std::vector<survey::Survey> surveysAndNone(const store::Connection& db) {
    std::vector<survey::Survey> all = survey::surveys(db);
    all.emplace_back();
    return all;
}

void writeCases(XlsxWorkbook& book, const store::Connection& db, Progress& progress) {
    // Variables of one name in several surveys share a column.
    std::vector<std::string> columns{"respondent", "survey", "excluded", "excluded_note", "consent"};
    const std::size_t firstVariable = columns.size();
    std::map<SurveyId, std::map<std::string, VariableId>> variables;
    for (const survey::Variable& variable : survey::variables(db)) {
        variables[variable.survey].emplace(variable.name, variable.id);
        if (std::find(columns.begin() + static_cast<std::ptrdiff_t>(firstVariable), columns.end(),
                      variable.name) == columns.end())
            columns.push_back(variable.name);
    }
    Sheet sheet(book, "cases", columns);
    for (const survey::Survey& each : surveysAndNone(db)) {
        for (const survey::Case& who : survey::cases(db, each.id)) {
            progress.advance();
            sheet.text(who.name).text(each.name).text(who.excluded).text(who.excludedNote);
            sheet.text(survey::consentKey(who.consent));
            for (std::size_t i = firstVariable; i < columns.size(); ++i) {
                const auto variable = variables[each.id].find(columns[i]);
                sheet.text(variable == variables[each.id].end() ? std::string()
                                                                : valueText(db, who.id, variable->second));
            }
            sheet.endRow();
        }
    }
}

void writeAnswers(XlsxWorkbook& book, const store::Connection& db, Progress& progress) {
    Sheet sheet(book, "answers", {"respondent", "survey", "question", "status", "language", "text"});
    const std::vector<survey::Question> questions = survey::questions(db);
    for (const survey::Survey& each : survey::surveys(db)) {
        std::unordered_map<CaseId, survey::Case> cases;
        for (survey::Case& who : survey::cases(db, each.id))
            cases.emplace(who.id, std::move(who));
        for (const survey::Question& question : questions) {
            if (question.survey != each.id)
                continue;
            for (const survey::Answer& answer : survey::answers(db, question.id)) {
                progress.advance();
                const survey::Case& who = cases.at(answer.who);
                const bool quotable = who.excluded.empty() && who.consent != survey::Consent::NotForQuotation;
                sheet.text(who.name).text(each.name).text(question.name);
                sheet.text(survey::statusKey(answer.status)).text(answer.language);
                sheet.text(quotable && answer.text ? survey::answerText(db, answer.id) : std::string());
                sheet.endRow();
            }
        }
    }
}

} // namespace

void exportProjectXlsx(const Project& project, const std::filesystem::path& path, const std::string& date,
                       Progress progress) {
    const store::Connection& db = project.db();
    AtomicFile file(path);
    file.close();
    XlsxWorkbook book(file.temporaryPath(), true);
    book.properties(project.setting("title"), {}, date);
    writeCodings(book, db, progress);
    writeCodebook(book, db);
    writeCases(book, db, progress);
    writeAnswers(book, db, progress);
    book.close();
    file.commit();
}

void exportCodebookXlsx(const Project& project, const std::filesystem::path& path, const std::string& date) {
    AtomicFile file(path);
    file.close();
    XlsxWorkbook book(file.temporaryPath(), true);
    book.properties(project.setting("title"), {}, date);
    writeCodebook(book, project.db());
    book.close();
    file.commit();
}

} // namespace marginalia::core::exchange
