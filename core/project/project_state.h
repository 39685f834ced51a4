// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_source.h"
#include "core/coding/blind.h"
#include "core/project/copies.h"
#include "core/project/project.h"
#include "core/store/history_store.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace marginalia::core {

/// Inside core/project only: what an open project keeps.
struct Project::State {
    ProjectOptions options;
    mutable std::mutex whoIsSet; ///< a job may take a snapshot meanwhile
    std::unique_ptr<store::ProjectFile> file;
    IdSource ids;
    std::optional<store::Stacks> stacks; ///< read when first asked for
    RollingCopies rolling;               ///< after the file: it ends first

    State(ProjectOptions wanted, std::unique_ptr<store::ProjectFile> opened, IdSource idSource)
        : options(std::move(wanted))
        , file(std::move(opened))
        , ids(std::move(idSource)) {}

    void requireWritable() const;
    /// While coding is blind, what this connection reads is only the present person's.
    void narrow(store::Connection& db) const;
    /// Everything is read while it lives: for work that must not miss what is hidden.
    class Whole;
    void copyIfDue();
    store::Stacks& undoAndRedo();
    store::ChangeSet takeBackOrAgain(const store::HistoryStep& target, store::StepKind kind,
                                     Progress& progress);
};

/// A step of now, by who works.
store::HistoryStep describeStep(const ProjectOptions& options, store::StepKind kind, std::int64_t step,
                                const Sentence& label);

class Project::State::Whole {
public:
    explicit Whole(const State& state)
        : m_state(state) {
        coding::showWhole(state.file->db());
    }
    ~Whole() {
        try {
            m_state.narrow(m_state.file->db());
        } catch (const Error&) {
            // The file is gone or full: nothing more is read from it.
        }
    }
    Whole(const Whole&) = delete;
    Whole& operator=(const Whole&) = delete;

private:
    const State& m_state;
};

/// Writes the file anew where an erasure was interrupted before it could; nothing to do otherwise.
void finishErasure(store::ProjectFile& file);

/// Makes the file of a project. What `fill` writes is step 0: recorded like any other, so that replaying the
/// history starts from nothing; not undoable.
void makeProjectFile(const std::filesystem::path& file, ProjectOptions options, const Sentence& label,
                     const std::function<void(store::Connection&)>& fill);

} // namespace marginalia::core
