// SPDX-License-Identifier: GPL-3.0-or-later
// How long the panels hold the window up, and when they show what was asked for, in a large project. Times
// every event that the window handles: the longest one is what a person feels.
#include "core/documents/documents.h"
#include "core/notes/note.h"
#include "ui/codebook_panel/code_counts.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/segments/segments_model.h"
#include "ui/segments/segments_panel.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/survey_grid/survey_page.h"
#include "world.h"

#include <fmt/format.h>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace marginalia;

namespace {

constexpr int respondents = 20'000;
constexpr int codeCount = 100;
constexpr int passages = 100'000;
constexpr int memos = 5'000;
constexpr int steps = 3'000;
constexpr int rounds = 5;

/// Knows how long the longest event took.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool result = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return result;
    }
    /// A piece of work that counts as one event.
    template <class Work> void handle(const Work& work) {
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        work();
        m_longest = std::max(m_longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        --m_depth;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    double m_longest = 0;
    int m_depth = 0;
};

void makeProject(const std::filesystem::path& file) {
    test::World world;
    test::World::Cells cells{{"ID", "Country", "Age", "Sector", "reasons"}};
    for (int row = 0; row < respondents; ++row)
        cells.push_back(
            {fmt::format("R{:05}", row), row % 3 == 0 ? "Kazakhstan" : "Uzbekistan",
             std::to_string(20 + row % 50), fmt::format("Sector {}", row % 9),
             fmt::format("We need roads and courts, and no barriers at all, says number {}.", row)});
    std::vector<std::string> codes;
    for (int code = 0; code < codeCount; ++code)
        codes.push_back(fmt::format("Category {} > Code {}", code % 10, code));
    world.survey(cells, "big survey").codes(codes).coders({"Aigerim"});
    world.edit([&](core::store::Edit& edit) {
        const core::codebook::Codebook book = core::codebook::Codebook::load(edit.db());
        const core::CoderId coder = world.coderId("Aigerim");
        std::size_t at = 0;
        for (const core::survey::Answer& each :
             core::survey::answers(edit.db(), world.questionId("reasons"))) {
            for (int code = 0; code < 2; ++code)
                edit.db().run("INSERT INTO coding (id, coder_id, code_id, answer_id, created_at) "
                              "VALUES (?1, ?2, ?3, ?4, '2026-03-01')",
                              edit.ids().next(), coder, book.codes()[at++ % book.codes().size()].id, each.id);
            edit.db().run("INSERT INTO judgement (id, answer_id, coder_id, state, revision, judged_at) "
                          "VALUES (?1, ?2, ?3, 'done', 1000000, '2026-03-01')",
                          edit.ids().next(), each.id, coder);
        }
        core::documents::NewSource source;
        source.name = "Long";
        std::string body;
        for (int word = 0; word < passages * 3 / 6 + 10; ++word)
            body += "слово ";
        source.text = core::text::normalize(body);
        const core::SourceId id = *core::documents::add(edit, source);
        edit.db().run(
            "INSERT INTO coding (id, coder_id, code_id, source_id, start_position, end_position, "
            "created_at) WITH RECURSIVE place(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM place "
            "WHERE at < ?5) SELECT ?1 + at, ?2, ?3, ?4, at * 3, at * 3 + 5, '2026-03-01' FROM place",
            edit.ids().next() / 2, coder, world.codeId("Category 3 > Code 3"), id, passages - 1);
        for (int memo = 0; memo < memos; ++memo) {
            core::notes::Note note;
            note.title = fmt::format("Memo {}", memo);
            note.body = "What the roads have to do with the courts, and why nobody says so.";
            core::notes::Target target;
            target.source = id;
            target.span = core::Span{memo * 5, memo * 5 + 4};
            note.links.push_back({{}, target});
            core::notes::add(edit, note);
        }
    });
    for (int step = 0; step < steps; ++step)
        world.edit([&](core::store::Edit& edit) {
            core::coding::ensureCoder(edit, "Aigerim");
            edit.db().run("UPDATE code SET definition = ?2 WHERE id = ?1", world.codeId("Category 3"),
                          fmt::format("Definition {}", step));
        });
    world.project().saveCopy(file);
}

/// Does `work` some times and prints how long it held the window up and when `ready` said yes.
void measure(WatchedApplication& app, const char* name, const std::function<void(int)>& work,
             const std::function<bool()>& ready) {
    std::vector<double> holds;
    std::vector<double> shown;
    for (int round = 0; round < rounds; ++round) {
        QTest::qWait(50);
        app.takeLongest();
        QElapsedTimer timer;
        timer.start();
        app.handle([&] { work(round); });
        const bool came = QTest::qWaitFor(ready, 60'000);
        shown.push_back(came ? static_cast<double>(timer.nsecsElapsed()) / 1e6 : -1);
        QTest::qWait(20);
        holds.push_back(app.takeLongest());
    }
    std::ranges::sort(holds);
    std::ranges::sort(shown);
    fmt::print("| {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", name, holds[rounds / 2], holds.back(),
               shown[rounds / 2], shown.back());
    std::fflush(stdout);
}

void run(WatchedApplication& app, const QString& file) {
    ui::MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.openProject(file);
    const auto trigger = [&window](const char* action) {
        window.actions().find(QLatin1String(action))->trigger();
    };
    auto& survey = window.surveyPage().model();
    if (!QTest::qWaitFor([&] { return survey.rowCount() == respondents && window.session().shareTable(); },
                         120'000))
        fmt::print("The survey did not come.\n");
    fmt::print("| What | Longest event ms: median | worst | Shown after ms: median | worst |\n"
               "|---|---|---|---|---|\n");

    ui::CodeCounts& counts = window.codebookPanel().counts();
    std::vector<core::CaseId> half;
    for (int row = 0; row < respondents / 2; ++row)
        half.push_back(survey.caseAt(row));
    const auto look = [&](int round) {
        counts.lookAtCases(ui::CodeCounts::Part::Chosen,
                           {half.begin(), half.end() - static_cast<std::ptrdiff_t>(round)});
    };
    measure(
        app, "Codebook counts of 10,000 chosen respondents, first",
        [&](int round) {
            Q_EMIT window.session().sharesChanged();
            look(round);
        },
        [&] { return !counts.isReading(); });
    measure(app, "The same, another selection", look, [&] { return !counts.isReading(); });
    counts.lookAtCases(ui::CodeCounts::Part::None, {});

    window.codebookPanel().setCurrentCode(*window.session().codebook().byPath("Category 3 > Code 3"));
    trigger("code-segments");
    auto* segments = window.findChild<ui::SegmentsPanel*>(QStringLiteral("segments-panel"));
    const auto segmentsThere = [&] {
        return segments->model().rowCount() >= passages && !segments->model().isReading();
    };
    static_cast<void>(QTest::qWaitFor(segmentsThere, 60'000));
    measure(
        app, "List of 100,000 passages, read anew", [&](int) { trigger("code-segments"); }, segmentsThere);
    measure(
        app, "The same, sorted by another column",
        [&](int round) {
            segments->table().sortByColumn(round % 2,
                                           round % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
        },
        segmentsThere);
    if (auto* dock = qobject_cast<QWidget*>(segments->parentWidget()))
        dock->hide();

    auto* notes = window.findChild<QTableView*>(QStringLiteral("notes-table"));
    const auto notesThere = [&] { return notes->model()->rowCount() == memos; };
    measure(
        app, "List of 5,000 memos, shown",
        [&](int) {
            trigger("show-notes");
            if (!notes->isVisible())
                trigger("show-notes");
        },
        notesThere);
    auto* find = window.findChild<QLineEdit*>(QStringLiteral("notes-find"));
    measure(
        app, "The same, searched",
        [&](int round) {
            find->setText(round % 2 == 0 ? QStringLiteral("roads") : QStringLiteral("courts"));
        },
        notesThere);
    find->clear();
    const core::notes::NoteId memo = core::notes::notes(window.session().db()).front().id;
    measure(
        app, "A memo changed, with the list in sight",
        [&](int round) {
            window.session().edit({core::msg("Bench"), {}}, [&](core::store::Edit& edit) {
                core::notes::write(edit, memo, "Memo", fmt::format("Changed {}", round));
            });
        },
        notesThere);
    trigger("show-notes");

    measure(
        app, "Cases and variables of 20,000 respondents, opened", [&](int) { trigger("respondents"); },
        [&] {
            auto* dialog = window.findChild<QDialog*>(QStringLiteral("casesDialog"));
            const bool there =
                dialog && dialog->findChild<QTableView*>(QStringLiteral("casesTable"))->model()->rowCount() >=
                              respondents;
            if (there)
                delete dialog;
            return there;
        });

    trigger("show-history");
    auto* history = window.findChild<QTableView*>(QStringLiteral("historyTable"));
    const auto historyThere = [&] { return history->model()->rowCount() >= steps; };
    static_cast<void>(QTest::qWaitFor(historyThere, 60'000));
    measure(
        app, "History of 3,000 steps, one step more",
        [&](int round) {
            window.session().edit({core::msg("Bench"), {}}, [&](core::store::Edit& edit) {
                core::coding::ensureCoder(edit, fmt::format("Coder {}", round));
            });
        },
        historyThere);
    window.session().close();
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication app(argc, argv);
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("marginalia-bench"));
    const QString file = folder.filePath(QStringLiteral("large.marginalia"));
    makeProject(file.toStdString());
    run(app, file);
    return 0;
}
