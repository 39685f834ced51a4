// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/docx_looks.h"

#include "core/exchange/package_parts.h"
#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <algorithm>
#include <charconv>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t mostStyles = 20'000;
constexpr std::size_t mostLists = 100'000;
constexpr std::size_t longestLabel = 40; // bytes
constexpr int deepestBase = 32;
} // namespace

bool isOn(std::optional<std::string_view> value) {
    return !value || (*value != "0" && *value != "false" && *value != "off" && *value != "none");
}

int numberIn(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

LookChange LookChange::with(const LookChange& over) const {
    const auto either = [](std::optional<bool> first, std::optional<bool> second) {
        return first ? first : second;
    };
    return {either(over.bold, bold), either(over.italic, italic), either(over.underline, underline),
            either(over.struck, struck), either(over.hidden, hidden)};
}

Look LookChange::look() const {
    return {bold.value_or(false), italic.value_or(false), underline.value_or(false), struck.value_or(false)};
}

int DocxStyle::heading() const {
    if (outline)
        return *outline >= 0 && *outline < 9 ? *outline + 1 : 0;
    const std::string key = text::nameKey(name);
    if (key.size() == 9 && key.starts_with("heading ") && key[8] >= '1' && key[8] <= '9')
        return key[8] - '0';
    return key == "title" ? 1 : 0;
}

bool DocxStyle::quote() const {
    const std::string key = text::nameKey(name);
    return key == "quote" || key == "intense quote" || key == "block text";
}

class DocxStylesHandler : public XmlHandler {
public:
    explicit DocxStylesHandler(DocxStyles& styles)
        : m_styles(styles) {}

    void startElement(const XmlElement& element) override {
        const std::string_view name = element.local();
        if (name == "style") {
            m_style = m_styles.m_styles.size() < mostStyles
                          ? &m_styles.m_styles[std::string(element.value("styleId"))]
                          : nullptr;
            return;
        }
        if (!m_style)
            return;
        const std::optional<std::string_view> value = element.attribute("val");
        if (name == "name")
            m_style->name = value.value_or("");
        else if (name == "basedOn")
            m_style->basedOn = value.value_or("");
        else if (name == "outlineLvl")
            m_style->outline = numberIn(value.value_or(""), 9);
        else if (name == "numId")
            m_style->list = numberIn(value.value_or(""), 0);
        else if (name == "ilvl")
            m_style->listLevel = numberIn(value.value_or(""), 0);
        else if (name == "tblStylePr") // a look of some cells only
            ++m_inPart;
        else if (m_inPart == 0)
            lookOf(name, value);
    }
    void endElement(std::string_view local) override {
        if (local == "style")
            m_style = nullptr;
        else if (local == "tblStylePr")
            --m_inPart;
    }
    void text(std::string_view) override {}

private:
    void lookOf(std::string_view name, std::optional<std::string_view> value) {
        if (name == "b")
            m_style->look.bold = isOn(value);
        else if (name == "i")
            m_style->look.italic = isOn(value);
        else if (name == "u")
            m_style->look.underline = isOn(value);
        else if (name == "strike" || name == "dstrike")
            m_style->look.struck = isOn(value);
        else if (name == "vanish")
            m_style->look.hidden = isOn(value);
    }

    DocxStyles& m_styles;
    DocxStyle* m_style = nullptr;
    int m_inPart = 0;
};

DocxStyles DocxStyles::read(const SafeZip& archive, const std::string& part) {
    DocxStyles styles;
    const auto entry = part.empty() ? std::nullopt : archive.find(part);
    if (!entry)
        return styles;
    DocxStylesHandler handler(styles);
    parsePart(archive, *entry, handler);
    return styles;
}

const DocxStyle& DocxStyles::resolved(const std::string& id) {
    if (const auto known = m_resolved.find(id); known != m_resolved.end())
        return known->second;
    DocxStyle whole;
    std::string next = id;
    for (int depth = 0; depth < deepestBase; ++depth) {
        const auto found = m_styles.find(next);
        if (found == m_styles.end())
            break;
        const DocxStyle& base = found->second;
        whole.look = base.look.with(whole.look);
        if (depth == 0)
            whole.name = base.name;
        // What is based on "heading 1" is a heading of level 1, unless it says otherwise.
        if (!whole.outline && (base.outline || base.heading() > 0))
            whole.outline = base.outline ? *base.outline : base.heading() - 1;
        if (!whole.list) {
            whole.list = base.list;
            whole.listLevel = base.listLevel;
        }
        next = base.basedOn;
    }
    if (m_resolved.size() >= mostStyles) // names that the styles do not define
        m_resolved.clear();
    return m_resolved.insert_or_assign(id, std::move(whole)).first->second;
}

class DocxListsHandler : public XmlHandler {
public:
    explicit DocxListsHandler(DocxLists& lists)
        : m_lists(lists) {}

    void startElement(const XmlElement& element) override {
        const std::string_view name = element.local();
        const std::string_view value = element.value("val");
        if (name == "abstractNum" && m_lists.m_kinds.size() < mostLists) {
            m_kind = &m_lists.m_kinds[numberIn(element.value("abstractNumId"), -1)];
        } else if (name == "num" && m_lists.m_lists.size() < mostLists) {
            m_kind = nullptr;
            m_list = &m_lists.m_lists[numberIn(element.value("numId"), -1)];
        } else if (name == "abstractNumId" && m_list) {
            m_list->kind = numberIn(value, -1);
        } else if (name == "lvlOverride") {
            m_at = levelIn(element);
        } else if (name == "startOverride" && m_list) {
            m_list->restart[static_cast<int>(m_at)] = numberIn(value, 1);
        } else if (name == "lvl") {
            m_at = levelIn(element);
        } else if (m_kind && name == "start") {
            m_kind->level[m_at].start = numberIn(value, 1);
        } else if (m_kind && name == "numFmt") {
            m_kind->level[m_at].format = value.substr(0, longestLabel);
        } else if (m_kind && name == "lvlText") {
            m_kind->level[m_at].text = value.substr(0, longestLabel);
        }
    }
    void endElement(std::string_view local) override {
        if (local == "abstractNum")
            m_kind = nullptr;
        else if (local == "num")
            m_list = nullptr;
    }
    void text(std::string_view) override {}

private:
    static std::size_t levelIn(const XmlElement& element) {
        return static_cast<std::size_t>(
            std::clamp(numberIn(element.value("ilvl"), 0), 0, static_cast<int>(DocxLists::levels) - 1));
    }

    DocxLists& m_lists;
    DocxLists::Kind* m_kind = nullptr;
    DocxLists::List* m_list = nullptr;
    std::size_t m_at = 0;
};

DocxLists DocxLists::read(const SafeZip& archive, const std::string& part) {
    DocxLists lists;
    const auto entry = part.empty() ? std::nullopt : archive.find(part);
    if (!entry)
        return lists;
    DocxListsHandler handler(lists);
    parsePart(archive, *entry, handler);
    return lists;
}

std::string DocxLists::next(int list, int wanted) {
    const auto found = m_lists.find(list);
    const auto kind = found == m_lists.end() ? m_kinds.end() : m_kinds.find(found->second.kind);
    if (kind == m_kinds.end())
        return "•";
    const auto level = static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(levels) - 1));
    Kind& counted = kind->second;
    if (!std::exchange(found->second.used, true))
        for (const auto& [at, start] : found->second.restart) {
            counted.count[static_cast<std::size_t>(at)] = std::int64_t{start} - 1;
            counted.begun[static_cast<std::size_t>(at)] = true;
        }
    for (std::size_t i = 0; i <= level; ++i)
        if (!std::exchange(counted.begun[i], true))
            counted.count[i] = std::int64_t{counted.level[i].start} - (i == level ? 1 : 0);
    ++counted.count[level];
    for (std::size_t i = level + 1; i < levels; ++i)
        counted.begun[i] = false;
    if (counted.level[level].format == "bullet" || counted.level[level].format == "none")
        return "•";
    const std::string& pattern = counted.level[level].text;
    std::string label;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char digit = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
        if (pattern[at] == '%' && digit >= '1' && digit <= '9') {
            const auto i = static_cast<std::size_t>(digit - '1');
            label += listNumber(counted.count[i], counted.level[i].format);
            ++at;
        } else {
            label += pattern[at];
        }
    }
    return label;
}

