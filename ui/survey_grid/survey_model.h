// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/status_opinion.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"
#include "ui/survey_grid/answer_filter.h"
#include "ui/survey_grid/answer_words.h"
#include "ui/survey_grid/row_reading.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QStringList>

#include <memory>
#include <set>
#include <vector>

namespace marginalia::ui {

/// Respondents x open questions, as the present coder sees them: ID, chosen case variables, and for each
/// question answer, state, codes. Light rows are kept; texts are fetched when a row is looked at. A long list
/// is read, filtered and ordered by a job: the rows stay as they are until it is done. What an edit touched
/// is updated row by row; a respondent that no longer fits the filter stays until `dropOthers` (the coder is
/// still at it).
class SurveyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Roles { StateRole = Qt::UserRole + 1, StatusRole, DisputedRole, CodesRole, AnswerRole };
    enum class Kind { Name, Variable, Answer, State, Codes };
    struct Column {
        Kind kind = Kind::Name;
        core::VariableId variable;
        core::QuestionId question;
        bool operator==(const Column&) const = default;
    };

    explicit SurveyModel(ProjectSession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Answers to the session's question that say the same stand together, the largest group first; what is
    /// like no other follows. Until another order is chosen.
    void setSimilarTogether(bool together);
    [[nodiscard]] bool isSimilarTogether() const { return m_similar; }
    /// The group of a row, -1: none.
    [[nodiscard]] int groupAt(int row) const;

    void setFilter(const AnswerFilter& filter);
    [[nodiscard]] const AnswerFilter& filter() const { return m_filter; }
    /// Of several questions side by side the one whose answers the filter looks at: the present one when it
    /// was set. nullptr: there is only one, or the filter looks at no state, status or code.
    [[nodiscard]] const core::survey::Question* filteredQuestion() const;
    void setVariables(const std::vector<core::VariableId>& variables);
    [[nodiscard]] const std::vector<core::VariableId>& shownVariables() const { return m_variables; }
    [[nodiscard]] const std::vector<core::survey::Variable>& allVariables() const { return m_allVariables; }
    /// Questions of the same survey that stand beside the present one.
    void setSideQuestions(const std::vector<core::QuestionId>& questions);
    [[nodiscard]] const std::vector<core::QuestionId>& sideQuestions() const { return m_side; }
    /// All that are shown, in the survey's order.
    [[nodiscard]] const std::vector<core::QuestionId>& questions() const { return m_rows->questions; }
    /// Whether a job is reading; until it is done the list is what it was, or empty after another question
    /// was chosen.
    [[nodiscard]] bool isReading() const { return m_job.busy(); }
    /// From so many answers on, reading is a job; below, a job would only make the list flicker.
    void setJobFrom(std::int64_t answers) { m_jobFrom = answers; }

    [[nodiscard]] const Column& column(int at) const { return m_columns[static_cast<std::size_t>(at)]; }
    [[nodiscard]] int columnOf(const Column& column) const; ///< -1: not shown
    // Of the session's question; the rows below speak of it too.
    [[nodiscard]] int answerColumn() const { return columnOf({Kind::Answer, {}, m_session.question()}); }
    [[nodiscard]] int stateColumn() const { return columnOf({Kind::State, {}, m_session.question()}); }
    [[nodiscard]] int codesColumn() const { return columnOf({Kind::Codes, {}, m_session.question()}); }
    [[nodiscard]] core::AnswerId answerAt(int row) const;
    [[nodiscard]] core::AnswerId answerAt(int row, core::QuestionId question) const;
    [[nodiscard]] QString respondentAt(int row) const;
    [[nodiscard]] core::CaseId caseAt(int row) const {
        return m_rows->who[static_cast<std::size_t>(sourceRow(row))];
    }
    [[nodiscard]] core::survey::AnswerStatus statusAt(int row) const;
    [[nodiscard]] AnswerState stateAt(int row) const;
    /// Coders differ about it, and nothing is decided.
    [[nodiscard]] bool isDisputedAt(int row) const;
    [[nodiscard]] int rowOf(core::AnswerId answer) const; ///< -1: not listed
    [[nodiscard]] int rowOf(const QString& respondent) const;
    [[nodiscard]] QString textOf(core::AnswerId answer) const;
    [[nodiscard]] QStringList valuesAt(int row) const;
    [[nodiscard]] int total() const { return m_rows->count(); }
    /// The next listed answer after `row` (or from the top) that this coder has not judged; -1: none.
    [[nodiscard]] int nextNotJudged(int row) const;
    /// "38 of 53 judged": by the present coder, of the session's question, whatever the filter.
    struct Progress {
        int judged = 0;
        int substantive = 0;
    };
    [[nodiscard]] Progress progress() const;
    /// Lists the answer's respondent even when the filter does not, until `dropOthers`. False when there is
    /// none.
    bool letIn(core::AnswerId answer);
    /// Takes rows that do not fit the filter any more off the list, but for the one of `keep`.
    void dropOthers(core::AnswerId keep);

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    /// Rows were read, filtered or ordered anew.
    void listed();
    void readingChanged();
    void similarTogetherChanged(bool together);

private:
    using Cell = SurveyRows::Cell;

    void takeChanges(const core::store::ChangeSet& changes);
    void refreshAnswer(core::AnswerId answer, bool alsoStatus);
    void forget();
    void chooseColumns();
    void read(bool rowsToo);
    void take(RowReading reading);
    void reorder();
    void rebuildShown();
    void sortShown();
    [[nodiscard]] std::vector<int> inOrder(std::vector<int> rows) const;
    void fillPlaces();
    [[nodiscard]] bool isLong() const;
    [[nodiscard]] bool sameRows(const SurveyRows& other) const;
    [[nodiscard]] RowReading::Wish wish(bool rowsToo) const;
    [[nodiscard]] ReadOrder readOrder() const;
    [[nodiscard]] std::vector<int> orderRanks() const;
    [[nodiscard]] bool fits(int row) const;
    [[nodiscard]] bool fits(const Cell& cell) const;
    [[nodiscard]] bool hasFilteredCode(const Cell& cell) const;
    [[nodiscard]] AnswerState stateOf(const Cell& cell) const;
    /// Where coders have opinions of it, that of the present one.
    [[nodiscard]] core::survey::AnswerStatus statusOf(const Cell& cell) const;
    /// A status never where it is an opinion, which others do not hear of before the round is closed.
    [[nodiscard]] bool isDisputed(const Cell& cell) const;
    [[nodiscard]] const core::coding::AnswerWork* workOf(const Cell& cell) const;
    [[nodiscard]] std::vector<std::size_t> codePlaces(const Cell& cell) const;
    [[nodiscard]] QString valueOf(int row, core::VariableId variable) const;
    [[nodiscard]] const Cell* cellAt(int row, core::QuestionId question) const;
    void countIn(Progress& progress, const Cell& cell, int times) const;
    [[nodiscard]] int sourceRow(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const core::survey::Variable* variable(core::VariableId id) const;
    void emitColumns(int from, int to);

    ProjectSession& m_session;
    std::shared_ptr<SurveyRows> m_rows; ///< all; never null
    std::vector<int> m_shown;           ///< places in m_rows
    std::vector<int> m_place;           ///< of m_rows in m_shown, -1
    std::vector<bool> m_fits;           ///< what reading said about the filter; empty: nothing
    std::vector<int> m_ranks;           ///< what reading said about the order
    std::vector<Column> m_columns;
    std::vector<core::survey::Variable> m_allVariables;
    std::vector<core::VariableId> m_variables;
    std::vector<core::QuestionId> m_side;
    core::team::StatusOpinions m_opinions;
    std::set<core::CodeId> m_filterCodes; ///< the filter's code and those below it
    AnswerFilter m_filter;
    core::QuestionId m_filterQuestion;
    Column m_sortColumn;
    bool m_sorted = false;
    bool m_similar = false;
    std::vector<int> m_groups; ///< by row, while m_similar
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    LatestJob m_job;
    bool m_needRows = false; ///< the job under way reads the rows
    bool m_needList = false; ///< which rows are listed has to be decided anew after it
    std::int64_t m_jobFrom = 2000;
    mutable QCache<qint64, QString> m_texts;
    mutable std::optional<Progress> m_progress; ///< counted once, then kept up to date; none: to be counted
    mutable core::QuestionId m_progressOf;
};

} // namespace marginalia::ui
