// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_reader.h"

#include "core/base/error.h"
#include "core/exchange/problems.h"
#include "core/exchange/xlsx_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <optional>
#include <sstream>

namespace marginalia::core::exchange {

namespace {

/// A number's text without the noise of binary fractions: 0.1 for 0.10000000000000001. Long integers keep
/// every digit.
std::string_view shortestNumber(std::string_view text, double value, std::array<char, 400>& room) {
    const std::string_view digits = text.substr(text.substr(0, 1) == "-" ? 1 : 0);
    const bool plain = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    const bool shortDecimal =
        digits.size() <= 15 && digits.find_first_not_of("0123456789.") == std::string_view::npos;
    if (plain || shortDecimal)
        return text;
    const double size = std::fabs(value);
    const auto form =
        size == 0.0 || (size >= 1e-7 && size < 1e17) ? std::chars_format::fixed : std::chars_format::general;
    const auto end = std::to_chars(room.data(), room.data() + room.size(), value, form).ptr;
    return {room.data(), static_cast<std::size_t>(end - room.data())};
}

std::optional<double> parsedNumber(std::string_view text) {
    double value = 0.0;
#if defined(__cpp_lib_to_chars)
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size())
        return std::nullopt;
#else
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    if (!(stream >> value) || stream.peek() != std::istringstream::traits_type::eof())
        return std::nullopt;
#endif
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

struct Place {
    std::size_t column;
    std::int64_t row;
};

/// B7 is column 1, row 7.
std::optional<Place> parsedPlace(std::string_view reference) {
    std::size_t letters = 0;
    std::size_t column = 0;
    while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' &&
           reference[letters] <= 'Z')
        column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A') + 1;
    std::int64_t row = 0;
    const std::string_view digits = reference.substr(letters);
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), row);
    if (letters == 0 || digits.empty() || result.ec != std::errc() ||
        result.ptr != digits.data() + digits.size() || row < 1)
        return std::nullopt;
    return Place{column - 1, row};
}

/// Puts the cells of one sheet into the table.
class SheetHandler : public XmlHandler {
public:
    SheetHandler(const SafeZip& archive, const Workbook& workbook, const TableOptions& options,
                 TableFile& file, Problems& problems)
        : m_archiveName(archive.name())
        , m_from1904(workbook.from1904)
        , m_options(options)
        , m_file(file)
        , m_problems(problems)
        , m_strings(readSharedStrings(archive, workbook.sharedStrings, file.table, options.limits))
        , m_formats(readDateFormats(archive, workbook.styles)) {}

    [[nodiscard]] bool done() const { return m_file.cutShort; }

    void startElement(const XmlElement& element) override {
        const std::string_view name = element.local();
        if (name == "sheetData")
            m_inData = true;
        else if (!m_inData || done())
            return;
        else if (name == "row")
            startRow(element);
        else if (name == "c")
            startCell(element);
        else if (name == "rPh")
            ++m_phonetic;
        else if (name == "v" || (name == "t" && m_type == "inlineStr" && m_phonetic == 0))
            m_inValue = true;
        else if (name == "f")
            m_hasFormula = true;
    }

    void endElement(std::string_view name) override {
        if (name == "sheetData")
            m_inData = false;
        else if (!m_inData || done())
            return;
        else if (name == "v" || name == "t")
            m_inValue = false;
        else if (name == "rPh")
            --m_phonetic;
        else if (name == "c")
            endCell();
        else if (name == "row")
            endRow();
    }

    void text(std::string_view utf8) override {
        if (!m_inValue)
            return;
        if (m_value.size() + utf8.size() > m_options.limits.cellBytes)
            throw Error(
                ErrorKind::Limit,
                msg("Cell {2} of {1} is too long: a cell may have {3}. Check that the file is a table."),
                {m_archiveName, cellName(m_column, m_row),
                 std::to_string(m_options.limits.cellBytes >> 20) + " MB"});
        m_value += utf8;
    }

private:
    void startRow(const XmlElement& element) {
        const std::string_view text = element.value("r");
        std::int64_t number = m_row + 1;
        if (!text.empty()) {
            const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
            if (result.ec != std::errc() || number <= m_row) {
                m_problems.add(
                    msg("The workbook's row {1} has a wrong or repeated number; it was read as row {2}."),
                    {std::string(text.substr(0, 20)), std::to_string(m_row + 1)});
                number = m_row + 1;
            }
        }
        if (number > m_options.limits.rows)
            throw Error(ErrorKind::Limit,
                        msg("The sheet {2} of {1} has more than {3} rows. Split it and import the parts."),
                        {m_archiveName, m_file.sheet, std::to_string(m_options.limits.rows)});
        m_row = number;
        m_nextColumn = 0;
        m_cells.clear();
    }

