// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/coding.h"
#include "core/coding/package_coder.h"
#include "core/shares/share_table.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/document_reader.h"
#include "ui/document_view/documents_page.h"
#include "ui/jobs/job_bar.h"
#include "ui/main_window/coder_button.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/palette.h"
#include "ui/main_window/sample_project.h"
#include "ui/notes/note_actions.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/prompts.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QStatusBar>

/// The window's own entries (files, undo, filter, judging) and its status line.
namespace marginalia::ui {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

namespace {
QString titleOf(const ProjectSession& session) {
    if (!session.isOpen())
        return QStringLiteral("Marginalia");
    if (!session.when().isEmpty())
        return MainWindow::tr("%1, as it was on %2 – Marginalia").arg(session.title(), session.when());
    // A lead has the project and several packages open: all are called by the project's name.
    if (const auto whose = core::coding::packageCoder(session.db()))
        for (const core::coding::Coder& coder : session.coders())
            if (coder.id == whose)
                return MainWindow::tr("%1 – %2's package – Marginalia").arg(session.title(), toQ(coder.name));
    return MainWindow::tr("%1 – Marginalia").arg(session.title());
}

QString projectFilter() {
    return MainWindow::tr("Marginalia projects (*.marginalia)");
}
QString layerWord(const core::shares::Layer& layer) {
    switch (layer.kind) {
    case core::shares::LayerKind::Final:
        return MainWindow::tr("final");
    case core::shares::LayerKind::Union:
        return MainWindow::tr("any coder");
    case core::shares::LayerKind::Intersection:
        return MainWindow::tr("all coders");
    case core::shares::LayerKind::Majority:
        return MainWindow::tr("most coders");
    case core::shares::LayerKind::Coder:
        break;
    }
    return MainWindow::tr("one coder");
}
QString baseWord(core::shares::Base base) {
    switch (base) {
    case core::shares::Base::Substantive:
        return MainWindow::tr("substantive answers");
    case core::shares::Base::Answered:
        return MainWindow::tr("everyone who answered");
    case core::shares::Base::Asked:
        return MainWindow::tr("everyone asked");
    case core::shares::Base::All:
        return MainWindow::tr("all cases");
    case core::shares::Base::Mentions:
        return MainWindow::tr("mentions");
    case core::shares::Base::Segments:
        break;
    }
    return MainWindow::tr("segments");
}
} // namespace

void MainWindow::makeFileActions() {
    m_actions->add({"new-project",
                    Menu::File,
                    Part::First,
                    [] { return tr("&New project…"); },
                    {QKeySequence::New},
                    QStringLiteral("new"),
                    Needs::Nothing,
                    [this] {
                        prompts().saveFile(this,
                                           {tr("New project"), projectFilter(), tr("Untitled.marginalia"),
                                            QStringLiteral("marginalia")},
                                           [this](const QString& file) {
                                               m_session->create(file, QFileInfo(file).completeBaseName(),
                                                                 toQ(windowLocale().tag()));
                                           });
                    }});
    m_actions->add({"open-project",
                    Menu::File,
                    Part::First,
                    [] { return tr("&Open project…"); },
                    {QKeySequence::Open},
                    QStringLiteral("folder"),
                    Needs::Nothing,
                    [this] {
                        prompts().openFile(this, {tr("Open project"), projectFilter(), {}, {}},
                                           [this](const QString& file) { openProject(file); });
                    }});
    if (!samplePath().isEmpty())
        m_actions->add({"open-sample",
                        Menu::File,
                        Part::First,
                        [] { return tr("Open the &sample project"); },
                        {},
                        {},
                        Needs::Nothing,
                        [this] { openSample(); }});
    m_recent = new QMenu(this);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::makeRecentMenu);
    m_actions->addMenu(Menu::File, Part::First, m_recent, [] { return tr("Open &recent"); });
    m_actions->add({"close-project",
                    Menu::File,
                    Part::Last,
                    [] { return tr("C&lose project"); },
                    {QKeySequence::Close},
                    {},
                    Needs::Project,
                    [this] { m_session->close(); }});
    QAction* quit = m_actions->add({"quit",
                                    Menu::File,
                                    Part::Last,
                                    [] { return tr("&Quit"); },
                                    {QKeySequence::Quit},
                                    {},
                                    Needs::Nothing,
                                    [this] { close(); }});
    quit->setMenuRole(QAction::QuitRole);
    makeRecentMenu();
}

void MainWindow::makeRecentMenu() {
    m_recent->clear();
    const QStringList files = recentProjects();
    m_recent->setEnabled(!files.isEmpty());
    for (const QString& file : files) {
        QString name = QFileInfo(file).completeBaseName();
        // Where shortcuts stand: two projects may have one name.
        name += QLatin1Char('\t') + folderOf(file);
        QAction* action = m_recent->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(file.toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, file] { openProject(file); });
    }
}

