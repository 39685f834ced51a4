// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/segments.h"
#include "core/text/locale.h"
#include "ui/jobs/latest_job.h"
#include "ui/session/project_session.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace marginalia::ui {

/// The coded passages of codes. Read and ordered by a job: the rows stay as they are until it is done. What
/// an edit touched is updated row by row.
class SegmentsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Quote, Place, Question, Code, Coder, Date, Memo, Star, columns };
    enum Roles { BeforeRole = Qt::UserRole + 1, AfterRole, HueRole };

    explicit SegmentsModel(ProjectSession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Without a column (-1): as the answers and texts stand.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(const core::coding::SegmentFilter& filter);
    [[nodiscard]] const core::coding::SegmentFilter& filter() const { return m_filter; }
    [[nodiscard]] const core::coding::Segment& segmentAt(int row) const;
    [[nodiscard]] int rowOf(core::CodingId coding) const; ///< -1: not listed
    /// Whether any passage has a memo, or a star.
    [[nodiscard]] bool hasAny(Column column) const;
    [[nodiscard]] bool isReading() const { return m_job.busy(); }

Q_SIGNALS:
    /// The rows are there, or other ones.
    void listed();
    void readingChanged();

private:
    struct Row {
        std::shared_ptr<const core::coding::Segment> segment;
        std::string key; ///< by which the present column orders it; empty: by its place
    };
    /// What a job needs to know to order by names: copies, since the session changes meanwhile.
    struct Order {
        int column = -1;
        bool up = true;
        core::text::Locale locale;
        std::map<core::CodeId, std::size_t> codes;
        std::map<core::CoderId, std::string> coders;

        [[nodiscard]] std::string keyOf(const core::coding::Segment& segment) const;
        [[nodiscard]] bool operator()(const Row& a, const Row& b) const;
    };

    void read();
    void reorder();
    void takeChanges(const core::store::ChangeSet& changes);
    void refresh(core::CodingId coding);
    void removeRow(core::CodingId coding);
    using Rows = std::vector<Row>;
    void replaceRows(Rows rows);
    /// To change; a job may be reading the ones there are.
    [[nodiscard]] Rows& own();
    [[nodiscard]] Order order() const;
    [[nodiscard]] QString textOf(const core::coding::Segment& segment, int column) const;

    ProjectSession& m_session;
    core::coding::SegmentFilter m_filter;
    std::shared_ptr<Rows> m_rows = std::make_shared<Rows>();
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    LatestJob m_job;
};

} // namespace marginalia::ui
