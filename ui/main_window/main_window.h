// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/actions.h"
#include "ui/main_window/workspaces.h"
#include "ui/session/coding_desk.h"
#include "ui/session/project_session.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QStackedWidget;
class QToolBar;

namespace marginalia::ui {

class CodebookPanel;
class CodingKeys;
class DocumentsPage;
class NoticeBar;
class StartPage;
class SurveyPage;

/// The frame: menus, rail, pages, panels, status line. What is on screen lives in the folders of its own;
/// features.cpp puts them in.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    bool openProject(const QString& file);

    [[nodiscard]] ProjectSession& session() { return *m_session; }
    [[nodiscard]] CodingDesk& desk() { return *m_desk; }
    [[nodiscard]] Actions& actions() { return *m_actions; }
    [[nodiscard]] NoticeBar& notices() { return *m_notices; }
    [[nodiscard]] SurveyPage& surveyPage() { return *m_surveyPage; }
    [[nodiscard]] DocumentsPage& documentsPage() { return *m_documentsPage; }
    [[nodiscard]] CodebookPanel& codebookPanel() { return *m_codebookPanel; }

    /// A panel at the side, with an entry in View; hidden until asked for when `shown` is false. Each page
    /// keeps its own arrangement of them; see workspaces().
    QDockWidget* addPanel(const QString& id, std::function<QString()> title, QWidget* panel,
                          Qt::DockWidgetArea area, bool shown);
    /// A page in the middle with an entry in the rail (Ctrl+1, Ctrl+2 ... in order).
    void addPage(const QString& id, const QString& iconName, std::function<QString()> title, QWidget* page);
    void showPage(const QString& id);
    [[nodiscard]] Workspaces& workspaces() { return m_workspaces; }
    /// To an answer or a passage of a document, on its page; the passage is selected.
    void goTo(const core::coding::TouchedPlace& place);
    /// One calm line for some seconds.
    void say(const QString& line);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Whether these files can be dropped: a project, or transcripts into the open one.
    [[nodiscard]] bool takes(const QStringList& files) const;
    void makeStatusLine();
    void makeFileActions();
    void makeEditActions();
    void makeRecentMenu();
    void retranslate();
    void refreshStatus();
    void projectOpened();
    void projectClosing();
    void showAbout();
    void openSample();

    ProjectSession* m_session;
    CodingDesk* m_desk;
    Actions* m_actions = nullptr;
    NoticeBar* m_notices = nullptr;
    bool m_noticeIsOfPlace = false; ///< it goes with the place, or with the next change
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    SurveyPage* m_surveyPage = nullptr;
    DocumentsPage* m_documentsPage = nullptr;
    CodebookPanel* m_codebookPanel = nullptr;
    CodingKeys* m_keys = nullptr;
    QToolBar* m_rail = nullptr;
    QMenu* m_recent = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_undoLabel = nullptr;
    QLabel* m_coderLabel = nullptr;
    std::vector<std::pair<QDockWidget*, std::function<QString()>>> m_panels;
    struct Page {
        QString id;
        QWidget* widget;
        QAction* action;
    };
    std::vector<Page> m_pageList;
    Workspaces m_workspaces{*this};
};

} // namespace marginalia::ui
