// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"
#include "ui/document_view/reader_notes.h"

#include <vector>

namespace marginalia::ui {

/// What was written about the passages of a text: annotations, memos linked to them, translations.
std::vector<ReaderNote> readerNotes(const core::store::Connection& db, core::coding::Place place);

} // namespace marginalia::ui
