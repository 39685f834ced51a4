// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/physical_keys.h"

#include <array>
#include <string_view>

namespace marginalia::ui::keys {

namespace {

// The four rows of the board, left to right.
constexpr std::u16string_view usRows = u"1234567890qwertyuiopasdfghjklzxcvbnm/";
constexpr std::u16string_view russianRows = u"1234567890йцукенгшщзфывапролдячсмить.";
constexpr std::u16string_view kazakhRows = u"\"әіңғ,.үұқйцукенгшщзфывапролдячсмить№";

struct Row {
    quint32 first;
    std::u16string_view keys;
};

#if defined(Q_OS_WIN)
constexpr std::array<Row, 5> rows{
    {{2, u"1234567890"}, {16, u"qwertyuiop"}, {30, u"asdfghjkl"}, {44, u"zxcvbnm"}, {53, u"/"}}};
#else
// X11 and Wayland: the kernel's code plus 8.
constexpr std::array<Row, 5> rows{
    {{10, u"1234567890"}, {24, u"qwertyuiop"}, {38, u"asdfghjkl"}, {52, u"zxcvbnm"}, {61, u"/"}}};
#endif

#if defined(Q_OS_MACOS)
// macOS reports the place as a virtual key (Events.h, kVK_ANSI_*), in the order of usRows.
constexpr std::array<quint32, 37> virtualKeys{18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 12, 13, 14,
                                              15, 17, 16, 32, 34, 31, 35, 0,  1,  2,  3,  5,  4,
                                              38, 40, 37, 6,  7,  8,  9,  11, 45, 46, 44};
#endif

std::optional<QChar> byPlace(const QKeyEvent& event) {
#if defined(Q_OS_MACOS)
    for (std::size_t at = 0; at < virtualKeys.size(); ++at)
        if (event.nativeVirtualKey() == virtualKeys[at] &&
            (event.nativeVirtualKey() != 0 || event.key() != 0))
            return QChar(usRows[at]);
    return std::nullopt;
#else
    const quint32 scan = event.nativeScanCode();
    for (const Row& row : rows)
        if (scan >= row.first && scan < row.first + row.keys.size())
            return QChar(row.keys[scan - row.first]);
    return std::nullopt;
#endif
}

/// Remote desktops and test tools send no scan code: then the letter decides, in any of our layouts.
std::optional<QChar> byText(const QKeyEvent& event) {
    const int key = event.key();
    if ((key >= Qt::Key_0 && key <= Qt::Key_9) || (key >= Qt::Key_A && key <= Qt::Key_Z) ||
        key == Qt::Key_Slash)
        return QChar(key).toLower();
    if (event.text().size() != 1)
        return std::nullopt;
    const char16_t letter = event.text().at(0).toLower().unicode();
    for (const std::u16string_view layout : {usRows, russianRows, kazakhRows}) {
        const std::size_t at = layout.find(letter);
        if (at != std::u16string_view::npos && letter > 127) // '.', ',' and '"' are at many places
            return QChar(usRows[at]);
    }
    return std::nullopt;
}

} // namespace

std::optional<QChar> physicalKey(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    if (event.modifiers() & Qt::KeypadModifier) {
        // Without NumLock the pad moves the caret, and its keys are not digits.
        if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9)
            return QChar(event.key());
        return std::nullopt;
    }
    if (event.modifiers() & Qt::ShiftModifier)
        return std::nullopt;
    const std::optional<QChar> place = byPlace(event);
    return place || event.nativeScanCode() != 0 ? place : byText(event);
}

std::optional<Qt::Key> shortcutKey(const QKeyEvent& event) {
    constexpr int lastLatin = 0x24F;
    const bool beyondLatin = event.key() > lastLatin && event.key() < Qt::Key_Escape;
    if (!beyondLatin || !(event.modifiers() & Qt::ControlModifier) ||
        (event.modifiers() & (Qt::MetaModifier | Qt::KeypadModifier)))
        return std::nullopt;
    const std::optional<QChar> place = byPlace(event);
    if (!place)
        return std::nullopt;
    return static_cast<Qt::Key>(place->toUpper().unicode());
}

QString capOf(QChar key, Layout layout) {
    const std::size_t at = usRows.find(key.toLower().unicode());
    if (at == std::u16string_view::npos)
        return key.toUpper();
    const std::u16string_view row = layout == Layout::Us        ? usRows
                                    : layout == Layout::Russian ? russianRows
                                                                : kazakhRows;
    return QString(QChar(row[at])).toUpper();
}

std::optional<Layout> layoutOf(const QKeyEvent& event) {
    const std::optional<QChar> place = byPlace(event);
    if (!place || event.text().size() != 1 || (event.modifiers() & Qt::KeypadModifier))
        return std::nullopt;
    const char16_t letter = event.text().at(0).toLower().unicode();
    const std::size_t at = usRows.find(place->unicode());
    if (place->isDigit()) {
        if (kazakhRows[at] == letter)
            return Layout::Kazakh;
        return std::nullopt; // us and ru type the same digits
    }
    if (usRows[at] == letter)
        return Layout::Us;
    // The letters of ru and kz are the same: the layout of the digit row, if it was seen, stays.
    if (russianRows[at] == letter && letter > 127)
        return Layout::Russian;
    return std::nullopt;
}

quint32 scanCodeOf(QChar key) {
    for (const Row& row : rows) {
        const std::size_t at = row.keys.find(key.toLower().unicode());
        if (at != std::u16string_view::npos)
            return row.first + static_cast<quint32>(at);
    }
    return 0;
}

} // namespace marginalia::ui::keys
