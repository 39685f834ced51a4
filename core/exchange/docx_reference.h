// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/docx_body.h"
#include "core/exchange/docx_parts.h"
#include "core/exchange/docx_styles.h"

#include <filesystem>
#include <vector>

namespace marginalia::core::exchange {

/// What a report takes from a document whose look it should have: styles (ours added where they are missing),
/// theme, fonts, numbering of headings, page and margins of the last section. Text, headers, macros, pictures
/// and everything that refers to another part or to a place outside stay behind.
struct DocxReference {
    DocxStyleIds styles;
    DocxPage page;
    std::vector<DocxPart> parts; ///< styles, and as far as there: theme, fontTable, numbering
};

/// The file comes from a stranger. Throws Error{Invalid} when it is no Word document (or a "strict" one), and
/// what SafeZip and SafeXml throw; every message names the file.
DocxReference readDocxReference(const std::filesystem::path& file);

} // namespace marginalia::core::exchange
