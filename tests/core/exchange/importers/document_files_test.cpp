// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/document_files.h"

#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/documents/format.h"
#include "core/documents/speakers.h"
#include "core/exchange/exporters/docx_writer.h"
#include "core/exchange/importers/document_fixture.h"
#include "core/exchange/importers/import_world.h"
#include "core/notes/note.h"
#include "core/query/search.h"

namespace marginalia::core::exchange {
namespace {

using test::errorOf;
using test::ImportWorld;

DocumentsImportReport import(ImportWorld& world, const std::vector<std::filesystem::path>& files,
                             const DocumentsImportOptions& options = {}) {
    Progress progress;
    return importDocuments(world.project(), files, options, progress);
}

TEST(DocumentFilesImport, TakesDocumentsInWithACaseOfTheFilesName) {
    ImportWorld world;
    const DocumentsImportReport report = import(
        world, {world.write("Talk 1.txt", "\xEF\xBB\xBFOne.\r\nTwo.\rThree 😀"),
                world.write("Сұхбат.md", "Біз өңірдегі ынтымақтастықты қалай дамытамыз деп ойлайсыз?")});
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.known, 0);
    EXPECT_TRUE(report.problems.empty());
    const std::vector<documents::Source> sources = documents::sources(world.db());
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0].name, "Talk 1");
    EXPECT_EQ(sources[0].file, "Talk 1.txt");
    EXPECT_EQ(documents::textBody(world.db(), sources[0].text), "One.\nTwo.\nThree 😀");
    EXPECT_EQ(sources[0].codePoints, 17);
    EXPECT_EQ(sources[1].name, "Сұхбат");
    EXPECT_EQ(sources[1].language, "kk");
    EXPECT_EQ(world.db().text("SELECT group_concat(s.name || '=' || k.name, '|') FROM source s "
                              "JOIN study_case k ON k.id = s.case_id WHERE k.survey_id IS NULL "
                              "AND s.name = 'Talk 1'"),
              "Talk 1=Talk 1");
    EXPECT_EQ(world.count("study_case"), 2);
    EXPECT_EQ(world.project().history().back().label, "import {1} files");
}

TEST(DocumentFilesImport, SaysOneFileByItsNameAndMakesNoCaseWhenNotAskedTo) {
    ImportWorld world;
    DocumentsImportOptions options;
    options.caseFromName = false;
    options.language = "ru";
    import(world, {world.write("a.txt", "text")}, options);
    EXPECT_EQ(world.count("study_case"), 0);
    EXPECT_EQ(documents::sources(world.db()).front().language, "ru");
    EXPECT_EQ(world.project().history().back().label, "import {1}");
    EXPECT_EQ(world.project().history().back().arguments, std::vector<std::string>{"a.txt"});
}

TEST(DocumentFilesImport, KnowsTheSameTextAgainAndLeavesNoStep) {
    ImportWorld world;
    const auto file = world.write("a.txt", "text");
    import(world, {file});
    const DocumentsImportReport again = import(world, {file, file});
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.known, 2);
    EXPECT_EQ(world.steps(), 1U);
    world.write("a.txt", "another text");
    import(world, {file});
    EXPECT_EQ(documents::sources(world.db()).back().name, "a (2)");
}

TEST(DocumentFilesImport, FindsTheEncodingAndTellsWhatItTook) {
    ImportWorld world;
    // "Нужен общий рынок и единые правила для всех участников." in windows-1251
    const DocumentsImportReport report = import(
        world, {world.write("a.txt", "\xCD\xF3\xE6\xE5\xED \xEE\xE1\xF9\xE8\xE9 \xF0\xFB\xED\xEE\xEA \xE8 "
                                     "\xE5\xE4\xE8\xED\xFB\xE5 \xEF\xF0\xE0\xE2\xE8\xEB\xE0 \xE4\xEB\xFF "
                                     "\xE2\xF1\xE5\xF5 \xF3\xF7\xE0\xF1\xF2\xED\xE8\xEA\xEE\xE2.")});
    EXPECT_EQ(documents::textBody(world.db(), documents::sources(world.db()).front().text),
              "Нужен общий рынок и единые правила для всех участников.");
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_NE(report.problems[0].english().find("windows-1251"), std::string::npos);
}

