// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <QObject>

#include <vector>

namespace marginalia::ui {

/// The codes that the present coder gave last in a project, the latest first, in whatever way; they are
/// remembered with the project, on this machine.
class RecentCodes : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t most = 9;

    explicit RecentCodes(ProjectSession& session, QObject* parent = nullptr);

    /// Those that are still in the codebook.
    [[nodiscard]] std::vector<core::CodeId> codes() const;

private:
    void read();
    void keep();
    void follow(const core::store::ChangeSet& changes);
    void add(core::CodeId code);

    ProjectSession& m_session;
    std::vector<core::CodeId> m_codes;
};

} // namespace marginalia::ui
