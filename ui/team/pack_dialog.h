// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/pack.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLabel;

namespace marginalia::ui {

class ProjectSession;

/// A blind package: a project file for one coder, with what is to be coded and nothing of the work of others.
class PackDialog : public FormDialog {
    Q_OBJECT

public:
    /// `round`: what is chosen at first; none: everyday work.
    PackDialog(ProjectSession& session, core::RoundId round, QWidget* parent = nullptr);

    [[nodiscard]] core::team::PackWish wish() const;

Q_SIGNALS:
    void packed(const QString& file);

protected:
    bool apply() override;

private:
    void fillRounds(core::RoundId round);
    void fillWhat();
    void roundChanged();
    /// Whoever is named here for the first time becomes a coder, and takes part in the round.
    bool invite(core::team::PackWish& wish);

    ProjectSession& m_session;
    QComboBox* m_coder;
    QComboBox* m_round;
    QComboBox* m_what;
};

} // namespace marginalia::ui
