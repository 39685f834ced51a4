// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace marginalia::core::exchange {

struct XmlLimits {
    std::size_t depth = 256;
    std::size_t attributes = 256;
    std::size_t attributeBytes = std::size_t{64} << 10; ///< of one value
    std::size_t nameBytes = 4096;
    std::size_t tokenBytes = std::size_t{1} << 20; ///< of one tag, comment or instruction
};

/// A start tag. Views live until the handler returns.
class XmlElement {
public:
    XmlElement(const char* name, const char** attributes);

    /// The name without its prefix: "row" of "x:row". Programs choose prefixes freely.
    [[nodiscard]] std::string_view local() const { return m_local; }
    /// The name as written.
    [[nodiscard]] std::string_view raw() const { return m_raw; }
    /// The value of the attribute written exactly so, else of the first one with this local name.
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const;
    /// The same, or empty.
    [[nodiscard]] std::string_view value(std::string_view name) const { return attribute(name).value_or(""); }

private:
    std::string_view m_raw;
    std::string_view m_local;
    const char** m_attributes;
};

/// What the caller does with a document. May throw; the parsing then ends with that exception.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(const XmlElement& element) = 0;
    virtual void endElement(std::string_view local) = 0;
    /// A piece of character data; one text may come in several pieces.
    virtual void text(std::string_view utf8) = 0;
};

/// XML from a stranger, read strictly and piece by piece. A DOCTYPE is an error (so there are no entities of
/// one's own, no external ones, no attacks by them); nothing is ever fetched; depth, names, attributes and
/// tags are limited. Encodings: UTF-8, UTF-16 and every one-byte encoding of `text::encodings()`.
class SafeXml {
public:
    /// `document` is what messages call it.
    SafeXml(XmlHandler& handler, std::string document, const XmlLimits& limits = {});
    ~SafeXml();
    SafeXml(const SafeXml&) = delete;
    SafeXml& operator=(const SafeXml&) = delete;

    /// Throws Error{Damaged} when the text is not well-formed, Error{Invalid} at a DOCTYPE, Error{Limit}; the
    /// message names document, line and column. After an exception the parser takes no more.
    void feed(std::string_view bytes);
    /// Ends the document; throws as `feed` does when it is incomplete.
    void finish();
    /// Where the parser is, from 1.
    [[nodiscard]] std::uint64_t line() const;
    [[nodiscard]] std::uint64_t column() const;

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace marginalia::core::exchange
