// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history_store.h"
#include "core/team/adjudicate.h"
#include "ui/agreement_review/compared.h"
#include "ui/history_panel/history_panel.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace marginalia;
using test::Compared;

namespace {

struct Doubted : Compared {
    Doubted() {
        EXPECT_TRUE(read());
        choose("R003");
        key('5');
    }
    QString state() {
        const QModelIndex row = page->disputes().currentIndex();
        return row.siblingAtColumn(ui::DisputesModel::State).data().toString();
    }
    /// In the editor that the doubt has opened.
    void define(const QString& definition) {
        auto* editor = child<QDialog>("code-editor");
        for (QPlainTextEdit* each : editor->findChildren<QPlainTextEdit*>())
            if (each->accessibleName() == QStringLiteral("Definition"))
                each->setPlainText(definition);
        editor->accept();
        settle();
        // Without a window manager nobody makes the window active again.
        QApplication::setActiveWindow(&**this);
    }
    bool shows(const QString& expected) {
        return test::waitFor([&] { return state() == expected; });
    }
};

} // namespace

TEST(CodebookDoubt, IsLinkedToTheStepThatChangesTheDefinition) {
    Doubted window;
    EXPECT_TRUE(window.shows("codebook unclear"));
    window.define("Goods, not posts.");
    const core::store::Connection& db = window->session().db();
    ASSERT_EQ(core::team::doubts(db).size(), 1U);
    EXPECT_EQ(core::team::doubts(db).front().codebookStep, core::store::newestStep(db));
    EXPECT_TRUE(window.shows("open, codebook changed"));
    EXPECT_TRUE(window.child<QLabel>("disputeSettled")->text().contains("decide anew"));
    EXPECT_TRUE(test::waitFor([facts = window.child<QLabel>("agreementFacts")] {
        return facts->text().contains("definition has changed: Barriers (");
    })) << "why the code has no figures";
    window.key('4');
    window.choose("R003");
    EXPECT_TRUE(window.shows("does not stand, codebook changed"));
    EXPECT_TRUE(window.child<QPushButton>("disputeStep")->isVisible());
    // Taking the definition back takes the link back with it.
    window->session().undo();
    window->session().undo();
    EXPECT_TRUE(window.shows("codebook unclear"));
}

TEST(CodebookDoubt, LeadsToTheChangeAndFromTheChangeBackToTheDisputes) {
    Doubted window;
    window.define("Goods, not posts.");
    const std::int64_t step = core::store::newestStep(window->session().db());
    ASSERT_TRUE(window.shows("open, codebook changed"));
    QTest::mouseClick(window.child<QPushButton>("disputeStep"), Qt::LeftButton);
    auto* history = window.child<QTableView>("historyTable");
    ASSERT_TRUE(history->isVisible());
    EXPECT_EQ(history->currentIndex().row() + 1, step);
    auto* behind = window.child<QPushButton>("historyBehind");
    ASSERT_TRUE(behind->isVisible());
    // From another page, and while another question would be compared.
    window.trigger("page-survey");
    QTest::mouseClick(behind, Qt::LeftButton);
    ASSERT_TRUE(test::waitFor([&window] { return window.units() == QStringList{"R003"}; }));
    EXPECT_TRUE(window.page->isVisible());
    EXPECT_TRUE(window.child<QLabel>("disputesTitle")->text().startsWith("Disputes behind"));
    history->setCurrentIndex(history->model()->index(0, 0));
    EXPECT_FALSE(behind->isVisible()) << "the first step has nothing to do with disputes";
}

TEST(CodebookDoubt, IsNotLinkedWhereOnlyTheColourOrNameChanges) {
    Doubted window;
    window.child<QDialog>("code-editor")->accept();
    EXPECT_EQ(core::team::doubts(window->session().db()).front().codebookStep, std::nullopt);
    EXPECT_TRUE(window.shows("codebook unclear"));
    QTest::mouseClick(window.child<QPushButton>("disputeWithdraw"), Qt::LeftButton);
    EXPECT_TRUE(window.shows("open")) << "the note can be taken back";
}