void MainWindow::openSample() {
    QString problem;
    const QString copy = writableSample(problem);
    if (copy.isEmpty())
        m_session->report(core::Error(core::ErrorKind::Io,
                                      core::msg("The sample project could not be copied to {1}. Check that "
                                                "there is room and that the folder can be written."),
                                      {fromQ(problem)}));
    else
        openProject(copy);
}

void MainWindow::makeEditActions() {
    m_actions->add({"undo",
                    Menu::Edit,
                    Part::First,
                    [this] {
                        const auto& step = m_session->nextUndo();
                        return step ? tr("&Undo: %1")
                                          .arg(ui::say(*step, m_session->codebook())
                                                   .replace(QLatin1Char('&'), QStringLiteral("&&")))
                                    : tr("&Undo");
                    },
                    {QKeySequence::Undo},
                    QStringLiteral("undo"),
                    Needs::Nothing,
                    [this] {
                        const auto step = m_session->nextUndo();
                        m_session->undo();
                        if (step && (!m_session->nextUndo() || m_session->nextUndo()->step != step->step))
                            say(tr("Undone: %1").arg(ui::say(*step, m_session->codebook())));
                    }});
    m_actions->add({"redo",
                    Menu::Edit,
                    Part::First,
                    [this] {
                        const auto& step = m_session->nextRedo();
                        return step ? tr("&Redo: %1")
                                          .arg(ui::say(*step, m_session->codebook())
                                                   .replace(QLatin1Char('&'), QStringLiteral("&&")))
                                    : tr("&Redo");
                    },
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                    QStringLiteral("redo"),
                    Needs::Nothing,
                    [this] {
                        const auto step = m_session->nextRedo();
                        m_session->redo();
                        if (step && (!m_session->nextRedo() || m_session->nextRedo()->step != step->step))
                            say(tr("Done again: %1").arg(ui::say(*step, m_session->codebook())));
                    }});
    m_actions->add({"find-answers",
                    Menu::Edit,
                    Part::Middle,
                    [] { return tr("&Find"); },
                    {QKeySequence::Find},
                    QStringLiteral("find"),
                    Needs::Project,
                    [this] {
                        if (m_documentsPage->reader().source() && m_documentsPage->isVisible()) {
                            m_documentsPage->find();
                            return;
                        }
                        showPage(QStringLiteral("survey"));
                        m_surveyPage->focusFilter();
                    }});
    m_actions->add({"filter-answers",
                    Menu::Edit,
                    Part::Middle,
                    [] { return tr("&List only some answers…"); },
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
                    QStringLiteral("filter"),
                    Needs::Question,
                    [this] {
                        showPage(QStringLiteral("survey"));
                        m_surveyPage->askForFilter();
                    }});
    m_actions->add({"palette",
                    Menu::Help,
                    Part::First,
                    [] { return tr("&Find anything to do…"); },
                    {QKeySequence(Qt::CTRL | Qt::Key_K)},
                    QStringLiteral("find"),
                    Needs::Nothing,
                    [this] { (new CommandPalette(*this))->open(); }});
}

void SurveyPage::registerActions() {
    m_actions.add({"judge-next",
                   Menu::Coding,
                   Part::First,
                   [] { return Actions::withKey(tr("&Judged, and next answer"), Qt::Key_Enter); },
                   {},
                   QStringLiteral("done"),
                   Needs::Answer,
                   [this] { judgeAndNext(); }});
    m_actions.add(
        {"go-back",
         Menu::Coding,
         Part::First,
         [] { return Actions::withKey(tr("&Back to the answer before"), Qt::SHIFT | Qt::Key_Enter); },
         {},
         {},
         Needs::Answer,
         [this] { goNext(-1); }});
    m_actions.add({"next-not-judged",
                   Menu::Coding,
                   Part::First,
                   [] { return tr("Next answer not j&udged"); },
                   {QKeySequence(Qt::CTRL | Qt::Key_Return)},
                   {},
                   Needs::Question,
                   [this] {
                       const int row = m_model->nextNotJudged(m_grid->currentRow());
                       if (row < 0)
                           Q_EMIT m_desk.said(tr("Every answer in this list is judged."));
                       else
                           m_grid->setCurrentAnswer(m_model->answerAt(row));
                   }});
    m_actions.add({"uncode",
                   Menu::Coding,
                   Part::First,
                   [] { return Actions::withKey(tr("&Take off a code"), Qt::Key_Backspace); },
                   {},
                   QStringLiteral("remove"),
                   Needs::Answer,
                   [this] { m_desk.uncode(); }});
    m_actions.add({"memo",
                   Menu::Coding,
                   Part::First,
                   [] { return tr("&Memo on the coding or the text…"); },
                   {QKeySequence(Qt::CTRL | Qt::Key_M)},
                   QStringLiteral("memo"),
                   Needs::Answer,
                   [this] {
                       if (auto* window = qobject_cast<MainWindow*>(this->window()))
                           writeMemo(*window);
                   }});
    auto* statuses = new QMenu(this);
    for (const core::survey::AnswerStatus each : core::survey::allStatuses) {
        QAction* action = statuses->addAction(statusWord(each));
        action->setData(static_cast<int>(each));
        connect(action, &QAction::triggered, this, [this, each] { m_desk.setStatus(each); });
    }
    connect(statuses, &QMenu::aboutToShow, this, [this, statuses] {
        const int row = m_grid->currentRow();
        for (QAction* action : statuses->actions()) {
            action->setText(statusWord(static_cast<core::survey::AnswerStatus>(action->data().toInt())));
            action->setCheckable(true);
            action->setEnabled(row >= 0 && m_desk.session().canEdit());
            action->setChecked(row >= 0 &&
                               static_cast<int>(m_model->statusAt(row)) == action->data().toInt());
        }
    });
    m_actions.addMenu(Menu::Coding, Part::Middle, statuses, [] { return tr("&Status of the answer"); });
    refreshQuestions();
}