    void startCell(const XmlElement& element) {
        m_type = element.value("t");
        m_style = 0;
        const std::string_view style = element.value("s");
        std::from_chars(style.data(), style.data() + style.size(), m_style);
        m_value.clear();
        m_hasFormula = false;
        m_phonetic = 0;
        m_column = m_nextColumn;
        m_placed = true;
        if (const auto reference = element.attribute("r")) {
            const auto place = parsedPlace(*reference);
            m_placed = place && place->row == m_row && place->column < m_options.limits.columns;
            if (m_placed)
                m_column = place->column;
            else
                m_problems.add(msg("A cell in row {1} has the impossible place {2}; it was left out."),
                               {std::to_string(m_row), std::string(reference->substr(0, 20))});
        } else if (m_column >= m_options.limits.columns) {
            throw Error(
                ErrorKind::Limit,
                msg("Row {2} of {1} has more than {3} columns. Check that the file is a survey table."),
                {m_archiveName, std::to_string(m_row), std::to_string(m_options.limits.columns)});
        }
        m_nextColumn = m_column + 1;
    }

    void endCell() {
        if (!m_placed)
            return;
        const Cell cell = value();
        if (cell.empty()) {
            if (m_hasFormula && m_value.empty() && m_type != "str")
                m_problems.add(
                    msg("The formula in cell {1} has no stored result; the cell stays empty. Open the "
                        "file in a spreadsheet program and save it again."),
                    {cellName(m_column, m_row)});
            return;
        }
        if (m_cells.size() <= m_column)
            m_cells.resize(m_column + 1);
        m_cells[m_column] = cell;
    }

    Cell value() {
        if (m_type == "s")
            return sharedString();
        if (m_value.empty())
            return {};
        if (m_type == "str" || m_type == "inlineStr")
            return kept(withoutEscapes(m_value), CellKind::Text);
        if (m_type == "b")
            return kept(m_value == "0" || m_value == "false" ? "FALSE" : "TRUE", CellKind::Text);
        if (m_type == "d")
            return kept(m_value, CellKind::Date);
        if (m_type == "e") {
            m_problems.add(msg("Cell {1} holds the error {2}, kept as text."),
                           {cellName(m_column, m_row), m_value.substr(0, 20)});
            return kept(m_value, CellKind::Text);
        }
        return number();
    }

    Cell sharedString() {
        std::size_t index = 0;
        const auto result = std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
        if (result.ec == std::errc() && result.ptr == m_value.data() + m_value.size() &&
            index < m_strings.size()) {
            const std::string_view text = m_strings[index];
            return text.empty() ? Cell() : Cell(text, CellKind::Text);
        }
        m_problems.add(msg("Cell {1} refers to a text that is not in the workbook; it stays empty."),
                       {cellName(m_column, m_row)});
        return {};
    }

    Cell number() {
        const auto parsed = parsedNumber(m_value);
        if (!parsed)
            return kept(m_value, CellKind::Text); // not what it claims to be, but what is there
        const DateFormat format = m_style < m_formats.size() ? m_formats[m_style] : DateFormat::None;
        if (const auto date = isoText(*parsed, format, m_from1904))
            return kept(*date, CellKind::Date);
        std::array<char, 400> room{};
        return kept(shortestNumber(m_value, *parsed, room), CellKind::Number);
    }

    Cell kept(std::string_view text, CellKind kind) {
        if (m_file.table.textBytes() + text.size() > m_options.limits.textBytes)
            tooBig();
        return {m_file.table.keep(text), kind};
    }

