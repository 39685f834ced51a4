// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/codebook_csv.h"

#include "core/codebook/codebook.h"
#include "core/codebook/codebook_edit.h"
#include "core/exchange/exporters/codebook_csv.h"
#include "core/exchange/importers/import_world.h"
#include "tests/places.h"

#include <random>

namespace marginalia::core::exchange {
namespace {

using codebook::Codebook;
using test::errorOf;
using test::ImportWorld;

CodebookImportReport import(ImportWorld& world, std::string_view csv) {
    return importCodebookCsv(world.project(), world.write("codes.csv", csv));
}

std::vector<std::string> paths(const ImportWorld& world) {
    const Codebook book = Codebook::load(world.db());
    std::vector<std::string> all;
    for (const codebook::Code& code : book.codes())
        all.push_back(book.path(code.id));
    return all;
}

codebook::Code codeAt(const ImportWorld& world, std::string_view path) {
    const Codebook book = Codebook::load(world.db());
    return *book.find(book.byPath(path).value());
}

TEST(CodebookCsvImport, MakesCodesInTheOrderOfTheRowsWithMissingParents) {
    ImportWorld world;
    const CodebookImportReport report =
        import(world, "code\nTrade > Barriers > Customs\nWater\nTrade\nTrade > Roads\n");
    EXPECT_EQ(report.added, 5);
    EXPECT_EQ(paths(world),
              (std::vector<std::string>{"Trade", "Trade > Barriers", "Trade > Barriers > Customs",
                                        "Trade > Roads", "Water"}));
    EXPECT_EQ(world.steps(), 1U);
    EXPECT_EQ(world.project().history().front().label, "codebook import {1}");
}

TEST(CodebookCsvImport, ReadsEveryColumnInAnyOrder) {
    ImportWorld world;
    import(world, "Memo,shortcut,COLOUR,boundary,example,exclude,include,definition,name_kk,name_ru,name_en,"
                  "kind,number,code\n"
                  "m,B,#AABBCC,b,e,x,i,\"d\r\nd\",kk,ru,en,residual,1.2,Water\n");
    const codebook::Code code = codeAt(world, "Water");
    EXPECT_EQ(code.memo, "m");
    EXPECT_EQ(code.shortcut, "b");
    EXPECT_EQ(code.colour, "#aabbcc");
    EXPECT_EQ(code.boundary, "b");
    EXPECT_EQ(code.example, "e");
    EXPECT_EQ(code.excludeWhen, "x");
    EXPECT_EQ(code.includeWhen, "i");
    EXPECT_EQ(code.definition, "d\nd");
    EXPECT_EQ(code.nameKk, "kk");
    EXPECT_EQ(code.nameRu, "ru");
    EXPECT_EQ(code.nameEn, "en");
    EXPECT_EQ(code.kind, codebook::CodeKind::Residual);
    EXPECT_EQ(code.number, "1.2");
}

TEST(CodebookCsvImport, ChangesOnlyTheColumnsGiven) {
    ImportWorld world;
    import(world, "code,definition,memo,shortcut\nWater,About water,keep me,w\n");
    const CodebookImportReport report = import(world, "code,definition\n WATER ,About rivers\n");
    EXPECT_EQ(report.added, 0);
    EXPECT_EQ(report.updated, 1);
    const codebook::Code code = codeAt(world, "Water");
    EXPECT_EQ(code.name, "Water");
    EXPECT_EQ(code.definition, "About rivers");
    EXPECT_EQ(code.memo, "keep me");
    EXPECT_EQ(code.shortcut, "w");
}

TEST(CodebookCsvImport, RaisesTheRevisionOnlyWhereTheMeaningChanges) {
    ImportWorld world;
    import(world, "code,definition,memo\nA,one,\nB,two,\n");
    const std::int64_t before = Codebook::load(world.db()).revision();
    import(world, "code,memo\nA,note\n");
    EXPECT_EQ(Codebook::load(world.db()).revision(), before);
    import(world, "code,definition,memo\nA,changed,note\nB,two,new note\n");
    EXPECT_EQ(Codebook::load(world.db()).revision(), before + 1);
    EXPECT_EQ(codeAt(world, "A").revision, before + 1);
    EXPECT_EQ(codeAt(world, "B").revision, before);
}

TEST(CodebookCsvImport, LeavesNoStepWhenNothingChanges) {
    ImportWorld world;
    const std::string csv = "code,definition\nA,\"one, two\"\nA > B,\n";
    import(world, csv);
    const CodebookImportReport again = import(world, csv);
    EXPECT_EQ(again.added + again.updated, 0);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(world.steps(), 1U);
}

TEST(CodebookCsvImport, ListsEveryBadRowAndChangesNothing) {
    ImportWorld world;
    import(world, "code,shortcut\nOld,o\n");
    const std::string error = errorOf([&] {
        import(world, "code,kind,colour,shortcut\n"
                      "Fine,,,\n"
                      "A,nice,,\n"
                      "B,,red,\n"
                      ",residual,,\n"
                      "C > > D,,,\n"
                      "fine,,,\n"
                      "E,,,o\n"
                      "F,,,f\n"
                      "G,,,F\n"
                      "H,,,F1\n");
    });
    EXPECT_EQ(
        error,
        "Nothing was imported from codes.csv. Rows that cannot be imported: 7. Correct them and try again.\n"
        "row 3: “nice” is not a kind of code. Write substantive or residual.\n"
        "row 4: “red” is not a colour. Write it as #rrggbb, for example #3366cc.\n"
        "row 5: the name of the code is missing.\n"
        "row 6: a name is missing in the code path “C > > D”.\n"
        "row 7: the code “fine” stands in row 2 already.\n"
        "row 11: “F1” cannot be a shortcut. Use one key: a digit, or a letter from a to z.\n"
        "row 10: the key “f” belongs to the code “F” already. Use another key.");
    EXPECT_EQ(paths(world), std::vector<std::string>{"Old"});
    EXPECT_EQ(world.steps(), 1U);
}

// The keys that the program itself had given to the first codes stopped a whole codebook.
TEST(CodebookCsvImport, LeavesAKeyWithTheCodeThatHasIt) {
    ImportWorld world;
    import(world, "code,shortcut\nOld,1\nOther,2\n");
    const CodebookImportReport report = import(world, "code,shortcut\nA,1\nB,b\n");
    EXPECT_EQ(report.added, 2);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems.front().english(),
              "row 2: the key “1” stays with the code “Old”; “A” has none yet.");
    EXPECT_EQ(codeAt(world, "Old").shortcut, "1");
    EXPECT_EQ(codeAt(world, "A").shortcut, "");
    EXPECT_EQ(codeAt(world, "B").shortcut, "b");
    const std::string error = errorOf([&] { import(world, "code,shortcut\nOther,1\n"); });
    EXPECT_NE(error.find("belongs to the code “Old” already"), std::string::npos) << "that code has a key";
}

TEST(CodebookCsvImport, LetsTwoCodesSwapTheirKeys) {
    ImportWorld world;
    import(world, "code,shortcut\nA,1\nB,2\n");
    import(world, "code,shortcut\nA,2\nB,1\n");
    EXPECT_EQ(codeAt(world, "A").shortcut, "2");
    EXPECT_EQ(codeAt(world, "B").shortcut, "1");
}

TEST(CodebookCsvImport, NamesTheMissingColumn) {
    ImportWorld world;
    EXPECT_EQ(errorOf([&] { import(world, "name,definition\nA,b\n"); }),
              "The table in codes.csv has no column “code”. The first row must hold the column names.");
    EXPECT_EQ(errorOf([&] { import(world, "code,Code\nA,b\n"); }),
              "The column “code” stands twice in codes.csv. Keep one of them.");
}

TEST(CodebookCsvImport, TellsAColumnThatItDoesNotKnow) {
    ImportWorld world;
    const CodebookImportReport report = import(world, "code;weight\nA;3\n");
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].english(), "The column “weight” is not known; it was left out.");
    EXPECT_EQ(paths(world), std::vector<std::string>{"A"});
}

