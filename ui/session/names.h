// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/store/history.h"
#include "core/survey/survey.h"

#include <QString>

#include <string>

/// How the window calls what a project names in several languages: by the label in the window's language, as
/// a report in that language would; where there is none, by the project's own name. What is kept in files
/// (history, settings) holds the project's own name.
namespace marginalia::ui {

[[nodiscard]] QString shownName(const core::codebook::Code& code);
/// Empty when the code is gone.
[[nodiscard]] QString shownName(const core::codebook::Codebook& codebook, core::CodeId code);
/// "Institutions > Courts"
[[nodiscard]] QString shownPath(const core::codebook::Codebook& codebook, core::CodeId code);
/// All names of a code in every language, folded for a search (text::looseKey).
[[nodiscard]] QString findKey(const core::codebook::Code& code);
[[nodiscard]] QString shownName(const core::survey::Question& question, const std::string& projectLanguage);
/// A recorded step's label, with the codes it names as the window calls them now.
[[nodiscard]] QString say(const core::store::HistoryStep& step, const core::codebook::Codebook& codebook);

} // namespace marginalia::ui
