// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_workbook.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/exchange/xml_escape.h"

#include <charconv>
#include <chrono>
#include <ctime>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t mostUnits = 32'767; // UTF-16 units in a cell

/// Seconds since 1970 of "2026-03-01T09:30:00..."; a constant day where there is no date, since libxlsxwriter
/// would write the present time and two exports would differ.
std::time_t secondsOf(std::string_view date) {
    constexpr std::time_t firstOfJanuary1980 = 315'532'800;
    const auto number = [date](std::size_t at, std::size_t length) {
        int value = 0;
        if (at + length <= date.size())
            std::from_chars(date.data() + at, date.data() + at + length, value);
        return value;
    };
    if (date.size() < 19)
        return firstOfJanuary1980;
    const std::chrono::sys_days day = std::chrono::year(number(0, 4)) /
                                      std::chrono::month(static_cast<unsigned>(number(5, 2))) /
                                      std::chrono::day(static_cast<unsigned>(number(8, 2)));
    const auto time = day.time_since_epoch() + std::chrono::hours(number(11, 2)) +
                      std::chrono::minutes(number(14, 2)) + std::chrono::seconds(number(17, 2));
    return static_cast<std::time_t>(std::chrono::duration_cast<std::chrono::seconds>(time).count());
}
} // namespace

std::string_view XlsxWorkbook::firstUnits(std::string_view text, std::size_t units) {
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if ((c & 0xC0U) == 0x80U)
            continue;
        used += c >= 0xF0 ? 2 : 1;
        if (used > units)
            return text.substr(0, at);
    }
    return text;
}

XlsxWorkbook::XlsxWorkbook(const std::filesystem::path& file, bool constantMemory)
    : m_name(platform::toUtf8(file)) {
    lxw_workbook_options options{};
    options.constant_memory = constantMemory ? 1 : 0;
    m_book.reset(workbook_new_opt(m_name.c_str(), &options));
    if (!m_book)
        fail();
}

void XlsxWorkbook::properties(const std::string& documentTitle, const report::Properties& properties,
                              const std::string& date) {
    std::string title = legalText(documentTitle);
    std::string subject = legalText(properties.subject);
    std::string author = legalText(properties.creator);
    std::string keywords = legalText(properties.keywords);
    std::string comments = legalText(properties.description);
    lxw_doc_properties all{};
    all.title = title.data();
    all.subject = subject.data();
    all.author = author.data();
    all.keywords = keywords.data();
    all.comments = comments.data();
    all.created = secondsOf(date);
    workbook_set_properties(m_book.get(), &all);
}

lxw_worksheet* XlsxWorkbook::sheet(const std::string& name) {
    lxw_worksheet* added = workbook_add_worksheet(m_book.get(), name.c_str());
    if (!added)
        fail();
    return added;
}

lxw_format* XlsxWorkbook::format(const Look& look) {
    const auto found = m_formats.find(look);
    if (found != m_formats.end())
        return found->second;
    lxw_format* made = workbook_add_format(m_book.get());
    format_set_align(made, look.ruleBelow ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    if (look.decimals >= 0)
        format_set_num_format(
            made, look.decimals == 0
                      ? "0"
                      : ("0." + std::string(static_cast<std::size_t>(look.decimals), '0')).c_str());
    else if (look.wrap)
        format_set_text_wrap(made);
    if (look.strong)
        format_set_bold(made);
    if (look.indent > 0)
        format_set_indent(made, static_cast<std::uint8_t>(look.indent));
    if (look.right)
        format_set_align(made, LXW_ALIGN_RIGHT);
    if (look.ruleAbove)
        format_set_top(made, LXW_BORDER_THIN);
    if (look.ruleBelow)
        format_set_bottom(made, LXW_BORDER_THIN);
    return m_formats.emplace(look, made).first->second;
}

bool XlsxWorkbook::words(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
                         lxw_format* look) {
    constexpr std::string_view mark = " [\u2026]";
    std::string legal = legalText(text);
    const bool cut = firstUnits(legal, mostUnits).size() < legal.size();
    if (cut)
        legal = std::string(firstUnits(legal, mostUnits - mark.size())) + std::string(mark);
    check(legal.empty() ? worksheet_write_blank(sheet, row, column, look)
                        : worksheet_write_string(sheet, row, column, legal.c_str(), look));
    return cut;
}

void XlsxWorkbook::number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double value,
                          lxw_format* look) {
    check(worksheet_write_number(sheet, row, column, value, look));
}

void XlsxWorkbook::check(lxw_error result) {
    if (result != LXW_NO_ERROR)
        fail();
}

void XlsxWorkbook::close() {
    check(workbook_close(m_book.release())); // frees the book whatever happens
}

void XlsxWorkbook::fail() const {
    throw Error(ErrorKind::DiskFull,
                msg("The workbook {1} could not be written. Make room on the disk and in the folder for "
                    "temporary files, "
                    "and try again."),
                {m_name});
}

} // namespace marginalia::core::exchange