TEST(CodebookCsvImport, TakesOneApostropheOffAProtectedText) {
    ImportWorld world;
    import(world, "code,definition,memo\n'=A,'- one,'plain\n");
    EXPECT_EQ(codeAt(world, "=A").definition, "- one");
    EXPECT_EQ(codeAt(world, "=A").memo, "'plain");
}

TEST(CodebookCsvImport, RefusesAPathWithoutEnd) {
    ImportWorld world;
    std::string path = "a";
    for (int level = 0; level < 200; ++level)
        path += " > a";
    EXPECT_NE(errorOf([&] { import(world, "code\n" + path + "\n"); }).find("more than 100 levels"),
              std::string::npos);
}

TEST(CodebookCsvImport, CanBeUndoneInOneStep) {
    ImportWorld world;
    import(world, "code\nA > B\nC\n");
    world.project().undo();
    EXPECT_EQ(world.count("code"), 0);
}

TEST(CodebookCsvExport, WritesTheTreeInItsOrder) {
    ImportWorld world;
    import(world, "code,number,kind,definition\nB,2,residual,\"x, \"\"y\"\"\"\nB > A,2.1,,\nA,1,,=1+1\n");
    exportCodebookCsv(world.project(), world.path("out.csv"));
    EXPECT_EQ(world.read("out.csv"),
              "\xEF\xBB\xBF"
              "code,number,kind,name_en,name_ru,name_kk,definition,include,exclude,example,boundary,colour,"
              "shortcut,memo\r\n"
              "B,2,residual,,,,\"x, \"\"y\"\"\",,,,,,,\r\n"
              "B > A,2.1,substantive,,,,,,,,,,,\r\n"
              "A,1,substantive,,,,\"'=1+1\",,,,,,,\r\n");
}

