// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/groupbuckets.h"

#include "models/library/genrevalues.h"
#include "models/text/fold.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace models {

namespace {

constexpr quint32 kNowhere = std::numeric_limits<quint32>::max();

} // namespace

GroupBuckets::GroupBuckets(const TrackIndex& index, TrackField field)
    : m_index(&index)
    , m_field(field)
{ }

GroupBuckets::Ordinal GroupBuckets::fill(Ordinal most)
{
    const auto first = static_cast<Ordinal>(m_texts.size());
    const Ordinal count = std::min(m_index->count() - first, most);
    for (Ordinal ordinal = first; ordinal < first + count; ++ordinal) {
        (void)put(ordinal);
    }
    return count;
}

std::vector<quint32> GroupBuckets::put(Ordinal ordinal)
{
    if (ordinal >= m_texts.size()) {
        m_texts.resize(ordinal + std::size_t{1}, kNowhere);
    }
    const quint32 before = m_texts[ordinal];
    if (m_index->isGone(ordinal)) {
        return before == kNowhere ? std::vector<quint32>{} : leave(ordinal);
    }
    const quint32 now = m_index->texts(m_field).numbers[ordinal];
    const std::vector<quint32> after =
        bucketsOfText(now, textOf(*m_index->track(ordinal), m_field));
    if (before == now) {
        return after;
    }
    std::vector<quint32> touched = after;
    if (before != kNowhere) {
        const std::vector<quint32> left = leave(ordinal);
        touched.insert(touched.end(), left.cbegin(), left.cend());
    }
    m_texts[ordinal] = now;
    for (const quint32 entered : after) {
        m_buckets[entered].tracks.push_back(ordinal);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

std::vector<quint32> GroupBuckets::leave(Ordinal ordinal)
{
    const std::vector<quint32> left = m_byText[std::exchange(m_texts[ordinal], kNowhere)];
    for (const quint32 bucket : left) {
        std::erase(m_buckets[bucket].tracks, ordinal);
    }
    return left;
}

const std::vector<quint32>& GroupBuckets::bucketsOfText(quint32 text, const QString& spelled)
{
    if (text >= m_byText.size()) {
        m_byText.resize(text + std::size_t{1});
    }
    std::vector<quint32>& buckets = m_byText[text];
    if (!buckets.empty()) {
        return buckets;
    }
    const QStringList names =
        m_field == TrackField::Genre ? genreValues(spelled) : QStringList{spelled};
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
