// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/base/platform.h"
#include "core/coding/blind.h"
#include "core/project/project_state.h"
#include "core/project/settings_store.h"
#include "core/project/transaction.h"
#include "core/store/history_store.h"
#include "core/store/recorder.h"
#include "core/store/watch.h"

#include <algorithm>
#include <utility>

namespace marginalia::core {

namespace {

using store::HistoryStep;
using store::StepKind;

std::optional<std::uint64_t> seedOf(std::optional<std::uint64_t> seed, std::int64_t newestStep) {
    // Another seed for every state of the project: two commands with the same --seed must not draw the same
    // ids.
    constexpr std::uint64_t oddStride = 0x9E3779B97F4A7C15ULL;
    return seed ? std::optional<std::uint64_t>(*seed + oddStride * static_cast<std::uint64_t>(newestStep))
                : std::nullopt;
}

store::ProjectFile::Wish wishOf(const ProjectOptions& options) {
    store::ProjectFile::Wish wish;
    wish.who = options.who + " (" + platform::hostName() + ")";
    wish.now = options.clock.now();
    wish.readOnly = options.readOnly;
    wish.mustWrite = options.mustWrite;
    wish.oneEdit = options.oneEdit;
    wish.networkFolder = options.networkFolder;
    wish.sync = options.sync;
    wish.schema = options.schema;
    return wish;
}

void completeOptions(ProjectOptions& options) {
    if (options.who.empty())
        options.who = platform::loginName();
    if (options.schema == nullptr)
        options.schema = &store::Schema::builtIn();
}

} // namespace

HistoryStep describeStep(const ProjectOptions& options, StepKind kind, std::int64_t step,
                         const Sentence& label) {
    HistoryStep described;
    described.step = step;
    described.at = options.clock.now();
    described.who = options.who;
    described.label = std::string(label.id.text());
    described.arguments = label.arguments;
    described.kind = kind;
    return described;
}

void makeProjectFile(const std::filesystem::path& file, ProjectOptions options, const Sentence& label,
                     const std::function<void(store::Connection&)>& fill) {
    completeOptions(options);
    const int version = options.schema->version();
    store::ProjectFile::create(file, wishOf(options), [&](store::Connection& db) {
        const store::Tables& tables = options.schema->tablesAt(version);
        store::Recorder recorder(db, tables);
        fill(db);
        store::Recording recording = recorder.finish();
        HistoryStep step = describeStep(options, StepKind::Barrier, 0, label);
        step.rows = store::readChanges(recording, store::Direction::Forward, tables).rows();
        store::appendStep(db, step, version, &recording);
    });
}

Project::Project(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
Project::~Project() = default;

std::unique_ptr<Project> Project::create(const std::filesystem::path& file, const std::string& title,
                                         const std::string& language, ProjectOptions options) {
    makeProjectFile(file, options, msg("Make the project"), [&](store::Connection& db) {
        settings::write(db, "title", title);
        settings::write(db, "language", language);
    });
    return open(file, std::move(options));
}

std::unique_ptr<Project> Project::open(const std::filesystem::path& file, ProjectOptions options) {
    completeOptions(options);
    store::ProjectFile::Wish wish = wishOf(options);
    wish.upgraded = [&](store::Connection& db, int from, int to) {
        if (!options.schema->hasBarrier(from, to))
            return;
        store::appendStep(db,
                          describeStep(options, StepKind::Barrier, store::newestStep(db) + 1,
                                       msg("Bring the project file up to date")),
                          to, nullptr);
    };
    auto opened = store::ProjectFile::open(file, wish);
    const std::int64_t newest = store::newestStep(opened->db());
    IdSource ids(seedOf(options.seed, newest));
    auto project = std::unique_ptr<Project>(
        new Project(std::make_unique<State>(std::move(options), std::move(opened), std::move(ids))));
    if (project->writable()) {
        try {
            finishErasure(*project->m_state->file);
        } catch (const Error&) {
            // No room, as when it was interrupted: the next opening tries again.
        }
    }
    project->m_state->narrow(project->m_state->file->db());
    return project;
}

const std::filesystem::path& Project::file() const {
    return m_state->file->path();
}
Access Project::access() const {
    return m_state->file->access();
}
std::string Project::lockHolder() const {
    return m_state->file->lockHolder();
}
void Project::setWho(const std::string& who) {
    {
        const std::scoped_lock lock(m_state->whoIsSet);
        m_state->options.who = who;
    }
    m_state->narrow(m_state->file->db());
}
const std::string& Project::who() const {
    return m_state->options.who;
}
const store::Connection& Project::db() const {
    return m_state->file->db();
}
std::unique_ptr<store::Connection> Project::snapshot() const {
    std::unique_ptr<store::Connection> db = m_state->file->snapshot();
    m_state->narrow(*db);
    return db;
}
void Project::rest() {
    if (writable())
        m_state->file->checkpoint();
}
void Project::waitForDisk() const {
    m_state->file->waitForDisk();
}
void Project::saveCopy(const std::filesystem::path& target) const {
    m_state->file->copyTo(std::filesystem::absolute(target));
}

std::vector<ProjectCopy> Project::copies() const {
    return copiesOf(file());
}
std::optional<Sentence> Project::copyProblem() const {
    return m_state->rolling.problem();
}

void Project::State::requireWritable() const {
    if (file->access() == Access::Writable)
        return file->requireDisk();
    const std::string name = platform::toUtf8(file->path().filename());
    if (file->access() == Access::ReadOnlyLocked)
        throw Error(ErrorKind::Locked, msg("{1} is open for writing elsewhere: {2}. Close it there first."),
                    {name, file->lockHolder()});
    throw Error(ErrorKind::ReadOnly, msg("{1} is open for reading only. Nothing was changed."), {name});
}

void Project::State::copyIfDue() {
    if (options.copies)
        rolling.makeIfDue(*file, options.clock.now(), store::newestStepTime(file->db()));
}

store::Stacks& Project::State::undoAndRedo() {
    // Somebody else may be writing a file that is open here to read.
    if (!stacks || file->access() != Access::Writable)
        stacks = store::Stacks::read(file->db());
    return *stacks;
}

store::ChangeSet Project::edit(const Sentence& label, const Body& body, Progress progress) {
    State& state = *m_state;
    state.requireWritable();
    store::Connection& db = state.file->db();
    state.copyIfDue();
    const store::Tables& tables = state.options.schema->tablesAt(state.options.schema->version());
    Transaction transaction(db);
    coding::showWhole(db);
    store::Recorder recorder(db, tables);
    {
        store::Edit edit(db, state.ids, state.options.clock, state.options.who, progress);
        body(edit);
    }
    transaction.requireOpen();
    store::Recording recording = recorder.finish();
    if (recording.empty())
        return {};
    store::ChangeSet changes = store::readChanges(recording, store::Direction::Forward, tables);
    HistoryStep step = describeStep(state.options, StepKind::Edit, store::newestStep(db) + 1, label);
    step.rows = changes.rows();
    store::appendStep(db, step, state.options.schema->version(), &recording);
    state.narrow(db);
    transaction.commit();
    if (state.stacks)
        state.stacks->add(StepKind::Edit, step.step, 0);
    return changes;
}

void Project::derive(const Body& body, Progress progress) {
    State& state = *m_state;
    state.requireWritable();
    store::Connection& db = state.file->db();
    const store::Tables& tables = state.options.schema->tablesAt(state.options.schema->version());
    Transaction transaction(db);
    coding::showWhole(db);
    store::Recorder recorder(db, tables);
    {
        store::Edit edit(db, state.ids, state.options.clock, state.options.who, progress);
        body(edit);
    }
    transaction.requireOpen();
    if (!recorder.finish().empty())
        throw Error(ErrorKind::Internal, msg("Something tried to change the project outside of a step; "
                                             "nothing was changed. Please report this."));
    state.narrow(db);
    transaction.commit();
}

std::optional<HistoryStep> Project::nextUndo() const {
    const auto& steps = m_state->undoAndRedo().undoable();
    return steps.empty() ? std::nullopt : store::readStep(db(), steps.back());
}

std::optional<HistoryStep> Project::nextRedo() const {
    const auto& steps = m_state->undoAndRedo().redoable();
    if (steps.empty())
        return std::nullopt;
    auto step = store::readStep(db(), steps.back());
    if (step)
        step->state = store::StepState::Undone;
    return step;
}

store::ChangeSet Project::undo(Progress progress) {
    const std::optional<HistoryStep> target = nextUndo();
    if (!target)
        throw Error(ErrorKind::Conflict, msg("There is nothing to undo."));
    return m_state->takeBackOrAgain(*target, StepKind::Undo, progress);
}

store::ChangeSet Project::redo(Progress progress) {
    const std::optional<HistoryStep> target = nextRedo();
    if (!target)
        throw Error(ErrorKind::Conflict, msg("There is nothing to redo."));
    return m_state->takeBackOrAgain(*target, StepKind::Redo, progress);
}

void Project::State::narrow(store::Connection& db) const {
    if (options.schema != &store::Schema::builtIn())
        return;
    std::unique_lock lock(whoIsSet);
    const std::string who = options.who;
    lock.unlock();
    coding::narrowFor(db, who);
}

store::ChangeSet Project::State::takeBackOrAgain(const HistoryStep& shown, StepKind kind,
                                                 Progress& progress) {
    requireWritable();
    store::Connection& db = file->db();
    copyIfDue();
    Transaction transaction(db);
    if (coding::showWhole(db) && shown.who != options.who)
        throw Error(ErrorKind::Conflict,
                    msg("This step is of “{1}”, and coding is blind: only they can undo or redo it."),
                    {shown.who});
    const HistoryStep target = store::readStep(db, shown.step).value_or(shown); // with its own words
    const int recordedVersion = store::schemaVersionOf(db, target.step);
    if (recordedVersion < 1 || recordedVersion > options.schema->version() ||
        options.schema->hasBarrier(recordedVersion, options.schema->version()))
        throw Error(ErrorKind::Conflict, msg("The step was made by another version of Marginalia: it can be "
                                             "read, but neither undone nor redone."));
    store::StoredPieces pieces(db, target.step);
    progress.stage(pieces.bytes());
    store::ChangeSet changes = store::applyChanges(
        db, pieces, kind == StepKind::Undo ? store::Direction::Backward : store::Direction::Forward,
        options.schema->tablesAt(recordedVersion), store::tablesOf(db), progress);
    HistoryStep step;
    step.step = store::newestStep(db) + 1;
    step.at = options.clock.now();
    step.who = options.who;
    step.label = target.label;
    step.arguments = target.arguments;
    step.kind = kind;
    step.target = target.step;
    step.rows = changes.rows();
    store::appendStep(db, step, options.schema->version(), nullptr);
    pieces.release();
    narrow(db);
    transaction.commit();
    if (stacks)
        stacks->add(kind, step.step, target.step);
    return changes;
}

std::vector<HistoryStep> Project::history() const {
    return store::readSteps(db());
}

store::ChangeSet Project::changesOf(std::int64_t step) const {
    const store::Schema& schema = *m_state->options.schema;
    const int version = store::schemaVersionOf(db(), step);
    if (version < 1 || version > schema.version())
        return {};
    const std::optional<coding::Blind> blind = coding::blindness(db());
    if (blind && store::readStep(db(), step).value_or(HistoryStep()).who != blind->reader)
        return {};
    store::StoredPieces pieces(db(), step);
    return pieces.bytes() == 0
               ? store::ChangeSet()
               : store::readChanges(pieces, store::Direction::Forward, schema.tablesAt(version));
}

std::string Project::setting(const std::string& key) const {
    return setting(db(), key);
}

std::string Project::setting(const store::Connection& db, const std::string& key) {
    return settings::read(db, key);
}

void Project::setSetting(store::Edit& edit, const std::string& key, const std::string& value) {
    settings::write(edit.db(), key, value);
}

} // namespace marginalia::core
