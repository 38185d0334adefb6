// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/percentiles.h"
#include "models/playlist/soundlibrary.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace models {

/// Says what two tracks have in common that most pairs of the library have not: in a library of
/// calm music 'the same groove' is no news, 'as driving' is. Made for one list, whose rows are told
/// one after the other, so that it does not say the same in every row. One thread.
class LikenessTeller final
{
public:
    /// @param sounds  outlives this.
    explicit LikenessTeller(const SoundLibrary& sounds);

    /// Up to two things, most telling first, each of which is so: a part of the distance by its
    /// name ("timbre", ...), "artist", "album", "genre", "decade", "calm", "driving", "warm",
    /// "bright", "free" (neither has a pulse). Nothing where nothing stands out, see plainWord().
    /// @param seed, track  positions in the sound library.
    /// @param ranks  of the parts between them, see PlaylistReason::parts.
    QStringList tell(
        std::size_t seed, std::size_t track, const std::map<std::string, double>& ranks);

    /// The largest rank of a part that is called similar.
    static constexpr double kSimilar = 0.35;

private:
    struct Trait
    {
        QString name;
        double share = 1.0; ///< of pairs that have it, about
    };

    [[nodiscard]] QList<Trait> traits(
        std::size_t seed, std::size_t track, const std::map<std::string, double>& ranks) const;
    void addTags(const Track& seed, const Track& track, QList<Trait>& traits) const;
    void addMood(const Track& seed, const Track& track, QList<Trait>& traits) const;
    [[nodiscard]] double shareOf(const QByteArray& tag) const;

    const SoundLibrary& m_sounds;
    TrackList m_sample;
    Percentiles m_percentiles;
    QHash<QByteArray, int> m_counts; ///< of the sample, by tagged value
    QHash<QString, double> m_heat; ///< how much was said of late
};

/// How far a track is from what it may have been chosen for, as analysis::shownDistance().
struct PlainLikeness
{
    double toSeed = 1.0;
    std::optional<double> toBefore{}; ///< to the track before
    std::optional<double>
        ofNearestLeft{}; ///< to a seed, of what might have come instead; nothing = not known
};

/// What there is to say of a track of which nothing stands out: "close" to its seed in all parts
/// together; "onward", close to the track before; "last", when nothing closer was left; else
/// "change", of the sound.
QString plainWord(const PlainLikeness& likeness);

/// The largest distance that is called close: what an expansion lets in unless told otherwise.
inline constexpr double kCloseDistance = 0.45;

} // namespace models
