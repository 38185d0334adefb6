// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/likeness.h"

#include "models/library/genrevalues.h"
#include "models/playlist/playlistgroups.h"
#include "models/text/fold.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr std::size_t kSampled = 1000;
// What a quarter of all pairs share is no reason.
constexpr double kOrdinary = 0.25;
// The second thing has to be rarer, or one is enough.
constexpr double kWorthAdding = 0.15;
constexpr double kExtreme = 0.2;
// What was told a row ago has to be e^1.5 times as rare as something else to be told again.
constexpr double kHeat = 1.5;
constexpr double kCooling = 0.6;
// The second thing in logarithms of rarity: 1 is about a third of the library, said for the first
// time.
constexpr double kFresh = 1.0;
const QByteArray kFree = "free";

TrackList sampleOf(const SoundLibrary& sounds)
{
    TrackList sample;
    const std::size_t count = std::min(kSampled, sounds.size());
    for (std::size_t i = 0; i < count; ++i) {
        sample.append(sounds.trackAt(i * sounds.size() / count));
    }
    return sample;
}

bool hasPulse(const Track& track)
{
    return track.features && track.features->rhythm.tempoBpm;
}

QByteArray decadeKey(const Track& track)
{
    return track.tags.year > 0 ? "d" + QByteArray::number(track.tags.year / 10) : QByteArray();
}

QByteArray artistKey(const Track& track)
{
    const QByteArray artist = text::foldedUtf8(track.tags.artist.simplified());
    return artist.isEmpty() || isEverybody(artist) ? QByteArray() : "a" + artist;
}

QByteArray albumKey(const Track& track)
{
    const QString& by =
        track.tags.albumArtist.isEmpty() ? track.tags.artist : track.tags.albumArtist;
    const QByteArray album = text::foldedUtf8(track.tags.album.simplified());
    return album.isEmpty() ? QByteArray() : "b" + text::foldedUtf8(by.simplified()) + '\n' + album;
}

QList<QByteArray> genreKeys(const Track& track)
{
    QList<QByteArray> keys;
    for (const QString& genre : genreValues(track.tags.genre)) {
        keys.append("g" + text::foldedUtf8(genre));
    }
    return keys;
}

} // namespace

LikenessTeller::LikenessTeller(const SoundLibrary& sounds)
    : m_sounds(sounds)
    , m_sample(sampleOf(sounds))
    , m_percentiles(m_sample)
{
    for (const TrackPtr& track : m_sample) {
        QList<QByteArray> keys = genreKeys(*track);
        keys << decadeKey(*track) << artistKey(*track) << albumKey(*track);
        keys.append(hasPulse(*track) ? QByteArray() : kFree);
        for (const QByteArray& key : keys) {
            ++m_counts[key];
        }
    }
}

QStringList LikenessTeller::tell(
    std::size_t seed, std::size_t track, const std::map<std::string, double>& ranks)
{
    QList<Trait> found = traits(seed, track, ranks);
    const auto worth = [this](const Trait& trait) {
        return -std::log(trait.share) - m_heat.value(trait.name);
    };
    std::ranges::stable_sort(found,
        [&worth](const Trait& one, const Trait& other) { return worth(one) > worth(other); });
    QStringList told;
    for (const Trait& trait : found) {
        const bool isWorthAdding = trait.share <= kWorthAdding && worth(trait) >= kFresh;
        if (told.isEmpty() || (told.size() == 1 && isWorthAdding)) {
            told.append(trait.name);
        }
    }
    for (double& heat : m_heat) {
        heat *= kCooling;
    }
    for (const QString& name : told) {
        m_heat[name] += kHeat;
    }
    return told;
}

QString plainWord(const PlainLikeness& likeness)
{
    if (likeness.toSeed <= kCloseDistance) {
        return u"close"_s;
    }
    if (likeness.toBefore && *likeness.toBefore <= kCloseDistance) {
        return u"onward"_s;
    }
    return likeness.ofNearestLeft && likeness.toSeed <= *likeness.ofNearestLeft ? u"last"_s
                                                                                : u"change"_s;
}

QList<LikenessTeller::Trait> LikenessTeller::traits(
    std::size_t seed, std::size_t track, const std::map<std::string, double>& ranks) const
{
    QList<Trait> found;
    const analysis::PartValues shares = m_sounds.index().partShares(seed, track);
    for (const auto& [name, rank] : ranks) {
        const auto part = analysis::partNamed(name);
        if (part && rank <= kSimilar) {
            const auto share = static_cast<double>(shares[analysis::indexOf(*part)]);
            found.append({QString::fromStdString(name), share});
        }
    }
    addTags(*m_sounds.trackAt(seed), *m_sounds.trackAt(track), found);
    addMood(*m_sounds.trackAt(seed), *m_sounds.trackAt(track), found);
    erase_if(found, [](const Trait& trait) { return trait.share > kOrdinary; });
    return found;
}

void LikenessTeller::addTags(const Track& seed, const Track& track, QList<Trait>& traits) const
{
    if (const QByteArray album = albumKey(track); !album.isEmpty() && album == albumKey(seed)) {
        traits.append({u"album"_s, shareOf(album)});
    } else if (const QByteArray by = artistKey(track); !by.isEmpty() && by == artistKey(seed)) {
        traits.append({u"artist"_s, shareOf(by)});
    }
    const QList<QByteArray> genres = genreKeys(seed);
    double rarest = 1.0;
    for (const QByteArray& genre : genreKeys(track)) {
        rarest = genres.contains(genre) ? std::min(rarest, shareOf(genre)) : rarest;
    }
    traits.append({u"genre"_s, rarest});
    if (const QByteArray decade = decadeKey(track);
        !decade.isEmpty() && decade == decadeKey(seed)) {
        traits.append({u"decade"_s, shareOf(decade)});
    }
    if (!hasPulse(seed) && !hasPulse(track)) {
        traits.append({u"free"_s, shareOf(kFree)});
    }
}

// At an end of the library with both: the share of the library that is there too.
void LikenessTeller::addMood(const Track& seed, const Track& track, QList<Trait>& traits) const
{
    const auto add = [&traits](double one, double other, const QString& low, const QString& high) {
        if (std::max(one, other) <= kExtreme) {
            traits.append({low, std::max({one, other, 0.01})});
        } else if (std::min(one, other) >= 1.0 - kExtreme) {
            traits.append({high, std::max(1.0 - std::min(one, other), 0.01)});
        }
    };
    add(m_percentiles.energy(seed), m_percentiles.energy(track), u"calm"_s, u"driving"_s);
    add(m_percentiles.brightness(seed), m_percentiles.brightness(track), u"warm"_s, u"bright"_s);
}

double LikenessTeller::shareOf(const QByteArray& tag) const
{
    return (m_counts.value(tag) + 1.0) / (static_cast<double>(m_sample.size()) + 1.0);
}

} // namespace models
