// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/survey/survey_import.h"
#include "core/survey/survey_plan.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// What the person has decided about the file; a plan's own words win.
struct SurveyFileOptions {
    std::string sheet;           ///< of a workbook
    std::string encoding;        ///< of a text table
    char delimiter = '\0';       ///< of a text table
    std::int64_t headerRows = 0; ///< 0: guessed
};

/// A survey file as it would be imported: for the wizard and for `--dry-run`.
struct SurveyPreview {
    survey::SurveyRows rows; ///< the first `mostRows`
    survey::SurveyPlan plan; ///< guessed from the whole file
    std::int64_t rowCount = 0;
    std::vector<std::string> sheets;
    std::vector<Sentence> problems; ///< encoding taken, characters replaced, letters lost ...
    bool looksLikeNote = false; ///< a sheet of one column in a workbook that has others; said in `problems`
};
/// The visible sheets of a workbook; none of any other file. Throws as readTable.
std::vector<std::string> surveySheets(const std::filesystem::path& file);
SurveyPreview previewSurvey(const std::filesystem::path& file, const SurveyFileOptions& options,
                            Progress& progress, std::size_t mostRows = 200);

/// Imports a survey (.csv, .tsv, .xlsx), or appends a newer file of it. Without a plan: the plan of the
/// project's survey that this file continues (survey::continuePlan), else a guessed one. One undoable step labelled `import-survey
/// FILE`; all or nothing. Throws Error{Invalid} when nobody chose the sheet and the workbook's first one
/// looks like a note; the sentence names the others.
survey::ImportReport importSurvey(Project& project, const std::filesystem::path& file,
                                  const std::optional<survey::SurveyPlan>& plan,
                                  const SurveyFileOptions& options, Progress& progress);
survey::ImportReport importSurvey(Project& project, const std::filesystem::path& file,
                                  const std::optional<survey::SurveyPlan>& plan, Progress& progress);

} // namespace marginalia::core::exchange
