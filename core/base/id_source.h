// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>

namespace marginalia::core {

/// Draws row ids: random 63-bit numbers, so that two copies of a project never invent the same one. With a
/// seed (command-line option `--seed`) the same ids come again.
class IdSource {
public:
    explicit IdSource(std::optional<std::uint64_t> seed = std::nullopt);

    /// One new id, 2 .. 2^63-1 (0 is "none", 1 is kept for rows that every project has).
    std::int64_t next();
    /// The first of `count` ids in a row for a bulk step (B-trees grow at one end: much faster than scattered
    /// ids).
    std::int64_t block(std::int64_t count);
    /// A random GUID in lower case, 8-4-4-4-12, version 4.
    std::string guid();

private:
    std::mt19937_64 m_engine;
};

} // namespace marginalia::core
