// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/safe_xml.h"

#include "core/text/charset.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <expat.h>

namespace marginalia::core::exchange {

namespace {
/// Small enough that an endless tag is noticed soon.
constexpr std::size_t pieceBytes = std::size_t{16} << 10;

std::string_view withoutPrefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
} // namespace

XmlElement::XmlElement(const char* name, const char** attributes)
    : m_raw(name)
    , m_local(withoutPrefix(m_raw))
    , m_attributes(attributes) {}

std::optional<std::string_view> XmlElement::attribute(std::string_view name) const {
    for (const char** pair = m_attributes; *pair != nullptr; pair += 2)
        if (pair[0] == name)
            return pair[1];
    for (const char** pair = m_attributes; *pair != nullptr; pair += 2)
        if (withoutPrefix(pair[0]) == name)
            return pair[1];
    return std::nullopt;
}

/// Expat is C: no exception may pass through it. Handlers keep theirs, stop the parser, and `parse` throws
/// it.
class SafeXml::Parser {
public:
    Parser(XmlHandler& handler, std::string document, const XmlLimits& limits)
        : m_handler(handler)
        , m_document(std::move(document))
        , m_limits(limits)
        , m_expat(XML_ParserCreate(nullptr), XML_ParserFree) {
        if (!m_expat)
            throw std::bad_alloc();
        XML_SetUserData(m_expat.get(), this);
        XML_SetElementHandler(m_expat.get(), onStart, onEnd);
        XML_SetCharacterDataHandler(m_expat.get(), onText);
        XML_SetCommentHandler(m_expat.get(), onComment);
        XML_SetProcessingInstructionHandler(m_expat.get(), onInstruction);
        XML_SetDefaultHandlerExpand(m_expat.get(), onOther);
        XML_SetStartDoctypeDeclHandler(m_expat.get(), onDoctype);
        XML_SetUnknownEncodingHandler(m_expat.get(), onUnknownEncoding, nullptr);
    }

    void parse(std::string_view bytes, bool last) {
        do {
            const std::string_view piece = bytes.substr(0, pieceBytes);
            bytes.remove_prefix(piece.size());
            const bool end = last && bytes.empty();
            m_somethingSeen = false;
            const XML_Status status =
                XML_Parse(m_expat.get(), piece.data(), static_cast<int>(piece.size()), end ? 1 : 0);
            if (m_exception)
                std::rethrow_exception(m_exception);
            if (status != XML_STATUS_OK)
                throwNotWellFormed();
            m_tokenBytes = m_somethingSeen ? 0 : m_tokenBytes + piece.size();
            if (m_tokenBytes > m_limits.tokenBytes)
                throw limit();
        } while (!bytes.empty());
    }

    [[nodiscard]] std::uint64_t line() const { return XML_GetCurrentLineNumber(m_expat.get()); }
    [[nodiscard]] std::uint64_t column() const { return XML_GetCurrentColumnNumber(m_expat.get()) + 1; }

private:
    [[nodiscard]] std::vector<std::string> place() const {
        return {m_document, std::to_string(line()), std::to_string(column())};
    }
    [[nodiscard]] Error limit() const {
        return {ErrorKind::Limit,
                msg("{1} has tags that are too long or nested too deeply (line {2}, column {3}). It is not a "
                    "usual "
                    "export and was not read."),
                place()};
    }
    [[noreturn]] void throwNotWellFormed() const {
        const XML_Error code = XML_GetErrorCode(m_expat.get());
        std::vector<std::string> arguments = place();
        const char* reason = XML_ErrorString(code);
        arguments.emplace_back(reason == nullptr ? "?" : reason);
        throw Error(
            ErrorKind::Damaged,
            msg("{1} is damaged in line {2}, column {3} ({4}). Export it again from the program that made "
                "it."),
            std::move(arguments));
    }

    template <typename Work> static void guarded(void* self, const Work& work) {
        auto& parser = *static_cast<Parser*>(self);
        parser.m_somethingSeen = true;
        if (parser.m_exception)
            return; // Expat may call once more after it was told to stop
        try {
            work(parser);
        } catch (...) {
            parser.m_exception = std::current_exception();
            XML_StopParser(parser.m_expat.get(), XML_FALSE);
        }
    }

    static void onStart(void* self, const char* name, const char** attributes) {
        guarded(self, [&](Parser& parser) {
            std::size_t count = 0;
            bool tooLong = std::strlen(name) > parser.m_limits.nameBytes;
            for (const char** pair = attributes; *pair != nullptr; pair += 2, ++count)
                tooLong = tooLong || std::strlen(pair[0]) > parser.m_limits.nameBytes ||
                          std::strlen(pair[1]) > parser.m_limits.attributeBytes;
            if (tooLong || count > parser.m_limits.attributes || ++parser.m_depth > parser.m_limits.depth)
                throw parser.limit();
            parser.m_handler.startElement(XmlElement(name, attributes));
        });
    }
    static void onEnd(void* self, const char* name) {
        guarded(self, [&](Parser& parser) {
            --parser.m_depth;
            parser.m_handler.endElement(withoutPrefix(name));
        });
    }
    static void onText(void* self, const char* text, int length) {
        guarded(self, [&](Parser& parser) {
            parser.m_handler.text({text, static_cast<std::size_t>(length)});
        });
    }
    static void onComment(void* self, const char*) {
        guarded(self, [](Parser&) {});
    }
    static void onInstruction(void* self, const char*, const char*) {
        guarded(self, [](Parser&) {});
    }
    /// Blanks around the root element and the like: nothing of interest, but progress.
    static void onOther(void* self, const char*, int) {
        guarded(self, [](Parser&) {});
    }
    static void onDoctype(void* self, const char*, const char*, const char*, int) {
        guarded(self, [](Parser& parser) {
            throw Error(ErrorKind::Invalid,
                        msg("{1} has a document type declaration (line {2}, column {3}). Exports of research "
                            "programs "
                            "have none; attacks do. It was not read."),
                        parser.place());
        });
    }
    /// Encodings of one byte per character by our own tables; others are refused by Expat.
    static int onUnknownEncoding(void*, const char* name, XML_Encoding* encoding) {
        try {
            const auto table = text::singleByteTable(name);
            if (!table)
                return XML_STATUS_ERROR;
            for (std::size_t byte = 0; byte < table->size(); ++byte)
                encoding->map[byte] = (*table)[byte] == 0xFFFD ? -1 : static_cast<int>((*table)[byte]);
            encoding->data = nullptr;
            encoding->convert = nullptr;
            encoding->release = nullptr;
            return XML_STATUS_OK;
        } catch (...) { // the caller is C; Expat reports an unknown encoding
            return XML_STATUS_ERROR;
        }
    }

    XmlHandler& m_handler;
    std::string m_document;
    XmlLimits m_limits;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> m_expat;
    std::exception_ptr m_exception;
    std::size_t m_depth = 0;
    std::size_t m_tokenBytes = 0;
    bool m_somethingSeen = false;
};

SafeXml::SafeXml(XmlHandler& handler, std::string document, const XmlLimits& limits)
    : m_parser(std::make_unique<Parser>(handler, std::move(document), limits)) {}
SafeXml::~SafeXml() = default;

void SafeXml::feed(std::string_view bytes) {
    if (!bytes.empty())
        m_parser->parse(bytes, false);
}
void SafeXml::finish() {
    m_parser->parse({}, true);
}
std::uint64_t SafeXml::line() const {
    return m_parser->line();
}
std::uint64_t SafeXml::column() const {
    return m_parser->column();
}

} // namespace marginalia::core::exchange
