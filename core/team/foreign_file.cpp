// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/foreign_file.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/history_store.h"
#include "core/store/identity.h"
#include "core/team/foreign_store.h"

#include <algorithm>

namespace marginalia::core::team {

namespace {

const std::filesystem::path& recognised(const std::filesystem::path& file) {
    store::checkHeader(file, store::Schema::builtIn()); // before anything is copied
    return file;
}

std::unique_ptr<store::ProjectFile> opened(const std::filesystem::path& copy) {
    store::ProjectFile::Wish wish;
    wish.readOnly = true;
    wish.networkFolder = false;
    wish.schema = &store::Schema::builtIn();
    wish.upgraded = [](store::Connection&, int, int) {};
    auto file = store::ProjectFile::open(copy, wish);
    if (std::filesystem::file_size(copy) >= store::checkedAtOpeningBelow)
        store::checkStructure(file->db()); // smaller ones were checked just now
    return file;
}

} // namespace

ForeignFile::ForeignFile(const std::filesystem::path& file, Progress& progress)
    : m_name(platform::toUtf8(file.filename()))
    , m_copy(recognised(file))
    , m_file(opened(m_copy.file()))
    , m_label(rows::labelOf(m_file->db()))
    , m_line(lineOf(m_file->db(), progress)) {
    if (const std::string place = rows::wrongText(db(), progress); !place.empty())
        throw Error(ErrorKind::Damaged,
                    msg("In {1}, the text of {2} was changed by another program: its check sum is wrong. "
                        "Nothing was merged."),
                    {m_name, place});
}

std::optional<std::int64_t> ForeignFile::partedAt(const std::set<std::string, std::less<>>& known) const {
    for (auto point = m_line.rbegin(); point != m_line.rend(); ++point)
        if (known.contains(point->digest))
            return point->step;
    return std::nullopt;
}

std::unique_ptr<store::Replay> ForeignFile::at(std::int64_t step, Progress& progress) const {
    const store::Schema& schema = store::Schema::builtIn();
    auto replay = std::make_unique<store::Replay>(db(), schema);
    for (const LinePoint& point : m_line) {
        if (point.step > step)
            break;
        progress.advance(256);
        try {
            replay->replay(*store::readStep(db(), point.step), store::schemaVersionOf(db(), point.step));
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            throw Error(ErrorKind::Damaged, msg("Step {1} of the history of {2} cannot be replayed: {3}"),
                        {std::to_string(point.step), m_name, error.what()});
        }
    }
    replay->upTo(schema.version());
    return replay;
}

ForeignFile::Touched ForeignFile::touchedAfter(std::int64_t step) const {
    Touched touched;
    const store::Schema& schema = store::Schema::builtIn();
    for (const LinePoint& point : m_line) {
        if (point.step <= step)
            continue;
        const auto entry = store::readStep(db(), point.step);
        const bool own = entry->kind == store::StepKind::Edit || entry->kind == store::StepKind::Barrier;
        const std::int64_t of = own ? point.step : entry->target;
        store::StoredPieces pieces(db(), of);
        if (pieces.bytes() == 0)
            continue;
        const store::ChangeSet changes = store::readChanges(
            pieces, store::Direction::Forward, schema.tablesAt(store::schemaVersionOf(db(), of)));
        for (const auto& [table, change] : changes.tables())
            for (const auto* ids : {&change.added, &change.changed, &change.removed})
                touched[table].insert(touched[table].end(), ids->begin(), ids->end());
    }
    for (auto& [table, ids] : touched) {
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    return touched;
}

} // namespace marginalia::core::team
