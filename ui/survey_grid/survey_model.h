// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/answer_work.h"
#include "ui/session/project_session.h"
#include "ui/survey_grid/answer_words.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace marginalia::ui {

/// Which answers the grid lists.
struct AnswerFilter {
    enum class Show { All, NotJudged, Judged, ToRecheck, WithoutCode };
    Show show = Show::All;
    std::optional<core::survey::AnswerStatus> status;
    QString text; ///< in the answer or the respondent's ID, letters folded
    /// Only these respondents (a figure of the share table was clicked); empty: all.
    QSet<qint64> cases;
    QString casesName; ///< what they have in common, for the bar above the grid
    bool operator==(const AnswerFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == AnswerFilter{}; }
};

/// Respondents x one open question, as the present coder sees them: ID, chosen case variables, answer, state,
/// codes. Light rows for every answer are kept; texts and values are fetched when a row is looked at. What an
/// edit touched is updated row by row; an answer that no longer fits the filter stays until `dropOthers` (the
/// coder is still at it).
class SurveyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Roles { StateRole = Qt::UserRole + 1, StatusRole, CodesRole, AnswerRole };

    explicit SurveyModel(ProjectSession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(const AnswerFilter& filter);
    [[nodiscard]] const AnswerFilter& filter() const { return m_filter; }
    void setVariables(const std::vector<core::VariableId>& variables);
    [[nodiscard]] const std::vector<core::VariableId>& shownVariables() const { return m_variables; }
    [[nodiscard]] const std::vector<core::survey::Variable>& allVariables() const { return m_allVariables; }

    [[nodiscard]] int answerColumn() const { return 1 + static_cast<int>(m_variables.size()); }
    [[nodiscard]] int stateColumn() const { return answerColumn() + 1; }
    [[nodiscard]] int codesColumn() const { return answerColumn() + 2; }
    [[nodiscard]] core::AnswerId answerAt(int row) const;
    [[nodiscard]] QString respondentAt(int row) const;
    [[nodiscard]] core::survey::AnswerStatus statusAt(int row) const;
    [[nodiscard]] AnswerState stateAt(int row) const;
    [[nodiscard]] int rowOf(core::AnswerId answer) const; ///< -1: not listed
    [[nodiscard]] QString textOf(core::AnswerId answer) const;
    [[nodiscard]] QStringList valuesAt(int row) const;
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }
    /// The next listed answer after `row` (or from the top) that this coder has not judged; -1: none.
    [[nodiscard]] int nextNotJudged(int row) const;
    /// Takes rows that do not fit the filter any more off the list, but for the one of `keep`.
    void dropOthers(core::AnswerId keep);

public Q_SLOTS:
    void reload();

private:
    struct Row {
        core::CaseId who;
        core::AnswerId answer;
        core::survey::AnswerStatus status = core::survey::AnswerStatus::Empty;
        bool hasText = false;
        std::string name;
    };

    void takeChanges(const core::store::ChangeSet& changes);
    void reloadWork();
    void refreshRow(Row& row);
    void refreshAnswer(core::AnswerId answer, bool alsoStatus);
    void refreshStale();
    void rebuildShown();
    void indexWork(core::AnswerId answer);
    [[nodiscard]] bool fits(const Row& row) const;
    [[nodiscard]] AnswerState stateOf(const Row& row) const;
    [[nodiscard]] const core::coding::AnswerWork* workOf(core::AnswerId answer) const;
    [[nodiscard]] QString valueOf(const Row& row, core::VariableId variable) const;
    [[nodiscard]] std::vector<std::string> sortKeys() const;
    void emitColumns(int from, int to);
    void refreshText();

    ProjectSession& m_session;
    std::vector<Row> m_rows;                         ///< all, in file order
    std::unordered_map<core::AnswerId, int> m_rowOf; ///< place in m_rows
    std::vector<int> m_shown;                        ///< places in m_rows
    std::vector<int> m_place;                        ///< of m_rows in m_shown, -1
    std::unordered_map<core::AnswerId, core::coding::AnswerWork> m_work;
    std::unordered_map<core::CodingId, core::AnswerId> m_answerOfCoding;
    std::unordered_map<core::JudgementId, core::AnswerId> m_answerOfJudgement;
    std::unordered_set<core::AnswerId> m_stale;
    std::unordered_set<core::AnswerId> m_textHits;
    std::vector<core::survey::Variable> m_allVariables;
    std::vector<core::VariableId> m_variables;
    AnswerFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    mutable QCache<qint64, QString> m_texts;
    mutable QHash<QPair<qint64, qint64>, QString> m_values;
};

} // namespace marginalia::ui