TEST(CodebookCsvExport, ReadInAgainChangesNothingAndMakesTheSameCodebookElsewhere) {
    // Names and texts made of everything that a path or a CSV cell could trip over.
    const std::vector<std::string> pieces{" > ",     " \\> ", ">", "\\", "\"", "'",    "=",      "+",  "-",
                                          "@",       ",",     ";", "\t", "|",  "\n",   "Су",     "қ",  "😀",
                                          "e\u0301", " ",     "a", "b",  "\r", "\x01", "\u202E", "''", "''="};
    std::mt19937 random(7);
    const auto hostile = [&](std::size_t most) {
        std::string text;
        for (std::size_t n = 1 + random() % most; n > 0; --n)
            text += pieces[random() % pieces.size()];
        return text;
    };
    for (int round = 0; round < 10; ++round) {
        ImportWorld world;
        world.project().edit(msg("Make codes"), [&](store::Edit& edit) {
            std::vector<CodeId> made{CodeId{}};
            for (int i = 0; i < 25; ++i) {
                codebook::Code code;
                code.parent = made[random() % made.size()];
                code.name = hostile(6);
                code.definition = hostile(8);
                code.memo = hostile(8);
                code.nameKk = hostile(3);
                code.number = hostile(2);
                try {
                    made.push_back(codebook::create(edit, code));
                } catch (const Error&) {
                    continue; // a blank or doubled name
                }
            }
        });
        const Codebook before = Codebook::load(world.db());
        ASSERT_GT(before.codes().size(), 5U);
        exportCodebookCsv(world.project(), world.path("out.csv"));

        const CodebookImportReport same = importCodebookCsv(world.project(), world.path("out.csv"));
        EXPECT_EQ(same.added + same.updated, 0) << world.read("out.csv");
        EXPECT_EQ(world.steps(), 1U);

        ImportWorld other;
        importCodebookCsv(other.project(), world.path("out.csv"));
        const Codebook copy = Codebook::load(other.db());
        ASSERT_EQ(copy.codes().size(), before.codes().size());
        for (std::size_t i = 0; i < copy.codes().size(); ++i) {
            EXPECT_EQ(copy.path(copy.codes()[i].id), before.path(before.codes()[i].id));
            EXPECT_EQ(copy.codes()[i].name, before.codes()[i].name);
            EXPECT_EQ(copy.codes()[i].definition, before.codes()[i].definition);
            EXPECT_EQ(copy.codes()[i].memo, before.codes()[i].memo);
            EXPECT_EQ(copy.codes()[i].nameKk, before.codes()[i].nameKk);
            EXPECT_EQ(copy.codes()[i].number, before.codes()[i].number);
        }
    }
}

TEST(CodebookCsvImport, TakesTheCodebookOfTheSampleProject) {
    ImportWorld world;
    const std::filesystem::path file =
        std::filesystem::path(MARGINALIA_SOURCE_DIR) / "resources/sample/codebook.csv";
    const CodebookImportReport report = importCodebookCsv(world.project(), file);
    EXPECT_EQ(report.added, 22);
    EXPECT_TRUE(report.problems.empty());
    EXPECT_EQ(codeAt(world, "Reduction of barriers > Customs and border procedures").shortcut, "c");
}

} // namespace
} // namespace marginalia::core::exchange
