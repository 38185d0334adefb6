// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/musicalkey.h"
#include "models/library/track.h"

#include <QRectF>

#include <optional>

namespace ui {

/// The numbers behind the picture of a playlist: each track takes the width of its time, and has an
/// energy, a tempo and a place on the wheel of keys. Plain values; no painting.
class ListPlot final
{
public:
    struct Range
    {
        double low = 0.0;
        double high = 0.0;

        /// The same middle, and a span of `least` at the least: a list of one tempo is a flat line,
        /// not noise blown up to the whole height.
        [[nodiscard]] Range atLeast(double least) const;
        /// 0 at the low end .. 1 at the high end.
        [[nodiscard]] double share(double value) const;
    };

    ListPlot() = default;
    /// @param tracks  in order; null where a track left the library.
    explicit ListPlot(const models::TrackList& tracks);

    [[nodiscard]] int count() const { return static_cast<int>(m_tracks.size()); }

    [[nodiscard]] const models::TrackPtr& track(int row) const { return m_tracks.at(row); }

    /// Where the row lies from left to right.
    [[nodiscard]] QRectF column(const QRectF& area, int row) const;
    [[nodiscard]] double middle(const QRectF& area, int row) const;
    /// The row at a share 0..1 of the width; -1 without rows.
    [[nodiscard]] int rowAt(double share) const;
    /// The x of a place between the middles of the first row (0) and the last (1), counted in
    /// tracks as courses are.
    [[nodiscard]] double xAlong(const QRectF& area, double along) const;
    /// The other way round.
    [[nodiscard]] double alongAt(const QRectF& area, double x) const;

    [[nodiscard]] std::optional<double> energy(int row) const;
    [[nodiscard]] std::optional<double> tempo(int row) const;
    [[nodiscard]] std::optional<models::MusicalKey> key(int row) const;

    /// Steps round the wheel of keys from the first key on, the shorter way each time, so that a
    /// smooth list is a smooth line.
    [[nodiscard]] std::optional<double> keySteps(int row) const { return m_keySteps.at(row); }

    [[nodiscard]] const std::optional<Range>& energies() const { return m_energies; }

    [[nodiscard]] const std::optional<Range>& tempos() const { return m_tempos; }

    [[nodiscard]] const std::optional<Range>& keyRange() const { return m_keyRange; }

private:
    void countKeySteps();

    models::TrackList m_tracks;
    QList<double> m_ends; ///< shares of the whole time, one a row, rising to 1
    QList<std::optional<double>> m_keySteps;
    std::optional<Range> m_energies;
    std::optional<Range> m_tempos;
    std::optional<Range> m_keyRange;
};

} // namespace ui
