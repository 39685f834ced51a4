// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recording.h"

#include <memory>

namespace marginalia::core::store {

/// Records what happens to the rows of some tables while it lives; one at a time on a connection.
///
/// SQLite's session extension would write the same bytes, but it notes only the keys of the rows and reads
/// each row again at the end. This one takes the rows when they are written, which in a bulk step costs a
/// third of that, and keeps them in the order of the work, so that undoing walks through the tables in that
/// order too.
class Recorder {
public:
    /// `tables` are those to record, as they are in the file; they must live as long as the recorder.
    Recorder(Connection& connection, const Tables& tables);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Everything since the start, netted per row, as a changeset of SQLite; stops recording. Empty when
    /// nothing changed in the end. Throws Error{Internal} when a statement failed half-way:
    /// SQLite took back rows of it that are recorded here, so the step cannot go on.
    Recording finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace marginalia::core::store
