// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recording.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace marginalia::core::store {

inline constexpr std::size_t longestTableName = 100;
inline constexpr std::size_t mostColumns = 200;

/// The bytes of a changeset one after the other, over all its pieces; beyond the end historyIsDamaged() is
/// thrown. Only core/store uses it.
class ChangesetBytes {
public:
    explicit ChangesetBytes(Pieces& pieces)
        : m_pieces(pieces) {
        m_pieces.rewind();
    }
    bool atEnd() {
        if (m_rest.empty())
            m_rest = m_pieces.next();
        return m_rest.empty();
    }
    std::uint8_t byte() {
        if (atEnd())
            historyIsDamaged();
        const auto value = static_cast<std::uint8_t>(m_rest.front());
        m_rest = m_rest.subspan(1);
        return value;
    }
    void skip(std::size_t size) {
        while (size > 0) {
            if (atEnd())
                historyIsDamaged();
            const std::size_t part = std::min(size, m_rest.size());
            m_rest = m_rest.subspan(part);
            size -= part;
        }
    }
    std::int64_t integer() {
        std::uint64_t value = 0;
        if (m_rest.size() >= 8) { // nearly always: the pieces are large
            for (std::size_t i = 0; i < 8; ++i)
                value = (value << 8U) | static_cast<std::uint8_t>(m_rest[i]);
            m_rest = m_rest.subspan(8);
            return static_cast<std::int64_t>(value);
        }
        for (int i = 0; i < 8; ++i)
            value = (value << 8U) | byte();
        return static_cast<std::int64_t>(value);
    }
    std::size_t length() {
        std::uint64_t value = 0;
        for (int i = 0; i < 5; ++i) {
            const std::uint8_t part = byte();
            value = (value << 7U) | (part & 0x7FU);
            if (part < 0x80)
                return value <= INT32_MAX ? static_cast<std::size_t>(value) : (historyIsDamaged(), 0);
        }
        historyIsDamaged();
    }
    /// So many bytes as they are.
    std::string text(std::size_t size) {
        std::string text;
        while (size > 0) {
            if (atEnd())
                historyIsDamaged();
            const std::size_t part = std::min(size, m_rest.size());
            text.append(reinterpret_cast<const char*>(m_rest.data()), part);
            m_rest = m_rest.subspan(part);
            size -= part;
        }
        return text;
    }
    /// The same without a copy where they lie in one piece, else in `room`; valid until more is read.
    std::string_view view(std::size_t size, std::string& room) {
        if (m_rest.size() < size)
            return room = text(size);
        const std::string_view bytes(reinterpret_cast<const char*>(m_rest.data()), size);
        m_rest = m_rest.subspan(size);
        return bytes;
    }
    std::string name() {
        std::string text;
        while (const std::uint8_t letter = byte()) {
            text += static_cast<char>(letter);
            if (text.size() > longestTableName)
                historyIsDamaged();
        }
        return text;
    }

private:
    Pieces& m_pieces;
    std::span<const std::byte> m_rest;
};

} // namespace marginalia::core::store
