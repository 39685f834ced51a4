// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/interviews/interview_counts.h"
#include "ui/share_panel/share_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace marginalia::ui {

class PassagesList;
class ProjectSession;
class ShareDelegate;

/// "9 of 12 interviews": a row for each code over a set of transcripts, by person, document, turn or
/// paragraph; the figures follow every coding. A click on a number lists the passages behind it.
class InterviewPanel : public QWidget {
    Q_OBJECT

public:
    InterviewPanel(ProjectSession& session, InterviewCounts& counts, QWidget* parent = nullptr);

    [[nodiscard]] ShareModel& model() { return *m_model; }
    [[nodiscard]] QSize sizeHint() const override { return {352, 560}; }

public Q_SLOTS:
    /// The passages behind a figure of this panel, or of the tables of interviews.
    void showPassages(const InterviewFigure& figure);

Q_SIGNALS:
    /// Show the passage in its transcript.
    void passageAsked(core::SourceId document, std::optional<core::Span> passage);
    /// The sets of transcripts are to be changed.
    void setsAsked();
    void said(const QString& line);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildControls();
    void buildTable();
    void retranslate();
    void fillSets();
    void fillLayers();
    void choose();
    void refresh();
    void fitColumns();
    void ask(int row, bool disputed);
    void showMenu(const QPoint& place);

    ProjectSession& m_session;
    InterviewCounts& m_counts;
    ShareModel* m_model;
    ShareDelegate* m_delegate;
    QComboBox* m_set;
    QToolButton* m_sets;
    QComboBox* m_unit;
    QComboBox* m_layer;
    QLabel* m_head;
    QLabel* m_facts;
    QTableView* m_table;
    PassagesList* m_passages;
    QSplitter* m_halves;
    QLabel* m_empty;
    QWidget* m_page;
    QStackedLayout* m_stack;
};

} // namespace marginalia::ui
