// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace marginalia::core::store {

namespace {

StepKind kindOf(std::string_view text) {
    if (text == "undo")
        return StepKind::Undo;
    if (text == "redo")
        return StepKind::Redo;
    return text == "barrier" ? StepKind::Barrier : StepKind::Edit;
}

const char* textOf(StepKind kind) {
    switch (kind) {
    case StepKind::Undo:
        return "undo";
    case StepKind::Redo:
        return "redo";
    case StepKind::Barrier:
        return "barrier";
    case StepKind::Edit:
        break;
    }
    return "edit";
}

/// A stranger may have written the file: whatever is no list of texts reads as none.
std::vector<std::string> argumentsOf(std::string_view json) {
    std::vector<std::string> arguments;
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    if (parsed.is_array())
        for (const auto& argument : parsed)
            if (argument.is_string())
                arguments.push_back(argument.get<std::string>());
    return arguments;
}

HistoryStep stepOf(const Statement& row) {
    HistoryStep step;
    step.step = row.integer(0);
    step.at = row.text(1);
    step.who = row.text(2);
    step.label = row.text(3);
    step.arguments = argumentsOf(row.view(4));
    step.kind = kindOf(row.view(5));
    step.target = row.integer(6);
    step.rows = row.integer(7);
    return step;
}

void removeOne(std::vector<std::int64_t>& stack, std::int64_t step) {
    // The one asked for is the last one in every history that this program wrote.
    if (const auto found = std::find(stack.rbegin(), stack.rend(), step); found != stack.rend())
        stack.erase(std::next(found).base());
}

} // namespace

std::int64_t newestStep(const Connection& db) {
    return db.integer("SELECT ifnull(max(step), 0) FROM history");
}

std::string newestStepTime(const Connection& db) {
    return db.text("SELECT at FROM history ORDER BY step DESC LIMIT 1");
}

void appendStep(Connection& db, const HistoryStep& step, int schemaVersion, const Recording* recording) {
    const std::string arguments =
        nlohmann::json(step.arguments).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    db.run("INSERT INTO history (step, at, who, label, arguments, kind, target, row_count, schema_version) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
           step.step, step.at, step.who, step.label, arguments, textOf(step.kind),
           step.target == 0 ? std::nullopt : std::optional<std::int64_t>(step.target), step.rows,
           schemaVersion);
    if (recording == nullptr)
        return;
    Statement piece = db.prepare("INSERT INTO history_piece (step, piece, changed) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < recording->pieces().size(); ++i) {
        piece.lendFrom(0, step.step, static_cast<std::int64_t>(i),
                       std::span<const std::byte>(recording->pieces()[i]));
        piece.run();
    }
}

std::optional<HistoryStep> readStep(const Connection& db, std::int64_t step) {
    Statement row = db.prepare(
        "SELECT step, at, who, label, arguments, kind, target, row_count FROM history WHERE step = ?");
    row.bind(step);
    return row.step() ? std::optional<HistoryStep>(stepOf(row)) : std::nullopt;
}

int schemaVersionOf(const Connection& db, std::int64_t step) {
    return static_cast<int>(db.integer("SELECT schema_version FROM history WHERE step = ?", step));
}

std::vector<HistoryStep> readSteps(const Connection& db) {
    std::vector<HistoryStep> steps;
    std::map<std::int64_t, std::size_t> places;
    Statement rows = db.prepare("SELECT step, at, who, label, arguments, kind, target, row_count FROM "
                                "history WHERE step > 0 ORDER BY step");
    while (rows.step()) {
        const HistoryStep& step = steps.emplace_back(stepOf(rows));
        places[step.step] = steps.size() - 1;
        const auto target = places.find(step.target);
        if (target == places.end())
            continue;
        if (step.kind == StepKind::Undo)
            steps[target->second].state = StepState::Undone;
        else if (step.kind == StepKind::Redo)
            steps[target->second].state = StepState::Done;
    }
    return steps;
}

void Stacks::add(StepKind kind, std::int64_t step, std::int64_t target) {
    switch (kind) {
    case StepKind::Edit:
        m_undo.push_back(step);
        m_redo.clear();
        break;
    case StepKind::Undo:
        removeOne(m_undo, target);
        m_redo.push_back(target);
        break;
    case StepKind::Redo:
        removeOne(m_redo, target);
        m_undo.push_back(target);
        break;
    case StepKind::Barrier:
        m_undo.clear();
        m_redo.clear();
        break;
    }
}

Stacks Stacks::read(const Connection& db) {
    Stacks stacks;
    Statement rows = db.prepare("SELECT kind, step, target FROM history WHERE step > 0 ORDER BY step");
    while (rows.step())
        stacks.add(kindOf(rows.view(0)), rows.integer(1), rows.integer(2));
    return stacks;
}

StoredPieces::StoredPieces(const Connection& db, std::int64_t step)
    : m_db(db)
    , m_step(step)
    , m_statement(db.prepare("SELECT changed FROM history_piece WHERE step = ? ORDER BY piece")) {
    rewind();
}

void StoredPieces::rewind() {
    m_statement.bind(m_step);
}

std::span<const std::byte> StoredPieces::next() {
    return m_statement.step() ? m_statement.blob(0) : std::span<const std::byte>();
}

std::int64_t StoredPieces::bytes() const {
    return m_db.integer("SELECT ifnull(sum(length(changed)), 0) FROM history_piece WHERE step = ?", m_step);
}

} // namespace marginalia::core::store
