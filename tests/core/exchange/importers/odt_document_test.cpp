// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/importers/document_fixture.h"

#include <gmock/gmock.h>

#include <random>

namespace marginalia::core::exchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::FixtureFile;
using tests::odtOf;
using tests::problemsOf;
using tests::shownFormats;

DocumentContent read(const std::string& bytes, const std::string& name = "talk.odt") {
    const FixtureFile file(name, bytes);
    Progress progress;
    DocumentContent content = readOdt(file.path(), progress);
    tests::expectSound(content);
    return content;
}

std::string errorOf(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        return error.what();
    }
    return "read";
}

TEST(OdtDocument, MakesALineOfEachParagraphAndOneBlankOfMany) {
    const DocumentContent content = read(
        odtOf({"<text:p>  Сәлем\n   <text:span>😀 </text:span> <text:span> x</text:span></text:p><text:p/>"
               "<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>  d<text:soft-page-break/>"
               "<text:a>link</text:a></text:p>"}));
    EXPECT_EQ(content.text.text, "Сәлем 😀 x\n\na   b\tc\ndlink");
    EXPECT_THAT(content.formats, IsEmpty());
}

TEST(OdtDocument, KeepsHeadingsAndHowLettersLook) {
    const DocumentContent content = read(odtOf(
        {"<text:h text:outline-level='2' text:style-name='H'>Head</text:h><text:p text:style-name='P1'>all "
         "bold "
         "<text:span text:style-name='T1'>and italic</text:span></text:p><text:p "
         "text:style-name='Title'>Name</text:p>"
         "<text:p text:style-name='Quotations'>said</text:p><text:p><text:span text:style-name='T2'>plain"
         "</text:span></text:p>",
         "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Loud'/>"
         "<style:style style:name='T1' style:family='text'><style:text-properties "
         "fo:font-style='italic'/></style:style>"
         "<style:style style:name='T2' style:family='text'><style:text-properties fo:font-weight='normal' "
         "style:text-underline-style='none'/></style:style>",
         "<style:style style:name='Loud' style:family='paragraph'><style:text-properties "
         "fo:font-weight='bold'/>"
         "</style:style><style:style style:name='H' style:family='paragraph' "
         "style:parent-style-name='Loud'/>"}));
    EXPECT_EQ(content.text.text, "Head\nall bold and italic\nName\nsaid\nplain");
    EXPECT_THAT(shownFormats(content), ElementsAre("heading 2: Head", "bold: all bold ", "bold: and italic",
                                                   "italic: and italic", "heading 1: Name", "quote: said"));
}

TEST(OdtDocument, CountsListsAndKeepsTheNumbersOutOfTheText) {
    const DocumentContent content = read(odtOf(
        {"<text:list text:style-name='L'><text:list-item><text:p>a</text:p><text:p>more</text:p><text:list>"
         "<text:list-item><text:p>b</text:p></text:list-item><text:list-item><text:number>x</text:number>"
         "<text:p>c</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>d</text:p>"
         "</text:list-item></text:list><text:list text:style-name='B'><text:list-item><text:p>e</text:p>"
         "</text:list-item></text:list>",
         "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' "
         "style:num-suffix='.'/><text:list-level-style-number text:level='2' style:num-format='a' "
         "style:num-suffix=')' text:display-levels='2'/></text:list-style><text:list-style style:name='B'>"
         "<text:list-level-style-bullet text:level='1'/></text:list-style>"}));
    EXPECT_EQ(content.text.text, "a\nmore\nb\nc\nd\ne");
    EXPECT_THAT(shownFormats(content), ElementsAre("item 1 (1.): a", "item 1: more", "item 2 (1.a)): b",
                                                   "item 2 (1.b)): c", "item 1 (2.): d", "item 1 (•): e"));
}

TEST(OdtDocument, ReadsTablesBoxesAndNotes) {
    const DocumentContent content = read(odtOf(
        {"<table:table><table:table-column/><table:table-row><table:table-cell><text:p>a</text:p>"
         "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>b</text:p></"
         "table:table-cell>"
         "</table:table-row></table:table><text:p>one<text:note "
         "text:note-class='footnote'><text:note-citation>1"
         "</text:note-citation><text:note-body><text:p>the note</text:p></text:note-body></text:note> two"
         "<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box><svg:title>no</svg:title></"
         "draw:frame>"
         "<draw:frame><draw:image/></draw:frame></text:p><text:p>end</text:p>"}));
    EXPECT_EQ(content.text.text, "a\nb\none two\nboxed\nend\nthe note");
    EXPECT_THAT(shownFormats(content), ElementsAre("row 1 (1): a\nb", "cell 1: a", "cell 3: b", "mark (1): e",
                                                   "box: boxed", "note (1): the note"));
    EXPECT_THAT(problemsOf(content),
                ElementsAre("Pictures, left out: 1.", "Footnotes and endnotes, placed behind the text: 1.",
                            "Text boxes, placed behind the paragraph they hang on: 1."));
}

