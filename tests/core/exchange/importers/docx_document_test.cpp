// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/importers/document_fixture.h"

#include <gmock/gmock.h>

#include <random>

namespace marginalia::core::exchange {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::docxOf;
using tests::DocxParts;
using tests::FixtureFile;
using tests::paragraphOf;
using tests::problemsOf;
using tests::shownFormats;

DocumentContent read(const std::string& bytes, const DocumentLimits& limits = {}) {
    const FixtureFile file("talk.docx", bytes);
    Progress progress;
    DocumentContent content = readDocx(file.path(), progress, limits);
    tests::expectSound(content);
    return content;
}

DocumentContent body(const std::string& inside) {
    return read(docxOf({inside}));
}

std::string errorOf(const std::string& bytes, const DocumentLimits& limits = {}) {
    try {
        read(bytes, limits);
    } catch (const Error& error) {
        return error.what();
    }
    return "read";
}

const std::string headings =
    "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/>"
    "<w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='1'/>"
    "<w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
    "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/>"
    "</w:rPr></w:style>";

TEST(DocxDocument, MakesALineOfEachParagraph) {
    const DocumentContent content =
        body(paragraphOf("Сәлем 😀") + paragraphOf("") + paragraphOf("Second &amp; last"));
    EXPECT_EQ(content.text.text, "Сәлем 😀\n\nSecond & last");
    EXPECT_EQ(content.text.codePoints, 22);
    EXPECT_THAT(content.formats, IsEmpty());
    EXPECT_THAT(content.problems, IsEmpty());
}

TEST(DocxDocument, KeepsHeadingsByStyleByItsBaseAndByTheParagraphItself) {
    const DocumentContent content = read(
        docxOf({paragraphOf("One", "<w:pStyle w:val='1'/>") + paragraphOf("Two", "<w:pStyle w:val='Mine'/>") +
                    paragraphOf("Three", "<w:outlineLvl w:val='2'/>") +
                    paragraphOf("None", "<w:pStyle w:val='1'/><w:outlineLvl w:val='9'/>"),
                headings}));
    EXPECT_THAT(shownFormats(content), ElementsAre("heading 1: One", "heading 2: Two", "heading 3: Three"))
        << "and the heading's own bold is no format beside it";
}

TEST(DocxDocument, KeepsHowLettersLookJoiningRunsThatLookAlike) {
    const DocumentContent content =
        read(docxOf({"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>bo</w:t></w:r><w:r><w:rPr><w:rStyle "
                     "w:val='Strong'/></w:rPr><w:t>ld"
                     "</w:t></w:r><w:r><w:rPr><w:b w:val='0'/><w:i/></w:rPr><w:t>ital</w:t></w:r>"
                     "<w:r><w:rPr><w:u w:val='none'/><w:strike/></w:rPr><w:t>off</w:t></w:r>"
                     "<w:r><w:rPr><w:u w:val='single'/></w:rPr><w:t>line</w:t></w:r></w:p>",
                     headings}));
    EXPECT_EQ(content.text.text, "bolditaloffline");
    EXPECT_THAT(shownFormats(content),
                ElementsAre("bold: bold", "italic: ital", "struck: off", "underline: line"));
}

TEST(DocxDocument, CountsListsAndKeepsTheNumbersOutOfTheText) {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId='3'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt "
        "w:val='lowerLetter'/>"
        "<w:lvlText w:val='%1.%2)'/></w:lvl></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='4'><w:lvl w:ilvl='0'><w:numFmt "
        "w:val='bullet'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='3'/></w:num><w:num w:numId='2'><w:abstractNumId "
        "w:val='4'/>"
        "</w:num><w:num w:numId='5'><w:abstractNumId w:val='3'/><w:lvlOverride w:ilvl='0'><w:startOverride "
        "w:val='7'/></w:lvlOverride></w:num>";
    const auto item = [](const char* text, int list, int level) {
        return paragraphOf(text, "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
                                     std::to_string(list) + "'/></w:numPr>");
    };
    const DocumentContent content =
        read(docxOf({item("a", 1, 0) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 0) + item("e", 1, 1) +
                         item("f", 2, 0) + item("g", 5, 0) + item("h", 0, 0),
                     "", numbering}));
    EXPECT_EQ(content.text.text, "a\nb\nc\nd\ne\nf\ng\nh");
    EXPECT_THAT(shownFormats(content),
                ElementsAre("item 1 (1.): a", "item 2 (1.a)): b", "item 2 (1.b)): c", "item 1 (2.): d",
                            "item 2 (2.a)): e", "item 1 (•): f", "item 1 (7.): g"));
}

