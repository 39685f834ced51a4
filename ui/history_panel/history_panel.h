// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace marginalia::ui {

class HistoryModel;

/// What was done to the project, by whom and when, and the way back and forth. Read when it is looked at.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(ProjectSession& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitColumns();
    void refresh();
    void refreshButtons();

    ProjectSession& m_session;
    HistoryModel* m_model;
    QTableView* m_table;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QLabel* m_empty;
    bool m_outdated = true;
};

} // namespace marginalia::ui
