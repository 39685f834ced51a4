// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/comments.h"
#include "core/exchange/safe_xml.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// Reads what stands inside one office:annotation; only for odt_flow.cpp.
class OdtRemark {
public:
    /// Of the annotation itself.
    explicit OdtRemark(const XmlElement& annotation);

    void startElement(const XmlElement& element);
    /// Whether this was the end of the annotation.
    bool endElement(std::string_view local);
    void text(std::string_view utf8);

    std::string id;       ///< empty: it stands at a point and has no name
    std::string answered; ///< the id of the annotation that it replies to
    Comment comment;      ///< whole at the end of the annotation

private:
    void put(std::string_view utf8);

    enum class Part { None, Author, Date, Words };
    Part m_part = Part::None;
    int m_depth = 1;
    bool m_afterBlank = true; ///< further blanks are none
    std::string m_date;
};

} // namespace marginalia::core::exchange
