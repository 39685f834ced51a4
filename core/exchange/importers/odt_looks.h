// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/docx_looks.h"
#include "core/exchange/safe_xml.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

/// What the styles and lists of an OpenDocument text mean; only for odt_document.cpp.
namespace marginalia::core::exchange {

struct OdtStyle {
    std::string parent;
    std::string list; ///< list style of a paragraph style
    LookChange look;
};

struct OdtListLevel {
    bool numbered = false;
    std::string format = "1";
    std::string before, behind;
    int start = 1;
    int shown = 1; ///< how many levels the number shows
};
using OdtListStyle = std::array<OdtListLevel, 10>;

/// Collects the styles of both parts that hold them; later ones (the automatic styles of the content) win.
class OdtStyles {
public:
    /// Gets every element; those that are about styles are understood.
    void startElement(const XmlElement& element);
    void endElement(std::string_view local);

    /// With its parents; what is not defined is plain. The name of the style that all headings or quotations
    /// are made from is looked for with `isMadeFrom`.
    const OdtStyle& resolved(bool ofParagraphs, const std::string& name);
    [[nodiscard]] bool isMadeFrom(const std::string& name, std::string_view ancestor) const;
    [[nodiscard]] const OdtListStyle* list(const std::string& name) const;

private:
    static std::string key(bool ofParagraphs, const std::string& name) {
        return (ofParagraphs ? "p " : "t ") + name;
    }
    void textProperties(const XmlElement& element);
    void listLevel(const XmlElement& element, bool numbered);

    std::unordered_map<std::string, OdtStyle> m_styles;
    std::unordered_map<std::string, OdtStyle> m_resolved;
    std::unordered_map<std::string, OdtListStyle> m_lists;
    OdtStyle* m_style = nullptr;
    OdtListStyle* m_list = nullptr;
};

} // namespace marginalia::core::exchange
