// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/merge.h"

#include "core/base/platform.h"
#include "core/team/file_merge.h"

#include <set>

namespace marginalia::core::team {

namespace {

/// Ends the step without a change; caught in `merge` only.
struct Undecided {};

/// Every past that the project knows: its own, and those of files that were merged or given out.
std::set<std::string, std::less<>> knownPasts(const store::Connection& db, Progress& progress) {
    std::set<std::string, std::less<>> known = rows::notedPasts(db);
    for (LinePoint& point : lineOf(db, progress))
        known.insert(std::move(point.digest));
    return known;
}

std::int64_t partedAt(const ForeignFile& file, const store::Connection& db,
                      const std::set<std::string, std::less<>>& known) {
    if (const auto step = file.partedAt(known))
        return *step;
    if (!file.label())
        throw Error(ErrorKind::Conflict,
                    msg("{1} has nothing in common with this project: it is neither a package "
                        "nor a copy of it. Nothing was merged."),
                    {file.name()});
    if (file.label()->project != rows::projectGuid(db))
        throw Error(ErrorKind::Conflict,
                    msg("{1} is a package of another project. Merge it there. Nothing was merged."),
                    {file.name()});
    return 0; // given out by an older copy of the project: a package begins with its first step
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
        const std::int64_t base = partedAt(file, m_state.edit.db(), m_pasts);
        if (base == file.line().back().step) {
            brought.nothingNew = true;
            return;
        }
        const auto before = file.at(base, m_state.progress);
        FileMerge(m_state, m_tables, file, before->db(), file.touchedAfter(base), brought).run();
        notePast(file, base);
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
