// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/store/changeset_bytes.h"
#include "core/store/changeset_format.h"
#include "core/store/recording.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// SQLite's own reader of changesets trusts what it reads more than a stranger's file deserves (a table name
// without an end keeps it busy for ever), so every changeset is read here first.

namespace marginalia::core::store {

namespace {

using namespace changeset;

class Reader {
public:
    Reader(Pieces& pieces, Direction direction, const Tables& recorded)
        : m_bytes(pieces)
        , m_backward(direction == Direction::Backward)
        , m_recorded(recorded) {}

    ChangeSet read() {
        while (!m_bytes.atEnd()) {
            const std::uint8_t first = m_bytes.byte();
            if (first == 'T')
                table();
            else
                change(first);
        }
        return std::move(m_changes);
    }

private:
    using Defined = std::array<bool, mostColumns>;

    void table() {
        m_isKey.assign(m_bytes.length(), false);
        if (m_isKey.empty() || m_isKey.size() > mostColumns)
            historyIsDamaged();
        for (std::size_t i = 0; i < m_isKey.size(); ++i)
            m_isKey[i] = m_bytes.byte() != 0;
        const std::string name = m_bytes.name();
        const auto found = m_recorded.find(name);
        if (found == m_recorded.end() ||
            !std::ranges::equal(found->second, m_isKey, [](const Column& column, bool isKey) {
                return (column.keyPlace != 0) == isKey;
            }))
            historyIsDamaged();
        m_current = &m_changes.table(name);
    }

    void change(std::uint8_t operation) {
        if (m_current == nullptr)
            historyIsDamaged();
        m_bytes.skip(1); // whether a trigger made it: there are none
        m_key.reset();
        Defined before{};
        Defined after{};
        if (operation != Insert)
            before = row();
        if (operation != Delete)
            after = row();
        for (std::size_t i = 0; i < m_isKey.size(); ++i) {
            const bool fine = operation == Insert   ? after[i]
                              : operation == Delete ? before[i]
                              : m_isKey[i]          ? before[i] && !after[i]
                                                    : before[i] == after[i];
            if (!fine)
                historyIsDamaged();
        }
        const std::int64_t key = m_key.value_or(0);
        if (operation == Update)
            m_current->changed.push_back(key);
        else if (operation == Insert || operation == Delete)
            ((operation == Insert) != m_backward ? m_current->added : m_current->removed).push_back(key);
        else
            historyIsDamaged();
    }

    Defined row() {
        Defined defined{};
        for (std::size_t i = 0; i < m_isKey.size(); ++i) {
            const std::uint8_t type = m_bytes.byte();
            defined[i] = type != Undefined;
            switch (type) {
            case Undefined:
            case Null:
                break;
            case Integer: {
                const std::int64_t value = m_bytes.integer();
                if (m_isKey[i] && !m_key)
                    m_key = value;
                break;
            }
            case Real:
                m_bytes.skip(8);
                break;
            case Text:
            case Blob:
                m_bytes.skip(m_bytes.length());
                break;
            default:
                historyIsDamaged();
            }
        }
        return defined;
    }

    ChangesetBytes m_bytes;
    bool m_backward;
    const Tables& m_recorded;
    ChangeSet m_changes;
    TableChange* m_current = nullptr;
    std::vector<bool> m_isKey;
    std::optional<std::int64_t> m_key;
};

} // namespace

void historyIsDamaged() {
    throw Error(
        ErrorKind::Damaged,
        msg("The recorded history of this project is damaged: the step can be neither undone nor redone."));
}

ChangeSet readChanges(Pieces& pieces, Direction direction, const Tables& recorded) {
    return Reader(pieces, direction, recorded).read();
}

} // namespace marginalia::core::store
