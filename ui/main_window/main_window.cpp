// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include "core/exchange/importers/document_files.h"
#include "core/text/messages.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/jobs/job_bar.h"
#include "ui/main_window/cleaned_copy.h"
#include "ui/main_window/coding_keys.h"
#include "ui/main_window/features.h"
#include "ui/main_window/go_to_place.h"
#include "ui/main_window/layout_shortcuts.h"
#include "ui/main_window/start_page.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace marginalia::ui {

namespace {
/// "root (vm) 2026-11-22T04:57:45.309Z" as a person says it.
QString holderWords(const QString& holder) {
    const QDateTime since = QDateTime::fromString(holder.section(QLatin1Char(' '), -1), Qt::ISODateWithMs);
    if (!since.isValid())
        return holder;
    return holder.section(QLatin1Char(' '), 0, -2) + QStringLiteral(", ") +
           QLocale(toQ(windowLocale().tag())).toString(since.toLocalTime(), QLocale::ShortFormat);
}

constexpr int messageMs = 7000;
} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_session(new ProjectSession(this))
    , m_desk(new CodingDesk(*m_session, this)) {
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setMinimumSize(theme::unit * 100, theme::unit * 70);
    // With its frame within the screen, where the status line would fall off it otherwise.
    constexpr QSize wished(1280, 800);
    constexpr QSize frame(theme::unit * 2, theme::unit * 5);
    if (const QScreen* at = screen(); at && at->availableSize().width() >= wished.width())
        resize(wished.boundedTo(at->availableSize() - frame));
    else
        resize(wished);
    m_actions = new Actions(*m_session, menuBar(), this);

    m_rail = new QToolBar(this);
    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setMovable(false);
    m_rail->setOrientation(Qt::Vertical);
    m_rail->setIconSize(QSize(22, 22));
    m_rail->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    new QActionGroup(m_rail);

    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notices = new NoticeBar(middle);
    m_pages = new QStackedWidget(middle);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(middle);

    m_start = new StartPage(*m_actions, this);
    m_pages->addWidget(m_start);
    connect(m_start, &StartPage::openAsked, this, &MainWindow::openProject);
    m_surveyPage = new SurveyPage(*m_desk, *m_actions, this);
    m_codebookPanel = new CodebookPanel(*m_desk, this);

    makeFileActions();
    makeEditActions();
    addPage(
        QStringLiteral("survey"), QStringLiteral("survey"), [] { return tr("Survey"); }, m_surveyPage);
    m_documentsPage = new DocumentsPage(*m_desk, *m_actions, this);
    addPage(
        QStringLiteral("documents"), QStringLiteral("documents"), [] { return tr("Transcripts"); },
        m_documentsPage);
    addPanel(
        QStringLiteral("codebook"), [] { return tr("Codebook"); }, m_codebookPanel, Qt::RightDockWidgetArea,
        true);
    m_codebookPanel->registerActions(*m_actions);
    m_surveyPage->registerActions();
    m_documentsPage->registerActions();
    makeStatusLine();
    addFeatures(*this);
    m_actions->add({"arrange-panels",
                    Actions::Menu::View,
                    Actions::Part::Last,
                    [] { return tr("Panels as at &first"); },
                    {},
                    {},
                    Actions::Needs::Project,
                    [this] {
                        m_workspaces.arrangeAnew();
                        m_rail->show();
                    }});
    m_actions->add({"about",
                    Actions::Menu::Help,
                    Actions::Part::Last,
                    [] { return tr("&About Marginalia"); },
                    {},
                    {},
                    Actions::Needs::Nothing,
                    [this] { showAbout(); }});

    connect(m_codebookPanel, &CodebookPanel::codeAsked, this, [this](core::CodeId code) {
        if (m_desk->apply(code))
            focusReading(*this);
    });
    connect(m_codebookPanel, &CodebookPanel::showAnswersAsked, this, [this](core::CodeId code) {
        const core::codebook::Code* found = m_session->codebook().find(code);
        core::shares::ShareEngine* engine = m_session->shareEngine();
        if (!found || !engine)
            return;
        const std::vector<core::CaseId> cases =
            engine->casesCounted(m_session->db(), m_session->shareRequest(), code);
        m_surveyPage->showCases(
            cases, tr("%1: %2").arg(shownName(*found), figure(static_cast<std::int64_t>(cases.size()))));
    });
    connect(m_desk, &CodingDesk::said, this, &MainWindow::say);
    connect(m_session, &ProjectSession::opened, this, &MainWindow::projectOpened);
    connect(m_session, &ProjectSession::aboutToClose, this, &MainWindow::projectClosing);
    connect(m_session, &ProjectSession::closed, this, [this] {
        m_pages->setCurrentWidget(m_start);
        m_start->refresh();
        refreshStatus();
    });
    connect(m_session, &ProjectSession::wentBack, this,
            [this](const std::vector<core::coding::TouchedPlace>& places) {
                // Of several the one that is being read, else the first.
                const auto here = std::find_if(places.begin(), places.end(), [this](const auto& each) {
                    return each.place == m_desk->place();
                });
                goTo(here == places.end() ? places.front() : *here);
            });
    connect(m_session, &ProjectSession::stateChanged, this, &MainWindow::refreshStatus);
    connect(m_session, &ProjectSession::sharesChanged, this, &MainWindow::refreshStatus);
    connect(m_session, &ProjectSession::coderChanged, this, &MainWindow::refreshStatus);
    const auto jobsToEnd = std::make_shared<int>(0); // until the notice has no point any more
    connect(m_session, &ProjectSession::failed, this, [this, jobsToEnd](const core::Error& error) {
        QStringList details;
        for (const core::Sentence& detail : error.details())
            details << ui::say(detail);
        // What cannot be done here is no news any more elsewhere, or when something could be done.
        m_noticeIsOfPlace =
            error.kind() == core::ErrorKind::Usage || error.kind() == core::ErrorKind::Conflict;
        m_notices->showProblem(ui::say(error.sentence()), details.join(QLatin1Char('\n')));
        // A job without room fails, then ends. With the end of a next one there was room.
        *jobsToEnd = error.kind() == core::ErrorKind::Io ? 2 : 0;
    });
    connect(&m_session->jobs(), &JobRunner::finished, this, [this, jobsToEnd] {
        if (*jobsToEnd > 0 && --*jobsToEnd == 0)
            m_notices->hide();
    });
    const auto forgetPlace = [this] {
        if (std::exchange(m_noticeIsOfPlace, false))
            m_notices->hide();
    };
    connect(m_desk, &CodingDesk::placeChanged, this, forgetPlace);
    connect(m_session, &ProjectSession::changed, this, forgetPlace);
    connect(m_pages, &QStackedWidget::currentChanged, this, forgetPlace);
    connect(m_session, &ProjectSession::alteredFileRefused, this,
            [this](const QString& file, const core::Error& error) {
                offerCleanedCopy(*m_session, *m_notices, file, ui::say(error.sentence()));
            });
    connect(m_session, &ProjectSession::noticed, this, [this, jobsToEnd](const core::Sentence& news) {
        m_noticeIsOfPlace = false;
        *jobsToEnd = 0;
        m_notices->showNews(ui::say(news));
    });
    connect(&m_session->jobs(), &JobRunner::cancelled, this,
            [this](const QString& title) { say(tr("Stopped: %1. Nothing was changed.").arg(title)); });
    m_keys = new CodingKeys(*this, this);
    new LayoutShortcuts(this);
    FocusRing::install();

    for (QDockWidget* dock : findChildren<QDockWidget*>())
        dock->setVisible(false);
    retranslate();
    m_pages->setCurrentWidget(m_start);
    m_start->refresh();
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    refreshStatus();
}

