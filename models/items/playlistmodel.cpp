// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/playlistmodel.h"

#include "models/items/trackmime.h"
#include "models/items/tracktablemodel.h"
#include "models/playlist/playlistbuilder.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <QMimeData>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// The rows of this very model that are being dragged; other programs and views see the ids only.
constexpr auto kRowsMimeType = "application/x-segue-playlist-rows"_L1;
constexpr int kColumnCount = static_cast<int>(PlaylistModel::Column::Reason) + 1;

bool isNumber(PlaylistModel::Column column)
{
    return column == PlaylistModel::Column::Position || column == PlaylistModel::Column::Duration
        || column == PlaylistModel::Column::Tempo;
}

QByteArray encoded(const auto& value)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << value;
    return bytes;
}

quint64 addressOf(const PlaylistModel* model)
{
    return static_cast<quint64>(
        reinterpret_cast<quintptr>(model)); // NOLINT(*-reinterpret-cast): an identity, never used
}

} // namespace

PlaylistModel::PlaylistModel(Library& library, QObject* parent)
    : QAbstractTableModel(parent)
    , m_library(library)
{
    connect(&library, &Library::tracksChanged, this, &PlaylistModel::followTracks);
    connect(&library, &Library::tracksAdded, this, &PlaylistModel::followTracks);
    connect(&library, &Library::tracksRemoved, this, &PlaylistModel::followTracks);
    connect(&library, &Library::loaded, this, [this] { announceRows(0, rowCount() - 1); });
}

void PlaylistModel::setEntries(const QList<PlaylistEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    m_numbers.resize(entries.size());
    std::iota(m_numbers.begin(), m_numbers.end(), 1);
    endResetModel();
    emit entriesChanged();
}

void PlaylistModel::insertEntries(int row, const QList<PlaylistEntry>& entries)
{
    if (entries.isEmpty() || row < 0 || row > rowCount()) {
        return;
    }
    const auto count = static_cast<int>(entries.size());
    beginInsertRows({}, row, row + count - 1);
    m_entries = m_entries.mid(0, row) + entries + m_entries.mid(row);
    m_numbers.insert(row, count, 0);
    std::iota(m_numbers.begin() + row, m_numbers.begin() + row + count, row + 1);
    endInsertRows();
    renumberFrom(row + count);
    emit entriesChanged();
}

void PlaylistModel::removeEntries(int row, int count)
{
    if (count <= 0 || row < 0 || row + count > rowCount()) {
        return;
    }
    beginRemoveRows({}, row, row + count - 1);
    m_entries.remove(row, count);
    m_numbers.remove(row, count);
    endRemoveRows();
    renumberFrom(row);
    emit entriesChanged();
}

void PlaylistModel::moveEntries(const QList<int>& rows, int before)
{
    if (rows.isEmpty() || before < 0 || before > rowCount() || rows.first() < 0
        || rows.last() >= rowCount()) {
        return;
    }
    // One layout change instead of many moves: a view follows scattered rows in one step.
    QList<int> from; // the old row of each new one
    const auto isMoved = [&rows](
                             int row) { return std::binary_search(rows.begin(), rows.end(), row); };
    for (int row = 0; row < before; ++row) {
        if (!isMoved(row)) {
            from.append(row);
        }
    }
    from.append(rows);
    for (int row = before; row < rowCount(); ++row) {
        if (!isMoved(row)) {
            from.append(row);
        }
    }
    if (std::is_sorted(from.begin(), from.end())) {
        return;
    }
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QList<PlaylistEntry> moved;
    QList<int> to(from.size());
    for (int row = 0; row < from.size(); ++row) {
        moved.append(m_entries.at(from.at(row)));
        to[from.at(row)] = row;
    }
    m_entries = moved;
    const QModelIndexList persistent = persistentIndexList();
    QModelIndexList followed;
    for (const QModelIndex& old : persistent) {
        followed.append(index(to.at(old.row()), old.column()));
    }
    changePersistentIndexList(persistent, followed);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    emit entriesChanged();
}

qint64 PlaylistModel::totalDurationMs() const
{
    qint64 total = 0;
    for (const PlaylistEntry& entry : m_entries) {
        const TrackPtr track = m_library.track(entry.trackId);
        total += track ? track->audio.durationMs : 0;
    }
    return total;
}

int PlaylistModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int PlaylistModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant PlaylistModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = static_cast<Column>(index.column());
    const PlaylistEntry& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textAt(index.row(), column);
    case Qt::ToolTipRole:
        return column == Column::Reason ? textAt(index.row(), column) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sortValueAt(index.row(), column);
    case TrackIdRole:
        return entry.trackId;
    case SeedRole:
        return entry.reason.isSeed;
    case MissingRole: {
        const TrackPtr track = m_library.track(entry.trackId);
        return !track || track->isMissing;
    }
    default:
        return {};
    }
}

