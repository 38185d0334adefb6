// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include "models/library/musicalkey.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui::theme {

namespace {

constexpr double kReadable = 4.5;
/// Small letters are thin: drawn at usual sizes, theirs lose a third of the contrast of the colour.
constexpr double kReadableSmall = 7.0;

double linear(double encoded)
{
    return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

double encoded(double value)
{
    return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1.0 / 2.4) - 0.055;
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(static_cast<double>(colour.redF()))
        + 0.7152 * linear(static_cast<double>(colour.greenF()))
        + 0.0722 * linear(static_cast<double>(colour.blueF()));
}

struct LinearRgb
{
    double red;
    double green;
    double blue;

    [[nodiscard]] bool isDisplayable() const
    {
        // A hair outside is a rounding error of the matrices, not another colour.
        constexpr double kTolerance = 1e-4;
        const auto [low, high] = std::minmax({red, green, blue});
        return low >= -kTolerance && high <= 1.0 + kTolerance;
    }
};

LinearRgb fromOklch(double lightness, double chroma, double hueDegrees)
{
    const double angle = hueDegrees * std::numbers::pi / 180.0;
    const double a = chroma * std::cos(angle);
    const double b = chroma * std::sin(angle);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3.0);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3.0);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3.0);
    return {.red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        .green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        .blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

/// Hue 30 degrees apart per step on the Camelot wheel, starting so that C major / A minor (8)
/// is green, as on the wheels that DJs know.
double hueOf(int tonic, analysis::Mode mode)
{
    const int number = models::camelotNumber({.tonic = tonic, .mode = mode});
    return 150.0 + 30.0 * (number - 8);
}

} // namespace

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor oklch(double lightness, double chroma, double hueDegrees)
{
    LinearRgb rgb = fromOklch(lightness, chroma, hueDegrees);
    for (double left = chroma; !rgb.isDisplayable() && left > 0.0; left -= 0.005) {
        rgb = fromOklch(lightness, std::max(left - 0.005, 0.0), hueDegrees);
    }
    const auto channel = [](double value) {
        return static_cast<float>(encoded(std::clamp(value, 0.0, 1.0)));
    };
    return QColor::fromRgbF(channel(rgb.red), channel(rgb.green), channel(rgb.blue));
}

QColor mixed(const QColor& from, const QColor& to, double amount)
{
    const auto between = [amount](float a, float b) {
        return static_cast<float>(std::lerp(
            static_cast<double>(a), static_cast<double>(b), std::clamp(amount, 0.0, 1.0)));
    };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
        between(from.blueF(), to.blueF()));
}

QColor secondaryText(const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    constexpr double kQuietest = 0.45;
    constexpr double kStep = 0.05;
    for (double amount = kQuietest; amount > 0.0; amount -= kStep) {
        const QColor quiet = mixed(text, window, amount);
        if (std::min(contrastRatio(quiet, window), contrastRatio(quiet, base)) >= kReadableSmall) {
            return quiet;
        }
    }
    return text;
}

QPalette placeholderPalette(const QPalette& palette)
{
    QPalette result;
    result.setColor(QPalette::PlaceholderText, secondaryText(palette));
    return result;
}

QColor hairline(const QPalette& palette)
{
    constexpr double kAmount = 0.14;
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), kAmount);
}

ChipColours keyColours(int tonic, analysis::Mode mode, bool dark)
{
    const double hue = hueOf(tonic, mode);
    const bool isMinor = mode == analysis::Mode::Minor;
    constexpr double kStep = 0.01;
    if (dark) {
        const QColor background = oklch(isMinor ? 0.36 : 0.45, 0.085, hue);
        double lightness = 0.90;
        QColor text = oklch(lightness, 0.05, hue);
        while (contrastRatio(background, text) < kReadable && lightness < 1.0) {
            lightness += kStep;
            text = oklch(lightness, 0.05, hue);
        }
        return {.background = background, .text = text};
    }
    const QColor background = oklch(isMinor ? 0.80 : 0.90, isMinor ? 0.095 : 0.075, hue);
    double lightness = 0.36;
    QColor text = oklch(lightness, 0.08, hue);
    while (contrastRatio(background, text) < kReadable && lightness > 0.0) {
        lightness -= kStep;
        text = oklch(lightness, 0.08, hue);
    }
    return {.background = background, .text = text};
}

QColor dataColour(DataHue hue, bool dark)
{
    const double lightness = dark ? 0.74 : 0.58;
    switch (hue) {
    case DataHue::Tempo:
        return oklch(lightness, 0.12, 255.0);
    case DataHue::Energy:
        return oklch(lightness, 0.14, 50.0);
    case DataHue::Loudness:
        return oklch(lightness, 0.11, 165.0);
    }
    return {};
}

} // namespace ui::theme
