// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/table_reader.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// The name of a file as messages say it: the last part of its path.
std::string shownName(const std::filesystem::path& file);

/// A text as it was before it was protected from being run as a formula: one apostrophe before = + - @ TAB CR
/// (or before more apostrophes and one of these) is taken off. For cells of text tables.
std::string_view unprotected(std::string_view text);

/// A table whose columns are known by the names in its first filled row, in any order. Small and capital
/// letters and blanks around a name make no difference.
class NamedColumns {
public:
    /// Throws Error{Invalid} when a known column stands twice. Columns that are not known are left out and
    /// told in `problems`.
    NamedColumns(const TableFile& table, std::string fileName, std::span<const std::string_view> known);

    [[nodiscard]] bool has(std::string_view column) const;
    /// Throws Error{Invalid} when the column is missing.
    void require(std::string_view column) const;
    /// The place of a known column; `none` when the table does not have it.
    [[nodiscard]] std::size_t place(std::string_view column) const;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// The filled rows below the names.
    [[nodiscard]] std::span<const Row> rows() const { return m_rows; }
    /// The text of a cell, of a text table `unprotected`. Empty for the place `none`.
    [[nodiscard]] std::string_view text(const Row& row, std::size_t place) const;
    /// The same without blanks around it.
    [[nodiscard]] std::string_view word(const Row& row, std::size_t place) const;
    [[nodiscard]] const std::vector<Sentence>& problems() const { return m_problems; }

private:
    struct Column {
        std::string_view name;
        std::size_t place;
    };
    std::string m_fileName;
    std::span<const Row> m_rows;
    std::vector<Column> m_columns;
    std::vector<Sentence> m_problems;
    bool m_isText;
};

/// Collects the rows that cannot be imported, each as a sentence "row 17: ...". Beyond ten thousand they are
/// only counted.
class BadRows {
public:
    void add(MessageId id, std::vector<std::string> arguments);
    void add(const std::vector<Sentence>& sentences);
    [[nodiscard]] bool empty() const { return m_count == 0; }
    /// Throws Error{Invalid} with all of them when there is one.
    void throwIfAny(const std::string& fileName) const;
    /// The same of a table that nothing is imported from: it is only computed with.
    void throwIfAnyUnread(const std::string& fileName) const;

private:
    [[noreturn]] void fail(MessageId sentence, MessageId more, const std::string& fileName) const;

    std::vector<Sentence> m_sentences;
    std::int64_t m_count = 0;
};

} // namespace marginalia::core::exchange
