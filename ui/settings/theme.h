// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

/// The looks of the program: every colour, space and font is decided here (theme.cpp, theme_colours.cpp) and
/// nowhere else.
namespace marginalia::ui::theme {

enum class Appearance { System, Light, Dark };

/// Sets style, palette, fonts and style sheet of the application. `System` looks at the palette of the
/// desktop. May be called again at any time: windows repaint by themselves.
void apply(Appearance appearance);
[[nodiscard]] Appearance appearance();
[[nodiscard]] bool isDark();

/// The 8 px grid.
inline constexpr int unit = 8;
inline constexpr int half = 4;

/// What a colour is for. Text and icons in `Muted` keep 4.5:1 on `Chrome` and on `Paper`.
enum class Role {
    Chrome,   ///< panes and bars
    Paper,    ///< the quotes: the brightest surface
    Desk,     ///< lists around the paper
    Ink,      ///< text
    Muted,    ///< secondary text and icons
    Hairline, ///< the one line between panes
    Chosen,   ///< the selected row
    Focus,    ///< the ring around what has the keyboard
    Bar,      ///< bars of a share table
    StateOpen,
    StateDone,
    StateDisputed,
    StateStale
};
[[nodiscard]] QColor colour(Role role);
[[nodiscard]] QColor colour(Role role, bool dark);
[[nodiscard]] QPalette palette(bool dark);

/// The hues of codes: colour-blind-safe (Okabe & Ito 2008, with four of Tol 2021), in an order in which
/// neighbours differ.
inline constexpr int hueCount = 12;
[[nodiscard]] QColor hue(int index);
[[nodiscard]] QColor hue(int index, bool dark);
/// Behind text: 22 % of the hue over the surface, so that text keeps 4.5:1.
[[nodiscard]] QColor tint(const QColor& hue);
[[nodiscard]] QColor tint(const QColor& hue, bool dark);
/// Where codes overlap: the hues mixed, then tinted.
[[nodiscard]] QColor tintOf(const QList<QColor>& hues);
/// Sisters under one category: shades of its hue that can be told apart.
[[nodiscard]] QColor shade(const QColor& hue, int place);
/// A colour that somebody chose, made lighter or darker until it stands out from the present paper (1.6:1 at
/// least).
[[nodiscard]] QColor visibleOnPaper(QColor colour);
/// WCAG 2 contrast ratio, 1..21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

enum class ReadingFace { Serif, Sans };
inline constexpr double readingPoints = 11.5;
/// The face and size of `readingFont` from now on; who shows quotes asks for the font again.
void setReading(ReadingFace face, double points);
/// Quotes: a serif that has Kazakh letters (or the sans of the chrome, on request); a line is 1.45 high and
/// holds 60 to 75 characters.
[[nodiscard]] QFont readingFont();
inline constexpr int lineHeightPercent = 145;
inline constexpr int charactersPerLine = 75;
/// Chrome, one step smaller: captions, column heads, caps of keys.
[[nodiscard]] QFont smallFont();
/// Chrome, for the head of a pane.
[[nodiscard]] QFont headFont();
/// Figures in tables: digits of one width (Qt 6.4 cannot ask a font for them, so a family that has them by
/// default).
[[nodiscard]] QFont figureFont();

} // namespace marginalia::ui::theme
