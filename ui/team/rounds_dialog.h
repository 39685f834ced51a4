// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/round.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace marginalia::ui {

class ProjectSession;

/// The rounds of double coding: how far each coder is, and closing them.
class RoundsDialog : public FormDialog {
    Q_OBJECT

public:
    explicit RoundsDialog(ProjectSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& line);
    /// A package of this round is to be made.
    void packAsked(core::RoundId round);

private:
    void fill();
    void refreshButtons();
    void closeChosen();
    void removeChosen();
    [[nodiscard]] const core::team::Round* chosen() const;

    ProjectSession& m_session;
    std::vector<core::team::Round> m_rounds;
    QTableWidget* m_table;
    QLabel* m_nothing;
    QPushButton* m_new;
    QPushButton* m_pack;
    QPushButton* m_close;
    QPushButton* m_remove;
};

} // namespace marginalia::ui
