// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replay.h"

#include "core/store/history_store.h"

namespace marginalia::core::store {

namespace {
constexpr std::size_t mostProblems = 100;

} // namespace

Replay::Replay(const Connection& project, const Schema& schema)
    : m_project(project)
    , m_schema(schema)
    , m_db({}, Connection::Mode::Temporary) {
    begin();
}

Replay::Replay(const Connection& project, const Schema& schema, const std::filesystem::path& file)
    : m_project(project)
    , m_schema(schema)
    , m_db(file, Connection::Mode::Create) {
    m_db.execute("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'");
    begin();
}

void Replay::begin() {
    // Texts are outside of the history, so foreign keys into them cannot hold here. Thrown away at the
    // first failure: no journal.
    m_db.execute("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                 "PRAGMA cache_size = -65536; BEGIN");
}

void Replay::upTo(int version) {
    if (version < m_version || version > m_schema.version())
        throw Error(ErrorKind::Damaged, msg("Its file version {1} does not follow from the step before it."),
                    {std::to_string(version)});
    m_schema.migrate(m_db, m_version, version);
    m_version = version;
}

void Replay::apply(std::int64_t step, Direction direction) {
    const int recordedAt = schemaVersionOf(m_project, step);
    if (recordedAt < 1 || recordedAt > m_version || m_schema.hasBarrier(recordedAt, m_version))
        throw Error(ErrorKind::Damaged,
                    msg("It was recorded in a file version that it cannot be applied to."));
    StoredPieces pieces(m_project, step);
    Progress nobody;
    applyChanges(m_db, pieces, direction, m_schema.tablesAt(recordedAt), m_schema.tablesAt(m_version),
                 nobody);
}

void Replay::replay(const HistoryStep& step, int version) {
    upTo(version);
    if (step.kind == StepKind::Edit || step.kind == StepKind::Barrier)
        apply(step.step, Direction::Forward);
    else if (step.target < 1 || step.target >= step.step)
        throw Error(ErrorKind::Damaged, msg("It takes back a step that was not made before it."));
    else
        apply(step.target, step.kind == StepKind::Undo ? Direction::Backward : Direction::Forward);
}

void Comparison::add(Sentence problem) {
    if (problems.size() < mostProblems)
        problems.push_back(std::move(problem));
    else
        ++m_left;
}

void Comparison::finish() {
    if (m_left > 0)
        problems.emplace_back(msg("Further differences that are not listed: {1}."),
                              std::vector<std::string>{std::to_string(m_left)});
    m_left = 0;
}

void replayAndCompare(const Connection& project, const Schema& schema, Progress& progress,
                      Comparison& comparison) {
    Replay replay(project, schema);
    progress.stage(project.integer("SELECT count(*) FROM history") * 256, 0.4, 0.8);
    Statement steps = project.prepare("SELECT step, schema_version FROM history ORDER BY step");
    while (steps.step()) {
        progress.advance(256);
        const std::optional<HistoryStep> step = readStep(project, steps.integer(0));
        try {
            replay.replay(*step, static_cast<int>(steps.integer(1)));
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            comparison.add({msg("Step {1} of the history cannot be replayed: {2}"),
                            {std::to_string(step->step), error.what()}});
            return; // what follows would differ only because of this step
        }
        if (step->step > 0)
            ++comparison.stepsReplayed;
    }
    replay.upTo(schema.version());
    compareTables(project, replay.db(), schema.tablesAt(schema.version()), progress, comparison);
}

} // namespace marginalia::core::store
