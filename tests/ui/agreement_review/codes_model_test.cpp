// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/codes_model.h"

#include "core/agreement/comparison_engine.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

using namespace marginalia;
using Field = ui::AgreementCodesModel::Field;

TEST(AgreementCodes, SayNothingOfHowOftenAStatusWasGivenAsIfItWereACode) {
    test::OpenWindow window([](test::World& world) {
        for (const char* coder : {"Aigerim", "Daniyar"})
            for (const char* who : {"R001", "R002"})
                world.judge(who, "steps", coder);
        world.judge("R003", "steps", "Aigerim");
        world.judge("R003", "steps", "Daniyar", core::coding::JudgementState::Done, "dont_know");
    });
    core::agreement::ComparisonRequest request;
    request.questions = {window->session().questions().front().id};
    const core::agreement::ComparisonEngine engine(window->session().db(), request);
    ui::AgreementCodesModel model;
    model.setComparison(&engine.comparison(), window->session());
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, 0).data().toString(), "Status of the answer");
    EXPECT_EQ(model.columnOf(Field::Units), -1) << "a hidden column took its room all the same";
    const QString both = model.index(0, model.columnOf(Field::Both)).data().toString();
    EXPECT_EQ(model.index(0, model.columnOf(Field::Coder)).data().toString(), both) << "a dash";
}
