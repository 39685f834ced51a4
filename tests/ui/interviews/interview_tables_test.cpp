// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_tables.h"

#include "ui/document_view/reader_view.h"
#include "ui/interviews/interviews.h"
#include "ui/open_window.h"
#include "ui/report_studio/export_dialog.h"
#include "ui/screen.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

struct Tables : OpenWindow {
    Tables()
        : OpenWindow(test::addInterviews) {
        trigger("page-documents");
        trigger("show-interview-tables");
        matrix = child<QTableView>("interviewMatrix");
        saturation = child<QTableView>("interviewSaturation");
        EXPECT_TRUE(test::waitFor([this] { return matrix->model()->rowCount() > 0; }));
    }
    static QStringList line(const QTableView* table, const char* name) {
        const QAbstractItemModel* model = table->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            if (model->headerData(row, Qt::Vertical).toString().trimmed() == QLatin1String(name) ||
                cells.first() == QLatin1String(name))
                return cells;
        }
        return {};
    }
    QStringList passagesAt(QTableView* table, int row, int column) {
        auto* list = child<QListWidget>("passages-list");
        list->clear();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                          table->visualRect(table->model()->index(row, column)).center());
        EXPECT_TRUE(test::waitFor([list] { return list->count() > 0; }));
        QStringList lines;
        for (int at = 0; at < list->count(); ++at)
            lines << list->item(at)->text().section(QLatin1Char('\n'), 0, 0);
        return lines;
    }

    QTableView* matrix = nullptr;
    QTableView* saturation = nullptr;
};

TEST(InterviewTables, ShowWhichCategoryStandsInWhichTranscript) {
    Tables window;
    EXPECT_EQ(Tables::line(window.matrix, "Barriers"), (QStringList{"1", "2", "", "", "2"}));
    EXPECT_EQ(Tables::line(window.matrix, "Trade"), (QStringList{"1", "3", "1", "", "3"}));
    EXPECT_EQ(window.matrix->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Bek"));
    test::takePicture(*window, QStringLiteral("interview-matrix"));
}

TEST(InterviewTables, ShowWhatEachTranscriptBroughtThatIsNew) {
    Tables window;
    window.child<QTabBar>("interviewTabs")->setCurrentIndex(1);
    ASSERT_TRUE(window.saturation->isVisible());
    EXPECT_EQ(Tables::line(window.saturation, "Ada"),
              (QStringList{"Ada", "1", "1", "1", "Trade > Barriers"}));
    EXPECT_EQ(Tables::line(window.saturation, "Bek"), (QStringList{"Bek", "2", "1", "2", "Trade > Routes"}));
    EXPECT_EQ(Tables::line(window.saturation, "Cem"), (QStringList{"Cem", "1", "0", "2", ""}));
    EXPECT_EQ(Tables::line(window.saturation, "Dia"), (QStringList{"Dia", "–", "–", "2", ""}));
    test::takePicture(*window, QStringLiteral("interview-saturation"));
}

TEST(InterviewTables, EveryFigureLeadsToItsPassages) {
    Tables window;
    int barriers = 0;
    while (window.matrix->model()->headerData(barriers, Qt::Vertical).toString().trimmed() !=
           QLatin1String("Barriers"))
        ++barriers;
    EXPECT_EQ(window.passagesAt(window.matrix, barriers, 1), (QStringList{"Bek", "Bek"}));
    EXPECT_EQ(window.passagesAt(window.matrix, barriers, 4), (QStringList{"Ada", "Bek", "Bek"}));
    window.child<QTabBar>("interviewTabs")->setCurrentIndex(1);
    OpenWindow::settle();
    EXPECT_EQ(window.passagesAt(window.saturation, 1, 2), QStringList{"Bek"});
    EXPECT_EQ(window.passagesAt(window.saturation, 2, 3), (QStringList{"Ada", "Bek", "Bek", "Bek", "Cem"}));
}

TEST(InterviewTables, FollowACoding) {
    Tables window;
    window->goTo({{{}, window->session().sources().at(2).id}, core::Span{0, 5}});
    window.child<ui::ReaderView>("document-text")->setFocus();
    window.press('b');
    EXPECT_TRUE(test::waitFor([&window] {
        return Tables::line(window.matrix, "Barriers") == QStringList{"1", "2", "1", "", "3"};
    }));
}

TEST(InterviewTables, AreExportedWithTheSharesAndTheQuotes) {
    Tables window;
    window.child<QToolButton>("interviewExport")->click();
    auto* dialog = window.child<ui::ExportDialog>("exportDialog");
    ASSERT_TRUE(dialog->isVisible());
    const ui::ReportWish wish = dialog->wish();
    EXPECT_FALSE(wish.shares || wish.quotes || wish.codebook || wish.questions);
    EXPECT_TRUE(wish.interviews.shares && wish.interviews.matrix && wish.interviews.saturation);
    dialog->findChild<QCheckBox*>(QStringLiteral("exportInterviewQuotes"))->setChecked(true);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("interviews.html"));
    ASSERT_TRUE(dialog->write(file));
    ASSERT_TRUE(test::waitFor([&window] { return !window->session().jobs().busy(); }));
    QFile report(file);
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    EXPECT_EQ(text.count("<table"), 4);
    EXPECT_TRUE(text.contains("Categories by documents"));
    EXPECT_TRUE(text.contains("Queues at the border."));
    dialog->close();
}

} // namespace
