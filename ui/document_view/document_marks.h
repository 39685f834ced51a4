// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/format.h"
#include "core/documents/speakers.h"
#include "ui/document_view/reader_view.h"

#include <vector>

namespace marginalia::ui {

/// How formats and turns of a document look in a reader. The words of interviewers are asides.
std::vector<ReaderView::Mark> marksOf(const std::vector<core::documents::FormatRange>& formats,
                                      const std::vector<core::documents::Turn>& turns,
                                      const std::vector<core::documents::Speaker>& set);

} // namespace marginalia::ui