MainWindow::~MainWindow() {
    m_session->disconnect(this);
}

QDockWidget* MainWindow::addPanel(const QString& id, std::function<QString()> title, QWidget* panel,
                                  Qt::DockWidgetArea area, bool shown) {
    auto* dock = new QDockWidget(title(), this);
    dock->setObjectName(QStringLiteral("panel-") + id);
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                      QDockWidget::DockWidgetFloatable);
    dock->setMinimumWidth(theme::unit * 34);
    addDockWidget(area, dock);
    const bool below = area == Qt::BottomDockWidgetArea;
    const auto neighbour = std::find_if(m_panels.begin(), m_panels.end(),
                                        [&](const auto& each) { return dockWidgetArea(each.first) == area; });
    if (below && neighbour != m_panels.end()) // tables side by side have no room for their columns
        tabifyDockWidget(neighbour->first, dock);
    dock->setVisible(false);
    m_panels.emplace_back(dock, title);
    m_workspaces.add(dock, shown);
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(QStringLiteral("show-") + id);
    m_actions->addAction(Actions::Menu::View, Actions::Part::Panels, toggle, std::move(title));
    connect(toggle, &QAction::triggered, dock, [this, dock, below](bool on) {
        if (!on)
            return;
        dock->raise(); // it may lie behind another
        if (below)
            resizeDocks({dock}, {height() * 2 / 5}, Qt::Vertical);
    });
    return dock;
}

