// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/theme.h"

#include <algorithm>
#include <cmath>

namespace marginalia::ui::theme {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// Chrome is grey with a breath of warmth; colour is left to codes, coders and states.
constexpr Pair pairOf(Role role) {
    switch (role) {
    case Role::Chrome:
        return {0xfff2f1ee, 0xff1c1d1f};
    case Role::Paper:
        return {0xffffffff, 0xff2a2c2f};
    case Role::Desk:
        return {0xfffaf9f7, 0xff222326};
    case Role::Ink:
        return {0xff1d2024, 0xffe9e8e4};
    case Role::Muted:
        return {0xff5b6168, 0xffa7abb0};
    case Role::Hairline:
        return {0xffdcdad5, 0xff3a3c40};
    case Role::Chosen:
        return {0xffdde5ee, 0xff323c48};
    case Role::Focus:
        return {0xff3a6ea5, 0xff7fb2e5};
    case Role::Bar:
        return {0xffa9b4c0, 0xff66717d};
    case Role::StateOpen:
        return {0xff5b6168, 0xffa7abb0};
    case Role::StateDone:
        return {0xff00694c, 0xff4fc79f};
    case Role::StateDisputed:
        return {0xffa34800, 0xfff0a04b};
    case Role::StateStale:
        return {0xff6c4f9c, 0xffbfa6ee};
    }
    return {0, 0};
}

// On dark paper the deep hues are lifted: the stripe must be seen against it.
constexpr std::array<Pair, hueCount> hues{{
    {0xff0072b2, 0xff3d9fdb}, // blue
    {0xffe69f00, 0xffe69f00}, // orange
    {0xff009e73, 0xff1fb88b}, // bluish green
    {0xffcc79a7, 0xffd78fb7}, // reddish purple
    {0xff999933, 0xffadad4a}, // olive
    {0xff56b4e9, 0xff6fc3f2}, // sky blue
    {0xffd55e00, 0xffe9782a}, // vermillion
    {0xff332288, 0xff8c7fe0}, // indigo
    {0xff44aa99, 0xff57bfae}, // teal
    {0xffe0cf1b, 0xfff0e442}, // yellow
    {0xff882255, 0xffc2608f}, // wine
    {0xff777777, 0xff9d9d9d}, // grey
}};

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor mix(const QColor& over, const QColor& under, double part) {
    return QColor::fromRgbF(static_cast<float>(over.redF() * part + under.redF() * (1 - part)),
                            static_cast<float>(over.greenF() * part + under.greenF() * (1 - part)),
                            static_cast<float>(over.blueF() * part + under.blueF() * (1 - part)));
}

constexpr double tintStrength = 0.22;

} // namespace

QColor colour(Role role, bool dark) {
    const Pair pair = pairOf(role);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor colour(Role role) {
    return colour(role, isDark());
}

QColor hue(int index, bool dark) {
    const Pair pair = hues[static_cast<std::size_t>(((index % hueCount) + hueCount) % hueCount)];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor hue(int index) {
    return hue(index, isDark());
}

QColor tint(const QColor& hue, bool dark) {
    return mix(hue, colour(Role::Paper, dark), tintStrength);
}

QColor tint(const QColor& hue) {
    return tint(hue, isDark());
}

QColor tintOf(const QList<QColor>& hues) {
    float red = 0;
    float green = 0;
    float blue = 0;
    for (const QColor& each : hues) {
        red += each.redF();
        green += each.greenF();
        blue += each.blueF();
    }
    const auto count = static_cast<float>(std::max<qsizetype>(1, hues.size()));
    return tint(QColor::fromRgbF(red / count, green / count, blue / count));
}

QColor shade(const QColor& hue, int place) {
    // Darker, lighter, a step along the wheel either way; then again from the start.
    constexpr std::array<std::array<double, 2>, 5> steps{
        {{0, 0.72}, {0, 1.28}, {0.055, 1}, {-0.055, 0.86}, {0.03, 1.2}}};
    const auto& step = steps[static_cast<std::size_t>(place) % steps.size()];
    const QColor hsl = hue.toHsl();
    const double turned = std::fmod(std::max(0.0F, hsl.hslHueF()) + step[0] + 1.0, 1.0);
    return QColor::fromHslF(static_cast<float>(turned), hsl.hslSaturationF(),
                            static_cast<float>(std::clamp(hsl.lightnessF() * step[1], 0.12, 0.85)))
        .toRgb();
}

QColor visibleOnPaper(QColor colour) {
    constexpr double enough = 1.6;
    for (int step = 0; step < 12 && contrast(colour, theme::colour(Role::Paper)) < enough; ++step)
        colour = isDark() ? colour.lighter(118).toRgb() : colour.darker(108).toRgb();
    // `lighter` scales and leaves black as it is.
    return contrast(colour, theme::colour(Role::Paper)) < enough ? theme::colour(Role::Muted) : colour;
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette palette(bool dark) {
    const auto of = [dark](Role role) { return colour(role, dark); };
    QPalette palette;
    const QColor faint = mix(of(Role::Muted), of(Role::Chrome), 0.6);
    palette.setColor(QPalette::Window, of(Role::Chrome));
    palette.setColor(QPalette::WindowText, of(Role::Ink));
    palette.setColor(QPalette::Base, of(Role::Paper));
    palette.setColor(QPalette::AlternateBase, of(Role::Desk));
    palette.setColor(QPalette::Text, of(Role::Ink));
    palette.setColor(QPalette::PlaceholderText, of(Role::Muted));
    palette.setColor(QPalette::Button, dark ? mix(of(Role::Ink), of(Role::Chrome), 0.10) : of(Role::Paper));
    palette.setColor(QPalette::ButtonText, of(Role::Ink));
    palette.setColor(QPalette::BrightText, of(Role::Paper));
    palette.setColor(QPalette::ToolTipBase, of(Role::Ink));
    palette.setColor(QPalette::ToolTipText, of(Role::Chrome));
    palette.setColor(QPalette::Highlight, of(Role::Chosen));
    palette.setColor(QPalette::HighlightedText, of(Role::Ink));
    palette.setColor(QPalette::Link, of(Role::Focus));
    palette.setColor(QPalette::LinkVisited, of(Role::Focus));
    palette.setColor(QPalette::Light, dark ? of(Role::Hairline) : of(Role::Paper));
    palette.setColor(QPalette::Midlight, of(Role::Hairline));
    palette.setColor(QPalette::Mid, of(Role::Hairline));
    palette.setColor(QPalette::Dark, mix(of(Role::Muted), of(Role::Chrome), 0.4));
    palette.setColor(QPalette::Shadow, dark ? QColor(0, 0, 0) : mix(of(Role::Muted), of(Role::Chrome), 0.7));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Role::Hairline));
    return palette;
}

} // namespace marginalia::ui::theme
