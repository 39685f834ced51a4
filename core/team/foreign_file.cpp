// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/foreign_file.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/history_store.h"
#include "core/store/identity.h"
#include "core/store/row_sums.h"
#include "core/team/decisions.h"

#include <utility>

namespace marginalia::core::team {

namespace {

constexpr int megabytesKept = 4; // it is read from start to end, and little of it twice

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
    , m_cache(m_file->db(), megabytesKept)
    , m_label(rows::labelOf(m_file->db()))
    , m_line(lineOf(m_file->db(), progress)) {
    if (const std::string place = rows::readTextSums(m_file->db(), progress, m_texts); !place.empty())
        throw Error(ErrorKind::Damaged,
                    msg("In {1}, the text of {2} was changed by another program: its check sum is wrong. "
                        "Nothing was merged."),
                    {m_name, place});
    compareWithHistory(progress);
    refuseCircles();
}

void ForeignFile::compareWithHistory(Progress& progress) {
    const store::Schema& schema = store::Schema::builtIn();
    const store::RowSums there = store::sumsOfRows(m_file->db(), schema, progress);
    try {
        if (there == store::sumsOfHistory(m_file->db(), schema, progress))
            return;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged)
            throw; // else replaying it says at which step
    }
    std::unique_ptr<store::Replay> recorded = at(m_line.back().step, progress);
    store::Comparison found;
    store::compareTables(m_file->db(), recorded->db(), schema.tablesAt(schema.version()), progress, found);
    found.finish();
    if (found.problems.empty())
        return;
    m_altered = std::move(found.problems);
    std::string all;
    for (const auto& [table, sum] : there)
        all += table + std::to_string(sum) + "/";
    m_alteredDigest = keyFor({"altered", newest(), all});
    rows::copyTexts(m_file->db(), recorded->db(), progress);
    m_recorded = std::move(recorded);
    m_label = rows::labelOf(db());
}

void ForeignFile::refuseCircles() const {
    for (const store::Connection* each : {&std::as_const(*m_file).db(), &db()})
        if (const auto circle = rows::circleOfCodes(*each); !circle.empty())
            throw Error(
                ErrorKind::Damaged,
                msg("In {1}, the code “{2}” lies below itself. Nothing was merged. Open that file, move "
                    "the code to another place and merge again."),
                {m_name, circle.front().second});
}

std::optional<std::int64_t> ForeignFile::partedAt(const Pasts& known) const {
    for (auto point = m_line.rbegin(); point != m_line.rend(); ++point)
        if (known.contains(point->digest))
            return point->step;
    return std::nullopt;
}

std::unique_ptr<store::Replay> ForeignFile::at(std::int64_t step, Progress& progress) {
    if (m_prepared && m_preparedStep == step)
        return std::move(m_prepared);
    const store::Schema& schema = store::Schema::builtIn();
    auto replay = std::make_unique<store::Replay>(m_file->db(), schema);
    for (const LinePoint& point : m_line) {
        if (point.step > step)
            break;
        progress.advance(256);
        try {
            replay->replay(*store::readStep(m_file->db(), point.step),
                           store::schemaVersionOf(m_file->db(), point.step));
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

void ForeignFile::prepare(const Pasts& known, Progress& progress) {
    std::optional<std::int64_t> step = partedAt(known);
    if (!step && m_label)
        step = 0;
    if (!step || (*step == m_line.back().step && m_altered.empty()))
        return;
    m_prepared = at(*step, progress);
    m_preparedStep = *step;
}

} // namespace marginalia::core::team
