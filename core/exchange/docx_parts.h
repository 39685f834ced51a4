// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// A part of a Word package: where it lies, what it is, and how word/document.xml refers to it.
struct DocxPart {
    std::string name;        ///< "word/styles.xml"
    std::string contentType; ///< "application/vnd...styles+xml"
    std::string relation;    ///< last word of the relation's type: "styles"; empty: not from the document
    std::string bytes;
};

/// The relation from word/document.xml to its footer.
inline constexpr std::string_view docxFooterRelation = "rId1";

std::string docxSettingsPart(std::string_view language);
/// The page number, in the middle.
std::string docxFooterPart(std::string_view footerStyleId);
/// Title, language, dates; nobody's name unless the caller gave one.
std::string docxCorePart(const report::Document& document, std::string_view language);
std::string docxAppPart();
std::string docxContentTypes(const std::vector<DocxPart>& parts);
std::string docxPackageRelations();
/// rId1, rId2 ... in the order of `parts`; the footer must be the first.
std::string docxDocumentRelations(const std::vector<DocxPart>& parts);

} // namespace marginalia::core::exchange
