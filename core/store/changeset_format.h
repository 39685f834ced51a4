// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The bytes of a changeset of SQLite (sqlite3session.c, "changeset format"): per table 'T', number of
/// columns, one byte per column (its place in the key, from 1, or 0), name, 0; per change the operation, one
/// byte "indirect", and the row before and/or after; per value its type, and what that needs. Only core/store
/// uses it.
namespace marginalia::core::store::changeset {

enum Operation : std::uint8_t { Delete = 9, Insert = 18, Update = 23 };
enum ValueType : std::uint8_t { Undefined = 0, Integer = 1, Real = 2, Text = 3, Blob = 4, Null = 5 };

} // namespace marginalia::core::store::changeset
