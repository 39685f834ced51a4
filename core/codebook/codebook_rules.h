// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/store/edit.h"

#include <vector>

/// Rules that the verbs of the codebook share; only core/codebook uses it.
namespace marginalia::core::codebook {

/// Throws Error{Usage} for an id that is not in the codebook.
const Code& requireCode(const Codebook& book, CodeId code);
/// Throws Error{Conflict} when another child of `parent` has the name.
void requireFreeName(const Codebook& book, CodeId parent, const std::string& name, CodeId except = {});
/// Tidies a colour "#rrggbb" (or empty) into lower case; false when it is none.
bool tidyColour(std::string& colour);
/// Tidies a shortcut 0-9 a-z (or empty) into lower case; false when it is none.
bool tidyShortcut(std::string& shortcut);
/// Checks and tidies name, labels, colour and shortcut; texts become valid UTF-8. Throws as codebook_edit.h
/// says.
void tidyFields(const Codebook& book, Code& code);
/// Whether a judgement made with `before` in mind has to be looked at again.
bool changesMeaning(const Code& before, const Code& after);
/// Gives the codes the positions 0, 1, 2 ... below `parent`, writing only what changes.
void placeInOrder(store::Edit& edit, const Codebook& book, CodeId parent, const std::vector<CodeId>& order);

} // namespace marginalia::core::codebook
