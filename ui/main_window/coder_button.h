// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <QToolButton>

class QMenu;

namespace marginalia::ui {

class CoderSight;

/// Who codes, in the status bar: their initials in their colour and the name. Its menu switches the coder,
/// chooses whose codings are shown, and makes coding blind or lifts it.
class CoderButton : public QToolButton {
    Q_OBJECT

public:
    explicit CoderButton(ProjectSession& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillMenu();
    void addShown(QMenu& menu);
    void addBlind(QMenu& menu);
    [[nodiscard]] CoderSight& sight() const;

    ProjectSession& m_session;
};

/// The colour of a coder: their own, else one of the palette by their place among the coders.
QColor coderColour(const ProjectSession& session, core::CoderId coder);

/// Makes coding blind or lifts it, as one step of the present coder.
void setBlind(ProjectSession& session, bool blind);

} // namespace marginalia::ui
