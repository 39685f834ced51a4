// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// The styles our Word files use. A document never formats a word by hand, so that changing a style changes
/// the whole report, and a reference document can bring its own.
enum class DocxStyle {
    Normal,
    Title,
    Lead,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Caption,
    Quote,
    QuoteSource,
    TableText,
    TableLevel1,
    TableLevel2,
    TableLevel3,
    TableLevel4,
    TableLevel5,
    TableQuote,
    TableSource,
    TableNumber,
    TableHead,
    TableHeadNumber,
    TableHeadGroup,
    TableGroup,
    TableNote,
    SectionBreak,
    Footer,
    Strong,
    Emphasis,
    Table
};

/// What a style is called in the file: by Word's rules the name identifies a style, and the id is only how
/// the paragraphs of this one file refer to it (a Russian Word writes id "1" for "heading 1").
class DocxStyleIds {
public:
    /// Our own ids.
    DocxStyleIds();
    /// For a reference document: `idOfName` are its styles by lower-cased name, `ids` all ids taken. Ours
    /// keep their id where it is free.
    DocxStyleIds(const std::map<std::string, std::string>& idOfName, const std::vector<std::string>& ids);

    [[nodiscard]] const std::string& operator[](DocxStyle style) const;
    /// The styles that the reference lacks.
    [[nodiscard]] const std::vector<DocxStyle>& missing() const { return m_missing; }

private:
    std::vector<std::string> m_ids;
    std::vector<DocxStyle> m_missing;
};

/// styles.xml of a report without a reference; `language` is a full tag.
std::string docxStylesPart(std::string_view language);
/// Our `w:style` elements for the styles that a reference lacks, each with its namespace declared.
std::string docxMissingStyles(const DocxStyleIds& ids);
/// fontTable.xml: what takes the place of a font that is not there.
std::string docxFontTablePart();

} // namespace marginalia::core::exchange
