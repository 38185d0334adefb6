// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/duplicatelist.h"

#include "models/database/database.h"
#include "models/duplicates/samesounds.h"
#include "models/files/filepath.h"
#include "models/items/trackcell.h"
#include "models/library/library.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QMetaEnum>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace models {

namespace {

using TrackColumn = TrackTableModel::Column;

/// The column of the track table that says the same, or none.
std::optional<TrackColumn> trackColumn(DuplicateList::Column column)
{
    switch (column) {
    case DuplicateList::Column::Title:
        return TrackColumn::Title;
    case DuplicateList::Column::Artist:
        return TrackColumn::Artist;
    case DuplicateList::Column::Codec:
        return TrackColumn::Codec;
    case DuplicateList::Column::BitRate:
        return TrackColumn::BitRate;
    case DuplicateList::Column::Duration:
        return TrackColumn::Duration;
    case DuplicateList::Column::Rating:
        return TrackColumn::Rating;
    case DuplicateList::Column::PlayCount:
        return TrackColumn::PlayCount;
    case DuplicateList::Column::Reason:
    case DuplicateList::Column::File:
        break;
    }
    return std::nullopt;
}

} // namespace

/// What a search found.
struct DuplicateList::Found
{
    Result<void> outcome;
    SameSounds sounds;
    std::vector<Group> groups;
};

/// A search that runs. Lives on the list's thread.
class DuplicateList::Search final : public QObject
{
public:
    explicit Search(DuplicateList& list)
        : m_list(list)
    {
        connect(&m_watcher, &QFutureWatcherBase::finished, this,
            [this] { m_list.take(m_watcher.result()); });
        connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { emit m_list.progressed(done, m_watcher.progressMaximum()); });
        m_watcher.setFuture(QtConcurrent::run(&list.m_pool,
            [database = &list.m_database, snapshot = list.m_library.snapshot(),
                stop = m_stop.get_token()](QPromise<Found>& promise) {
                promise.addResult(found(*database, *snapshot, stop, promise));
            }));
    }

    ~Search() override { m_stop.request_stop(); }

private:
    static Found found(const Database& database, const Snapshot& snapshot,
        const std::stop_token& stop, QPromise<Found>& promise);

    DuplicateList& m_list;
    std::stop_source m_stop;
    QFutureWatcher<Found> m_watcher;
};

DuplicateList::Found DuplicateList::Search::found(const Database& database,
    const Snapshot& snapshot, const std::stop_token& stop, QPromise<Found>& promise)
{
    Found found;
    const Result<SameSounds> sounds =
        findSameSounds(database, snapshot, stop, [&promise](int done, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(done);
        });
    if (!sounds) {
        found.outcome = sounds.error();
        return found;
    }
    found.sounds = *sounds;
    for (const DuplicateGroup& group : groupDuplicates(snapshot.tracks(), *sounds)) {
        Group shown;
        shown.reason = group.reason;
        for (const quint32 member : group.members) {
            shown.tracks.append(snapshot.tracks().at(member));
        }
        shown.best = bestOf(shown.tracks)->id;
        found.groups.push_back(std::move(shown));
    }
    return found;
}

DuplicateList::DuplicateList(Database& database, Library& library, QObject* parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    connect(&library, &Library::tracksChanged, this, &DuplicateList::followChanges);
    connect(&library, &Library::tracksRemoved, this, &DuplicateList::followRemoval);
}

DuplicateList::~DuplicateList()
{
    m_search.reset();
    m_pool.waitForDone();
}

void DuplicateList::search()
{
    m_search.reset();
    m_search = std::make_unique<Search>(*this);
    emit searchStarted();
}

void DuplicateList::take(const Found& found)
{
    // It is the search that calls.
    m_search.release()->deleteLater();
    if (!found.outcome) {
        emit failed(found.outcome.error().detail);
    } else {
        m_library.setDigests(found.sounds.digests);
        m_library.setRecordings(found.sounds.recordings);
        setGroups(found.groups);
    }
    emit groupsChanged();
}