TEST(DocumentFilesImport, CountsCharactersThatItReplaced) {
    ImportWorld world;
    DocumentsImportOptions options;
    options.encoding = "UTF-8";
    const DocumentsImportReport report = import(
        world, {world.write("a.txt", std::string("one\0two \xFF three", 14)), world.write("b.txt", "fine")},
        options);
    ASSERT_EQ(report.problems.size(), 2U);
    EXPECT_EQ(
        report.problems[0].english(),
        "About the file a.txt: Characters that could not be read in this encoding and now stand as �: 1.");
    EXPECT_EQ(report.problems[1].english(), "About the file a.txt: NUL characters that now stand as �: 1.");
}

TEST(DocumentFilesImport, SaysThatATextLooksLikeATable) {
    ImportWorld world;
    const std::string note =
        "The file looks like a table and was taken in as one text. If it is a survey, undo "
        "this and import it as a survey.";
    for (const char* table : {"ID\tQ1\nR1\tyes\nR2\tno\n", "a,b\n1,2\n3,4\n5,6\n7,8\n", "x;y\n1;2\n3;4\n"}) {
        const auto report = import(world, {world.write("t.txt", table)});
        ASSERT_EQ(report.problems.size(), 1U) << table;
        EXPECT_EQ(report.problems[0].english(), note);
        EXPECT_EQ(report.added, 1);
    }
    for (const char* prose : {"A: Yes, we do.\nB: No, never.\nA: Well.\n", "One\ttwo\nthree\tfour\n", ""})
        for (const Sentence& problem : import(world, {world.write("p.txt", prose)}).problems)
            EXPECT_NE(problem.english(), note) << prose;
}

TEST(DocumentFilesImport, RefusesAWideEncodingForWhatIsUtf8) {
    ImportWorld world;
    DocumentsImportOptions options;
    options.encoding = "utf-16";
    EXPECT_EQ(
        errorOf([&] { import(world, {world.write("a.txt", "Біз бірге тұрамыз.")}, options); }),
        "The file a.txt is not written in utf-16 but in UTF-8; nothing was read. Choose UTF-8, or let the "
        "encoding be detected.");
    options.encoding = "UTF-8";
    EXPECT_EQ(
        errorOf([&] {
            import(world,
                   {world.write("b.txt", std::string("\xFF\xFE"
                                                     "a\0b\0",
                                                     6))},
                   options);
        }),
        "The file b.txt is not written in UTF-8 but in UTF-16LE; nothing was read. Choose UTF-16LE, or let "
        "the encoding be detected.");
}

TEST(DocumentFilesImport, ImportsNothingWhenOneFileIsNoText) {
    ImportWorld world;
    const auto good = world.write("good.txt", "text");
    EXPECT_NE(
        errorOf([&] {
            import(world, {good, world.write("bad.txt", std::string("PK\x03\x04\0\0\0\x08\0\x01\x02", 11))});
        }).find("bad.txt"),
        std::string::npos);
    EXPECT_NE(errorOf([&] {
                  import(world, {good, world.write("r.txt", "{\\rtf1 x}")});
              }).find("(RTF)"),
              std::string::npos);
    EXPECT_NE(errorOf([&] {
                  import(world, {good, world.path("missing.txt")});
              }).find("missing.txt"),
              std::string::npos);
    EXPECT_EQ(world.count("source") + world.count("study_case"), 0);
    EXPECT_EQ(world.steps(), 0U);
}