QString PlaylistModel::textAt(int row, Column column) const
{
    const PlaylistEntry& entry = m_entries.at(row);
    const TrackPtr track = m_library.track(entry.trackId);
    if (column == Column::Position) {
        return QLocale().toString(m_numbers.at(row));
    }
    if (column == Column::Reason) {
        return reasonText(entry.reason);
    }
    if (!track) {
        return column == Column::Title ? tr("Track no longer in the library") : QString();
    }
    const analysis::Figures* features = track->features.get();
    switch (column) {
    case Column::Title:
        return track->displayTitle();
    case Column::Artist:
        return track->tags.artist;
    case Column::Duration:
        return text::duration(track->audio.durationMs);
    case Column::Tempo:
        return features != nullptr && features->rhythm.tempoBpm
            ? tr("%1 BPM").arg(text::tempo(*features->rhythm.tempoBpm))
            : QString();
    case Column::Key:
        return features != nullptr && features->tonality.tonic
            ? text::camelot(*features->tonality.tonic, features->tonality.mode)
            : QString();
    case Column::Position:
    case Column::Reason:
        break;
    }
    return {};
}

QVariant PlaylistModel::sortValueAt(int row, Column column) const
{
    const TrackPtr track = m_library.track(m_entries.at(row).trackId);
    switch (column) {
    case Column::Position:
        return row;
    case Column::Duration:
        return track ? track->audio.durationMs : 0;
    case Column::Tempo:
        return track && track->features && track->features->rhythm.tempoBpm
            ? QVariant(*track->features->rhythm.tempoBpm)
            : QVariant();
    case Column::Title:
    case Column::Artist:
    case Column::Key:
    case Column::Reason:
        return textAt(row, column);
    }
    return {};
}

QVariant PlaylistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Position:
        return tr("No.");
    case Column::Title:
        return tr("Title");
    case Column::Artist:
        return tr("Artist");
    case Column::Duration:
        return tr("Length");
    case Column::Tempo:
        return tr("Tempo");
    case Column::Key:
        return tr("Key");
    case Column::Reason:
        return tr("Why");
    }
    return {};
}

Qt::ItemFlags PlaylistModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList PlaylistModel::mimeTypes() const
{
    return trackmime::types() << kRowsMimeType;
}

QMimeData* PlaylistModel::mimeData(const QModelIndexList& indexes) const
{
    QList<int> rows;
    for (const QModelIndex& index : indexes) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    TrackList tracks;
    for (const int row : std::as_const(rows)) {
        if (const TrackPtr track = m_library.track(m_entries.at(row).trackId)) {
            tracks.append(track);
        }
    }
    std::unique_ptr<QMimeData> data = trackmime::encoded(tracks);
    // With the model's address: rows of another playlist are not rows of this one.
    data->setData(kRowsMimeType, encoded(addressOf(this)) + encoded(rows));
    return data.release();
}

QList<int> PlaylistModel::rowsOf(const QMimeData& data) const
{
    QDataStream stream(data.data(kRowsMimeType));
    quint64 source = 0;
    QList<int> rows;
    stream >> source >> rows;
    const bool isOwn = source == addressOf(this);
    const bool isValid = stream.status() == QDataStream::Ok && isOwn
        && std::all_of(
            rows.begin(), rows.end(), [this](int row) { return row >= 0 && row < rowCount(); });
    return isValid ? rows : QList<int>();
}

Qt::DropActions PlaylistModel::supportedDropActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

bool PlaylistModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int /*row*/,
    int /*column*/, const QModelIndex& /*parent*/) const
{
    return data != nullptr && (action == Qt::CopyAction || action == Qt::MoveAction)
        && data->hasFormat(QLatin1String(TrackTableModel::kTrackIdsMimeType));
}

bool PlaylistModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    // Between two rows `row` says where; on a row the parent does; below the last neither.
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (const QList<int> rows = rowsOf(*data); action == Qt::MoveAction && !rows.isEmpty()) {
        emit moveRequested(rows, before);
        // False: the view must not remove the rows that were dragged; the request has moved them.
        return false;
    }
    const QList<TrackId> ids = trackmime::ids(*data);
    if (ids.isEmpty()) {
        return false;
    }
    emit insertRequested(before, ids);
    return action == Qt::CopyAction;
}

void PlaylistModel::followTracks(const TrackList& tracks)
{
    QSet<TrackId> changed;
    for (const TrackPtr& track : tracks) {
        changed.insert(track->id);
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (changed.contains(m_entries.at(row).trackId)) {
            announceRows(row, row);
        }
    }
}

void PlaylistModel::renumberFrom(int row)
{
    std::iota(m_numbers.begin() + row, m_numbers.end(), row + 1);
    announceRows(row, rowCount() - 1);
}

void PlaylistModel::announceRows(int first, int last)
{
    if (first <= last) {
        emit dataChanged(index(first, 0), index(last, kColumnCount - 1));
    }
}

} // namespace models