TEST(DocxDocument, MakesParagraphsOfTheCellsOfATable) {
    const auto cell = [](const std::string& inside, const char* properties = "") {
        return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + inside + "</w:tc>";
    };
    const DocumentContent content =
        body(paragraphOf("before") + "<w:tbl><w:tblPr/><w:tr>" +
             cell(paragraphOf("a"), "<w:gridSpan w:val='2'/>") + cell("<w:p/>") +
             cell(paragraphOf("b") + paragraphOf("c")) + "</w:tr><w:tr>" + cell("<w:p/>") + cell("<w:p/>") +
             "</w:tr><w:tr>" + cell("<w:tbl><w:tr>" + cell(paragraphOf("inner")) + "</w:tr></w:tbl><w:p/>") +
             cell(paragraphOf("d")) + "</w:tr></w:tbl>" + paragraphOf("behind"));
    EXPECT_EQ(content.text.text, "before\na\nb\nc\ninner\nd\nbehind");
    EXPECT_THAT(shownFormats(content),
                ElementsAre("row 1 (1): a\nb\nc", "cell 1 (2): a", "cell 4: b\nc", "row 1 (3): inner\nd",
                            "row 2 (1): inner", "cell 1: inner", "cell 1: inner", "cell 2: d"));
}

TEST(DocxDocument, StartsWithATableToo) {
    const DocumentContent content = body("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" + paragraphOf("x") +
                                         "</w:tc></w:tr></w:tbl>" + paragraphOf("y"));
    EXPECT_EQ(content.text.text, "x\ny");
    EXPECT_THAT(shownFormats(content), ElementsAre("row 1 (1): x", "cell 2: x"));
}

TEST(DocxDocument, PlacesFootnotesBehindTheTextInTheOrderOfTheirMarks) {
    const DocumentContent content = read(docxOf(
        {"<w:p><w:r><w:t>one</w:t></w:r><w:r><w:footnoteReference w:id='5'/></w:r><w:r><w:t> two</w:t></w:r>"
         "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>" +
             paragraphOf("end"),
         "", "",
         "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
         "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> "
         "second</w:t></w:r>"
         "</w:p></w:footnote><w:footnote w:id='5'>" +
             paragraphOf("first", "", "<w:i/>") + paragraphOf("more") + "</w:footnote>"}));
    EXPECT_EQ(content.text.text, "one two\nend\nfirst\nmore\nsecond");
    EXPECT_THAT(shownFormats(content), ElementsAre("mark (1): e", "mark (2): o", "note (1): first\nmore",
                                                   "italic: first", "note (2): second"));
    EXPECT_THAT(problemsOf(content), ElementsAre("Footnotes and endnotes, placed behind the text: 2."));
}

TEST(DocxDocument, TakesTrackedChangesAsAccepted) {
    const DocumentContent content =
        body("<w:p><w:r><w:t>We </w:t></w:r><w:del w:id='1'><w:r><w:delText>never "
             "</w:delText></w:r></w:del><w:ins "
             "w:id='2'><w:r><w:t>always </w:t></w:r></w:ins><w:moveFrom "
             "w:id='3'><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
             "<w:moveTo w:id='4'><w:r><w:t>here</w:t></w:r></w:moveTo></w:p>"
             "<w:p><w:pPr><w:rPr><w:del w:id='5'/></w:rPr></w:pPr><w:r><w:t>joined </w:t></w:r></w:p>" +
             paragraphOf("line") + "<w:tbl><w:tr><w:trPr><w:del w:id='6'/></w:trPr><w:tc>" +
             paragraphOf("row gone") + "</w:tc></w:tr><w:tr><w:tc>" + paragraphOf("row stays") +
             "</w:tc></w:tr></w:tbl>");
    EXPECT_EQ(content.text.text, "We always here\njoined line\nrow stays");
    EXPECT_THAT(problemsOf(content),
                ElementsAre("Tracked insertions, taken as accepted: 2.", "Tracked deletions, left out: 4."));
}

