// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison.h"

#include <QAbstractTableModel>
#include <QColor>

#include <vector>

namespace marginalia::ui {

class ProjectSession;

/// One row for each code that somebody used, and one for the statuses: how far the coders agree. The least
/// agreed code comes first.
class AgreementCodesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Field {
        Code,
        Units,
        Coder,
        Both,
        OnlyFirst,
        OnlySecond,
        Neither,
        Percent,
        Alpha,
        Interval,
        Word,
        Disputes
    };
    enum Roles { ColourRole = Qt::UserRole, ValueRole, LowRole, HighRole, ReadingRole };

    explicit AgreementCodesModel(QObject* parent = nullptr);

    /// nullptr: nothing to show. Keeps the order of the rows while the codes are the same.
    void setComparison(const core::agreement::Comparison* comparison, const ProjectSession& session);
    void retranslate();

    [[nodiscard]] const core::agreement::CodeRow* rowAt(int row) const;
    [[nodiscard]] core::CodeId codeAt(int row) const;
    [[nodiscard]] int rowOf(core::CodeId code) const; ///< -1: not listed
    [[nodiscard]] Field fieldAt(int column) const;
    [[nodiscard]] int columnOf(Field field) const; ///< the first of it; -1: not shown for these coders
    /// Which units a figure in this place counts.
    [[nodiscard]] core::agreement::CountedUnits countedAt(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Line {
        core::agreement::CodeRow row;
        QString name;
        QString path;
        QColor hue;
    };
    struct Column {
        Field field = Field::Code;
        std::size_t coder = 0;
    };
    void order();
    [[nodiscard]] std::optional<double> number(const Line& line, const Column& column) const;
    [[nodiscard]] QString text(const Line& line, const Column& column) const;
    [[nodiscard]] QString explanation(const Line& line, const Column& column) const;

    std::vector<Line> m_lines;
    std::vector<Column> m_columns;
    std::vector<QString> m_coders;
    std::vector<QString> m_initials;
    int m_sorted;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

/// A coefficient as the window's language writes it: ".655", ru "0,655"; a dash where it is undefined.
[[nodiscard]] QString coefficientText(const core::agreement::Figure& figure);
/// "[.387, .857]"
[[nodiscard]] QString intervalText(const core::agreement::DrawnInterval& interval);

} // namespace marginalia::ui
