// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id_source.h"
#include "core/base/progress.h"
#include "core/store/connection.h"

#include <string>

namespace marginalia::core::store {

/// The right to change a project, for the length of one step. Only `Project::edit` makes one, so whoever
/// holds it is inside the step's transaction, recorded and undoable. Verbs that change something take it as
/// their first argument.
class Edit {
public:
    Edit(Connection& connection, IdSource& ids, const Clock& clock, std::string who, Progress& progress)
        : m_connection(connection)
        , m_ids(ids)
        , m_clock(clock)
        , m_who(std::move(who))
        , m_progress(progress) {}
    Edit(const Edit&) = delete;
    Edit& operator=(const Edit&) = delete;

    [[nodiscard]] Connection& db() { return m_connection; }
    [[nodiscard]] const Connection& db() const { return m_connection; }
    template <class AnyId> [[nodiscard]] AnyId newId() { return AnyId{m_ids.next()}; }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    [[nodiscard]] std::string now() const { return m_clock.now(); }
    [[nodiscard]] const std::string& who() const { return m_who; }
    [[nodiscard]] Progress& progress() { return m_progress; }

private:
    Connection& m_connection;
    IdSource& m_ids;
    const Clock& m_clock;
    std::string m_who;
    Progress& m_progress;
};

} // namespace marginalia::core::store
