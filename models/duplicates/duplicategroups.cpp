// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/duplicategroups.h"

#include "models/duplicates/joining.h"
#include "models/text/fold.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace models {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostDifferenceMs = 2'000;

/// Puts together what has one key. @return by member: whether it was put to another one.
template <typename Key, typename KeyOf>
void joinEqual(std::size_t count, Joining& joining, std::vector<char>& isJoined, KeyOf keyOf)
{
    QHash<Key, quint32> firsts;
    for (quint32 i = 0; i < count; ++i) {
        const Key key = keyOf(i);
        if (key == Key()) {
            continue;
        }
        const auto first = firsts.constFind(key);
        if (first == firsts.cend()) {
            firsts.insert(key, i);
        } else if (!joining.areJoined(*first, i)) {
            joining.join(*first, i);
            isJoined[i] = 1;
        }
    }
}

void joinNames(const std::vector<DuplicateKey>& keys, Joining& joining, std::vector<char>& isJoined)
{
    std::vector<quint32> named;
    for (quint32 i = 0; i < keys.size(); ++i) {
        if (keys[i].names != 0 && !keys[i].isMissing) {
            named.push_back(i);
        }
    }
    std::sort(named.begin(), named.end(), [&keys](quint32 left, quint32 right) {
        return std::tie(keys[left].names, keys[left].durationMs)
            < std::tie(keys[right].names, keys[right].durationMs);
    });
    for (std::size_t i = 1; i < named.size(); ++i) {
        const DuplicateKey& before = keys[named[i - 1]];
        const DuplicateKey& here = keys[named[i]];
        if (before.names == here.names && here.durationMs - before.durationMs <= kMostDifferenceMs
            && !joining.areJoined(named[i - 1], named[i])) {
            joining.join(named[i - 1], named[i]);
            isJoined[named[i]] = 1;
        }
    }
}

bool isLossless(const QString& codec)
{
    static constexpr std::array kCodecs{
        "flac"_L1, "alac"_L1, "pcm"_L1, "ape"_L1, "wavpack"_L1, "tta"_L1, "tak"_L1, "dsd"_L1};
    return std::any_of(kCodecs.begin(), kCodecs.end(),
        [&codec](QLatin1String name) { return codec.startsWith(name); });
}

} // namespace

std::vector<DuplicateGroup> groupDuplicates(const std::vector<DuplicateKey>& keys)
{
    Joining joining(keys.size());
    // Surest first: what is together already needs no weaker reason.
    std::array<std::vector<char>, 3> isJoined;
    isJoined.fill(std::vector<char>(keys.size(), 0));
    joinEqual<SoundDigest>(
        keys.size(), joining, isJoined[0], [&keys](quint32 i) { return keys[i].digest; });
    joinEqual<qint64>(keys.size(), joining, isJoined[1],
        [&keys](quint32 i) { return keys[i].isMissing ? 0 : keys[i].recording; });
    joinNames(keys, joining, isJoined[2]);

    std::vector<DuplicateGroup> groups;
    QHash<quint32, std::size_t> groupOf; // by the first member
    for (quint32 i = 0; i < keys.size(); ++i) {
        if (joining.sizeOf(i) < 2) {
            continue;
        }
        const quint32 first = joining.firstOf(i);
        if (!groupOf.contains(first)) {
            groupOf.insert(first, groups.size());
            groups.emplace_back();
        }
        DuplicateGroup& group = groups[groupOf.value(first)];
        group.members.push_back(i);
        for (std::size_t reason = 0; reason < isJoined.size(); ++reason) {
            if (isJoined.at(reason)[i] != 0) {
                group.reason = std::max(group.reason, static_cast<DuplicateReason>(reason));
            }
        }
    }
    std::erase_if(groups, [&keys](const DuplicateGroup& group) {
        return std::all_of(group.members.begin(), group.members.end(),
            [&keys](quint32 member) { return keys[member].isMissing; });
    });
    return groups;
}

std::vector<DuplicateKey> duplicateKeys(const TrackList& tracks)
{
    std::vector<DuplicateKey> keys;
    keys.reserve(static_cast<std::size_t>(tracks.size()));
    QHash<QByteArray, quint64> numbers;
    for (const TrackPtr& track : tracks) {
        DuplicateKey key{
            track->digest, track->recording, 0, track->audio.durationMs, track->isMissing};
        if (!track->tags.title.isEmpty() && !track->tags.artist.isEmpty()) {
            const QByteArray names =
                text::foldedUtf8(track->tags.artist) + '\0' + text::foldedUtf8(track->tags.title);
            auto number = numbers.find(names);
            if (number == numbers.end()) {
                number = numbers.insert(names, static_cast<quint64>(numbers.size()) + 1);
            }
            key.names = *number;
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

TrackPtr bestOf(const TrackList& tracks)
{
    const auto worth = [](const TrackPtr& track) {
        return std::tuple(!track->isMissing, isLossless(track->audio.codec),
            track->audio.bitRateBps, -track->addedMs);
    };
    return *std::max_element(
        tracks.cbegin(), tracks.cend(), [&worth](const TrackPtr& left, const TrackPtr& right) {
            return worth(left) < worth(right);
        });
}

} // namespace models