TEST(OdtDocument, TakesTrackedChangesAsAcceptedAndLeavesOutHiddenText) {
    const DocumentContent content = read(odtOf(
        {"<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
         "</text:changed-region><text:changed-region><text:insertion/></text:changed-region></"
         "text:tracked-changes>"
         "<text:p>a<text:change-start/>new<text:change-end/><office:annotation><dc:creator>X</"
         "dc:creator><text:p>"
         "remark</text:p></office:annotation><text:hidden-text>h</text:hidden-text><text:span "
         "text:style-name='Hid'>i"
         "</text:span><text:title>Name</text:title></text:p>",
         "<style:style style:name='Hid' style:family='text'><style:text-properties "
         "text:display='none'/></style:style>"}));
    EXPECT_EQ(content.text.text, "anewName");
    EXPECT_THAT(problemsOf(content),
                ElementsAre("Tracked insertions, taken as accepted: 1.", "Tracked deletions, left out: 1.",
                            "Pieces of hidden text, left out: 2."));
}

TEST(OdtDocument, BringsAnnotationsToTheirPassages) {
    const auto remark = [](const std::string& attributes, const std::string& words) {
        return "<office:annotation " + attributes +
               "><dc:creator>Дана</dc:creator><dc:date>2024-03-05T10:22:31.5</dc:date><text:p>" + words +
               "</text:p></office:annotation>";
    };
    const DocumentContent content = read(
        odtOf({"<text:p>So " + remark("office:name='r1'", "one<text:s/> two\n  three</text:p><text:p>four") +
               "the <text:span>roads</text:span><office:annotation-end office:name='r1'/> come" +
               remark("office:name='r2' loext:parent-name='r1' xmlns:loext='urn:l'", "a reply") +
               "</text:p><text:p>Next " + remark("", "at a point") + "line</text:p>"}));
    EXPECT_EQ(content.text.text, "So the roads come\nNext line");
    EXPECT_THAT(tests::shownComments(content),
                ElementsAre("the roads | Дана | 2024-03-05 10:22 | a reply",
                            "the roads | Дана | 2024-03-05 10:22 | one  two three\nfour",
                            "Next line | Дана | 2024-03-05 10:22 | at a point"));
    EXPECT_THAT(problemsOf(content), testing::IsEmpty());
}

TEST(OdtDocument, ReadsTheFlatFormToo) {
    const DocumentContent content =
        read("<?xml version='1.0'?><office:document xmlns:office='o' xmlns:text='t' xmlns:style='s'>"
             "<office:styles/><office:body><office:text><text:h>A</text:h></office:text></office:body></"
             "office:document>",
             "talk.fodt");
    EXPECT_EQ(content.text.text, "A");
    EXPECT_EQ(content.format, ".fodt");
    EXPECT_THAT(shownFormats(content), ElementsAre("heading 1: A"));
}

TEST(OdtDocument, RefusesWhatIsNone) {
    EXPECT_THAT(errorOf(tests::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}})),
                HasSubstr("is no OpenDocument text"));
    EXPECT_THAT(errorOf(tests::zipOf({{"content.xml", "<office:document-content xmlns:office='o'/>"}})),
                HasSubstr("is no OpenDocument text"));
    EXPECT_THAT(errorOf(tests::zipOf({{"META-INF/manifest.xml", "<m xmlns:x='x'><x:encryption-data/></m>"},
                                      {"content.xml", "\x01\x02"}})),
                HasSubstr("protected by a password"));
    EXPECT_THAT(errorOf(tests::zipOf({{"content.xml", "<!DOCTYPE x><x/>"}})),
                HasSubstr("document type declaration"));
    EXPECT_THAT(errorOf(odtOf({"<text:p><text:s text:c='999999999'/></text:p>"})), HasSubstr("read"))
        << "a count does not make a text";
}

TEST(OdtDocument, KeepsFormatsInsideTheTextWhateverTheOrderOfElements) {
    std::mt19937 random(6);
    const std::vector<std::string> opening{"<text:p>",
                                           "<text:h>",
                                           "<text:span text:style-name='T'>",
                                           "<text:list>",
                                           "<text:list-item>",
                                           "<table:table>",
                                           "<table:table-row>",
                                           "<table:table-cell>",
                                           "<draw:text-box>",
                                           "<text:note-citation>",
                                           "<text:note-body>",
                                           "<text:s>",
                                           "<text:line-break>",
                                           "<office:annotation>",
                                           "<text:tab>"};
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
        read(odtOf({inside, "<style:style style:name='T' style:family='text'><style:text-properties "
                            "fo:font-weight='bold'/></style:style>"})); // expectSound
    }
}

} // namespace
} // namespace marginalia::core::exchange
