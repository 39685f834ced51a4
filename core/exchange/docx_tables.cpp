// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_tables.h"

#include "core/base/error.h"
#include "core/exchange/safe_xml.h"
#include "core/exchange/safe_zip.h"

#include <cstddef>
#include <string_view>
#include <utility>

namespace marginalia::core::exchange {

namespace {

constexpr std::string_view body = "word/document.xml";
constexpr std::size_t mostRows = 200'000;
constexpr std::size_t mostBytes = std::size_t{256} << 20;

class TableFlow : public XmlHandler {
public:
    explicit TableFlow(std::string name)
        : m_name(std::move(name)) {}

    void startElement(const XmlElement& element) override {
        const std::string_view local = element.local();
        ++m_depth;
        if (m_skippedFrom > 0)
            return;
        if (local == "del" || local == "moveFrom" || local == "Fallback" || local == "instrText" ||
            local == "txbxContent")
            m_skippedFrom = m_depth;
        else if (local == "tbl" && m_tables++ == 0)
            tables.emplace_back();
        else if (local == "tr" && m_tables == 1)
            beginRow();
        else if (local == "tc" && m_tables == 1)
            tables.back().back().emplace_back();
        else if (local == "sdt")
            m_placeholder = false;
        else if (local == "showingPlcHdr")
            m_placeholder = true;
        else if (local == "p" && !cell().empty())
            append("\n");
        else if (local == "tab" && m_inRun)
            append("\t");
        else if (local == "br" || local == "cr")
            append("\n");
        else if (local == "r")
            m_inRun = true;
        else if (local == "t")
            m_inText = !m_placeholder;
    }

    void endElement(std::string_view local) override {
        if (m_skippedFrom == m_depth--) {
            m_skippedFrom = 0;
            return;
        }
        if (m_skippedFrom > 0)
            return;
        if (local == "tbl")
            --m_tables;
        else if (local == "sdt")
            m_placeholder = false;
        else if (local == "r")
            m_inRun = false;
        else if (local == "t")
            m_inText = false;
    }

    void text(std::string_view utf8) override {
        if (m_inText && m_skippedFrom == 0)
            append(utf8);
    }

    std::vector<WordTable> tables;

private:
    void beginRow() {
        if (++m_rows > mostRows)
            throw Error(ErrorKind::Limit, msg("The tables in {1} have more than {2} rows."),
                        {m_name, std::to_string(mostRows)});
        tables.back().emplace_back();
    }

    [[nodiscard]] bool inCell() const {
        return m_tables > 0 && !tables.back().empty() && !tables.back().back().empty();
    }
    [[nodiscard]] std::string_view cell() const {
        return inCell() ? std::string_view(tables.back().back().back()) : std::string_view();
    }

    void append(std::string_view words) {
        if (!inCell())
            return;
        m_bytes += words.size();
        if (m_bytes > mostBytes)
            throw Error(ErrorKind::Limit, msg("The tables in {1} hold too much text."), {m_name});
        tables.back().back().back().append(words);
    }

    std::string m_name;
    int m_depth = 0;
    int m_skippedFrom = 0; ///< depth of the element that is left out; 0: none
    int m_tables = 0;      ///< that are open, one inside of the other
    std::size_t m_rows = 0;
    std::size_t m_bytes = 0;
    bool m_inRun = false;
    bool m_inText = false;
    bool m_placeholder = false;
};

} // namespace

bool isWordDocument(const std::filesystem::path& file) {
    try {
        return SafeZip(file).find(body).has_value();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Io)
            throw;
        return false;
    }
}

std::vector<WordTable> wordTables(const std::filesystem::path& file) {
    const SafeZip archive(file);
    const auto entry = archive.find(body);
    if (!entry)
        throw Error(ErrorKind::Invalid, msg("{1} is not a Word document."), {archive.name()});
    TableFlow flow(archive.name());
    SafeXml xml(flow, archive.name());
    archive.read(*entry, [&xml](std::string_view bytes) {
        xml.feed(bytes);
        return true;
    });
    xml.finish();
    return std::move(flow.tables);
}

} // namespace marginalia::core::exchange
