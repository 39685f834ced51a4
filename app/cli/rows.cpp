// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"

#include "core/exchange/exporters/csv_writer.h"
#include "core/text/messages.h"

#include <algorithm>
#include <cstdint>
#include <iostream>

namespace marginalia::cli {

namespace {

std::string textOf(const nlohmann::ordered_json& cell) {
    if (cell.is_null())
        return "";
    return cell.is_string() ? cell.get<std::string>() : cell.dump();
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

/// What a spreadsheet would run gets a sign before it, as in the reports.
std::string neutral(const nlohmann::ordered_json& cell) {
    const std::string text = textOf(cell);
    return cell.is_string() ? core::exchange::formulaProtected(text) : text;
}

void printCsv(const Rows& rows) {
    for (std::size_t i = 0; i < rows.columns.size(); ++i)
        std::cout << (i == 0 ? "" : ",") << quoted(rows.columns[i]);
    std::cout << '\n';
    for (const auto& row : rows.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            std::cout << (i == 0 ? "" : ",") << quoted(neutral(row[i]));
        std::cout << '\n';
    }
}

void printJson(const Rows& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& row : rows.rows) {
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i < row.size(); ++i)
            object[rows.columns[i]] = row[i];
        list.push_back(std::move(object));
    }
    std::cout << list.dump(1) << '\n';
}

std::string onOneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
}

void printAligned(const Rows& rows, const core::text::Locale& locale) {
    std::vector<std::string> heads = rows.columns;
    for (std::size_t i = 0; i < rows.heads.size(); ++i)
        heads[i] = core::text::say(locale, rows.heads[i]);
    std::vector<std::size_t> widths;
    for (const std::string& head : heads)
        widths.push_back(printedWidth(head));
    for (const auto& row : rows.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], printedWidth(onOneLine(textOf(row[i]))));
    const auto line = [&](const auto& cellText, const auto& isNumber) {
        std::string text;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string cell = cellText(i);
            const std::string pad(widths[i] - printedWidth(cell), ' ');
            text += (i == 0 ? "" : "  ") + (isNumber(i) ? pad + cell : cell + pad);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        std::cout << text << '\n';
    };
    const auto never = [](std::size_t) { return false; };
    line([&](std::size_t i) { return heads[i]; }, never);
    line([&](std::size_t i) { return std::string(widths[i], '-'); }, never);
    for (const auto& row : rows.rows)
        line([&](std::size_t i) { return onOneLine(textOf(row[i])); },
             [&](std::size_t i) { return row[i].is_number(); });
}

} // namespace

std::size_t printedWidth(const std::string& utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        std::uint32_t point = length == 1 ? first : first & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            point = (point << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        i += length;
        const bool mark =
            (point >= 0x300 && point <= 0x36F) || (point >= 0x200B && point <= 0x200F) || point == 0xFE0F;
        const bool wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
                          (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
                          (point >= 0xFF00 && point <= 0xFF60) || (point >= 0x1F300 && point <= 0x1FAFF);
        width += mark ? 0 : wide ? 2 : 1;
    }
    return width;
}

void print(const Rows& rows, const std::string& format, const core::text::Locale& locale) {
    if (format == "csv")
        printCsv(rows);
    else if (format == "json")
        printJson(rows);
    else
        printAligned(rows, locale);
}

} // namespace marginalia::cli
