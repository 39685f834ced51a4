// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <QStyledItemDelegate>

namespace marginalia::ui {

/// Paints the rows of the survey grid: the answer in the reading face, its state as icon and word, its codes
/// as chips.
class AnswerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit AnswerDelegate(ProjectSession& session, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    static int rowHeight();
    /// What the longest state needs in the window's language.
    static int stateWidth();

private:
    ProjectSession& m_session;
};

} // namespace marginalia::ui
