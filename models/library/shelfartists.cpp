// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/shelfartists.h"

#include "models/text/fold.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Ordinal = TrackIndex::Ordinal;

constexpr quint32 kNowhere = std::numeric_limits<quint32>::max();

std::string_view folded(const TrackIndex& index, TrackField field, Ordinal ordinal)
{
    const TrackIndex::Texts& texts = index.texts(field);
    return texts.column.at(texts.numbers[ordinal]);
}

quint64 hashed(std::string_view text, std::size_t seed)
{
    return qHash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), seed);
}

/// The folder of the whole album, where it lies in one folder for each disc.
QString albumFolder(const QString& folder)
{
    static const QRegularExpression disc(
        u"/(?:cd|disc|disk)[ _.-]*\\d{1,2}\\b[^/]*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = disc.match(folder);
    return match.hasMatch() ? folder.left(match.capturedStart()) : folder;
}

} // namespace

ShelfArtists::ShelfArtists(const TrackIndex& index)
    : m_texts({.column = TextColumn(TextColumn::Storage::Shared), .numbers{}})
{
    m_partOf.reserve(index.count());
    m_texts.numbers.reserve(index.count());
    for (Ordinal ordinal = 0; ordinal < index.count(); ++ordinal) {
        put(index, ordinal);
    }
}

bool ShelfArtists::isOfSeveral(Ordinal ordinal) const
{
    const quint32 part = m_partOf[ordinal];
    return part != kNowhere && m_parts[part].isOfSeveral;
}

void ShelfArtists::put(const TrackIndex& index, Ordinal ordinal)
{
    if (ordinal >= m_partOf.size()) {
        m_partOf.resize(ordinal + std::size_t{1}, kNowhere);
        m_texts.numbers.resize(ordinal + std::size_t{1});
    }
    leave(index, ordinal);
    if (index.isGone(ordinal)) {
        return;
    }
    const Tags& tags = index.track(ordinal)->tags;
    const quint32 place = tags.albumArtist.isEmpty() ? partOf(index, ordinal) : kNowhere;
    m_partOf[ordinal] = place;
    m_texts.numbers[ordinal] =
        m_texts.column.add(tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist);
    if (place == kNowhere) {
        return;
    }
    Part& part = m_parts[place];
    const bool isOther = !part.tracks.empty()
        && folded(index, TrackField::Artist, ordinal)
            != folded(index, TrackField::Artist, part.tracks.front());
    part.tracks.push_back(ordinal);
    if (part.isOfSeveral) {
        m_texts.numbers[ordinal] = part.number;
    } else if (isOther) {
        setOfSeveral(index, part, true);
    }
}

void ShelfArtists::leave(const TrackIndex& index, Ordinal ordinal)
{
    const quint32 before = std::exchange(m_partOf[ordinal], kNowhere);
    if (before == kNowhere) {
        return;
    }
    Part& part = m_parts[before];
    std::erase(part.tracks, ordinal);
    if (!part.isOfSeveral) {
        return;
    }
    const bool isOfOne = std::ranges::all_of(part.tracks, [&](Ordinal other) {
        return folded(index, TrackField::Artist, other)
            == folded(index, TrackField::Artist, part.tracks.front());
    });
    if (isOfOne) {
        setOfSeveral(index, part, false);
    }
}

void ShelfArtists::setOfSeveral(const TrackIndex& index, Part& part, bool isOfSeveral)
{
    part.isOfSeveral = isOfSeveral;
    if (isOfSeveral) {
        // With the folder, because there are many records of one title, "Greatest hits" for one.
        const QString folder = index.track(part.tracks.front())->path.folder();
        part.number = m_texts.column.add(variousArtists() + u'\n' + albumFolder(folder));
    }
    for (const Ordinal ordinal : part.tracks) {
        m_texts.numbers[ordinal] =
            isOfSeveral ? part.number : m_texts.column.add(index.track(ordinal)->tags.artist);
    }
}

/// Spellings of one title or folder are one place, so numbers of the index do not tell. Two of
/// 100 000 places have one hash of 64 bits once in four thousand million libraries.
quint32 ShelfArtists::partOf(const TrackIndex& index, Ordinal ordinal)
{
    const CompactPath& path = index.track(ordinal)->path;
    if (path.folderBytes() != QByteArrayView(m_lastFolder)) { // neighbours lie in one folder mostly
        m_lastFolder = path.folderBytes().toByteArray();
        m_lastFolderHash = qHash(text::foldedUtf8(path.folder()));
    }
    const quint64 place = hashed(folded(index, TrackField::Album, ordinal), m_lastFolderHash);
    const auto known = m_byPlace.constFind(place);
    if (known != m_byPlace.cend()) {
        return *known;
    }
    const auto part = static_cast<quint32>(m_parts.size());
    m_byPlace.insert(place, part);
    m_parts.emplace_back();
    return part;
}

QString variousArtists()
{
    return QCoreApplication::translate("models::GroupTableModel", "Various Artists");
}

} // namespace models
