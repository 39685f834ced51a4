// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/shares/share_table.h"

#include <QAbstractTableModel>
#include <QColor>

#include <functional>
#include <optional>
#include <vector>

namespace marginalia::ui {

/// The rows of a share table for the eye. A new table changes the rows that differ: figures are told by
/// `dataChanged`, codes that came, went or moved by insertion, removal and move; never a reset.
class ShareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Category, Bar, Count, Percent, Range, ColumnCount };
    enum Role {
        LevelRole = Qt::UserRole, ///< depth in the tree
        ColourRole,               ///< QColor; invalid: no swatch
        ShareRole,                ///< double; invalid: none
        LowRole,
        HighRole, ///< of the interval
        ScaleRole ///< the share at the right end of the bars
    };
    enum class Order { Codebook, LargestFirst };
    using ColourOf = std::function<QColor(core::CodeId)>;

    explicit ShareModel(QObject* parent = nullptr);

    /// nullptr: no table, no rows. Rows that carry nothing but an ID are named from the codebook.
    void setTable(const core::shares::ShareTable* table, const core::codebook::Codebook& codebook,
                  const ColourOf& colourOf);
    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    void setShowsIntervals(bool shows);
    /// Below this base there are no percentages, and the count names its base: "9 of 12". As a rule 10, and
    /// "n" alone.
    void setCountsOfBase(std::int64_t leastForPercent);
    void retranslate();

    [[nodiscard]] core::CodeId codeAt(int row) const;
    /// False for "X, not further specified" and "no category applies": core counts by code.
    [[nodiscard]] bool hasCases(int row) const;
    /// "X, not further specified".
    [[nodiscard]] bool isOwnOnly(int row) const;
    [[nodiscard]] std::int64_t disputedAt(int row) const;
    [[nodiscard]] int rowOf(core::CodeId code) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// One line as shown, for copying.
    struct Line {
        core::CodeId code;
        bool ownOnly = false;
        std::optional<core::shares::ShareRange> range{}; ///< while answers are in dispute
        bool none = false;                               ///< "no category applies"
        QString name;
        int level = 0;
        bool net = false;
        bool residual = false;
        QColor colour;
        std::int64_t n = 0;
        std::int64_t base = 0;
        bool partBase = false; ///< the row's base is smaller than the table's
        std::int64_t disputed = 0;
        std::int64_t stale = 0;
        std::optional<double> share;
        std::optional<core::shares::Interval> interval;
        bool percentages = true; ///< base large enough for a percentage
        bool namesBase = false;  ///< "9 of 12"

        [[nodiscard]] bool sameRow(const Line& other) const {
            return code == other.code && ownOnly == other.ownOnly && none == other.none;
        }
    };
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] static QString countText(const Line& line);
    [[nodiscard]] static QString percentText(const Line& line);
    [[nodiscard]] static QString intervalText(const Line& line);

Q_SIGNALS:
    /// A figure of this row is another one than before.
    void figureChanged(int row);

private:
    [[nodiscard]] std::vector<Line> linesOf(const core::shares::ShareTable& table) const;
    void adopt(std::vector<Line> lines);
    void arrange(std::vector<Line>& lines) const;

    std::vector<Line> m_lines;
    std::vector<Line> m_treeOrder;
    Order m_order = Order::Codebook;
    bool m_intervals = false;
    std::int64_t m_leastForPercent = 10; ///< below this base a percentage says less than its count
    bool m_namesBase = false;
    double m_scale = 1.0;
};

} // namespace marginalia::ui
