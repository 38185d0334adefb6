// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/trackorder.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace models {

namespace {

using Ordinal = TrackIndex::Ordinal;

/// The value of one key as a number that sorts like it; the greatest for absent values.
constexpr quint32 kAbsentWord = TextColumn::kLastRank;
constexpr std::size_t kWords = 6;

struct Entry
{
    std::array<quint32, kWords> words;
    Ordinal ordinal;
};

TrackOrder shelfOrder(TrackField field)
{
    switch (field) {
    case TrackField::Artist:
        return {{TrackField::Album}, {TrackField::DiscNumber}, {TrackField::TrackNumber},
            {TrackField::Title}};
    case TrackField::Album:
        return {{TrackField::AlbumArtist}, {TrackField::DiscNumber}, {TrackField::TrackNumber},
            {TrackField::Title}};
    case TrackField::Title:
        return {{TrackField::Artist}, {TrackField::Album}};
    case TrackField::ShelfArtist:
        return {{TrackField::Album}, {TrackField::Folder}, {TrackField::DiscNumber},
            {TrackField::TrackNumber}, {TrackField::Title}};
    case TrackField::Path:
    case TrackField::Id:
        return {};
    default:
        return {{TrackField::Artist}, {TrackField::Album}, {TrackField::DiscNumber},
            {TrackField::TrackNumber}, {TrackField::Title}};
    }
}

/// The keys with the shelf's behind them, each field once.
TrackOrder completed(const TrackOrder& order)
{
    TrackOrder keys;
    const auto append = [&keys](const SortKey& key) {
        const bool isThere = std::any_of(keys.cbegin(), keys.cend(),
            [&key](const SortKey& other) { return other.field == key.field; });
        if (!isThere) {
            keys.append(key);
        }
    };
    std::for_each(order.cbegin(), order.cend(), append);
    if (!order.isEmpty()) {
        const TrackOrder shelf = shelfOrder(order.constFirst().field);
        std::for_each(shelf.cbegin(), shelf.cend(), append);
    }
    return keys;
}

/// Whole seconds for moments and ids as they are; otherwise the bits of a float, turned so that
/// they sort like its value.
quint32 numberWord(double value, TrackField field)
{
    if (std::isnan(value) || (field == TrackField::Rating && value == 0.0)) {
        return kAbsentWord;
    }
    if (field == TrackField::Added || field == TrackField::LastPlayed
        || field == TrackField::Modified) {
        return static_cast<quint32>(std::clamp(value / 1000.0, 0.0, 4.2e9));
    }
    if (field == TrackField::Id) {
        return static_cast<quint32>(std::clamp(value, 0.0, 4.2e9));
    }
    constexpr quint32 kSign = 0x80000000;
    // + 0 makes a negative zero positive.
    const auto bits = std::bit_cast<quint32>(static_cast<float>(value) + 0.0F);
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

quint32 directed(quint32 word, bool isDescending)
{
    return isDescending && word != kAbsentWord ? kAbsentWord - 1 - word : word;
}

void fillWords(
    const TrackIndex& index, const SortKey& key, std::size_t place, std::vector<Entry>& entries)
{
    if (isText(key.field)) {
        const TrackIndex::Texts& texts = index.texts(key.field);
        const std::vector<quint32>& ranks = texts.column.ranks();
        for (Entry& entry : entries) {
            entry.words[place] = directed(ranks[texts.numbers[entry.ordinal]], key.isDescending);
        }
        return;
    }
    const std::vector<double>& numbers = index.numbers(key.field);
    for (Entry& entry : entries) {
        entry.words[place] =
            directed(numberWord(numbers[entry.ordinal], key.field), key.isDescending);
    }
}

/// < 0, 0 or > 0, as the words of the key would compare.
int compareTexts(const TrackIndex& index, const SortKey& key, Ordinal left, Ordinal right)
{
    const TrackIndex::Texts& texts = index.texts(key.field);
    const quint32 leftText = texts.numbers[left];
    const quint32 rightText = texts.numbers[right];
    const int order = texts.column.compare(leftText, rightText);
    const bool isOneEmpty = texts.column.at(leftText).empty() || texts.column.at(rightText).empty();
    return key.isDescending && !isOneEmpty ? -order : order;
}

} // namespace

TrackSorter::TrackSorter(const TrackIndex& index, const TrackOrder& order)
    : m_index(index)
    , m_keys(completed(order))
{ }

void TrackSorter::sort(std::vector<Ordinal>& ordinals) const
{
    sortFirst(ordinals, ordinals.size());
}

void TrackSorter::sortFirst(std::vector<Ordinal>& ordinals, std::size_t count) const
{
    // Ranks take a look at every text of the index: not for a handful of tracks.
    if (ordinals.size() < m_index.count() / 64) {
        std::sort(ordinals.begin(), ordinals.end(),
            [this](Ordinal left, Ordinal right) { return isBefore(left, right); });
        ordinals.resize(std::min(ordinals.size(), count));
        return;
    }
    std::vector<Entry> entries;
    entries.reserve(ordinals.size());
    for (const Ordinal ordinal : ordinals) {
        entries.push_back({.words{}, .ordinal = ordinal});
    }
    const std::size_t words = std::min(kWords, static_cast<std::size_t>(m_keys.size()));
    for (std::size_t i = 0; i < words; ++i) {
        fillWords(m_index, m_keys[static_cast<qsizetype>(i)], i, entries);
    }
    const bool isWhole = words == static_cast<std::size_t>(m_keys.size());
    const auto isEntryBefore = [&](const Entry& left, const Entry& right) {
        if (left.words != right.words) {
            return left.words < right.words;
        }
        return isWhole ? m_index.track(left.ordinal)->id < m_index.track(right.ordinal)->id
                       : isBefore(left.ordinal, right.ordinal);
    };
    if (count < entries.size() / 4) {
        std::partial_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(count),
            entries.end(), isEntryBefore);
        entries.resize(count);
    } else {
        std::sort(entries.begin(), entries.end(), isEntryBefore);
        entries.resize(std::min(entries.size(), count));
    }
    ordinals.resize(entries.size());
    std::transform(entries.cbegin(), entries.cend(), ordinals.begin(),
        [](const Entry& entry) { return entry.ordinal; });
}

bool TrackSorter::isBefore(Ordinal left, Ordinal right) const
{
    for (const SortKey& key : m_keys) {
        if (isText(key.field)) {
            const int order = compareTexts(m_index, key, left, right);
            if (order != 0) {
                return order < 0;
            }
            continue;
        }
        const std::vector<double>& numbers = m_index.numbers(key.field);
        const quint32 leftWord = directed(numberWord(numbers[left], key.field), key.isDescending);
        const quint32 rightWord = directed(numberWord(numbers[right], key.field), key.isDescending);
        if (leftWord != rightWord) {
            return leftWord < rightWord;
        }
    }
    return m_index.track(left)->id < m_index.track(right)->id;
}

} // namespace models
