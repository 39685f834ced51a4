// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_parts.h"

#include "core/base/error.h"
#include "core/text/code_points.h"

#include <algorithm>
#include <charconv>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t mostSheets = 1000;
constexpr std::size_t mostStyles = 100'000;
constexpr std::size_t mostStrings = 20'000'000;

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

int numberOf(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class WorkbookHandler : public XmlHandler {
public:
    struct Listed {
        std::string name;
        std::string relationship;
        bool hidden;
    };
    void startElement(const XmlElement& element) override {
        if (element.local() == "workbookPr") {
            from1904 = element.value("date1904") == "1" || element.value("date1904") == "true";
        } else if (element.local() == "sheet" && sheets.size() < mostSheets) {
            const std::string_view state = element.value("state");
            // r:id, whatever the prefix is; "sheetId" is another name.
            sheets.push_back({std::string(element.value("name")), std::string(element.value("id")),
                              state == "hidden" || state == "veryHidden"});
        }
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Listed> sheets;
    bool from1904 = false;
};

class StylesHandler : public XmlHandler {
public:
    void startElement(const XmlElement& element) override {
        const std::string_view name = element.local();
        if (name == "numFmt" && m_custom.size() < mostStyles) {
            m_custom[numberOf(element.value("numFmtId"))] = dateFormatOf(element.value("formatCode"));
        } else if (name == "cellXfs") {
            m_inCellStyles = true;
        } else if (name == "xf" && m_inCellStyles && formats.size() < mostStyles) {
            const int id = numberOf(element.value("numFmtId"));
            const auto custom = m_custom.find(id);
            formats.push_back(custom == m_custom.end() ? builtInDateFormat(id) : custom->second);
        }
    }
    void endElement(std::string_view local) override {
        m_inCellStyles = m_inCellStyles && local != "cellXfs";
    }
    void text(std::string_view) override {}

    std::vector<DateFormat> formats;

private:
    std::map<int, DateFormat> m_custom;
    bool m_inCellStyles = false;
};

class SharedStringsHandler : public XmlHandler {
public:
    SharedStringsHandler(const std::string& archive, Table& table, const TableLimits& limits)
        : m_archive(archive)
        , m_table(table)
        , m_limits(limits) {}

    void startElement(const XmlElement& element) override {
        if (element.local() == "si")
            m_text.clear();
        else if (element.local() == "rPh")
            ++m_phonetic;
        else if (element.local() == "t")
            m_inText = m_phonetic == 0;
    }
    void endElement(std::string_view local) override {
        if (local == "t") {
            m_inText = false;
        } else if (local == "rPh") {
            --m_phonetic;
        } else if (local == "si") {
            if (strings.size() >= mostStrings || m_table.textBytes() + m_text.size() > m_limits.textBytes)
                tooMuch();
            strings.push_back(m_table.keep(withoutEscapes(std::move(m_text))));
            m_text.clear();
        }
    }
    void text(std::string_view utf8) override {
        if (!m_inText)
            return;
        if (m_text.size() + utf8.size() > m_limits.cellBytes)
            tooMuch();
        m_text += utf8;
    }

    std::vector<std::string_view> strings;

private:
    [[noreturn]] void tooMuch() const {
        throw Error(ErrorKind::Limit,
                    msg("The workbook {1} holds more text than can be read. Split it and import the parts."),
                    {m_archive});
    }
    const std::string& m_archive;
    Table& m_table;
    const TableLimits& m_limits;
    std::string m_text;
    int m_phonetic = 0;
    bool m_inText = false;
};
} // namespace

Workbook readWorkbookPart(const SafeZip& archive) {
    std::string part = "xl/workbook.xml";
    for (const auto& [id, relationship] : relationshipsOf(archive, ""))
        if (endsWith(relationship.type, "/officeDocument"))
            part = relationship.target;
    const auto entry = archive.find(part);
    if (!entry)
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is no Excel workbook: the part {2} is missing. Open it in a "
                        "spreadsheet program "
                        "and save it as .xlsx again."),
                    {archive.name(), part});
    WorkbookHandler handler;
    parsePart(archive, *entry, handler);
    Workbook workbook;
    workbook.from1904 = handler.from1904;
    const auto relationships = relationshipsOf(archive, part);
    for (const auto& [id, relationship] : relationships) {
        if (endsWith(relationship.type, "/sharedStrings"))
            workbook.sharedStrings = relationship.target;
        else if (endsWith(relationship.type, "/styles"))
            workbook.styles = relationship.target;
    }
    for (WorkbookHandler::Listed& sheet : handler.sheets) {
        const auto relationship = relationships.find(sheet.relationship);
        if (relationship != relationships.end() && endsWith(relationship->second.type, "/worksheet"))
            workbook.sheets.push_back({std::move(sheet.name), relationship->second.target, sheet.hidden});
    }
    return workbook;
}

std::vector<DateFormat> readDateFormats(const SafeZip& archive, const std::string& part) {
    const auto entry = archive.find(part);
    if (part.empty() || !entry)
        return {};
    StylesHandler handler;
    parsePart(archive, *entry, handler);
    return std::move(handler.formats);
}

std::vector<std::string_view> readSharedStrings(const SafeZip& archive, const std::string& part, Table& table,
                                                const TableLimits& limits) {
    const auto entry = archive.find(part);
    if (part.empty() || !entry)
        return {};
    SharedStringsHandler handler(archive.name(), table, limits);
    parsePart(archive, *entry, handler);
    return std::move(handler.strings);
}

std::string withoutEscapes(std::string text) {
    std::size_t from = text.find("_x");
    if (from == std::string::npos)
        return text;
    std::string plain = text.substr(0, from);
    while (from < text.size()) {
        unsigned code = 0;
        const char* digits = text.data() + from + 2;
        const bool escape = from + 7 <= text.size() && text.compare(from, 2, "_x") == 0 &&
                            text[from + 6] == '_' &&
                            std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        if (!escape) {
            plain += text[from++];
            continue;
        }
        text::appendUtf8(plain, code == 0 || (code >= 0xD800 && code <= 0xDFFF) ? U'\uFFFD' : code);
        from += 7;
    }
    return plain;
}

} // namespace marginalia::core::exchange
