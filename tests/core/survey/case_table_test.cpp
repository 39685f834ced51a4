// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/case_table.h"

#include "core/base/error.h"
#include "world.h"

#include <gtest/gtest.h>

namespace marginalia::core::survey {
namespace {

using test::World;

struct Cases {
    World world = World::coded();

    const store::Connection& db() { return world.db(); }
    Variable variable(const char* name) { return variableByName(db(), name).value(); }
    std::string value(const char* who, const char* name) {
        return valueAsGiven(db(), world.caseId(who), variable(name).id);
    }
    void set(const char* who, const char* name, const std::string& written) {
        world.edit([&](store::Edit& edit) { setValue(edit, world.caseId(who), variable(name).id, written); });
    }
    SurveyId survey() { return surveys(db()).front().id; }
};

TEST(CaseTable, HoldsRespondentsAndPeopleInterviewedWithTheirVariables) {
    Cases cases;
    cases.world.edit([&](store::Edit& edit) {
        const CaseId expert = addCase(edit, {}, "Expert 1");
        Variable country;
        country.name = "Country";
        setValue(edit, expert, addVariable(edit, country), "Tajikistan");
    });
    const CaseTable table = CaseTable::read(cases.db());
    ASSERT_EQ(table.rows.size(), 9U);
    EXPECT_EQ(table.rows.front().who.name, "R001");
    EXPECT_EQ(table.rows.back().who.name, "Expert 1");
    EXPECT_EQ(table.rows.back().survey, "");
    ASSERT_EQ(table.columns.size(), 2U) << "Country of both groups is one column";
    EXPECT_EQ(table.columns[0].name, "Country");
    EXPECT_EQ(table.rows.front().values[0], "Kazakhstan");
    EXPECT_EQ(table.rows.back().values[0], "Tajikistan");
    EXPECT_FALSE(table.columns[1].of({})) << "Q1 was asked in the survey only";
}

TEST(CaseTable, ChangesAValueAndTakesItBack) {
    Cases cases;
    cases.set("R001", "Country", "  Uzbekistan ");
    EXPECT_EQ(cases.value("R001", "Country"), "Uzbekistan");
    cases.set("R001", "Country", "");
    EXPECT_EQ(cases.value("R001", "Country"), "");
    cases.world.project().undo();
    EXPECT_EQ(cases.value("R001", "Country"), "Uzbekistan");
    cases.world.project().undo();
    EXPECT_EQ(cases.value("R001", "Country"), "Kazakhstan");
}

TEST(CaseTable, RefusesAValueThatDoesNotFitTheType) {
    Cases cases;
    cases.world.edit([&](store::Edit& edit) {
        for (const auto& [name, type] : {std::pair{"Age", VariableType::Numeric},
                                         {"Met", VariableType::Date},
                                         {"Rank", VariableType::Ordinal}})
            addVariable(
                edit, {{}, cases.survey(), name, "", VariableRole::Variable, type, {}, {}, {"low", "high"}});
    });
    cases.set("R001", "Age", "34,5");
    cases.set("R001", "Met", "14.03.2024");
    cases.set("R001", "Rank", "high");
    EXPECT_THROW(cases.set("R002", "Age", "thirty"), Error);
    EXPECT_THROW(cases.set("R002", "Met", "spring"), Error);
    EXPECT_THROW(cases.set("R002", "Rank", "middle"), Error);
    EXPECT_EQ(cases.value("R001", "Rank"), "high");
    EXPECT_EQ(cases.value("R002", "Rank"), "");
}

TEST(CaseTable, AddsRenamesAndRemovesAVariableWithItsValues) {
    Cases cases;
    EXPECT_THROW(cases.world.edit([&](store::Edit& edit) {
        addVariable(edit, {{}, cases.survey(), " country ", "", {}, {}, {}, {}, {}});
    }),
                 Error);
    const VariableId country = cases.variable("Country").id;
    cases.world.edit([&](store::Edit& edit) { renameVariable(edit, country, "State"); });
    EXPECT_EQ(cases.value("R001", "State"), "Kazakhstan");
    EXPECT_THROW(cases.world.edit([&](store::Edit& edit) { renameVariable(edit, country, "Q1"); }), Error);
    cases.world.edit([&](store::Edit& edit) { mergeValue(edit, country, "Kazakhstan", "KZ"); });
    cases.world.edit([&](store::Edit& edit) { removeVariable(edit, country); });
    EXPECT_FALSE(variableByName(cases.db(), "State"));
    EXPECT_TRUE(valuesOf(cases.db(), country).empty());
    EXPECT_TRUE(cases.world.project().verify().problems.empty());
    cases.world.project().undo();
    EXPECT_EQ(valueOf(cases.db(), cases.world.caseId("R001"), country).at(0), "KZ");
}

TEST(CaseTable, KeepsTheTypeWhileValuesDoNotFitAndListsThem) {
    Cases cases;
    const VariableId country = cases.variable("Country").id;
    EXPECT_EQ(valuesThatDoNotFit(cases.db(), country, VariableType::Numeric, {}).size(), 7U);
    const auto retype = [&](VariableType type, const std::vector<std::string>& order) {
        cases.world.edit([&](store::Edit& edit) { retypeVariable(edit, country, type, order); });
    };
    try {
        retype(VariableType::Ordinal, {"Kazakhstan", "Kyrgyzstan"});
        FAIL() << "Uzbekistan is not in the order";
    } catch (const Error& error) {
        ASSERT_EQ(error.details().size(), 2U);
        EXPECT_EQ(error.details().front().english(), "R003: “Uzbekistan”");
    }
    EXPECT_EQ(cases.variable("Country").type, VariableType::Nominal);
    retype(VariableType::Ordinal, {"Kyrgyzstan", "Uzbekistan", "Kazakhstan"});
    EXPECT_EQ(cases.variable("Country").valueOrder.front(), "Kyrgyzstan");
    cases.world.project().undo();
    EXPECT_EQ(cases.variable("Country").type, VariableType::Nominal);
}

TEST(CaseTable, LeavesTheVariableThatAQuestionIsAskedBy) {
    World world;
    SurveyRows rows;
    rows.headers = {"ID", "Country", "steps"};
    rows.rows = {{"R1", "KZ", "We need common courts first of all"}};
    SurveyPlan plan = World::planFor(rows.headers);
    plan.columns.back().askedIf = "Country=KZ";
    world.edit([&](store::Edit& edit) { importRows(edit, rows, plan, "s"); });
    const VariableId country = variableByName(world.db(), "Country").value().id;
    EXPECT_THROW(world.edit([&](store::Edit& edit) { removeVariable(edit, country); }), Error);
    EXPECT_THROW(world.edit([&](store::Edit& edit) { renameVariable(edit, country, "State"); }), Error);
}

TEST(CaseTable, AddsAPersonOnceToEachGroup) {
    Cases cases;
    const auto add = [&](SurveyId survey, const char* name) {
        cases.world.edit([&](store::Edit& edit) { addCase(edit, survey, name); });
    };
    add(cases.survey(), "R009");
    EXPECT_EQ(CaseTable::read(cases.db()).rows.back().who.name, "R009") << "at the end";
    EXPECT_THROW(add(cases.survey(), "R001"), Error);
    EXPECT_THROW(add(cases.survey(), "  "), Error);
    add({}, "R001");
    EXPECT_EQ(casesByName(cases.db(), "R001").size(), 2U);
}

} // namespace
} // namespace marginalia::core::survey