void DuplicateList::setGroups(std::vector<Group> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_rows.clear();
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (qsizetype member = 0; member < m_groups[group].tracks.size(); ++member) {
            m_rows.push_back({static_cast<int>(group), member});
        }
    }
    endResetModel();
}

void DuplicateList::followChanges(const TrackList& tracks)
{
    if (m_rows.empty()) {
        return;
    }
    QHash<TrackId, TrackPtr> changed;
    for (const TrackPtr& track : tracks) {
        changed.insert(track->id, track);
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        TrackPtr& shown =
            m_groups[static_cast<std::size_t>(m_rows[row].group)].tracks[m_rows[row].member];
        if (const TrackPtr now = changed.value(shown->id)) {
            shown = now;
            emit dataChanged(
                index(static_cast<int>(row), 0), index(static_cast<int>(row), columnCount() - 1));
        }
    }
}

void DuplicateList::followRemoval(const TrackList& tracks)
{
    QSet<TrackId> gone;
    for (const TrackPtr& track : tracks) {
        gone.insert(track->id);
    }
    std::vector<Group> groups = m_groups;
    bool isTouched = false;
    for (Group& group : groups) {
        isTouched |= group.tracks.removeIf([&gone](const TrackPtr& track) {
            return gone.contains(track->id);
        }) > 0;
    }
    if (isTouched) {
        std::erase_if(groups, [](const Group& group) { return group.tracks.size() < 2; });
        setGroups(std::move(groups));
        emit groupsChanged();
    }
}

TrackList DuplicateList::groupAt(int row) const
{
    const int group = m_rows[static_cast<std::size_t>(row)].group;
    return m_groups[static_cast<std::size_t>(group)].tracks;
}

const TrackPtr& DuplicateList::trackAt(int row) const
{
    const Row& place = m_rows[static_cast<std::size_t>(row)];
    return m_groups[static_cast<std::size_t>(place.group)].tracks.at(place.member);
}

int DuplicateList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DuplicateList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : QMetaEnum::fromType<Column>().keyCount();
}

QString DuplicateList::text(const Track& track, const Group& group, Column column) const
{
    if (const std::optional<TrackColumn> same = trackColumn(column)) {
        return trackcell::text(track, *same);
    }
    if (column == Column::File) {
        return displayPath(track.path.text().section(u'/', -2));
    }
    if (track.isMissing) {
        return tr("Missing");
    }
    return track.id == group.best ? tr("%1 · best").arg(duplicateReasonText(group.reason))
                                  : duplicateReasonText(group.reason);
}

QVariant DuplicateList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TrackPtr& track = trackAt(index.row());
    const int number = m_rows[static_cast<std::size_t>(index.row())].group;
    const Group& group = m_groups[static_cast<std::size_t>(number)];
    const auto column = static_cast<Column>(index.column());
    const std::optional<TrackColumn> same = trackColumn(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(*track, group, column);
    case Qt::ToolTipRole:
        return displayPath(track->path);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((same && trackcell::isNumber(*same) ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter));
    case TrackIdRole:
        return track->id;
    case GroupRole:
        return number;
    case BestRole:
        return track->id == group.best;
    case MissingRole:
        return track->isMissing;
    default:
        return {};
    }
}

QVariant DuplicateList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    const std::optional<TrackColumn> same = trackColumn(column);
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((same && trackcell::isNumber(*same) ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (same) {
        return trackcell::header(*same);
    }
    return column == Column::File ? tr("File") : tr("Why");
}

QString duplicateReasonText(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::SameSound:
        return QCoreApplication::translate("models::DuplicateList", "Same file");
    case DuplicateReason::SameRecording:
        return QCoreApplication::translate("models::DuplicateList", "Same recording");
    case DuplicateReason::SameName:
        return QCoreApplication::translate("models::DuplicateList", "Same artist and title");
    }
    return {};
}

} // namespace models
