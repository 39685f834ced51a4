// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/survey/survey_import.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace marginalia::ui {

/// How a survey file is to be read; everything left empty is guessed.
struct SurveyChoices {
    QString file;
    QString sheet;
    QString encoding;
    QString delimiter;
    int headerRows = 0;
};

/// A survey file as the wizard shows it before anything is imported.
struct SurveyLook {
    core::survey::SurveyPlan plan;
    QStringList headers;
    QStringList samples;           ///< some values of each column
    std::vector<QStringList> rows; ///< the first ones
    std::int64_t rowCount = 0;
    QStringList sheets; ///< of a workbook
    bool workbook = false;
    bool anotherSheet = false; ///< this one holds no survey, others of the workbook may
    std::vector<core::Sentence> problems;
};

/// Reads the file and guesses a plan; slow for large files: in a job. Throws core::Error.
SurveyLook lookAtSurvey(const SurveyChoices& choices, core::Progress& progress);
/// The same call as the command line's. One undoable step.
core::survey::ImportReport importSurvey(core::Project& project, const core::survey::SurveyPlan& plan,
                                        const QString& file, core::Progress& progress);

} // namespace marginalia::ui
