// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/private_copy.h"
#include "core/store/project_file.h"
#include "core/store/replay.h"
#include "core/team/history_line.h"
#include "core/team/pack_store.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace marginalia::core::team {

/// A project file of somebody else, to be merged: a package that comes back or a copy. A private copy is
/// read, recognised and checked as our own projects are; the file itself is never touched.
class ForeignFile {
public:
    /// Throws Error Io, NotOurs, Altered, Newer, Damaged (truncated, or a text that is not what its check sum
    /// says), with the name of the file.
    ForeignFile(const std::filesystem::path& file, Progress& progress);

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const store::Connection& db() const { return m_file->db(); }
    /// nullopt: a plain copy.
    [[nodiscard]] const std::optional<rows::Label>& label() const { return m_label; }
    [[nodiscard]] const std::vector<LinePoint>& line() const { return m_line; }
    [[nodiscard]] const std::string& newest() const { return m_line.back().digest; }

    /// The newest step whose past is among `known`; nullopt: none, the files never were one.
    [[nodiscard]] std::optional<std::int64_t> partedAt(const std::set<std::string, std::less<>>& known) const;
    /// The file as it was right after that step, without its texts.
    [[nodiscard]] std::unique_ptr<store::Replay> at(std::int64_t step, Progress& progress) const;

    /// Which rows its history says were touched after a step, by table; tables without an id by their first
    /// integer key or 0.
    using Touched = std::map<std::string, std::vector<std::int64_t>, std::less<>>;
    [[nodiscard]] Touched touchedAfter(std::int64_t step) const;

private:
    std::string m_name;
    store::PrivateCopy m_copy;
    std::unique_ptr<store::ProjectFile> m_file;
    std::optional<rows::Label> m_label;
    std::vector<LinePoint> m_line;
};

} // namespace marginalia::core::team
