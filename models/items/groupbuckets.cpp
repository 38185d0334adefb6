// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/groupbuckets.h"

#include "models/library/genrevalues.h"
#include "models/text/fold.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace models {

namespace {

constexpr int kYears = 10; ///< of a decade
constexpr int kLastYear = 9999; ///< that a tag can mean
constexpr quint32 kNowhere = std::numeric_limits<quint32>::max();

} // namespace

GroupBuckets::GroupBuckets(const TrackIndex& index, TrackField field, Sorting sorting)
    : m_index(&index)
    , m_field(field)
    , m_sorting(sorting)
{ }

GroupBuckets::Ordinal GroupBuckets::fill(Ordinal most)
{
    const auto first = static_cast<Ordinal>(m_values.size());
    const Ordinal count = std::min(m_index->count() - first, most);
    for (Ordinal ordinal = first; ordinal < first + count; ++ordinal) {
        (void)put(ordinal);
    }
    return count;
}

std::vector<quint32> GroupBuckets::put(Ordinal ordinal)
{
    if (ordinal >= m_values.size()) {
        m_values.resize(ordinal + std::size_t{1}, kNowhere);
    }
    const quint32 before = m_values[ordinal];
    if (m_index->isGone(ordinal)) {
        return before == kNowhere ? std::vector<quint32>{} : leave(ordinal);
    }
    const quint32 now = valueOf(ordinal);
    const std::vector<quint32> after = bucketsOfValue(now, ordinal);
    if (before == now) {
        return after;
    }
    std::vector<quint32> touched = after;
    if (before != kNowhere) {
        const std::vector<quint32> left = leave(ordinal);
        touched.insert(touched.end(), left.cbegin(), left.cend());
    }
    m_values[ordinal] = now;
    for (const quint32 entered : after) {
        m_buckets[entered].tracks.push_back(ordinal);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

std::vector<quint32> GroupBuckets::leave(Ordinal ordinal)
{
    const std::vector<quint32> left = m_byValue[std::exchange(m_values[ordinal], kNowhere)];
    for (const quint32 bucket : left) {
        std::erase(m_buckets[bucket].tracks, ordinal);
    }
    return left;
}

/// A small number for what decides where the track belongs.
quint32 GroupBuckets::valueOf(Ordinal ordinal) const
{
    if (m_sorting == Sorting::Decade || m_sorting == Sorting::Year) {
        const int year = std::clamp(m_index->track(ordinal)->tags.year, 0, kLastYear);
        return static_cast<quint32>(m_sorting == Sorting::Decade ? year / kYears : year);
    }
    const TrackIndex::Texts& texts = m_index->texts(m_field);
    const quint32 text = texts.numbers[ordinal];
    if (m_sorting != Sorting::OrArtist) {
        return text;
    }
    // The two kinds of texts in turn.
    return texts.column.at(text).empty()
        ? 2 * m_index->texts(TrackField::Artist).numbers[ordinal] + 1
        : 2 * text;
}

QStringList GroupBuckets::namesOf(Ordinal ordinal) const
{
    const Track& track = *m_index->track(ordinal);
    const QString text = textOf(track, m_field);
    switch (m_sorting) {
    case Sorting::WholeText:
        break;
    case Sorting::EachValue:
        return genreValues(text);
    case Sorting::OrArtist:
        return {text.isEmpty() ? track.tags.artist : text};
    case Sorting::Decade: {
        const quint32 decade = valueOf(ordinal);
        return {decade == 0 ? QString() : QString::number(decade * kYears)};
    }
    case Sorting::Year: {
        const quint32 year = valueOf(ordinal);
        return {year == 0 ? QString() : QString::number(year)};
    }
    }
    return {text};
}

const std::vector<quint32>& GroupBuckets::bucketsOfValue(quint32 value, Ordinal ordinal)
{
    if (value >= m_byValue.size()) {
        m_byValue.resize(value + std::size_t{1});
    }
    std::vector<quint32>& buckets = m_byValue[value];
    if (!buckets.empty()) {
        return buckets;
    }
    const QStringList names = namesOf(ordinal);
    for (const QString& name : names) {
        const quint32 bucket = bucketOf(name);
        if (std::find(buckets.cbegin(), buckets.cend(), bucket) == buckets.cend()) {
            buckets.push_back(bucket);
        }
    }
    if (buckets.empty()) {
        buckets.push_back(bucketOf({}));
    }
    return buckets;
}

quint32 GroupBuckets::bucketOf(const QString& name)
{
    const QByteArray folded = text::foldedUtf8(name);
    const auto known = m_byName.constFind(folded);
    if (known != m_byName.cend()) {
        return *known;
    }
    const quint32 bucket = count();
    m_byName.insert(folded, bucket);
    m_buckets.push_back({.name = name, .folded = folded, .tracks{}});
    return bucket;
}

} // namespace models