void MainWindow::makeStatusLine() {
    QStatusBar* bar = statusBar();
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(theme::unit, 2, theme::unit, 2);
    m_facts = new QLabel(bar);
    m_facts->setObjectName(QStringLiteral("status-facts"));
    m_undoLabel = new QLabel(bar);
    m_undoLabel->setObjectName(QStringLiteral("status-undo"));
    m_coderLabel = new QLabel(bar);
    m_coderLabel->setObjectName(QStringLiteral("status-blind"));
    for (QLabel* label : {m_facts, m_undoLabel, m_coderLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("muted", true);
        label->setFont(theme::smallFont());
        label->setContentsMargins(theme::unit, 0, theme::unit, 0);
    }
    bar->addWidget(m_facts);
    bar->addPermanentWidget(new JobBar(m_session->jobs(), bar));
    bar->addPermanentWidget(m_undoLabel);
    bar->addPermanentWidget(m_coderLabel);
    auto* coder = new CoderButton(*m_session, bar);
    bar->addPermanentWidget(coder);
    m_actions->addMenu(Menu::Coding, Part::Last, coder->menu(), [] { return tr("C&oder"); });
}

void MainWindow::refreshStatus() {
    setWindowFilePath(m_session->isOpen() ? m_session->filePath() : QString());
    setWindowTitle(titleOf(*m_session));
    if (!m_facts)
        return;
    const bool open = m_session->isOpen();
    m_undoLabel->setVisible(open && m_session->nextUndo().has_value());
    m_coderLabel->setVisible(open && CoderSight::of(*m_session).blind());
    for (const QString& id : {QStringLiteral("undo"), QStringLiteral("redo")})
        if (QAction* action = m_actions->find(id)) {
            const auto& step = id == QLatin1String("undo") ? m_session->nextUndo() : m_session->nextRedo();
            action->setEnabled(m_session->canEdit() && step.has_value());
            QString label = step ? ui::say(*step, m_session->codebook()) : QString();
            label.replace(QLatin1Char('&'), QStringLiteral("&&"));
            if (id == QLatin1String("undo"))
                action->setText(step ? tr("&Undo: %1").arg(label) : tr("&Undo"));
            else
                action->setText(step ? tr("&Redo: %1").arg(label) : tr("&Redo"));
        }
    if (!open) {
        m_facts->clear();
        return;
    }
    QStringList facts;
    if (const core::shares::ShareTable* table = m_session->shareTable()) {
        facts << layerWord(table->request.layer)
              << tr("%1, N = %2").arg(baseWord(table->request.base), figure(table->n));
        if (table->open > 0)
            facts << tr("not judged: %1").arg(figure(table->open));
        if (table->disputed > 0)
            facts << tr("in dispute: %1").arg(figure(table->disputed));
    }
    facts << (m_session->project().writable() ? tr("saved") : tr("read only"));
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    if (m_session->nextUndo())
        m_undoLabel->setText(tr("undo: %1").arg(ui::say(*m_session->nextUndo(), m_session->codebook())));
    m_coderLabel->setText(tr("coding is blind"));
}

void MainWindow::showAbout() {
    prompts().tell(this, tr("About Marginalia"),
                   tr("Marginalia %1\n\nReads answers and interviews with you: codes, shares, tables for "
                      "Word.\n\nFree software under the GNU General Public "
                      "License, version 3 or later. It never uses the network; a project is one file on your "
                      "own machine.")
                       .arg(QStringLiteral(MARGINALIA_VERSION)));
}

} // namespace marginalia::ui
