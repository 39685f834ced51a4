// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "ui/session/project_session.h"
#include "ui/share_panel/share_model.h"

#include <QWidget>

#include <unordered_map>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace marginalia::ui {

class ShareDelegate;

/// The live share table of the question looked at: base and layer to choose, a row for each code, the figures
/// follow every coding. A click on a number asks for the respondents behind it.
class SharePanel : public QWidget {
    Q_OBJECT

public:
    explicit SharePanel(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] ShareModel& model() { return *m_model; }
    [[nodiscard]] QSize sizeHint() const override { return {352, 560}; }

public Q_SLOTS:
    /// The table as a real table (HTML) and as text with tabs, to the clipboard.
    void copy();

Q_SIGNALS:
    /// The respondents behind a figure and what they have in common.
    void respondentsChosen(const std::vector<core::CaseId>& cases, const QString& name);
    void said(const QString& line);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildControls();
    void buildTable();
    void retranslate();
    void fillLayers();
    void refresh();
    void refreshHead(const core::shares::ShareTable& table);
    void refreshFoot(const core::shares::ShareTable& table);
    void fitColumns();
    void chooseBase();
    void chooseLayer();
    void chooseOrder(ShareModel::Order order);
    [[nodiscard]] bool intervalsWanted() const;
    [[nodiscard]] QString respondentsText(int row);
    [[nodiscard]] QString nameOf(core::CaseId who);
    void chooseRespondents(int row, bool disputed);
    void showMenu(const QPoint& place);
    [[nodiscard]] core::report::Table reportTable();

    ProjectSession& m_session;
    ShareModel* m_model;
    ShareDelegate* m_delegate;
    QComboBox* m_base;
    QComboBox* m_layer;
    QAction* m_codebookOrder;
    QAction* m_largestFirst;
    QLabel* m_head;
    QLabel* m_provisional;
    QTableView* m_table;
    QLabel* m_foot;
    QLabel* m_notes;
    QLabel* m_flow;
    QLabel* m_empty;
    QWidget* m_page;
    QStackedLayout* m_stack;
    QAction* m_copy;
    QAction* m_intervals;
    /// Whether the person chose; else the project's sample decides.
    std::optional<bool> m_intervalsChosen;
    std::unordered_map<core::CaseId, QString> m_names;
    core::QuestionId m_counted; ///< whose table is shown
    bool m_filling = false;
};

} // namespace marginalia::ui
