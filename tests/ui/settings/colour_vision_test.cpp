// SPDX-License-Identifier: GPL-3.0-or-later
// The hues of codes as people see them who lack one kind of cone: Machado, Oliveira & Fernandes 2009, severity 1,
// on linear sRGB; distances in CIELAB (CIE 1976).
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace marginalia::ui;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                         {0.114503, 0.786281, 0.099216},
                         {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                         {0.280085, 0.672501, 0.047413},
                         {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
                         {-0.078411, 0.930809, 0.147602},
                         {0.004733, 0.691367, 0.303900}}};

Triple times(const Matrix& matrix, const Triple& colour) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t at = 0; at < 3; ++at)
            result[row] += matrix[row][at] * colour[at];
    return result;
}

Triple linear(const QColor& colour) {
    Triple result{colour.redF(), colour.greenF(), colour.blueF()};
    for (double& part : result)
        part = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    return result;
}

Triple lab(Triple rgb) {
    for (double& part : rgb)
        part = std::clamp(part, 0.0, 1.0);
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double y = f(xyz[1]);
    return {116 * y - 16, 500 * (f(xyz[0] / 0.95047) - y), 200 * (y - f(xyz[2] / 1.08883))};
}

double distance(const Matrix& eyes, int one, int other, bool dark) {
    const Triple a = lab(times(eyes, linear(theme::hue(one, dark))));
    const Triple b = lab(times(eyes, linear(theme::hue(other, dark))));
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

TEST(ColourVision, NeighboursInThePaletteDifferForEverybody) {
    for (const bool dark : {false, true})
        for (const Matrix& eyes : {protan, deutan, tritan})
            for (int hue = 0; hue + 1 < theme::hueCount; ++hue)
                EXPECT_GE(distance(eyes, hue, hue + 1, dark), 8.0) << hue << (dark ? " dark" : " light");
}

TEST(ColourVision, TheFirstEightHuesCanAllBeToldApartByEverybody) {
    for (const bool dark : {false, true})
        for (const Matrix& eyes : {protan, deutan, tritan})
            for (int one = 0; one < 8; ++one)
                for (int other = one + 1; other < 8; ++other)
                    EXPECT_GE(distance(eyes, one, other, dark), 6.0)
                        << one << " and " << other << (dark ? " dark" : " light");
}

} // namespace
