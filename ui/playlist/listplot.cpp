// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/listplot.h"

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

constexpr int kWheel = 12;

void widen(std::optional<ListPlot::Range>& range, std::optional<double> value)
{
    if (value) {
        range = range ? ListPlot::Range{.low = std::min(range->low, *value),
                    .high = std::max(range->high, *value)}
                      : ListPlot::Range{.low = *value, .high = *value};
    }
}

/// Milliseconds; what is not known takes as long as a song, so that it is seen.
double lengthOf(const models::TrackPtr& track)
{
    constexpr double kSongMs = 240'000.0;
    return track && track->audio.durationMs > 0 ? static_cast<double>(track->audio.durationMs)
                                                : kSongMs;
}

/// -5 .. 6: the shorter way round.
int wheelStep(int from, int to)
{
    const int step = ((to - from) % kWheel + kWheel) % kWheel;
    return step > kWheel / 2 ? step - kWheel : step;
}

} // namespace

ListPlot::Range ListPlot::Range::atLeast(double least) const
{
    const double span = std::max(least, high - low);
    const double centre = (low + high) / 2.0;
    return {.low = centre - (span / 2.0), .high = centre + (span / 2.0)};
}

double ListPlot::Range::share(double value) const
{
    return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
}

ListPlot::ListPlot(const models::TrackList& tracks)
    : m_tracks(tracks)
{
    double end = 0.0;
    for (int row = 0; row < count(); ++row) {
        end += lengthOf(m_tracks.at(row));
        m_ends.append(end);
        widen(m_energies, energy(row));
        widen(m_tempos, tempo(row));
    }
    for (double& one : m_ends) {
        one /= end;
    }
    countKeySteps();
}

QRectF ListPlot::column(const QRectF& area, int row) const
{
    const double start = row > 0 ? m_ends.at(row - 1) : 0.0;
    return {area.left() + (area.width() * start), area.top(),
        area.width() * (m_ends.at(row) - start), area.height()};
}

double ListPlot::middle(const QRectF& area, int row) const
{
    return column(area, row).center().x();
}

int ListPlot::rowAt(double share) const
{
    const auto found = std::ranges::upper_bound(m_ends, share);
    return std::min(static_cast<int>(std::distance(m_ends.begin(), found)), count() - 1);
}

double ListPlot::xAlong(const QRectF& area, double along) const
{
    const double place = std::clamp(along, 0.0, 1.0) * (count() - 1);
    const int before = static_cast<int>(place);
    const int after = std::min(before + 1, count() - 1);
    const double left = middle(area, before);
    return left + ((middle(area, after) - left) * (place - before));
}

double ListPlot::alongAt(const QRectF& area, double x) const
{
    if (count() < 2) {
        return 0.0;
    }
    int after = 1;
    while (after < count() - 1 && middle(area, after) < x) {
        ++after;
    }
    const double left = middle(area, after - 1);
    const double share = std::clamp((x - left) / (middle(area, after) - left), 0.0, 1.0);
    return (after - 1 + share) / (count() - 1);
}

std::optional<double> ListPlot::energy(int row) const
{
    const models::TrackPtr& track = m_tracks.at(row);
    return track && track->features ? std::optional(static_cast<double>(track->features->energy))
                                    : std::nullopt;
}

std::optional<double> ListPlot::tempo(int row) const
{
    const models::TrackPtr& track = m_tracks.at(row);
    return track && track->features && track->features->rhythm.tempoBpm
        ? std::optional(static_cast<double>(*track->features->rhythm.tempoBpm))
        : std::nullopt;
}

std::optional<models::MusicalKey> ListPlot::key(int row) const
{
    const models::TrackPtr& track = m_tracks.at(row);
    return track && track->features ? models::keyOf(*track->features) : std::nullopt;
}

void ListPlot::countKeySteps()
{
    int steps = 0;
    std::optional<int> last;
    for (int row = 0; row < count(); ++row) {
        const std::optional<models::MusicalKey> here = key(row);
        if (!here) {
            m_keySteps.append(std::nullopt);
            continue;
        }
        const int number = models::camelotNumber(*here);
        steps += last ? wheelStep(*last, number) : 0;
        last = number;
        m_keySteps.append(steps);
        widen(m_keyRange, m_keySteps.constLast());
    }
}

} // namespace ui
