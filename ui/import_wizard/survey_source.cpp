// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/survey_source.h"

#include "core/exchange/importers/survey_file.h"
#include "ui/session/files.h"
#include "ui/session/language.h"

namespace marginalia::ui {

using namespace core;

namespace {

constexpr int sampleValues = 3;
constexpr qsizetype sampleLength = 60;

exchange::SurveyFileOptions optionsOf(const SurveyChoices& choices) {
    exchange::SurveyFileOptions options;
    options.sheet = fromQ(choices.sheet);
    options.encoding = fromQ(choices.encoding);
    options.delimiter = choices.delimiter.isEmpty() ? '\0' : choices.delimiter.at(0).toLatin1();
    options.headerRows = choices.headerRows;
    return options;
}

} // namespace

SurveyLook lookAtSurvey(const SurveyChoices& choices, Progress& progress) {
    SurveyLook look;
    exchange::SurveyPreview preview;
    try {
        preview = exchange::previewSurvey(pathOf(choices.file), optionsOf(choices), progress);
    } catch (const Error& error) {
        // A workbook whose first sheet is empty or a note: the others can be chosen.
        const std::vector<std::string> sheets = error.kind() == ErrorKind::Invalid
                                                    ? exchange::surveySheets(pathOf(choices.file))
                                                    : std::vector<std::string>();
        if (sheets.size() < 2)
            throw;
        look.workbook = true;
        look.anotherSheet = true;
        look.plan.sheet = choices.sheet.isEmpty() ? sheets.front() : fromQ(choices.sheet);
        for (const std::string& sheet : sheets)
            look.sheets += toQ(sheet);
        look.problems.push_back(error.sentence());
        return look;
    }
    look.plan = std::move(preview.plan);
    look.rowCount = preview.rowCount;
    look.problems = std::move(preview.problems);
    look.workbook = !preview.sheets.empty();
    look.anotherSheet = preview.looksLikeNote;
    for (const std::string& sheet : preview.sheets)
        look.sheets += toQ(sheet);
    for (const std::string& header : preview.rows.headers)
        look.headers += toQ(header);
    for (std::size_t column = 0; column < preview.rows.headers.size(); ++column) {
        QStringList values;
        for (const std::vector<std::string>& row : preview.rows.rows) {
            const QString value = toQ(row[column]).simplified().left(sampleLength);
            if (!value.isEmpty() && !values.contains(value))
                values += value;
            if (values.size() == sampleValues)
                break;
        }
        look.samples += values.join(QStringLiteral(" · "));
    }
    for (const std::vector<std::string>& row : preview.rows.rows) {
        QStringList cells;
        for (const std::string& cell : row)
            cells += toQ(cell);
        look.rows.push_back(std::move(cells));
    }
    return look;
}

survey::ImportReport importSurvey(Project& project, const survey::SurveyPlan& plan, const QString& file,
                                  Progress& progress) {
    return exchange::importSurvey(project, pathOf(file), plan, progress);
}

} // namespace marginalia::ui
