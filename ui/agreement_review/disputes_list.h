// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/adjudicate.h"
#include "ui/agreement_review/disputes_model.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace marginalia::ui {

class CoderComparison;
class ProjectSession;

/// The units behind a figure of the comparison, to be settled one after the other: of one code, between two
/// coders, open or settled, and how far the settling is.
class DisputesList : public QWidget {
    Q_OBJECT

public:
    using Entry = DisputesModel::Entry;
    using Pair = std::optional<core::agreement::CoderPair>;
    /// The units of a figure as they are now; with a pair only those on which these two differ.
    using Units = std::function<std::vector<Entry>(const Pair& pair)>;

    DisputesList(ProjectSession& session, const CoderComparison& comparison, QWidget* parent = nullptr);

    /// `title` names the figure: "Trust · only Aigerim". What was filtered before is shown again, so that
    /// the list is as long as the figure says.
    void list(const QString& title, Units units, Pair pair = std::nullopt);
    /// Every dispute of the comparison.
    void listEveryDispute();
    /// The figures are others now: the same list anew, with the same unit chosen while it is there.
    void refresh();
    /// There is nothing to compare.
    void clear();
    void retranslate();

    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] const Entry* current() const;
    /// To the next unit that waits for a decision, unless `settled` was followed by one already.
    void goOnAfter(const Entry& settled);

Q_SIGNALS:
    void currentChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum State { Every, Open, Settled, Unclear };

    void build();
    void begin(const QString& title, Units units, const Pair& pair);
    void fitColumns();
    void fillPairs();
    void fillCodes(const std::vector<Entry>& entries);
    void showProgress(const std::vector<Entry>& entries);
    void resetFilters(const Pair& pair);
    [[nodiscard]] Pair chosenPair() const;
    [[nodiscard]] bool passes(const Entry& entry) const;
    [[nodiscard]] const core::team::Doubt* doubtAbout(const Entry& entry) const;
    [[nodiscard]] DisputesModel::Line lineOf(const Entry& entry) const;
    [[nodiscard]] QString stateOf(const Entry& entry, const core::agreement::Dispute& detail) const;
    [[nodiscard]] QString emptySentence(bool anyUnits) const;

    ProjectSession& m_session;
    const CoderComparison& m_comparison;
    DisputesModel* m_model;
    QString m_figure;
    Units m_units;
    bool m_everything = true;
    std::vector<core::team::Doubt> m_doubts;

    QLabel* m_title;
    QLabel* m_progress;
    QComboBox* m_code;
    QComboBox* m_pair;
    QComboBox* m_state;
    QToolButton* m_reset;
    QTableView* m_table;
    QLabel* m_empty;
    QStackedLayout* m_stack;
};

} // namespace marginalia::ui
