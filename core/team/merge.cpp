// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/merge.h"

#include "core/base/platform.h"
#include "core/store/history_store.h"
#include "core/store/page_cache.h"
#include "core/team/coming_files.h"
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
ForeignFile::Pasts knownPasts(const store::Connection& db, Progress& progress) {
    ForeignFile::Pasts known = rows::notedPasts(db);
    // Projects of one title that were made at one moment by scripts begin alike and have nothing in common.
    const bool beginsEmpty = store::readStep(db, 0)->label == "Make the project";
    for (LinePoint& point : lineOf(db, progress))
        if (point.step > 0 || !beginsEmpty)
            known.insert(std::move(point.digest));
    return known;
}

/// The step at which the file parted from the project; nullopt: they never were one.
std::optional<std::int64_t> partedAt(const ForeignFile& file, const store::Connection& db,
                                     const ForeignFile::Pasts& known) {
    const auto step = file.partedAt(known);
    if (step || !file.label())
        return step;
    if (file.label()->project != rows::projectGuid(db))
        throw Error(ErrorKind::Conflict,
                    msg("{1} is a package of another project. Merge it there. Nothing was merged."),
                    {file.name()});
    return 0; // given out by an older copy of the project: a package begins with its first step
}

constexpr int megabytesKept = 96; // more brings nothing at a million codings

class Merging {
public:
    Merging(store::Edit& edit, Disputes& disputes, Progress& progress, MergeReport& report)
        : m_known(edit)
        , m_state{edit, disputes, m_known, progress, {}}
        , m_tables(mergedTables(edit, m_known))
        , m_report(report) {}

    void bring(const std::vector<std::filesystem::path>& files) {
        m_pasts = knownPasts(m_state.edit.db(), m_state.progress);
        const ForeignFile::Pasts atStart = m_pasts; // what the other thread looks at must not change
        ComingFiles coming(files, atStart);
        const double part = 1.0 / static_cast<double>(files.size());
        for (std::size_t i = 0; i < files.size(); ++i) {
            const double done = static_cast<double>(i) * part;
            m_state.progress.stage(1, done, done);
            const std::unique_ptr<ForeignFile> file = coming.next(m_state.progress);
            m_state.progress.stage(rows::recordedRows(file->db()), done, done + part);
            bring(*file);
        }
    }

private:
    void bring(ForeignFile& file) {
        Brought& brought = m_report.files.emplace_back();
        brought.file = file.name();
        if (file.label())
            brought.forCoder =
                rows::nameOf(file.db(), "coder", rows::coderOfGuid(file.db(), file.label()->coder));
        const std::optional<std::int64_t> base = partedAt(file, m_state.edit.db(), m_pasts);
        const bool wasAsked = m_pasts.contains(file.alteredDigest());
        if (base && *base == file.line().back().step && (file.altered().empty() || wasAsked)) {
            brought.nothingNew = true;
            return;
        }
        const bool isAsked = !file.altered().empty() && !wasAsked && askAboutAltered(file);
        try {
            take(file, base, brought);
        } catch (const Error& error) {
            // What was altered may be impossible: the question has to be answered first, and the step ends
            // here.
            if (!isAsked || (error.kind() != ErrorKind::Damaged && error.kind() != ErrorKind::Conflict))
                throw;
        }
        notePast(file, base.value_or(-1));
    }

    void take(ForeignFile& file, std::optional<std::int64_t> base, Brought& brought) {
        if (base) {
            const auto before = file.at(*base, m_state.progress);
            FileMerge(m_state, m_tables, file, &before->db(), brought).run();
        } else {
            if (!mapSeparate(m_state.edit, file, m_known, m_state.disputes, brought))
                throw Error(
                    ErrorKind::Conflict,
                    msg("{1} has nothing in common with this project: it is neither a package nor a copy of "
                        "it, and holds none of its texts. Nothing was merged."),
                    {file.name()});
            FileMerge(m_state, m_tables, file, nullptr, brought).run();
        }
    }

    /// True while it is undecided; then its changes are looked at, too, so that all that has to be asked is
    /// asked at once.
    bool askAboutAltered(ForeignFile& file) {
        Conflict conflict;
        conflict.key = keyFor({"past", file.alteredDigest()});
        conflict.kind = ConflictKind::PastHistory;
        conflict.what = {
            msg("{1} was changed by another program, past its history: somebody may have tampered with "
                "it. First found: {2}"),
            {file.name(), file.altered().front().asArgument()}};
        conflict.options = {{"leave", file.name(), msg("Leave these changes out.")},
                            {"take", file.name(), msg("Take them over like all others.")}};
        const std::string way = m_state.disputes.settle(std::move(conflict));
        if (way != "leave")
            file.takeAltered();
        return way.empty();
    }

    /// Each step of it: an older state of the same file may come later, and has nothing new either.
    void notePast(const ForeignFile& file, std::int64_t base) {
        for (const LinePoint& point : file.line()) {
            if (point.step <= base)
                continue;
            rows::notePast(m_state.edit, point.digest, file.label() ? file.label()->package : std::string());
            m_pasts.insert(point.digest);
        }
        if (!file.altered().empty() && m_pasts.insert(file.alteredDigest()).second)
            rows::notePast(m_state.edit, file.alteredDigest(), {}); // what was decided is not asked again
    }

    KnownRows m_known;
    MergeState m_state;
    MergedTables m_tables;
    MergeReport& m_report;
    ForeignFile::Pasts m_pasts;
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
                                        const store::PageCache cache(edit.db(), megabytesKept);
                                        Merging merging(edit, disputes, progress, report);
                                        merging.bring(files);
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
