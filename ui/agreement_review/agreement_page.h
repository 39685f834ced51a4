// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/touched_place.h"
#include "ui/agreement_review/coder_comparison.h"
#include "ui/agreement_review/dispute_view.h"
#include "ui/agreement_review/disputes_list.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTabBar;
class QTableView;
class QToolButton;

namespace marginalia::ui {

class AgreementBar;
class AgreementCodesModel;
class FigureGrid;
class ProjectSession;

/// Do the coders agree? Codes by lowest alpha, confusions, pairs of coders, groups of cases, and the shares
/// under each coder; under them the disputes of the figure chosen, and the one that is being settled.
class AgreementPage : public QWidget {
    Q_OBJECT

public:
    explicit AgreementPage(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] CoderComparison& comparison() { return *m_comparison; }
    [[nodiscard]] DisputeView& disputeView() { return *m_dispute; }
    [[nodiscard]] QTableView& codes() { return *m_codesTable; }
    [[nodiscard]] QTableView& disputes() { return m_list->table(); }
    /// Settles the dispute that is shown, and goes to the next one that is open.
    void settle(const DisputeChoice& choice);
    /// Takes the decision on it back.
    void openAgain();
    /// The disputes because of which this step of the history changed the codebook, whatever was compared so
    /// far.
    void showDisputesBehind(std::int64_t step);

Q_SIGNALS:
    void placeAsked(const core::coding::TouchedPlace& place);
    /// The definition of a code is to be made clearer.
    void definitionAsked(core::CodeId code);
    /// A step of the history that changed the codebook because of a dispute.
    void stepAsked(std::int64_t step);
    /// The comparison as a report.
    void exportAsked();
    void said(const QString& line);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Tab { Codes, Confusions, Pairs, Groups, Shares };

    void build();
    QWidget* buildTables();
    QWidget* buildLimits();
    void listen();
    void retranslate();
    void fillVariables();
    void fillPairChoice();
    void refresh();
    void refreshFacts();
    void refreshLimits();
    void refreshTab();
    void fillConfusions();
    void fillPairs();
    void fillGroups();
    void fillShares();
    void ask(const QTableView* table);
    void fitCodes();
    /// By column, what its head and figures take up; 0 for the name.
    [[nodiscard]] std::vector<int> widestTexts() const;
    void askForLimits();
    void showDispute();
    /// 1, 2, 3 ... settle the dispute that is shown, whatever the layout types there.
    bool takeKey(const QKeyEvent& key);
    void askOtherCode(const DisputeChoice& choice);
    [[nodiscard]] QString emptySentence() const;
    [[nodiscard]] QString nameOf(core::CodeId code) const;

    ProjectSession& m_session;
    CoderComparison* m_comparison;
    AgreementCodesModel* m_codes;
    FigureGrid* m_grid;
    core::agreement::ConfusionMatrix m_confusion;
    std::vector<core::agreement::PairFigures> m_pairs;
    std::vector<core::agreement::GroupRow> m_groups;
    std::vector<core::CodeId> m_shareCodes;
    std::int64_t m_stepAsked = 0; ///< whose disputes are listed once they are compared

    AgreementBar* m_bar;
    QComboBox* m_variable;
    QComboBox* m_pair; ///< whose confusions, of more than two coders
    QLabel* m_overall;
    QLabel* m_facts;
    QTabBar* m_tabs;
    QLabel* m_caption; ///< how the table is to be read, where its heads do not say it
    QStackedLayout* m_tables;
    QTableView* m_codesTable;
    QTableView* m_gridTable;
    DisputesList* m_list;
    QLabel* m_nothing;
    DisputeView* m_dispute;
    QSplitter* m_halves;
    QSplitter* m_lower;
    QStackedLayout* m_stack;
    QWidget* m_limits;
    QLabel* m_limitWords;
    QPushButton* m_unlimit;
    QToolButton* m_export;
    QLabel* m_empty;
};

} // namespace marginalia::ui
