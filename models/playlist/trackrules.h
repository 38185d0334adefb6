// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace models {

/// Which tracks a playlist may draw from the library, track by track. What the user names by hand
/// (seeds, locked rows) comes in whatever these say.
struct TrackRules
{
    double minBpm = 0.0; ///< 0 = any; tracks without a tempo break both limits
    double maxBpm = 0.0;
    double minSeconds = 0.0; ///< 0 = any
    double maxSeconds = 0.0; ///< keeps DJ mixes, podcasts and audio books out
    int minRating = 0; ///< half stars; unrated tracks break it
    int minPlays = 0;
    int maxPlays = -1; ///< -1 = any
    int notPlayedDays = 0; ///< not played for so long; 0 = any
    bool isGenreKept = false; ///< only genres of the seeds, and those grouped with them
    QList<QStringList> genreGroups{}; ///< genres that count as one
    bool isSeasonKept = true; ///< Christmas music in December only, unless a seed is
    bool isMusicKept = true; ///< no spoken word and no mixes, see isSpokenOrMix(), unless a seed is
    bool isInstrumental = false; ///< no track that is as likely sung as not, see maybeHasVoice()
    QList<TrackId> recent{}; ///< tracks of the last list: they come when others do not suffice

    bool operator==(const TrackRules&) const = default;
};

/// What TrackRules says about single tracks, in the order in which rules give way when too few
/// tracks are left; from `Season` on they never do.
enum class TrackRule : quint8
{
    Recent,
    Genre,
    NotPlayed,
    Season,
    Music,
    Instrumental,
    Tempo,
    Duration,
    Rating,
    Plays,
};

/// TrackRules made ready to be asked. Immutable; any thread.
class TrackRuleCheck final
{
public:
    /// @param seeds  whose genres count, and of which one may be seasonal or spoken word.
    /// @param nowMs  since 1970, UTC.
    TrackRuleCheck(const TrackRules& rules, const TrackList& seeds, qint64 nowMs);

    /// The rules that the track breaks, in the order of TrackRule.
    [[nodiscard]] QList<TrackRule> broken(const Track& track) const;

    /// Whether it breaks one of those that never give way.
    [[nodiscard]] bool isShut(const Track& track) const;

    /// 0 = breaks none, 1 = recent, 2 = genre, 4 = not played, and their sums.
    [[nodiscard]] int penalty(const Track& track) const;

private:
    [[nodiscard]] bool fitsGenre(const Track& track) const;
    [[nodiscard]] QByteArray groupOf(const QString& genre) const;
    [[nodiscard]] bool isBroken(TrackRule rule, const Track& track) const;

    TrackRules m_rules;
    QSet<TrackId> m_recent;
    QSet<QByteArray> m_seedGenres;
    bool m_isSeasonOpen = true;
    bool m_isAllOpen = true; ///< not music alone
    qint64 m_playedBeforeMs = 0;
};

/// Whether title, album or genre speak of Christmas or the winter holidays, in the languages whose
/// words are known ("Jingle Bells", "Weihnachtsoratorium", "Noël").
bool isSeasonal(const Tags& tags);

} // namespace models
