// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/rich_text.h"
#include "core/exchange/safe_zip.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What the styles and lists of a Word document mean; only for docx_document.cpp.
namespace marginalia::core::exchange {

/// What a style or a run says about letters; nothing said: as around it.
struct LookChange {
    std::optional<bool> bold, italic, underline, struck, hidden;

    /// What `over` says holds, else what this says.
    [[nodiscard]] LookChange with(const LookChange& over) const;
    [[nodiscard]] Look look() const;
};

/// Whether an on-off property with this value is on: everything but "0", "false", "off" and "none" is.
bool isOn(std::optional<std::string_view> value);
/// A number of an attribute; `otherwise` when it is none.
int numberIn(std::string_view text, int otherwise);

struct DocxStyle {
    std::string name; ///< "heading 1": built-in styles have their English names whatever the language
    std::string basedOn;
    LookChange look;
    std::optional<int> outline; ///< 0 to 8 are headings, 9 is text
    std::optional<int> list;    ///< numId
    std::optional<int> listLevel;

    [[nodiscard]] int heading() const; ///< 1 to 9; 0: none
    [[nodiscard]] bool quote() const;
};

class DocxStyles {
public:
    /// Empty when the archive has no such part.
    static DocxStyles read(const SafeZip& archive, const std::string& part);
    /// With what it is based on; what is not defined is plain.
    const DocxStyle& resolved(const std::string& id);

private:
    friend class DocxStylesHandler;
    std::unordered_map<std::string, DocxStyle> m_styles;
    std::unordered_map<std::string, DocxStyle> m_resolved;
};

class DocxLists {
public:
    static DocxLists read(const SafeZip& archive, const std::string& part);
    /// The number or bullet of the next item of a list at a level from 0; counts on.
    std::string next(int list, int level);
    /// numId 0 takes a paragraph out of the list of its style.
    [[nodiscard]] bool has(int list) const { return m_lists.contains(list); }

private:
    friend class DocxListsHandler;
    static constexpr std::size_t levels = 9;
    struct Level {
        std::string format = "decimal";
        std::string text; ///< "%1.%2."
        int start = 1;
    };
    struct Kind {
        std::array<Level, levels> level;
        std::array<std::int64_t, levels> count{};
        std::array<bool, levels> begun{};
    };
    struct List {
        int kind = 0;
        std::map<int, int> restart; ///< level to its first number
        bool used = false;
    };
    std::unordered_map<int, Kind> m_kinds;
    std::unordered_map<int, List> m_lists;
};

/// 3 as "3", "c", "C", "iii" or "III"; Russian letters too. Formats that are not known count in digits.
std::string listNumber(std::int64_t number, std::string_view format);

} // namespace marginalia::core::exchange
