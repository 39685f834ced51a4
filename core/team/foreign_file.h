// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/page_cache.h"
#include "core/store/private_copy.h"
#include "core/store/project_file.h"
#include "core/store/replay.h"
#include "core/team/foreign_store.h"
#include "core/team/history_line.h"
#include "core/team/pack_store.h"

#include <filesystem>
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
    using Pasts = std::set<std::string, std::less<>>;

    /// Throws Error Io, NotOurs, Altered, Newer, Damaged (truncated, a text that is not what its check sum
    /// says, codes that lie in a circle), with the name of the file.
    ForeignFile(const std::filesystem::path& file, Progress& progress);

    [[nodiscard]] const std::string& name() const { return m_name; }
    /// The project in it.
    [[nodiscard]] const store::Connection& db() const {
        return m_recorded && !m_takesAltered ? m_recorded->db() : m_file->db();
    }
    /// nullopt: a plain copy.
    [[nodiscard]] const std::optional<rows::Label>& label() const { return m_label; }
    [[nodiscard]] const std::vector<LinePoint>& line() const { return m_line; }
    [[nodiscard]] const std::string& newest() const { return m_line.back().digest; }
    [[nodiscard]] const std::vector<rows::TextSum>& texts() const { return m_texts; }

    /// Where its tables are not as its history left them, so that another program must have changed them;
    /// empty: nowhere. Until `takeAltered` the project in it is what its history says.
    [[nodiscard]] const std::vector<Sentence>& altered() const { return m_altered; }
    /// Stands for these very changes.
    [[nodiscard]] const std::string& alteredDigest() const { return m_alteredDigest; }
    /// From now on `db` is the file with these changes.
    void takeAltered() { m_takesAltered = true; }

    /// The newest step whose past is among `known`; nullopt: none, the files never were one.
    [[nodiscard]] std::optional<std::int64_t> partedAt(const Pasts& known) const;
    /// The file as it was right after that step, without its texts.
    [[nodiscard]] std::unique_ptr<store::Replay> at(std::int64_t step, Progress& progress);
    /// Makes ready what `at` will give if the file parted where these pasts say.
    void prepare(const Pasts& known, Progress& progress);

private:
    void compareWithHistory(Progress& progress);
    void refuseCircles() const;

    std::string m_name;
    store::PrivateCopy m_copy;
    std::unique_ptr<store::ProjectFile> m_file;
    store::PageCache m_cache;
    std::optional<rows::Label> m_label;
    std::vector<LinePoint> m_line;
    std::vector<rows::TextSum> m_texts;
    std::vector<Sentence> m_altered;
    std::string m_alteredDigest;
    std::unique_ptr<store::Replay> m_recorded; ///< of an altered file: what its history says, with its texts
    bool m_takesAltered = false;
    std::int64_t m_preparedStep = -1;
    std::unique_ptr<store::Replay> m_prepared;
};

} // namespace marginalia::core::team
