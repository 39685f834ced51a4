// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <xlsxwriter.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>

namespace marginalia::core::exchange {

/// A workbook being written by libxlsxwriter. Every failure throws Error{DiskFull}: the library tells no
/// more.
class XlsxWorkbook {
public:
    static constexpr std::int64_t mostRows = 1'048'000; ///< a sheet holds a few more: room for a foot

    /// `constantMemory`: rows must come in order, and are kept in temporary files.
    XlsxWorkbook(const std::filesystem::path& file, bool constantMemory);

    /// `date` is the only time in the file.
    void properties(const std::string& title, const report::Properties& properties, const std::string& date);
    lxw_worksheet* sheet(const std::string& name);

    struct Look {
        int decimals = -1; ///< -1: words
        int indent = 0;
        bool strong = false;
        bool ruleAbove = false;
        bool ruleBelow = false;
        bool right = false;
        bool wrap = true;
        [[nodiscard]] auto key() const {
            return std::tie(decimals, indent, strong, ruleAbove, ruleBelow, right, wrap);
        }
        bool operator<(const Look& other) const { return key() < other.key(); }
    };
    lxw_format* format(const Look& look);

    /// Returns whether the text had to be cut.
    bool words(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
               lxw_format* look);
    void number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double value, lxw_format* look);
    /// Packs the file. Nothing may follow.
    void close();

    /// The first `units` UTF-16 units of a text, never half a character.
    static std::string_view firstUnits(std::string_view text, std::size_t units);

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };
    void check(lxw_error result);
    [[noreturn]] void fail() const;

    std::string m_name;
    std::unique_ptr<lxw_workbook, Free> m_book;
    std::map<Look, lxw_format*> m_formats;
};

} // namespace marginalia::core::exchange