TEST(DocumentFilesImport, MakesAnnotationsOfCommentsAndUndoTakesThemBack) {
    ImportWorld world;
    CoderId asel;
    world.project().edit(msg("Add a coder"),
                         [&](store::Edit& edit) { asel = coding::addCoder(edit, "Asel Nur"); });
    const std::string talk = tests::docxOf(
        {.body = "<w:p><w:r><w:t>We build </w:t></w:r><w:commentRangeStart w:id='0'/><w:r><w:t>қала 😀"
                 "</w:t></w:r><w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r></w:p>" +
                 tests::paragraphOf("Roads") + "<w:commentRangeStart w:id='1'/><w:commentRangeEnd w:id='1'/>",
         .comments =
             tests::commentOf("0", "asel nur", "2024-03-05T10:22:00Z", tests::paragraphOf("A town?")) +
             tests::commentOf("1", "Reviewer", "",
                              tests::paragraphOf("First") + tests::paragraphOf("Second"))});
    const DocumentsImportReport report =
        import(world, {world.write("Talk.docx", talk), world.write("Plain.txt", "Plain")});
    EXPECT_EQ(report.comments, 2);
    EXPECT_TRUE(report.problems.empty());
    const SourceId document = documents::sourceByName(world.db(), "Talk")->id;
    const auto passages = notes::notedPassages(world.db(), {document, {}, {}, {}, {}, {}});
    ASSERT_EQ(passages.size(), 2U);
    EXPECT_EQ(passages[0].span, (Span{9, 15}));
    EXPECT_EQ(passages[0].type, notes::annotationType);
    EXPECT_EQ(passages[0].words, "asel nur, 2024-03-05 10:22\nA town?");
    EXPECT_EQ(notes::noteById(world.db(), passages[0].note)->coder, asel) << "she codes here";
    EXPECT_EQ(passages[1].span, (Span{16, 21})) << "without a passage it stands on its paragraph";
    EXPECT_EQ(passages[1].words, "Reviewer\nFirst\nSecond");
    EXPECT_FALSE(notes::noteById(world.db(), passages[1].note)->coder);
    EXPECT_EQ(import(world, {world.path("Talk.docx")}).comments, 0) << "known already";
    world.project().undo();
    EXPECT_EQ(world.count("note") + world.count("note_link") + world.count("source"), 0);
    world.project().redo();
    EXPECT_EQ(world.count("note"), 2);
}

TEST(DocumentFilesImport, TakesAllKindsInOneStepThatIsUndoneAsOne) {
    ImportWorld world;
    const DocumentsImportReport report = import(
        world, {world.write("Talk 1.docx", tests::docxOf({tests::paragraphOf("I: Why trade?", "", "<w:b/>") +
                                                          tests::paragraphOf("P: Because.")})),
                world.write("Talk 2.odt", tests::odtOf({"<text:h>1. Why?</text:h><text:p>So.</text:p>"})),
                world.write("Talk 3.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Aigul>Hello\n"),
                world.write("Talk 4.txt", "Plain.")});
    EXPECT_EQ(report.added, 4);
    EXPECT_EQ(report.formats,
              (std::map<std::string, std::int64_t>{{".docx", 1}, {".odt", 1}, {".txt", 1}, {".vtt", 1}}));
    EXPECT_EQ(report.guideQuestions, 1);
    EXPECT_EQ(world.steps(), 1U);
    EXPECT_EQ(world.count("source"), 4);
    EXPECT_EQ(world.count("study_case"), 4);
    EXPECT_EQ(world.count("source_format"), 3) << "plain text has none";
    const auto sources = documents::sources(world.db());
    EXPECT_EQ(sources[0].name, "Talk 1");
    EXPECT_EQ(documents::turnsOf(world.db(), sources[0].id).size(), 2U);
    const auto speakers = documents::speakers(world.db(), sources[2].id);
    ASSERT_EQ(speakers.size(), 1U) << "named by the file, though only once";
    EXPECT_EQ(speakers[0].name, "Aigul");
    world.project().undo();
    EXPECT_EQ(world.count("source") + world.count("source_format") + world.count("speaker"), 0);
    world.project().redo();
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(DocumentFilesImport, FeedsTheSearchAsPlainTextDoes) {
    ImportWorld world;
    import(world, {world.write("a.docx", tests::docxOf({tests::paragraphOf("Common <!-- --> courts")}))});
    EXPECT_EQ(query::textsToIndex(world.db()), 1);
    world.project().derive([](store::Edit& edit) { query::finishIndex(edit.db(), edit.progress()); });
    const auto hits = query::search(world.db(), "courts");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].document, "a");
}

