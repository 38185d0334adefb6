// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/textcolumn.h"

#include "models/text/fold.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace models {

namespace {

/// A text to be ranked: its natural key, and as a number the first eight bytes of it behind what
/// all have in common, which decide most comparisons without a look at the text.
struct Ranked
{
    quint64 prefix;
    std::string_view key;
    quint32 number;
};

quint64 prefixOf(std::string_view key)
{
    quint64 prefix = 0;
    std::memcpy(&prefix, key.data(), std::min(key.size(), sizeof prefix));
    if constexpr (std::endian::native == std::endian::little) {
        prefix = __builtin_bswap64(prefix);
    }
    return prefix;
}

void fillPrefixes(std::vector<Ranked>& ranked)
{
    if (ranked.empty()) {
        return;
    }
    std::string_view common = ranked.front().key;
    for (const Ranked& one : ranked) {
        const auto end =
            std::mismatch(common.begin(), common.end(), one.key.begin(), one.key.end());
        common = common.substr(0, static_cast<std::size_t>(end.first - common.begin()));
    }
    for (Ranked& one : ranked) {
        one.prefix = prefixOf(one.key.substr(common.size()));
    }
}

} // namespace

TextColumn::TextColumn(Storage storage)
    : m_storage(storage)
{ }

quint32 TextColumn::add(const QString& text)
{
    if (m_storage == Storage::Shared) {
        if (count() > 0 && text == m_last) {
            return m_lastNumber;
        }
        m_last = text;
        const auto known = m_numbers.constFind(text);
        m_lastNumber = known != m_numbers.cend() ? *known : count();
        if (known != m_numbers.cend()) {
            return m_lastNumber;
        }
        m_numbers.insert(text, count());
    }
    makeRoom();
    m_bytes.append(text::foldedUtf8(text));
    return added();
}

std::optional<quint32> TextColumn::addLatin(QByteArrayView utf8)
{
    makeRoom();
    return text::appendFoldedLatin(utf8, m_bytes) ? std::optional(added()) : std::nullopt;
}

void TextColumn::expect(std::size_t texts)
{
    m_expected = texts;
    m_starts.reserve(m_starts.size() + texts);
}

void TextColumn::makeRoom()
{
    constexpr quint32 kSample = 1024;
    if (count() == kSample && m_expected > kSample) {
        const double size = static_cast<double>(m_bytes.size()) / kSample;
        constexpr double kSpare = 1.05;
        m_bytes.reserve(static_cast<qsizetype>(size * kSpare * static_cast<double>(m_expected)));
    }
}

quint32 TextColumn::added()
{
    m_starts.push_back(static_cast<quint32>(m_bytes.size()));
    return count() - 1;
}

std::string_view TextColumn::at(quint32 number) const
{
    const quint32 start = m_starts[number];
    return {m_bytes.constData() + start, m_starts[number + 1] - start};
}

void TextColumn::markContaining(std::string_view needle, std::vector<char>& hits) const
{
    const auto first = static_cast<quint32>(hits.size());
    hits.resize(count(), needle.empty() ? 1 : 0);
    if (needle.empty()) {
        return;
    }
    const std::string_view all(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    quint32 number = first;
    std::size_t place = all.find(needle, m_starts[first]);
    while (place != std::string_view::npos) {
        while (m_starts[number + 1] <= place) {
            ++number;
        }
        if (place + needle.size() <= m_starts[number + 1]) {
            hits[number] = 1;
            place = all.find(needle, m_starts[number + 1]);
        } else { // it begins in one text and ends in the next
            place = all.find(needle, place + 1);
        }
    }
}

const std::vector<quint32>& TextColumn::ranks() const
{
    if (m_ranks.size() == count()) {
        return m_ranks;
    }
    m_ranks.assign(count(), kLastRank);
    QByteArray keys;
    keys.reserve(m_bytes.size() + m_bytes.size() / 4);
    std::vector<std::size_t> ends;
    ends.reserve(count());
    for (quint32 number = 0; number < count(); ++number) {
        const std::string_view text = at(number);
        text::appendNaturalKey({text.data(), static_cast<qsizetype>(text.size())}, keys);
        ends.push_back(static_cast<std::size_t>(keys.size()));
    }
    std::vector<Ranked> ranked;
    ranked.reserve(count());
    std::size_t start = 0;
    for (quint32 number = 0; number < count(); ++number) {
        const std::string_view key(keys.constData() + start, ends[number] - start);
        start = ends[number];
        if (!key.empty()) {
            ranked.push_back({.prefix = 0, .key = key, .number = number});
        }
    }
    fillPrefixes(ranked);
    std::sort(ranked.begin(), ranked.end(), [this](const Ranked& left, const Ranked& right) {
        if (left.prefix != right.prefix) {
            return left.prefix < right.prefix;
        }
        const int order = left.key.compare(right.key);
        return order != 0 ? order < 0 : at(left.number) < at(right.number);
    });
    quint32 rank = 0;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (i > 0 && at(ranked[i].number) != at(ranked[i - 1].number)) {
            ++rank;
        }
        m_ranks[ranked[i].number] = rank;
    }
    return m_ranks;
}

int TextColumn::compare(quint32 left, quint32 right) const
{
    const std::string_view leftText = at(left);
    const std::string_view rightText = at(right);
    if (left == right || leftText == rightText) {
        return 0;
    }
    if (leftText.empty() || rightText.empty()) {
        return leftText.empty() ? 1 : -1;
    }
    const auto key = [](std::string_view text) {
        return text::naturalKey({text.data(), static_cast<qsizetype>(text.size())});
    };
    const int order = key(leftText).compare(key(rightText));
    return order != 0 ? order : leftText.compare(rightText);
}

} // namespace models
