// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_reference.h"

#include "core/base/platform.h"
#include "core/exchange/safe_xml.h"
#include "core/exchange/safe_zip.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <optional>

namespace marginalia::core::exchange {

namespace {
constexpr std::uint64_t largestPart = std::uint64_t{16} << 20;
constexpr std::uint64_t largestBody = std::uint64_t{256} << 20; // only its last section is read
constexpr std::string_view mainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// Whether a part uses the namespace of relations, under whatever prefix: then it needs parts that we leave
/// behind (embedded fonts, picture bullets, pictures of a theme).
bool refersToParts(std::string_view xml) {
    for (const std::string_view uri :
         {std::string_view("http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
          std::string_view("http://purl.oclc.org/ooxml/officeDocument/relationships")})
        for (std::size_t at = xml.find(uri); at != std::string_view::npos; at = xml.find(uri, at + 1)) {
            const std::size_t declared = xml.rfind("xmlns:", at);
            const std::size_t equals = xml.find('=', declared);
            if (declared == std::string_view::npos || equals > at)
                continue;
            const std::string prefix = std::string(xml.substr(declared + 6, equals - declared - 6)) + ":";
            for (const char blank : {' ', '\n', '\t', '\r'})
                if (xml.find(blank + prefix) != std::string_view::npos)
                    return true;
        }
    return false;
}

/// Reads nothing: is the part well-formed, is it in Word's namespace?
class Inspector : public XmlHandler {
public:
    void startElement(const XmlElement& element) override {
        if (m_isRoot) {
            for (const std::string_view prefix : {"xmlns:w", "xmlns"})
                m_isWord = m_isWord || element.value(prefix) == mainNamespace;
            m_root = element.raw();
            m_isRoot = false;
        }
        see(element);
    }
    void endElement(std::string_view local) override { leave(local); }
    void text(std::string_view /*utf8*/) override {}

    [[nodiscard]] bool isWord() const { return m_isWord; }
    [[nodiscard]] const std::string& root() const { return m_root; }

protected:
    virtual void see(const XmlElement& /*element*/) {}
    virtual void leave(std::string_view /*local*/) {}

private:
    std::string m_root;
    bool m_isRoot = true;
    bool m_isWord = false;
};

class StyleList : public Inspector {
public:
    std::map<std::string, std::string> idOfName;
    std::vector<std::string> ids;

protected:
    void see(const XmlElement& element) override {
        ++m_depth;
        if (element.local() == "style" && m_depth == 2)
            ids.emplace_back(element.value("w:styleId"));
        else if (element.local() == "name" && m_depth == 3 && !ids.empty())
            idOfName.emplace(lowerCase(element.value("w:val")), ids.back());
    }
    void leave(std::string_view /*local*/) override { --m_depth; }

private:
    int m_depth = 0;
};

/// The last section's page; impossible sizes are left as ours.
class PageReader : public Inspector {
public:
    DocxPage page;

protected:
    void see(const XmlElement& element) override {
        constexpr int smallest = 2000; // 3.5 cm
        constexpr int largest = 31680; // Word's limit
        if (element.local() == "pgSz") {
            const int width = number(element.value("w:w"), page.width);
            const int height = number(element.value("w:h"), page.height);
            if (std::min(width, height) >= smallest && std::max(width, height) <= largest) {
                page.width = std::min(width, height); // our sections turn the page themselves
                page.height = std::max(width, height);
            }
        } else if (element.local() == "pgMar") {
            const auto margin = [&](std::string_view name, int usual) {
                return std::clamp(std::abs(number(element.value(name), usual)), 0, 7000);
            };
            page.top = margin("w:top", page.top);
            page.right = margin("w:right", page.right);
            page.bottom = margin("w:bottom", page.bottom);
            page.left = margin("w:left", page.left);
            page.header = margin("w:header", page.header);
            page.footer = margin("w:footer", page.footer);
        }
    }

private:
    static int number(std::string_view text, int otherwise) {
        int value = otherwise;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
};

class Reader {
public:
    explicit Reader(const std::filesystem::path& file)
        : m_name(platform::toUtf8(file.filename()))
        , m_zip(file) {}

    DocxReference read() {
        PageReader body;
        inspect(m_zip.find("word/document.xml"), body, largestBody);
        if (!body.isWord())
            refuse();
        StyleList list;
        const std::string styles = part("word/styles.xml", list).value_or("");
        if (styles.empty() || !list.isWord() || refersToParts(styles) ||
            list.root().find("styles") == std::string::npos)
            refuse();
        DocxStyleIds ids(list.idOfName, list.ids);
        DocxReference reference{ids, fitting(body.page), {}};
        reference.parts.push_back(
            {"word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
             "styles", withMissing(styles, list.root(), ids)});
        addIfHarmless(reference, "word/theme/theme1.xml",
                      "application/vnd.openxmlformats-officedocument.theme+xml", "theme");
        addIfHarmless(reference, "word/fontTable.xml",
                      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
                      "fontTable");
        if (reference.parts.back().relation != "fontTable")
            reference.parts.push_back(
                {"word/fontTable.xml",
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml", "fontTable",
                 docxFontTablePart()});
        addIfHarmless(reference, "word/numbering.xml",
                      "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
                      "numbering");
        return reference;
    }

private:
    [[noreturn]] void refuse() const {
        throw Error(ErrorKind::Invalid,
                    msg("Styles cannot be taken from {1}: it is not a Word document in the usual format. "
                        "Open it in Word, "
                        "save it as “Word Document (.docx)”, and try again."),
                    {m_name});
    }

    /// Word before 2000 and some programs write UTF-16; then the bytes cannot be put into our file as they
    /// are.
    static bool isUtf8(std::string_view bytes) {
        const std::size_t declaration = bytes.find("?>");
        const std::string head = lowerCase(bytes.substr(0, std::min<std::size_t>(declaration, 200)));
        return bytes.find('\0') == std::string_view::npos &&
               (head.find("encoding=") == std::string::npos || head.find("utf-8") != std::string::npos);
    }

    void inspect(std::optional<std::size_t> entry, Inspector& inspector, std::uint64_t largest) {
        if (!entry)
            refuse();
        SafeXml xml(inspector, m_name + ": " + m_zip.entries()[*entry].name);
        std::uint64_t seen = 0;
        m_zip.read(*entry, [&](std::string_view piece) {
            seen += piece.size();
            if (seen > largest)
                throw Error(
                    ErrorKind::Limit,
                    msg("{1} is too large to take styles from. Give a document that holds little else."),
                    {m_name});
            xml.feed(piece);
            return true;
        });
        xml.finish();
    }

    std::optional<std::string> part(std::string_view name, Inspector& inspector) {
        const std::optional<std::size_t> entry = m_zip.find(name);
        if (!entry)
            return std::nullopt;
        std::string bytes = m_zip.readAll(*entry, largestPart);
        SafeXml xml(inspector, m_name + ": " + std::string(name));
        xml.feed(bytes);
        xml.finish();
        if (!isUtf8(bytes))
            return std::nullopt;
        return bytes;
    }

    void addIfHarmless(DocxReference& reference, const std::string& name, const std::string& type,
                       const std::string& relation) {
        Inspector inspector;
        std::optional<std::string> bytes = part(name, inspector);
        // Embedded fonts and picture bullets live in parts that we leave behind.
        if (bytes && !refersToParts(*bytes))
            reference.parts.push_back({name, type, relation, std::move(*bytes)});
    }

    static std::string withMissing(const std::string& styles, const std::string& root,
                                   const DocxStyleIds& ids) {
        const std::size_t end = styles.rfind("</" + root);
        if (end == std::string::npos) // <w:styles/>: nothing in it, nothing to take
            return docxStylesPart("en-GB");
        return styles.substr(0, end) + docxMissingStyles(ids) + styles.substr(end);
    }

    /// Margins that leave no room for a table are not taken.
    static DocxPage fitting(DocxPage page) {
        constexpr int leastRoom = 4000;
        const DocxPage usual;
        if (page.width - page.left - page.right < leastRoom) {
            page.left = usual.left;
            page.right = usual.right;
        }
        if (page.height - page.top - page.bottom < leastRoom ||
            page.width - page.top - page.bottom < leastRoom) {
            page.top = usual.top;
            page.bottom = usual.bottom;
        }
        return page;
    }

    std::string m_name;
    SafeZip m_zip;
};
} // namespace

DocxReference readDocxReference(const std::filesystem::path& file) {
    return Reader(file).read();
}

} // namespace marginalia::core::exchange
