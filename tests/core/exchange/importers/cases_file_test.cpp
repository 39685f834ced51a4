// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/cases_file.h"

#include "core/base/error.h"
#include "core/exchange/exporters/cases_file.h"
#include "core/survey/case_table.h"
#include "world.h"

#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace marginalia::core::exchange {
namespace {

using test::World;

struct Cases {
    World world = World::coded();

    std::filesystem::path write(const std::string& bytes) {
        const std::filesystem::path file = world.folder() / "cases.csv";
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
    CasesPreview preview(const std::string& bytes) {
        Progress progress;
        return previewCases(world.db(), write(bytes), progress);
    }
    CasesPreview import(const std::string& bytes, bool addNew = false) {
        Progress progress;
        return importCases(world.project(), write(bytes), addNew, progress);
    }
    std::string value(const char* who, const char* name) {
        return survey::valueAsGiven(world.db(), world.caseId(who),
                                    survey::variableByName(world.db(), name).value().id);
    }
    std::size_t steps() { return world.project().history().size(); }
};

TEST(CasesFile, SaysFirstWhatItWouldDo) {
    Cases cases;
    const std::size_t steps = cases.steps();
    const CasesPreview preview =
        cases.preview("ID,Country,Age\nR001,Tajikistan,34\nR002,Kazakhstan,\nX9,,51\n");
    EXPECT_EQ(preview.matched, 2);
    EXPECT_EQ(preview.added, std::vector<std::string>{"X9"});
    EXPECT_EQ(preview.unmatched.size(), 6U);
    EXPECT_EQ(preview.newVariables, std::vector<std::string>{"Age"});
    ASSERT_EQ(preview.changes.size(), 2U);
    EXPECT_EQ(preview.changes[0].before, "Kazakhstan");
    EXPECT_EQ(preview.changes[0].after, "Tajikistan");
    EXPECT_EQ(preview.changes[1].variable, "Age");
    EXPECT_EQ(cases.steps(), steps);
}

TEST(CasesFile, IsTakenInOneStepThatCanBeUndone) {
    Cases cases;
    const std::size_t steps = cases.steps();
    cases.import("ID,Country,Age\nR001,Tajikistan,34\nR002,,\n");
    EXPECT_EQ(cases.value("R001", "Country"), "Tajikistan");
    EXPECT_EQ(cases.value("R002", "Country"), "") << "an empty cell empties";
    EXPECT_EQ(cases.value("R001", "Age"), "34");
    EXPECT_EQ(survey::variableByName(cases.world.db(), "Age")->type, survey::VariableType::Numeric);
    EXPECT_EQ(cases.steps(), steps + 1);
    cases.world.project().undo();
    EXPECT_EQ(cases.value("R001", "Country"), "Kazakhstan");
    EXPECT_FALSE(survey::variableByName(cases.world.db(), "Age"));
}

TEST(CasesFile, AddsPeopleOnlyWhenTold) {
    Cases cases;
    cases.import("case,survey,Country\nX9,survey,Chile\nY1,,Peru\n");
    EXPECT_TRUE(survey::casesByName(cases.world.db(), "X9").empty());
    cases.import("case,survey,Country\nX9,survey,Chile\nY1,,Peru\n", true);
    EXPECT_TRUE(survey::caseByName(cases.world.db(), "X9")->survey);
    EXPECT_FALSE(survey::caseByName(cases.world.db(), "Y1")->survey);
    const survey::CaseTable table = survey::CaseTable::read(cases.world.db());
    EXPECT_EQ(table.rows.back().values[0], "Peru") << "the people interviewed have the variable now, too";
}

TEST(CasesFile, IsRefusedWholeWithEveryBadRow) {
    Cases cases;
    cases.world.edit([&](store::Edit& edit) {
        survey::retypeVariable(edit, survey::variableByName(cases.world.db(), "Q1").value().id,
                               survey::VariableType::Numeric, {});
    });
    try {
        cases.import("ID,Country,Q1\nR001,Chile,many\nR002,Peru,3\n,Peru,3\nR002,Peru,4\n");
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.details().size(), 3U);
        EXPECT_EQ(error.details()[0].english(), "row 2: “many” does not fit the variable “Q1”");
        EXPECT_EQ(error.details()[1].english(), "row 4: names no case");
        EXPECT_EQ(error.details()[2].english(), "row 5: the case “R002” stands twice");
    }
    EXPECT_EQ(cases.value("R002", "Country"), "Kazakhstan");
    EXPECT_THROW(cases.import("ID,survey\nR001,elsewhere\n"), Error);
    EXPECT_THROW(cases.import("ID,Country,country\nR001,a,b\n"), Error);
}

// Whatever stands in the variables: what is written and read again changes nothing.
TEST(CasesFile, ReadBackChangesNothing) {
    const std::vector<std::string> pieces{"=1+1", "'", "-", "a,b",  "\"", "; ", ";", "\n",  "\t", " ",
                                          "Қаз",  "é", "🚂", "2.50", "@x", "'=", "0", "001", "N/A"};
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        Cases cases;
        const auto word = [&] {
            std::string made;
            for (unsigned i = random() % 4; i > 0; --i)
                made += pieces[random() % pieces.size()];
            return made;
        };
        cases.world.edit([&](store::Edit& edit) {
            const std::vector<survey::Survey> surveys = survey::surveys(edit.db());
            for (const SurveyId survey : {surveys.front().id, SurveyId{}})
                for (const char* name : {"=sum", "Ünï, \"cøde\"", "respondent", "survey"}) {
                    survey::Variable variable;
                    variable.survey = survey;
                    variable.name = name;
                    survey::addVariable(edit, variable);
                }
            for (const char* name : {"=cmd", "'quoted", "Эксперт, 7", "R001"})
                survey::addCase(edit, {}, name);
            edit.db().run("UPDATE variable SET role = 'multiple' WHERE name = '=sum'");
            const survey::CaseTable table = survey::CaseTable::read(edit.db());
            for (const survey::CaseRow& row : table.rows)
                for (const survey::CaseColumn& column : table.columns)
                    if (const VariableId variable = column.of(row.who.survey);
                        variable && column.type == survey::VariableType::Nominal)
                        survey::setValue(edit, row.who.id, variable, word());
        });
        const std::size_t steps = cases.steps();
        for (const char* name : {"out.csv", "out.xlsx"}) {
            const std::filesystem::path file = cases.world.folder() / name;
            exportCases(cases.world.db(), file, "2026-03-01");
            Progress progress;
            const CasesPreview preview = importCases(cases.world.project(), file, true, progress);
            EXPECT_EQ(preview.matched, 12) << name;
            EXPECT_TRUE(preview.added.empty() && preview.unmatched.empty()) << name;
            for (const CasesPreview::Change& change : preview.changes)
                ADD_FAILURE() << name << " " << change.who << " " << change.variable << ": [" << change.before
                              << "] -> [" << change.after << "]";
            EXPECT_EQ(cases.steps(), steps) << name << ", seed " << seed;
        }
    }
}

} // namespace
} // namespace marginalia::core::exchange
