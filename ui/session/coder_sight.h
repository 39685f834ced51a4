// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/blind.h"
#include "ui/session/project_session.h"

#include <QObject>

#include <optional>

namespace marginalia::ui {

/// Whose codings the window shows: one's own, those of others, or everybody's, kept for the project; and
/// whether coding is blind, so that there are one's own only. One for each session.
class CoderSight : public QObject {
    Q_OBJECT

public:
    enum class Shown { All, Mine, Others };

    static CoderSight& of(ProjectSession& session);

    [[nodiscard]] Shown shown() const { return m_shown; }
    void setShown(Shown shown);
    [[nodiscard]] bool shows(core::CoderId coder) const {
        return m_shown == Shown::All || (m_shown == Shown::Mine) == (coder == m_session.coder());
    }
    /// While coding is blind, everything read through `db()` is this coder's alone.
    [[nodiscard]] const std::optional<core::coding::Blind>& blind() const { return m_blind; }

    /// " What other coders did there goes along ...", to stand behind a sentence with numbers of the reader's
    /// own; empty where nothing is hidden.
    [[nodiscard]] QString alongside() const;

    /// For the session: looks again. True when coding became blind or is no longer, or another one reads
    /// while it is: then nothing read before holds.
    bool lookAgain();
    void open();

Q_SIGNALS:
    void shownChanged();

private:
    explicit CoderSight(ProjectSession& session);

    ProjectSession& m_session;
    std::optional<core::coding::Blind> m_blind;
    Shown m_shown = Shown::All;
};

} // namespace marginalia::ui
