// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/odt_looks.h"

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t mostStyles = 50'000;
constexpr std::size_t longestLabel = 20;
constexpr int deepestParent = 32;
} // namespace

void OdtStyles::startElement(const XmlElement& element) {
    const std::string_view name = element.local();
    if (name == "style") {
        const std::string_view family = element.value("style:family");
        m_style = nullptr;
        if ((family == "paragraph" || family == "text") && m_styles.size() < mostStyles) {
            m_style = &m_styles[key(family == "paragraph", std::string(element.value("style:name")))];
            *m_style = {};
            m_style->parent = element.value("style:parent-style-name");
            m_style->list = element.value("style:list-style-name");
            m_resolved.clear();
        }
    } else if (name == "text-properties" && m_style) {
        textProperties(element);
    } else if (name == "list-style" && m_lists.size() < mostStyles) {
        m_list = &m_lists[std::string(element.value("style:name"))];
    } else if (name == "list-level-style-number" && m_list) {
        listLevel(element, true);
    } else if ((name == "list-level-style-bullet" || name == "list-level-style-image") && m_list) {
        listLevel(element, false);
    }
}

void OdtStyles::endElement(std::string_view local) {
    if (local == "style")
        m_style = nullptr;
    else if (local == "list-style")
        m_list = nullptr;
}

void OdtStyles::textProperties(const XmlElement& element) {
    LookChange& look = m_style->look;
    if (const auto weight = element.attribute("fo:font-weight"))
        look.bold = *weight == "bold" || numberIn(*weight, 400) >= 600;
    if (const auto slant = element.attribute("fo:font-style"))
        look.italic = *slant != "normal";
    if (const auto line = element.attribute("style:text-underline-style"))
        look.underline = *line != "none";
    if (const auto line = element.attribute("style:text-line-through-style"))
        look.struck = *line != "none";
    if (const auto display = element.attribute("text:display"))
        look.hidden = *display == "none";
}

void OdtStyles::listLevel(const XmlElement& element, bool numbered) {
    const int level = numberIn(element.value("text:level"), 1);
    if (level < 1 || level > static_cast<int>(m_list->size()))
        return;
    OdtListLevel& at = (*m_list)[static_cast<std::size_t>(level - 1)];
    at.numbered = numbered && !element.value("style:num-format").empty();
    at.format = element.value("style:num-format").substr(0, longestLabel);
    at.before = element.value("style:num-prefix").substr(0, longestLabel);
    at.behind = element.value("style:num-suffix").substr(0, longestLabel);
    at.start = numberIn(element.value("text:start-value"), 1);
    at.shown = std::clamp(numberIn(element.value("text:display-levels"), 1), 1, level);
}

const OdtStyle& OdtStyles::resolved(bool ofParagraphs, const std::string& name) {
    const std::string wanted = key(ofParagraphs, name);
    if (const auto known = m_resolved.find(wanted); known != m_resolved.end())
        return known->second;
    OdtStyle whole;
    std::string next = name;
    for (int depth = 0; depth < deepestParent; ++depth) {
        const auto found = m_styles.find(key(ofParagraphs, next));
        if (found == m_styles.end())
            break;
        whole.look = found->second.look.with(whole.look);
        if (whole.list.empty())
            whole.list = found->second.list;
        next = found->second.parent;
    }
    if (m_resolved.size() >= mostStyles)
        m_resolved.clear();
    return m_resolved.insert_or_assign(wanted, std::move(whole)).first->second;
}

bool OdtStyles::isMadeFrom(const std::string& name, std::string_view ancestor) const {
    std::string next = name;
    for (int depth = 0; depth < deepestParent; ++depth) {
        if (next == ancestor)
            return true;
        const auto found = m_styles.find(key(true, next));
        if (found == m_styles.end())
            return false;
        next = found->second.parent;
    }
    return false;
}

const OdtListStyle* OdtStyles::list(const std::string& name) const {
    const auto found = m_lists.find(name);
    return found == m_lists.end() ? nullptr : &found->second;
}

} // namespace marginalia::core::exchange