std::string listNumber(std::int64_t number, std::string_view format) {
    const bool upper = format.starts_with("upper") || format == "A" || format == "I";
    const auto letters = [&](char32_t first, int count) {
        // 27 is aa, 28 bb: as word processors count. More than a few repeats help nobody.
        std::string word;
        for (std::int64_t i = 0; i <= std::min<std::int64_t>((number - 1) / count, 9); ++i)
            text::appendUtf8(word, first + static_cast<char32_t>((number - 1) % count));
        return word;
    };
    if (number < 1 || number > 10'000)
        return std::to_string(number);
    if (format == "lowerLetter" || format == "upperLetter" || format == "a" || format == "A")
        return letters(upper ? U'A' : U'a', 26);
    if (format == "russianLower" || format == "russianUpper")
        return letters(format == "russianUpper" ? U'\u0410' : U'\u0430', 32);
    if (format == "lowerRoman" || format == "upperRoman" || format == "i" || format == "I") {
        static constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                                 {900, "cm"},
                                                                                 {500, "d"},
                                                                                 {400, "cd"},
                                                                                 {100, "c"},
                                                                                 {90, "xc"},
                                                                                 {50, "l"},
                                                                                 {40, "xl"},
                                                                                 {10, "x"},
                                                                                 {9, "ix"},
                                                                                 {5, "v"},
                                                                                 {4, "iv"},
                                                                                 {1, "i"}}};
        std::string roman;
        for (const auto& [value, sign] : signs)
            for (; number >= value; number -= value)
                roman += sign;
        if (upper)
            std::transform(roman.begin(), roman.end(), roman.begin(),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        return roman;
    }
    return std::to_string(number);
}

} // namespace marginalia::core::exchange
