// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/format.h"
#include "core/documents/speakers.h"
#include "ui/document_view/reader_view.h"

#include <set>
#include <string>
#include <vector>

namespace marginalia::ui {

/// Who of the speakers asks: as somebody has `set` it, else by the usual words for them.
std::set<std::string> interviewersOf(const std::vector<core::documents::Turn>& turns,
                                     const std::vector<core::documents::Speaker>& set);

/// How formats and turns of a document look in a reader. The words of interviewers are asides.
std::vector<ReaderView::Mark> marksOf(const std::vector<core::documents::FormatRange>& formats,
                                      const std::vector<core::documents::Turn>& turns,
                                      const std::set<std::string>& interviewers);

} // namespace marginalia::ui
