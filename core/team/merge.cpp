// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/merge.h"

#include "core/base/platform.h"
#include "core/store/history_store.h"
#include "core/team/file_merge.h"
#include "core/team/mapping.h"

#include <memory>
#include <optional>
#include <set>

namespace marginalia::core::team {

namespace {

/// Ends the step without a change; caught in `merge` only.
struct Undecided {};

/// Every past that the project knows: its own, and those of files that were merged or given out.
std::set<std::string, std::less<>> knownPasts(const store::Connection& db, Progress& progress) {
    std::set<std::string, std::less<>> known = rows::notedPasts(db);
    // Projects of one title that were made at one moment by scripts begin alike and have nothing in common.
    const bool beginsEmpty = store::readStep(db, 0)->label == "Make the project";
    for (LinePoint& point : lineOf(db, progress))
        if (point.step > 0 || !beginsEmpty)
            known.insert(std::move(point.digest));
    return known;
}

/// The step at which the file parted from the project; nullopt: they never were one.
std::optional<std::int64_t> partedAt(const ForeignFile& file, const store::Connection& db,
                                     const std::set<std::string, std::less<>>& known) {
    const auto step = file.partedAt(known);
    if (step || !file.label())
        return step;
    if (file.label()->project != rows::projectGuid(db))
        throw Error(ErrorKind::Conflict,
                    msg("{1} is a package of another project. Merge it there. Nothing was merged."),
                    {file.name()});
    return 0; // given out by an older copy of the project: a package begins with its first step
}

/// A project in which nothing is yet.
std::unique_ptr<store::Connection> emptyProject() {
    auto empty =
        std::make_unique<store::Connection>(std::filesystem::path(), store::Connection::Mode::Temporary);
    const store::Schema& schema = store::Schema::builtIn();
    schema.migrate(*empty, 0, schema.version());
    return empty;
}

class Merging {
public:
    Merging(store::Edit& edit, Disputes& disputes, Progress& progress, MergeReport& report)
        : m_known(edit)
        , m_state{edit, disputes, m_known, progress, {}}
        , m_tables(mergedTables(edit))
        , m_report(report) {}

    void bring(const std::filesystem::path& path) {
        Brought& brought = m_report.files.emplace_back();
        const ForeignFile file(path, m_state.progress);
        brought.file = file.name();
        if (file.label())
            brought.forCoder =
                rows::nameOf(file.db(), "coder", rows::coderOfGuid(file.db(), file.label()->coder));
        if (m_pasts.empty())
            m_pasts = knownPasts(m_state.edit.db(), m_state.progress);
        const std::optional<std::int64_t> base = partedAt(file, m_state.edit.db(), m_pasts);
        if (base && *base == file.line().back().step) {
            brought.nothingNew = true;
            return;
        }
        if (base) {
            const auto before = file.at(*base, m_state.progress);
            FileMerge(m_state, m_tables, file, before->db(), file.touchedAfter(*base), brought).run();
        } else {
            if (!mapSeparate(m_state.edit, file, m_known, m_state.disputes, brought))
                throw Error(
                    ErrorKind::Conflict,
                    msg("{1} has nothing in common with this project: it is neither a package nor a copy of "
                        "it, and holds none of its texts. Nothing was merged."),
                    {file.name()});
            FileMerge(m_state, m_tables, file, *emptyProject(), std::nullopt, brought).run();
        }
        notePast(file, base.value_or(-1));
    }

private:
    /// Each step of it: an older state of the same file may come later, and has nothing new either.
    void notePast(const ForeignFile& file, std::int64_t base) {
        for (const LinePoint& point : file.line()) {
            if (point.step <= base)
                continue;
            rows::notePast(m_state.edit, point.digest, file.label() ? file.label()->package : std::string());
            m_pasts.insert(point.digest);
        }
    }

    KnownRows m_known;
    MergeState m_state;
    MergedTables m_tables;
    MergeReport& m_report;
    std::set<std::string, std::less<>> m_pasts;
};

std::string names(const std::vector<std::filesystem::path>& files) {
    std::string all;
    for (const std::filesystem::path& file : files)
        all += (all.empty() ? "" : ", ") + platform::toUtf8(file.filename());
    return all;
}

} // namespace

MergeReport merge(Project& project, const std::vector<std::filesystem::path>& files,
                  const Decisions& decisions, Progress progress) {
    MergeReport report;
    Disputes disputes(decisions);
    try {
        report.changed = !project
                              .edit({msg("merge {1}"), {names(files)}},
                                    [&](store::Edit& edit) {
                                        Merging merging(edit, disputes, progress, report);
                                        for (std::size_t i = 0; i < files.size(); ++i)
                                            merging.bring(files[i]);
                                        disputes.requireValid();
                                        if (!disputes.isSettled())
                                            throw Undecided();
                                    })
                              .empty();
    } catch (const Undecided&) {
        report.open = disputes.open();
    }
    return report;
}

} // namespace marginalia::core::team
