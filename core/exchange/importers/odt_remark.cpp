// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/odt_remark.h"

#include "core/exchange/importers/docx_looks.h"

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t longestName = 200;
constexpr int mostBlanks = 100;
} // namespace

OdtRemark::OdtRemark(const XmlElement& annotation)
    : id(annotation.value("office:name"))
    , answered(annotation.value("parent-name")) {}

void OdtRemark::startElement(const XmlElement& element) {
    ++m_depth;
    const std::string_view name = element.local();
    if (name == "creator") {
        m_part = Part::Author;
    } else if (name == "date") {
        m_part = Part::Date;
    } else if (name == "p" || name == "h") {
        if (!comment.words.empty())
            comment.words += '\n';
        m_part = Part::Words;
        m_afterBlank = true;
    } else if (m_part == Part::Words) {
        if (name == "s")
            put(std::string(
                static_cast<std::size_t>(std::clamp(numberIn(element.value("text:c"), 1), 1, mostBlanks)),
                ' '));
        else if (name == "tab")
            put("\t");
        else if (name == "line-break")
            put("\n");
    }
}

bool OdtRemark::endElement(std::string_view local) {
    if (local == "creator" || local == "date" || local == "p" || local == "h")
        m_part = Part::None;
    if (--m_depth > 0)
        return false;
    comment.date = commentDate(m_date);
    return true;
}

void OdtRemark::put(std::string_view utf8) {
    if (comment.words.size() < longestComment)
        comment.words += utf8;
    m_afterBlank = false;
}

void OdtRemark::text(std::string_view utf8) {
    if (m_part == Part::Author && comment.author.size() + utf8.size() <= longestName)
        comment.author += utf8;
    else if (m_part == Part::Date && m_date.size() + utf8.size() <= longestName)
        m_date += utf8;
    else if (m_part == Part::Words && comment.words.size() < longestComment)
        for (const char c : utf8) {
            const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!blank || !m_afterBlank)
                comment.words += blank ? ' ' : c;
            m_afterBlank = blank;
        }
}

} // namespace marginalia::core::exchange
