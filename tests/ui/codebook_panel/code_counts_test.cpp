// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_counts.h"

#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "ui/codebook_panel/codebook_model.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/codebook_panel/codes.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QLabel>

using namespace marginalia;
using test::idOf;
using test::OpenWindow;

namespace {

bool waitForCounts(OpenWindow& window) {
    OpenWindow::settle();
    return test::waitFor([&] { return !window->codebookPanel().counts().isReading(); });
}

QVariant here(OpenWindow& window, const char* path) {
    auto* model = window->codebookPanel().findChild<ui::CodebookModel*>();
    return model->indexOf(idOf(window, path)).data(ui::CodebookModel::HereRole);
}

TEST(CodeCounts, TheFiguresOfAFilteredListStandBesideThoseOfAll) {
    OpenWindow window([](test::World& world) {
        for (const char* who : {"R001", "R002", "R003"}) {
            world.code(who, "steps", "Trade > Routes", "Aigerim");
            world.judge(who, "steps", "Aigerim");
        }
    });
    EXPECT_FALSE(window.child<QWidget>("code-heads")->isVisible());
    EXPECT_FALSE(here(window, "Trade").isValid());
    window->surveyPage().showCases({window->surveyPage().model().caseAt(0)}, QStringLiteral("one"));
    OpenWindow::settle();
    EXPECT_TRUE(window.child<QWidget>("code-heads")->isVisible());
    EXPECT_EQ(window.child<QLabel>("code-head-here")->text(), QStringLiteral("Listed"));
    EXPECT_EQ(here(window, "Trade").toInt(), 1);
    EXPECT_EQ(here(window, "Trade > Routes").toInt(), 1);
    EXPECT_EQ(here(window, "Other").toInt(), 0);
    EXPECT_EQ(window.count("Trade"), 3);
    window->surveyPage().showCases({}, {});
    OpenWindow::settle();
    EXPECT_FALSE(window.child<QWidget>("code-heads")->isVisible());
}

TEST(CodeCounts, TheFiguresOfChosenAnswersStandBesideThoseOfAll) {
    OpenWindow window([](test::World& world) {
        for (const char* who : {"R001", "R002", "R003"}) {
            world.code(who, "steps", "Trade > Routes", "Aigerim");
            world.judge(who, "steps", "Aigerim");
        }
    });
    auto& grid = window->surveyPage().grid();
    grid.selectRow(0);
    grid.selectionModel()->select(grid.model()->index(1, 0),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    OpenWindow::settle();
    EXPECT_EQ(window.child<QLabel>("code-head-here")->text(), QStringLiteral("Chosen"));
    EXPECT_EQ(here(window, "Trade").toInt(), 2);
    EXPECT_EQ(window.count("Trade"), 3);
}

TEST(CodeCounts, ADocumentsOwnFiguresStandBesideThoseOfAllDocuments) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            for (const char* name : {"Interview 07", "Interview 08"}) {
                core::documents::NewSource source;
                source.name = name;
                source.text = core::text::normalize(std::string(name) + ": the roads come first.");
                const core::SourceId id = *core::documents::add(edit, source);
                core::coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade > Routes"), {{}, id},
                                    core::Span{14, 23});
            }
        });
    });
    window.trigger("page-documents");
    ASSERT_TRUE(waitForCounts(window));
    EXPECT_EQ(window.child<QLabel>("code-head-here")->text(), QStringLiteral("Here"));
    EXPECT_EQ(here(window, "Trade").toInt(), 1);
    EXPECT_EQ(window.count("Trade"), 2);
    window.trigger("page-survey");
    ASSERT_TRUE(waitForCounts(window));
    EXPECT_FALSE(window.child<QWidget>("code-heads")->isVisible());
}

TEST(CodeCounts, CountingAFilteredListOfTwentyThousandHoldsTheWindowNotUp) {
    OpenWindow window([](test::World& world) {
        test::World::Cells cells{{"ID", "reasons"}};
        for (int row = 0; row < 20000; ++row)
            cells.push_back({"B" + std::to_string(row), "We need roads and courts, and no barriers at all."});
        world.survey(cells, "big survey");
        std::vector<std::string> codes;
        for (int code = 0; code < 100; ++code)
            codes.push_back("Code " + std::to_string(code));
        world.codes(codes);
        world.edit([&](core::store::Edit& edit) {
            const core::codebook::Codebook book = core::codebook::Codebook::load(edit.db());
            const core::CoderId coder = world.coderId("Aigerim");
            std::size_t at = 0;
            for (const core::survey::Answer& each :
                 core::survey::answers(edit.db(), world.questionId("reasons"))) {
                edit.db().run("INSERT INTO coding (id, coder_id, code_id, answer_id, created_at) "
                              "VALUES (?1, ?2, ?3, ?4, '2026-03-01')",
                              edit.ids().next(), coder, book.codes()[at++ % book.codes().size()].id, each.id);
                edit.db().run("INSERT INTO judgement (id, answer_id, coder_id, state, revision, judged_at) "
                              "VALUES (?1, ?2, ?3, 'done', 1000000, '2026-03-01')",
                              edit.ids().next(), each.id, coder);
            }
        });
    });
    for (const core::survey::Question& each : window->session().questions())
        if (each.name == "reasons")
            window->session().setQuestion(each.id);
    auto& model = window->surveyPage().model();
    ASSERT_TRUE(test::waitFor([&] { return model.rowCount() == 20000 && window->session().shareTable(); }));
    std::vector<core::CaseId> half;
    for (int row = 0; row < 10000; ++row)
        half.push_back(model.caseAt(row));
    ui::CodeCounts counts(window->session());
    Q_EMIT window->session().sharesChanged(); // as after a step: nothing is known
    counts.lookAtCases(ui::CodeCounts::Part::Listed, half);
    ASSERT_TRUE(test::waitFor([&] { return counts.isReading(); })) << "on another thread";
    ASSERT_TRUE(test::waitFor([&] { return !counts.isReading(); }));
    EXPECT_EQ(counts.here(idOf(window, "Code 7")).value_or(-1), 10000 / 105 + 1);
}

} // namespace
