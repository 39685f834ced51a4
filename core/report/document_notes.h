// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/document_shares.h"
#include "core/store/connection.h"
#include "core/text/locale.h"

#include <string>
#include <vector>

namespace marginalia::core::report {

/// Above a table of documents: "Documents: 12. Coded: 11."
std::string documentsLine(const text::Locale& locale, const shares::DocumentShareTable& table);
/// How the layer is made, in words for documents.
std::string documentLayerNote(const store::Connection& db, const text::Locale& locale,
                              const shares::Layer& layer);
/// Sentences under a shares table of documents, from its facts.
std::vector<std::string> documentNotes(const store::Connection& db, const text::Locale& locale,
                                       const shares::DocumentShareTable& table);

} // namespace marginalia::core::report
