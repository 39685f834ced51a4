// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/interviews/interview_counts.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTableView;
class QTabBar;
class QToolButton;

namespace marginalia::ui {

class MatrixModel;
class ProjectSession;
class SaturationModel;

/// Two tables of the transcripts looked at: which category stands in which, and what each brought that is
/// new. A click on a figure asks for its passages.
class InterviewTables : public QWidget {
    Q_OBJECT

public:
    InterviewTables(ProjectSession& session, InterviewCounts& counts, QWidget* parent = nullptr);

Q_SIGNALS:
    void figureAsked(const InterviewFigure& figure);
    void documentAsked(core::SourceId document);
    void exportAsked();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable(QTableView* table, const char* name);
    void retranslate();
    void refresh();
    void ask(const QTableView* table);

    ProjectSession& m_session;
    InterviewCounts& m_counts;
    MatrixModel* m_matrix;
    SaturationModel* m_saturation;
    QTabBar* m_tabs;
    QToolButton* m_export;
    QTableView* m_matrixTable;
    QTableView* m_saturationTable;
    QLabel* m_note;
    QLabel* m_empty;
    QStackedLayout* m_stack;
};

} // namespace marginalia::ui
