// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/trackrules.h"

#include "models/library/genrevalues.h"
#include "models/library/singing.h"
#include "models/library/spokenword.h"
#include "models/text/fold.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr int kDecember = 12;

// Folded beginnings of words, each behind a space. "noel" alone is also a first name: it counts as
// a whole word in titles, where it is hardly ever one.
constexpr std::array<std::string_view, 23> kSeasonalWords = {" christmas", " xmas", " x-mas",
    " weihnacht", " jingle bell", " santa claus", " santa baby", " sleigh", " silent night",
    " stille nacht", " let it snow", " rudolph the", " navidad", " natale", " noel ",
    " advent song", " carol of the bells", " oh tannenbaum", " o tannenbaum", " winter wonderland",
    " mistletoe", " feliz navidad", " little drummer boy"};

} // namespace

bool isSeasonal(const Tags& tags)
{
    return std::ranges::any_of(
        std::array{&tags.title, &tags.album, &tags.genre}, [](const QString* text) {
            if (text->isEmpty()) {
                return false;
            }
            const QByteArray folded = ' ' + text::foldedUtf8(text->simplified()) + ' ';
            const std::string_view words(
                folded.constData(), static_cast<std::size_t>(folded.size()));
            // Each begins where a word does, and few begin with its letters.
            for (std::size_t at = words.find(' '); at != std::string_view::npos;
                 at = words.find(' ', at + 1)) {
                const std::string_view rest = words.substr(at);
                if (std::ranges::any_of(kSeasonalWords,
                        [rest](std::string_view word) { return rest.starts_with(word); })) {
                    return true;
                }
            }
            return false;
        });
}

TrackRuleCheck::TrackRuleCheck(const TrackRules& rules, const TrackList& seeds, qint64 nowMs)
    : m_rules(rules)
    , m_recent(rules.recent.begin(), rules.recent.end())
    , m_playedBeforeMs(nowMs - rules.notPlayedDays * kDayMs)
{
    for (const TrackPtr& seed : seeds) {
        for (const QString& genre : genreValues(seed->tags.genre)) {
            m_seedGenres.insert(groupOf(genre));
        }
    }
    m_isSeasonOpen = !rules.isSeasonKept
        || QDateTime::fromMSecsSinceEpoch(nowMs).date().month() == kDecember
        || std::ranges::any_of(seeds, [](const TrackPtr& seed) { return isSeasonal(seed->tags); });
    m_isAllOpen = !rules.isMusicKept
        || std::ranges::any_of(seeds, [](const TrackPtr& seed) { return isSpokenOrMix(*seed); });
}

QList<TrackRule> TrackRuleCheck::broken(const Track& track) const
{
    QList<TrackRule> rules;
    for (int rule = 0; rule <= static_cast<int>(TrackRule::Plays); ++rule) {
        if (isBroken(static_cast<TrackRule>(rule), track)) {
            rules.append(static_cast<TrackRule>(rule));
        }
    }
    return rules;
}

bool TrackRuleCheck::isShut(const Track& track) const
{
    return isBroken(TrackRule::Tempo, track) || isBroken(TrackRule::Duration, track)
        || isBroken(TrackRule::Rating, track) || isBroken(TrackRule::Plays, track)
        || isBroken(TrackRule::Season, track) || isBroken(TrackRule::Music, track)
        || isBroken(TrackRule::Instrumental, track);
}

int TrackRuleCheck::penalty(const Track& track) const
{
    return (isBroken(TrackRule::Recent, track) ? 1 : 0)
        + (isBroken(TrackRule::Genre, track) ? 2 : 0)
        + (isBroken(TrackRule::NotPlayed, track) ? 4 : 0);
}

bool TrackRuleCheck::fitsGenre(const Track& track) const
{
    const QStringList genres = genreValues(track.tags.genre);
    return std::ranges::any_of(
        genres, [this](const QString& genre) { return m_seedGenres.contains(groupOf(genre)); });
}

/// The name of the group, or of the genre itself.
QByteArray TrackRuleCheck::groupOf(const QString& genre) const
{
    const QByteArray name = text::foldedUtf8(genre.simplified());
    for (const QStringList& group : m_rules.genreGroups) {
        const bool isIn = std::ranges::any_of(group, [&name](const QString& member) {
            return text::foldedUtf8(member.simplified()) == name;
        });
        if (isIn) {
            return text::foldedUtf8(group.constFirst().simplified());
        }
    }
    return name;
}

bool TrackRuleCheck::isBroken(TrackRule rule, const Track& track) const
{
    const double seconds = static_cast<double>(track.audio.durationMs) / 1000.0;
    switch (rule) {
    case TrackRule::Recent:
        return m_recent.contains(track.id);
    case TrackRule::Genre:
        // Seeds without genre say nothing about it.
        return m_rules.isGenreKept && !m_seedGenres.isEmpty() && !fitsGenre(track);
    case TrackRule::NotPlayed:
        return m_rules.notPlayedDays > 0 && track.lastPlayedMs > m_playedBeforeMs;
    case TrackRule::Season:
        return !m_isSeasonOpen && isSeasonal(track.tags);
    case TrackRule::Music:
        return !m_isAllOpen && isSpokenOrMix(track);
    case TrackRule::Instrumental:
        return m_rules.isInstrumental && track.features && maybeHasVoice(*track.features);
    case TrackRule::Tempo: {
        if (m_rules.minBpm <= 0.0 && m_rules.maxBpm <= 0.0) {
            return false;
        }
        const auto tempo = track.features ? track.features->rhythm.tempoBpm : std::nullopt;
        return !tempo || static_cast<double>(*tempo) < m_rules.minBpm
            || (m_rules.maxBpm > 0.0 && static_cast<double>(*tempo) > m_rules.maxBpm);
    }
    case TrackRule::Duration:
        return seconds < m_rules.minSeconds
            || (m_rules.maxSeconds > 0.0 && seconds > m_rules.maxSeconds);
    case TrackRule::Rating:
        return track.rating < m_rules.minRating;
    case TrackRule::Plays:
        return track.playCount < m_rules.minPlays
            || (m_rules.maxPlays >= 0 && track.playCount > m_rules.maxPlays);
    }
    return false;
}

} // namespace models