TEST(DocumentFilesImport, GoesByWhatAFileHoldsAndNotByItsName) {
    ImportWorld world;
    const auto report = import(world, {world.write("a.txt", tests::docxOf({tests::paragraphOf("docx")})),
                                       world.write("b.docx", tests::odtOf({"<text:p>odt</text:p>"})),
                                       world.write("c.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nvtt\n")});
    EXPECT_EQ(report.formats, (std::map<std::string, std::int64_t>{{".docx", 1}, {".odt", 1}, {".vtt", 1}}));
}

TEST(DocumentFilesImport, SaysWhatAFileIsThatItCannotRead) {
    ImportWorld world;
    const auto refusal = [&](const std::string& name, const std::string& bytes) {
        return errorOf([&] { import(world, {world.write(name, bytes)}); });
    };
    EXPECT_NE(refusal("a.doc", "\xD0\xCF\x11\xE0rest").find("old Word document"), std::string::npos);
    EXPECT_NE(refusal("a.docx", "\xD0\xCF\x11\xE0rest").find("protected by a password"), std::string::npos);
    EXPECT_NE(refusal("a.pdf", "%PDF-1.7").find("is a PDF"), std::string::npos);
    EXPECT_NE(refusal("a.xlsx", tests::zipOf({{"xl/workbook.xml", "<x/>"}})).find("is a workbook"),
              std::string::npos);
    EXPECT_NE(refusal("a.zip", tests::zipOf({{"x.txt", "x"}})).find("is an archive"), std::string::npos);
    EXPECT_NE(refusal("a.docx", "plain words").find("a.docx"), std::string::npos);
    EXPECT_EQ(world.count("source"), 0);
}

TEST(DocumentFilesImport, ReadsTheWordDocumentsThatWeWrite) {
    ImportWorld world;
    report::Document document;
    document.title = "Отчёт";
    document.date = "2026-03-01T00:00:00Z";
    document.add(report::Heading{2, "Шеберлер"});
    document.add(report::Paragraph::of("Сәлем, \"әлем\" & <b>"));
    const auto target = world.path("ours.docx");
    Progress progress;
    docxExporter().write(document, target, {}, progress);
    import(world, {target});
    const auto source = documents::sources(world.db()).front();
    const std::string text = documents::textBody(world.db(), source.text);
    EXPECT_NE(text.find("Сәлем, \"әлем\" & <b>"), std::string::npos) << text;
    const auto formats = documents::formatsOf(world.db(), source.id);
    EXPECT_TRUE(std::any_of(formats.begin(), formats.end(), [&](const documents::FormatRange& each) {
        return each.kind == documents::FormatKind::Heading && text::slice(text, each.span) == "Шеберлер";
    })) << documents::formatsToJson(formats);
}

TEST(DocumentFilesImport, KnowsTheNamesOfDocuments) {
    EXPECT_TRUE(isDocumentName("a.docx"));
    EXPECT_TRUE(isDocumentName("Интервью 1.ODT"));
    EXPECT_FALSE(isDocumentName("a.marginalia"));
    EXPECT_FALSE(isDocumentName("docx"));
}

TEST(DocumentFilesImport, StopsWhenAskedToAndLeavesNothing) {
    ImportWorld world;
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < 30; ++i)
        files.push_back(
            world.write(std::to_string(i) + ".txt", std::string(300'000, static_cast<char>('a' + i % 26))));
    Progress progress([](double) { return false; });
    try {
        importDocuments(world.project(), files, {}, progress);
        FAIL() << "the work went on";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Cancelled);
    }
    EXPECT_EQ(world.count("source"), 0);
}

TEST(DocumentFilesImport, TakesAnEmptyFileAndSaysSo) {
    ImportWorld world;
    const DocumentsImportReport report = import(world, {world.write("a.txt", "")});
    EXPECT_EQ(report.added, 1);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].english(), "The file is empty.");
}

} // namespace
} // namespace marginalia::core::exchange