TEST(DocxDocument, LeavesOutCommentsPicturesHiddenTextAndFieldCodes) {
    const DocumentContent content = body(
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:commentReference "
        "w:id='1'/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>"
        "hidden</w:t></w:r><w:r><w:drawing><wp:inline><a:blip r:embed='x'/></wp:inline></w:drawing></w:r>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF "
        "x</w:instrText></w:r><w:r><w:t>code</w:t>"
        "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>b</w:t></w:r><w:r><w:fldChar "
        "w:fldCharType='end'/></w:r><w:hyperlink "
        "r:id='9'><w:r><w:t>c</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr>"
        "<w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:r><w:t>d</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        "<w:altChunk r:id='z'/>");
    EXPECT_EQ(content.text.text, "abcd");
    EXPECT_THAT(problemsOf(content),
                ElementsAre("Comments, left out: 1.", "Pieces of hidden text, left out: 1.",
                            "Pictures, left out: 1.", "Documents inside the document, left out: 1."));
}

std::string around(const std::string& id, const std::string& inside) {
    return "<w:commentRangeStart w:id='" + id + "'/>" + inside + "<w:commentRangeEnd w:id='" + id +
           "'/><w:r><w:commentReference w:id='" + id + "'/></w:r>";
}

std::string runOf(const std::string& words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
}

TEST(DocxDocument, BringsCommentsToTheirPassagesAlsoOverlappingAndAcrossParagraphs) {
    const DocumentContent content = read(docxOf(
        {.body = "<w:p>" + runOf("So ") +
                 around("1", runOf("the ") + around("2", runOf("ro\u0301ads 👩🏽")) + runOf(" come")) +
                 "</w:p>" + "<w:commentRangeStart w:id='3'/>" + paragraphOf("") + paragraphOf("One") +
                 "<w:p>" + runOf("Two") + "<w:commentRangeEnd w:id='3'/>" + runOf(" three") + "</w:p>",
         .comments =
             tests::commentOf("3", "Aigul", "2024-03-05T10:22:31Z", paragraphOf("Long")) +
             tests::commentOf("1", "", "yesterday", paragraphOf("Outer")) +
             tests::commentOf("2", "Ян &amp; Ко", "2023-12-01", paragraphOf("Inner", "", "<w:b/>"))}));
    EXPECT_EQ(content.text.text, "So the ro\u0301ads 👩🏽 come\n\nOne\nTwo three");
    EXPECT_THAT(tests::shownComments(content),
                ElementsAre("the ro\u0301ads 👩🏽 come | X |  | Outer",
                            "ro\u0301ads 👩🏽 | Ян & Ко | 2023-12-01 | Inner",
                            "One\nTwo | Aigul | 2024-03-05 10:22 | Long"));
    EXPECT_THAT(problemsOf(content), IsEmpty());
}

TEST(DocxDocument, FindsCommentsInTablesBoxesAndFootnotes) {
    const DocumentContent content =
        read(docxOf({.body = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p>" + around("1", runOf("cell")) +
                             "</w:p></w:tc></w:tr></w:tbl><w:p>" + runOf("Text") +
                             "<w:r><w:footnoteReference w:id='7'/></w:r><w:r><w:pict><w:txbxContent><w:p>" +
                             around("2", runOf("boxed")) + "</w:p></w:txbxContent></w:pict></w:r>" +
                             runOf(" more") + "</w:p>",
                     .footnotes = "<w:footnote w:id='7'><w:p>" + runOf("A ") + around("3", runOf("note")) +
                                  "</w:p></w:footnote>",
                     .comments = tests::commentOf("1", "a", "", paragraphOf("on a cell")) +
                                 tests::commentOf("2", "b", "", paragraphOf("on a box")) +
                                 tests::commentOf("3", "c", "", paragraphOf("on a note"))}));
    EXPECT_EQ(content.text.text, "cell\nText more\nboxed\nA note");
    EXPECT_THAT(tests::shownComments(content),
                ElementsAre("cell | a |  | on a cell", "boxed | b |  | on a box", "note | c |  | on a note"));
}

TEST(DocxDocument, CountsCommentsThatSayNothingOrHaveNoPlace) {
    const std::string hello = "<w:p>" + around("1", runOf("Hello")) + "</w:p>";
    EXPECT_THAT(problemsOf(read(docxOf({.body = hello,
                                        .comments = tests::commentOf("1", "a", "", "<w:p/>") +
                                                    tests::commentOf("2", "a", "", paragraphOf("lost"))}))),
                ElementsAre("Comments, left out: 2."));
    EXPECT_THAT(problemsOf(read(docxOf({.body = "<w:p>" + around("1", "") + "</w:p>",
                                        .comments = tests::commentOf("1", "a", "", paragraphOf("lost"))}))),
                ElementsAre("Comments, left out: 1."))
        << "there is no word that it could stand on";
}

TEST(DocxDocument, KeepsTheWordsAndThePlacesOfCommentsWithinBounds) {
    std::string comments;
    std::string paragraph;
    for (int i = 0; i < 50; ++i) {
        comments += tests::commentOf(std::to_string(i), "a", "", paragraphOf("remark"));
        paragraph += around(std::to_string(i), runOf("w "));
    }
    const std::string bytes = docxOf({.body = "<w:p>" + paragraph + "</w:p>", .comments = comments});
    DocumentLimits limits;
    limits.comments = 20;
    EXPECT_EQ(read(bytes, limits).comments.size(), 20U);
    EXPECT_THAT(problemsOf(read(bytes, limits)), ElementsAre("Comments, left out: 30."));
    limits = {};
    limits.commentBytes = 63;
    EXPECT_EQ(read(bytes, limits).comments.size(), 10U);
    const std::string one = tests::commentOf("0", std::string(300, 'n'), "",
                                             paragraphOf(std::string(1000, 'w')) + paragraphOf("end"));
    const DocumentContent cut = read(docxOf({.body = "<w:p>" + paragraph + "</w:p>", .comments = one}));
    ASSERT_EQ(cut.comments.size(), 1U);
    EXPECT_EQ(cut.comments[0].author, "") << "no name is that long";
}

TEST(DocxDocument, IsNotSwallowedByAFieldThatNeverEnds) {
    EXPECT_EQ(body("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>" + paragraphOf("still here"))
                  .text.text,
              "\nstill here");
}

TEST(DocxDocument, ReadsATextBoxOnceBehindItsParagraph) {
    const std::string box = "<w:txbxContent>" + paragraphOf("in the box", "", "<w:b/>") + "</w:txbxContent>";
    const DocumentContent content = body(
        "<w:p><w:r><w:t>one </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>" +
        box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>two</w:t></w:r></w:p>" +
        paragraphOf("three"));
    EXPECT_EQ(content.text.text, "one two\nin the box\nthree");
    EXPECT_THAT(shownFormats(content), ElementsAre("box: in the box", "bold: in the box"));
}

TEST(DocxDocument, KnowsBreaksTabsHyphensAndSigns) {
    const DocumentContent content =
        body("<w:p><w:pPr><w:tabs><w:tab w:val='left' "
             "w:pos='9'/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t>"
             "<w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d\u00ADe</w:t><w:softHyphen/><w:t>f</w:t><w:sym "
             "w:font='Symbol' "
             "w:char='F0B7'/><w:sym w:char='F099'/><w:sym w:char='2192'/></w:r></w:p>"
             "<w:p><w:r><w:br w:type='page'/><w:t>next</w:t></w:r></w:p>");
    EXPECT_EQ(content.text.text, "a\tb\nc\u2011def•□→\nnext");
    EXPECT_THAT(problemsOf(content), ElementsAre(HasSubstr("shown as □: 1")));
}

TEST(DocxDocument, RefusesWhatIsNone) {
    EXPECT_THAT(errorOf("no archive"), HasSubstr("talk.docx"));
    EXPECT_THAT(errorOf(tests::zipOf({{"[Content_Types].xml", "<Types/>"}})),
                HasSubstr("word/document.xml is missing"));
    EXPECT_THAT(errorOf(tests::zipOf({{"word/document.xml", "<w:document xmlns:w='w'/>"}})),
                HasSubstr("holds no text"));
    EXPECT_THAT(errorOf(tests::zipOf({{"word/document.xml", "<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>"}})),
                HasSubstr("document type declaration"));
    EXPECT_THAT(errorOf(tests::zipOf({{"word/document.xml", "<w:document xmlns:w='w'><w:body>"}})),
                HasSubstr("talk.docx > word/document.xml"));
}

TEST(DocxDocument, RefusesDepthsAndSizesThatNoDocumentHas) {
    std::string deep;
    for (int i = 0; i < 3000; ++i)
        deep += "<w:tbl><w:tr><w:tc>";
    EXPECT_THAT(errorOf(docxOf({deep})), HasSubstr("talk.docx > word/document.xml"));
    EXPECT_THAT(errorOf(docxOf({"<w:p w:x='" + std::string(100'000, 'x') + "'/>"})),
                HasSubstr("word/document.xml"));
    DocumentLimits limits;
    limits.textBytes = 10;
    EXPECT_THAT(errorOf(docxOf({paragraphOf("eleven bytes")}), limits), HasSubstr("more than can be read"));
    limits.textBytes = 1000;
    limits.ranges = 1;
    EXPECT_THAT(errorOf(docxOf({paragraphOf("a", "", "<w:b/>") + paragraphOf("b", "", "<w:b/>")}), limits),
                HasSubstr("more than can be read"));
}

TEST(DocxDocument, KeepsFormatsInsideTheTextWhateverTheOrderOfElements) {
    std::mt19937 random(5);
    const std::vector<std::string> opening{"<w:p>",
                                           "<w:r>",
                                           "<w:t>",
                                           "<w:pPr>",
                                           "<w:rPr>",
                                           "<w:tbl>",
                                           "<w:tr>",
                                           "<w:tc>",
                                           "<w:trPr>",
                                           "<w:txbxContent>",
                                           "<w:ins>",
                                           "<w:del>",
                                           "<w:hyperlink>",
                                           "<w:footnoteReference w:id='1'>",
                                           "<w:fldChar w:fldCharType='begin'>",
                                           "<w:b>",
                                           "<w:pStyle w:val='1'>",
                                           "<w:br>",
                                           "<w:tab>"};
    for (int round = 0; round < 400; ++round) {
        std::string inside;
        std::vector<std::string> open;
        for (int i = 0; i < 60; ++i) {
            const unsigned kind = random() % 3;
            if (kind == 0 && open.size() < 30) {
                const std::string& tag = opening[random() % opening.size()];
                inside += tag;
                open.push_back(tag.substr(1, tag.find_first_of(" >") - 1));
            } else if (kind == 1 && !open.empty()) {
                inside += "</" + open.back() + ">";
                open.pop_back();
            } else {
                inside += "ә😀 ";
            }
        }
        for (; !open.empty(); open.pop_back())
            inside += "</" + open.back() + ">";
        read(docxOf(
            {inside, headings, "",
             "<w:footnote w:id='1'>" + paragraphOf("note", "", "<w:i/>") + "</w:footnote>"})); // expectSound
    }
}

} // namespace
} // namespace marginalia::core::exchange
