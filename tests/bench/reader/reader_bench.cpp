// SPDX-License-Identifier: GPL-3.0-or-later
// Time to open a long transcript and to paint each frame of reading, selecting and coding in it, in the real
// window. No Google Benchmark: what counts is the 95th percentile of frames.
#include "core/codebook/codebook_edit.h"
#include "core/documents/documents.h"
#include "core/text/code_points.h"
#include "ui/document_view/document_reader.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/main_window/main_window.h"

#include <fmt/format.h>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>

using namespace marginalia;

namespace {

constexpr std::size_t textBytes = 10'000'000;
constexpr int codingCount = 20'000;

const char* const sentences[] = {
    "So the roads come first, and only then trade. ",
    "Nobody invests while a truck waits four days at the border. ",
    "Доверие между банками появится позже. ",
    "Сначала нужны общие правила, понятный суд и таможня, которая работает по ним. ",
    "Сауда жолдарын ашу керек, кедергілерді азайту қажет. ",
    "Өңірлік ынтымақтастық үшін ең әуелі көрші елдер арасындағы сенім маңызды. ",
    "It works, mostly 🚂, but not on Fridays. ",
};

/// An interview; in `oneLine` nothing ever ends a line.
std::string transcript(bool oneLine) {
    std::mt19937 random(1);
    std::string text;
    text.reserve(textBytes + 1000);
    while (text.size() < textBytes) {
        if (!oneLine)
            text += random() % 3 == 0 ? "Interviewer: " : "Expert: ";
        for (std::size_t count = 1 + random() % 9; count > 0; --count)
            text += sentences[random() % std::size(sentences)];
        if (!oneLine)
            text += '\n';
    }
    return text;
}

void makeProject(const QString& file, const std::string& text) {
    core::ProjectOptions options;
    options.copies = false;
    const auto project = core::Project::create(file.toStdString(), "Bench", "en", options);
    project->edit(core::msg("Bench"), [&](core::store::Edit& edit) {
        core::documents::NewSource given;
        given.name = "Long";
        given.text = core::text::normalize(text);
        const core::SourceId source = *core::documents::add(edit, given);
        std::vector<core::CodeId> codes;
        for (int code = 0; code < 60; ++code)
            codes.push_back(core::codebook::createPath(
                edit, {fmt::format("Category {}", code % 8), fmt::format("Code {}", code)}));
        const core::CoderId coder = core::coding::ensureCoder(edit, "Aigerim");
        std::mt19937_64 random(2);
        const std::int64_t length = given.text.codePoints;
        for (int count = 0; count < codingCount; ++count) {
            const auto start =
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length - 3000));
            const auto most = count % 50 == 0 ? 2900U : 300U;
            core::coding::apply(edit, coder, codes[random() % codes.size()], {{}, source},
                                core::Span{start, start + 10 + static_cast<std::int64_t>(random() % most)});
        }
    });
}

double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Frames of one kind of work.
class Frames {
public:
    explicit Frames(const char* name)
        : m_name(name) {}
    template <class Work> void measure(ui::ReaderView& view, const Work& work) {
        QElapsedTimer timer;
        timer.start();
        const double cpu = processorSeconds();
        work();
        QApplication::sendPostedEvents();
        view.viewport()->repaint();
        m_cpu.push_back((processorSeconds() - cpu) * 1000);
        m_wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    void print() {
        fmt::print("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", m_name, m_wall.size(),
                   at(m_wall, 0.5), at(m_wall, 0.95), at(m_wall, 1), at(m_cpu, 0.95));
    }

private:
    static double at(std::vector<double>& values, double part) {
        std::sort(values.begin(), values.end());
        return values[std::min(values.size() - 1,
                               static_cast<std::size_t>(part * static_cast<double>(values.size())))];
    }
    const char* m_name;
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

void run(const QString& folder, bool oneLine) {
    const QString file =
        folder + (oneLine ? QStringLiteral("/line.marginalia") : QStringLiteral("/turns.marginalia"));
    makeProject(file, transcript(oneLine));
    ui::MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.openProject(file);
    QApplication::processEvents();
    ui::DocumentReader& reader = window.documentsPage().reader();
    ui::ReaderView& view = window.documentsPage().text();
    const core::SourceId source = reader.source();
    window.actions().find(QStringLiteral("page-documents"))->trigger();
    QApplication::processEvents();

    fmt::print("\n10 MB {}, {} codings\n\n", oneLine ? "in one line" : "of turns", view.codings().size());
    fmt::print("| What | Frames | Median ms | 95 % ms | Worst ms | 95 % of processor ms "
               "|\n|---|---|---|---|---|---|\n");
    Frames open("Open, to the first painted frame (<= 200 ms)");
    for (int round = 0; round < 15; ++round) {
        reader.setSource({});
        QApplication::processEvents();
        open.measure(view, [&] { reader.setSource(source); });
    }
    open.print();
    QTest::qWait(oneLine ? 500 : 3000); // who speaks is being found out
    QScrollBar* bar = view.verticalScrollBar();
    Frames wheel("Scroll by a wheel's step");
    for (int step = 0; step < 600; ++step)
        wheel.measure(view, [&] { bar->setValue(bar->value() + 90); });
    wheel.print();
    Frames page("Page down");
    for (int step = 0; step < 300; ++step)
        page.measure(view, [&] { bar->setValue(bar->value() + bar->pageStep()); });
    page.print();
    Frames jump("Jump anywhere");
    std::mt19937 random(3);
    for (int step = 0; step < 200; ++step)
        jump.measure(
            view, [&] { bar->setValue(static_cast<int>(random() % static_cast<unsigned>(bar->maximum()))); });
    jump.print();
    Frames keys("Select by keyboard, a word at a time");
    view.setFocus();
    view.setCaret(view.positions().codePoints() / 2);
    view.reveal(view.caret());
    for (int step = 0; step < 300; ++step)
        keys.measure(view,
                     [&] { QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); });
    keys.print();
    Frames mouse("Select by mouse");
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(120, 40));
    for (int step = 0; step < 300; ++step)
        mouse.measure(view, [&] {
            const QPoint to(100 + step * 37 % 500, 40 + step * 2);
            QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(view.viewport(), &move);
        });
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(300, 600));
    mouse.print();
    Frames code("Code a passage: commit, every panel, frame");
    Frames uncode("Take the code off again");
    const core::CodeId first = window.session().codebook().codes().at(1).id;
    for (int step = 0; step < 60; ++step) {
        const std::int64_t at = view.positions().codePoints() / 2 + step * 40;
        view.select({at, at + 35});
        code.measure(view, [&] { window.desk().apply(first); });
        uncode.measure(view, [&] { window.desk().uncode(); });
    }
    code.print();
    uncode.print();
    window.session().close();
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("marginalia-bench"));
    run(folder.path(), false);
    run(folder.path(), true);
    return 0;
}
