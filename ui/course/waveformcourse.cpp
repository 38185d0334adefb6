// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/waveformcourse.h"

#include "models/text/text.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Course)
};

using Points = std::vector<analysis::WaveformPoint>;

/// What one column of pixels shows of the points first..last (without last): the highest peak, and
/// the sound of all by their power.
analysis::WaveformPoint summed(const Points& points, std::size_t first, std::size_t last)
{
    analysis::WaveformPoint sum;
    double power = 0.0;
    std::array<double, 3> shares{};
    for (std::size_t i = first; i < last; ++i) {
        const analysis::WaveformPoint& point = points[i];
        const auto own = static_cast<double>(point.rms) * static_cast<double>(point.rms);
        sum.peak = std::max(sum.peak, point.peak);
        power += own;
        shares[0] += own * static_cast<double>(point.low);
        shares[1] += own * static_cast<double>(point.middle);
        shares[2] += own * static_cast<double>(point.high);
    }
    if (power > 0.0) {
        sum.rms = static_cast<float>(std::sqrt(power / static_cast<double>(last - first)));
        sum.low = static_cast<float>(shares[0] / power);
        sum.middle = static_cast<float>(shares[1] / power);
        sum.high = static_cast<float>(shares[2] / power);
    }
    return sum;
}

std::size_t indexAt(const Points& points, double share)
{
    const auto index = static_cast<std::size_t>(share * static_cast<double>(points.size()));
    return std::min(index, points.size() - 1);
}

void paintWaveform(
    QPainter& painter, const QRectF& area, const Points& points, const QPalette& palette)
{
    const bool dark = theme::isDark(palette);
    const QColor ground = palette.color(QPalette::Window);
    const double middle = area.center().y();
    const int columns = std::max(1, static_cast<int>(area.width()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto bar = [&](double x, float magnitude, const QColor& colour) {
        const double half = std::max(0.5, static_cast<double>(magnitude) * area.height() / 2.0);
        painter.fillRect(QRectF(x, middle - half, 1.0, 2.0 * half), colour);
    };
    for (int column = 0; column < columns; ++column) {
        const std::size_t first = indexAt(points, static_cast<double>(column) / columns);
        const std::size_t last =
            std::max(first + 1, indexAt(points, static_cast<double>(column + 1) / columns));
        const analysis::WaveformPoint point = summed(points, first, last);
        const QColor colour = spectralColour(point, dark);
        constexpr double kPale = 0.55;
        bar(area.left() + column, point.peak, theme::mixed(colour, ground, kPale));
        bar(area.left() + column, point.rms, colour);
    }
}

QString decibels(float magnitude)
{
    constexpr float kSilence = 1e-4F;
    return magnitude > kSilence ? Text::tr("%1 dB").arg(
               models::text::number(20.0 * std::log10(static_cast<double>(magnitude)), 1))
                                : Text::tr("silent");
}

QString numbersAt(const Points& points, double durationS, double seconds)
{
    const analysis::WaveformPoint& point =
        points[indexAt(points, durationS > 0.0 ? seconds / durationS : 0.0)];
    const QString time = models::text::clock(std::llround(seconds * 1000.0));
    //: At a time of a track: its peak, its mean level, and the shares of three parts of the sound.
    return Text::tr("%1: peak %2, mean %3\nBass %4, middle %5, treble %6")
        .arg(time, decibels(point.peak), decibels(point.rms), models::text::percent(point.low),
            models::text::percent(point.middle), models::text::percent(point.high));
}

QString spoken(const Points& points)
{
    const analysis::WaveformPoint whole = summed(points, 0, points.size());
    return Text::tr("Highest peak %1. Bass %2, middle %3, treble %4 of the power.")
        .arg(decibels(whole.peak), models::text::percent(whole.low),
            models::text::percent(whole.middle), models::text::percent(whole.high));
}

} // namespace

QColor spectralColour(const analysis::WaveformPoint& point, bool dark)
{
    // Music holds most of its power below 250 Hz and a hundredth of it in the treble.
    constexpr std::array kWeights{1.0, 2.0, 8.0};
    const std::array shares{static_cast<double>(point.low), static_cast<double>(point.middle),
        static_cast<double>(point.high)};
    const std::array hues{theme::DataHue::Energy, theme::DataHue::Loudness, theme::DataHue::Tempo};
    double total = 0.0;
    std::array<double, 3> amounts{};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        // Squared, or all of it is the grey between the hues.
        amounts[i] = std::pow(kWeights[i] * shares[i], 2.0);
        total += amounts[i];
    }
    QColor colour = theme::dataColour(hues[0], dark);
    double mixedIn = amounts[0];
    for (std::size_t i = 1; total > 0.0 && i < hues.size(); ++i) {
        mixedIn += amounts[i];
        if (mixedIn > 0.0) {
            colour = theme::mixed(colour, theme::dataColour(hues[i], dark), amounts[i] / mixedIn);
        }
    }
    return colour;
}

Course waveformCourse(const Points& points, double durationS)
{
    return {.name = Text::tr("Waveform"),
        .spoken = spoken(points),
        .durationS = durationS,
        .heightInLines = 4.0,
        .paint =
            [points](QPainter& painter, const TimeAxis& axis, const QPalette& palette) {
                paintWaveform(painter, axis.area, points, palette);
            },
        .numbersAt = [points, durationS](
                         double seconds) { return numbersAt(points, durationS, seconds); }};
}

} // namespace ui