void MainWindow::addPage(const QString& id, const QString& iconName, std::function<QString()> title,
                         QWidget* page) {
    m_pages->addWidget(page);
    const int number = static_cast<int>(m_pageList.size()) + 1;
    QAction* action = m_actions->add({QStringLiteral("page-") + id,
                                      Actions::Menu::View,
                                      Actions::Part::First,
                                      std::move(title),
                                      {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))},
                                      iconName,
                                      Actions::Needs::Project,
                                      [this, id] { showPage(id); }});
    action->setCheckable(true);
    m_rail->findChild<QActionGroup*>()->addAction(action);
    m_rail->addAction(action);
    m_pageList.push_back({id, page, action});
    m_rail->setVisible(false);
}

void MainWindow::showPage(const QString& id) {
    for (const Page& page : m_pageList)
        if (page.id == id) {
            page.action->setChecked(true);
            m_workspaces.enter(id);
            m_rail->setVisible(m_session->isOpen() && m_pageList.size() > 1); // not the person's to hide
            const bool another = m_pages->currentWidget() != page.widget;
            m_pages->setCurrentWidget(page.widget);
            if (another) // codes are given by one key, so none may fall into a field beside the page
                page.widget->setFocus();
        }
    if (m_session->isOpen())
        ProjectMemory(m_session->filePath()).setValue(QStringLiteral("page"), id);
}

void MainWindow::goTo(const core::coding::TouchedPlace& place) {
    if (place.place.source) {
        if (m_documentsPage->goTo(place.place.source, place.span.value_or(core::Span{})))
            showPage(QStringLiteral("documents"));
        return;
    }
    if (!m_surveyPage->goTo(place.place.answer))
        return;
    showPage(QStringLiteral("survey"));
    if (place.span && m_desk->place() == place.place)
        m_surveyPage->answerView().text().select(*place.span);
}

bool MainWindow::openProject(const QString& file) {
    m_notices->hide();
    return m_session->open(file);
}

void MainWindow::projectOpened() {
    const ProjectMemory memory(m_session->filePath());
    m_workspaces.open(m_session->filePath());
    showPage(memory.value(QStringLiteral("page"), QStringLiteral("survey")).toString());
    if (!m_session->when().isEmpty()) {
        m_notices->showNews(
            tr("This is the project as it was on %1. It can be read, searched and exported, not changed.")
                .arg(m_session->when()));
    } else if (!m_session->project().writable()) {
        const core::Access access = m_session->project().access();
        m_notices->showNews(access == core::Access::ReadOnlyLocked
                                ? tr("%1 has this project open, so it can be read here but not changed.")
                                      .arg(holderWords(toQ(m_session->project().lockHolder())))
                                : tr("This project is in a place where nothing can be written, so it can be "
                                     "read but not changed."));
    }
    if (m_pages->currentWidget() == m_documentsPage)
        m_documentsPage->text().setFocus();
    else
        m_surveyPage->grid().setFocus();
    refreshStatus();
}

void MainWindow::projectClosing() {
    m_notices->hide(); // it was about this project
    m_workspaces.close();
    m_rail->hide();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_session->close();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // The desktop went dark or light.
    if (event->type() == QEvent::ThemeChange && theme::appearance() == theme::Appearance::System)
        theme::apply(theme::Appearance::System);
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    for (const auto& [dock, title] : m_panels)
        dock->setWindowTitle(title());
    m_rail->setWindowTitle(tr("Pages"));
    m_recent->setTitle(tr("Open &recent"));
    refreshStatus();
}

void MainWindow::say(const QString& line) {
    statusBar()->showMessage(line, messageMs);
}

namespace {
/// The local files of a drag; empty when anything else is among it.
QStringList filesOf(const QMimeData* dragged) {
    QStringList files;
    for (const QUrl& each : dragged->urls()) {
        if (!each.isLocalFile())
            return {};
        files += each.toLocalFile();
    }
    return files;
}

bool isProject(const QStringList& files) {
    return files.size() == 1 && files.first().endsWith(QLatin1String(".marginalia"), Qt::CaseInsensitive);
}
} // namespace

bool MainWindow::takes(const QStringList& files) const {
    if (isProject(files))
        return true;
    return !files.isEmpty() && m_session->canEdit() &&
           std::all_of(files.begin(), files.end(),
                       [](const QString& file) { return core::exchange::isDocumentName(fromQ(file)); });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (takes(filesOf(event->mimeData())))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = filesOf(event->mimeData());
    if (!takes(files))
        return;
    event->acceptProposedAction();
    // The drag is still on the stack: act after it has ended.
    QMetaObject::invokeMethod(
        this,
        [this, files] {
            if (isProject(files))
                openProject(files.first());
            else if (takes(files))
                m_documentsPage->importFiles(files);
        },
        Qt::QueuedConnection);
}

} // namespace marginalia::ui
