// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/survey_grid/survey_model.h"

namespace marginalia::ui {

/// Of a cell of codes: beside each of `SurveyModel::CodesRole` the initials of the other coders who gave it;
/// empty where the present coder did.
inline constexpr int coderMarksRole = SurveyModel::AnswerRole + 1;

} // namespace marginalia::ui