    void endRow() {
        if (m_cells.empty())
            return;
        if (m_options.maxRows > 0 &&
            static_cast<std::int64_t>(m_file.table.rowCount()) >= m_options.maxRows) {
            m_file.cutShort = true;
            return;
        }
        if (m_file.table.cellCount() + m_cells.size() > m_options.limits.cells)
            tooBig();
        m_file.table.addKept(m_row, 0, m_cells);
        m_cells.clear();
    }

    [[noreturn]] void tooBig() const {
        throw Error(ErrorKind::Limit,
                    msg("The table in {1} is too big: at row {2} it has more cells or text than can be held. "
                        "Split it "
                        "and import the parts."),
                    {m_archiveName, std::to_string(m_row)});
    }

    const std::string& m_archiveName;
    bool m_from1904;
    const TableOptions& m_options;
    TableFile& m_file;
    Problems& m_problems;
    std::vector<std::string_view> m_strings;
    std::vector<DateFormat> m_formats;
    bool m_inData = false;
    bool m_inValue = false;
    bool m_hasFormula = false;
    bool m_placed = true;
    int m_phonetic = 0;
    std::int64_t m_row = 0;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    std::size_t m_style = 0;
    std::string m_type;
    std::string m_value;
    std::vector<Cell> m_cells;
};

std::string namesOf(const Workbook& workbook) {
    std::string names;
    for (const WorkbookSheet& sheet : workbook.sheets)
        names += (names.empty() ? "" : ", ") + sheet.name;
    return names;
}

const WorkbookSheet& chosenSheet(const SafeZip& archive, const Workbook& workbook,
                                 const std::string& wanted) {
    if (workbook.sheets.empty())
        throw Error(ErrorKind::Invalid, msg("The workbook {1} has no sheet with cells. Choose another file."),
                    {archive.name()});
    const auto found = wanted.empty()
                           ? std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                          [](const auto& sheet) { return !sheet.hidden; })
                           : std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                          [&wanted](const auto& sheet) { return sheet.name == wanted; });
    if (found != workbook.sheets.end())
        return *found;
    if (wanted.empty())
        return workbook.sheets.front();
    throw Error(ErrorKind::Usage, msg("The workbook {1} has no sheet {2}. Its sheets are: {3}."),
                {archive.name(), wanted, namesOf(workbook)});
}

} // namespace

TableFile readWorkbook(const SafeZip& archive, const TableOptions& options, Progress& progress) {
    const Workbook workbook = readWorkbookPart(archive);
    const WorkbookSheet& sheet = chosenSheet(archive, workbook, options.sheet);
    TableFile file;
    file.format = TableFile::Format::Workbook;
    file.encoding = "UTF-8";
    file.sheet = sheet.name;
    for (const WorkbookSheet& listed : workbook.sheets)
        file.sheets.push_back({listed.name, listed.hidden});
    const auto entry = archive.find(sheet.part);
    if (!entry)
        throw Error(
            ErrorKind::Damaged,
            msg("The sheet {2} of the workbook {1} is missing in the file. Open it in a spreadsheet program "
                "and save it again."),
            {archive.name(), sheet.name});
    Problems problems;
    progress.stage(static_cast<std::int64_t>(std::min<std::uint64_t>(
        archive.entries()[*entry].declaredBytes, std::numeric_limits<std::int64_t>::max())));
    SheetHandler handler(archive, workbook, options, file, problems);
    SafeXml xml(handler, archive.name() + " > " + sheet.name);
    archive.read(*entry, [&](std::string_view piece) {
        progress.advance(static_cast<std::int64_t>(piece.size()));
        xml.feed(piece);
        return !handler.done();
    });
    if (!handler.done())
        xml.finish();
    if (file.table.rowCount() == 0)
        throw Error(ErrorKind::Invalid,
                    msg("The sheet {2} of {1} is empty. Choose another sheet; the workbook has: {3}."),
                    {archive.name(), sheet.name, namesOf(workbook)}, problems.list());
    file.problems = problems.list();
    return file;
}

} // namespace marginalia::core::exchange
