// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/segments/segments_model.h"
#include "ui/session/coding_desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;
class QToolButton;

namespace marginalia::ui {

/// The coded passages of the codes chosen in the codebook, each a click from its place.
class SegmentsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SegmentsPanel(CodingDesk& desk, QWidget* parent = nullptr);

    /// The passages of these codes, and of those below them on request.
    void setCodes(const std::vector<core::CodeId>& codes);
    [[nodiscard]] SegmentsModel& model() { return *m_model; }
    [[nodiscard]] QTableView& table() { return *m_table; }
    void copy();
    void askForExport();

Q_SIGNALS:
    /// Show the passage in its text; `stay`: the keys stay in the list.
    void placeAsked(const core::coding::Segment& segment, bool stay);
    void said(const QString& line);
    void written(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void fillCoders();
    void fillPlaces();
    void refresh();
    void go(const QModelIndex& index, bool stay);
    void retranslate();
    /// The chosen rows, or all when at most one is chosen.
    [[nodiscard]] std::vector<core::coding::Segment> wanted() const;

    CodingDesk& m_desk;
    SegmentsModel* m_model;
    std::vector<core::CodeId> m_codes;
    QLabel* m_name;
    QLabel* m_count;
    QCheckBox* m_below;
    QComboBox* m_coder;
    QComboBox* m_place;
    QToolButton* m_copy;
    QToolButton* m_export;
    QTableView* m_table;
    QLabel* m_nothing;
};

} // namespace marginalia::ui
