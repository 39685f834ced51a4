// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/connection.h"

namespace marginalia::core {

/// Inside core/project only: BEGIN IMMEDIATE; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(store::Connection& db)
        : m_db(db)
        , m_writing(db) {
        if (db.inTransaction())
            throw Error(ErrorKind::Internal,
                        msg("A step was begun inside another one; nothing was changed. Please report this."));
        db.run("BEGIN IMMEDIATE");
    }
    ~Transaction() {
        try {
            if (!m_done && m_db.inTransaction()) // after "disk full" SQLite may have rolled back by itself
                m_db.run("ROLLBACK");
        } catch (const Error&) {
            // Nothing is committed; the next BEGIN reports what is wrong.
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        requireOpen();
        m_db.run("COMMIT");
        m_done = true;
    }
    void requireOpen() const {
        if (!m_db.inTransaction())
            throw Error(ErrorKind::Internal, msg("A step ended its own transaction. Please report this."));
    }

private:
    store::Connection& m_db;
    store::Connection::Writing m_writing;
    bool m_done = false;
};

} // namespace marginalia::core
