// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/grouptablemodel.h"

#include "models/items/groupkind.h"
#include "models/library/trackorder.h"
#include "models/text/fold.h"
#include "models/text/text.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// Tracks that may be put into buckets before the window looks after its events again: some
/// milliseconds.
constexpr int kSlice = 20'000;
/// What making the groups of a bucket costs, in tracks.
constexpr int kCostOfBucket = 12;

bool isNumber(GroupTableModel::Column column)
{
    return column >= GroupTableModel::Column::Year;
}

template <typename Value> int order(const Value& left, const Value& right)
{
    return left < right ? -1 : (right < left ? 1 : 0);
}

} // namespace

GroupTableModel::GroupTableModel(Library& library, Kind kind, QObject* parent)
    : KeyedTableModel(parent)
    , m_library(library)
    , m_kind(kind)
{
    m_grouping.setInterval(0);
    connect(&m_grouping, &QTimer::timeout, this, &GroupTableModel::groupSome);
    begin();
    connect(&library, &Library::loaded, this, &GroupTableModel::begin);
    connect(&library, &Library::tracksAdded, this, &GroupTableModel::follow);
    connect(&library, &Library::tracksChanged, this, &GroupTableModel::follow);
    connect(&library, &Library::tracksRemoved, this, &GroupTableModel::follow);
}

GroupTableModel::~GroupTableModel() = default;

void GroupTableModel::begin()
{
    m_buckets.emplace(groupkind::bucketsFor(m_library.index(), m_kind));
    m_groups.clear();
    m_groupsOfBucket.clear();
    m_nextBucket = 0;
    m_changed.clear();
    groupSome();
    if (isGrouping()) {
        resetKeys({});
    }
}

void GroupTableModel::groupSome()
{
    if (groupUpTo(kSlice) > 0) {
        m_grouping.stop();
        resetKeys(sortedKeys());
        follow(std::exchange(m_changed, {}));
    } else {
        m_grouping.start();
    }
}

/// Counts work, not time: a small library is always there at once. Returns what is left.
int GroupTableModel::groupUpTo(int budget)
{
    budget -= static_cast<int>(m_buckets->fill(static_cast<TrackIndex::Ordinal>(budget)));
    while (budget > 0 && m_nextBucket < m_buckets->count()) {
        budget -= kCostOfBucket;
        (void)regroup(m_nextBucket++);
    }
    return budget;
}

void GroupTableModel::follow(const TrackList& tracks)
{
    if (isGrouping()) {
        m_changed += tracks; // what is grouped already has them as they were
        return;
    }
    std::vector<quint32> buckets;
    for (const TrackPtr& track : tracks) {
        if (const auto ordinal = m_library.index().ordinalOf(track->id)) {
            const std::vector<quint32> touched = m_buckets->put(*ordinal);
            buckets.insert(buckets.end(), touched.cbegin(), touched.cend());
        }
    }
    std::sort(buckets.begin(), buckets.end());
    buckets.erase(std::unique(buckets.begin(), buckets.end()), buckets.end());
    std::vector<Key> changed;
    for (const quint32 bucket : buckets) {
        const std::vector<Key> regrouped = regroup(bucket);
        changed.insert(changed.end(), regrouped.cbegin(), regrouped.cend());
    }
    std::vector<char> isChanged(m_groups.size(), 0);
    std::vector<Key> incoming;
    for (const Key key : changed) {
        isChanged[key] = 1;
        if (isShown(key)) {
            incoming.push_back(key);
        }
    }
    const auto before = [this](Key left, Key right) { return isBefore(left, right); };
    std::sort(incoming.begin(), incoming.end(), before);
    updateKeys(spliced(keys(), isChanged, incoming, before), changed);
}

std::vector<KeyedTableModel::Key> GroupTableModel::regroup(quint32 bucket)
{
    const TrackIndex& index = m_library.index();
    std::vector<TrackGroup> groups = groupkind::groupsOf(index, m_buckets->at(bucket), m_kind);
    if (bucket >= m_groupsOfBucket.size()) {
        m_groupsOfBucket.resize(bucket + std::size_t{1});
    }
    std::vector<Key>& known = m_groupsOfBucket[bucket];
    std::vector<Key> changed;
    for (const Key key : known) {
        TrackGroup& old = m_groups[key].group;
        const auto again = std::find_if(groups.begin(), groups.end(),
            [&old](const TrackGroup& group) { return group.key == old.key; });
        if (again == groups.end()) {
            if (!old.tracks.empty()) {
                old.tracks.clear();
                changed.push_back(key);
            }
            continue;
        }
        if (!(*again == old)) {
            m_groups[key] = rowOf(std::move(*again));
            changed.push_back(key);
        }
        groups.erase(again);
    }
    for (TrackGroup& group : groups) {
        const Key key = static_cast<Key>(m_groups.size());
        m_groups.push_back(rowOf(std::move(group)));
        known.push_back(key);
        changed.push_back(key);
    }
    return changed;
}

GroupTableModel::Row GroupTableModel::rowOf(TrackGroup group) const
{
    Row row;
    row.foldedName = text::foldedUtf8(group.name);
    row.foldedArtist = text::foldedUtf8(group.artist);
    row.nameKey = text::naturalKey(row.foldedName);
    row.artistKey = text::naturalKey(row.foldedArtist);
    row.group = std::move(group);
    return row;
}

bool GroupTableModel::isShown(Key key) const
{
    const Row& row = m_groups[key];
    return !row.group.tracks.empty()
        && (m_filter.isEmpty() || row.foldedName.contains(m_filter)
            || row.foldedArtist.contains(m_filter));
}

int GroupTableModel::compare(const Row& left, const Row& right, Column column) const
{
    switch (column) {
    case Column::Name:
        return order(left.nameKey, right.nameKey);
    case Column::Artist:
        return order(left.artistKey, right.artistKey);
    case Column::Year:
        return order(left.group.firstYear, right.group.firstYear);
    case Column::TrackCount:
        return order(left.group.tracks.size(), right.group.tracks.size());
    case Column::Duration:
        return order(left.group.durationMs, right.group.durationMs);
    }
    return 0;
}

bool GroupTableModel::isBefore(Key left, Key right) const
{
    const Row& leftRow = m_groups[left];
    const Row& rightRow = m_groups[right];
    const auto isAbsent = [](const Row& row, Column column) {
        return (column == Column::Name && row.nameKey.isEmpty())
            || (column == Column::Artist && row.artistKey.isEmpty())
            || (column == Column::Year && row.group.firstYear == 0);
    };
    // What has no name, artist or year comes last in either direction; ties go by name and artist.
    for (const Column column : {m_column, Column::Name, Column::Artist, Column::Year}) {
        const bool isLeftAbsent = isAbsent(leftRow, column);
        const bool isRightAbsent = isAbsent(rightRow, column);
        if (isLeftAbsent != isRightAbsent) {
            return isRightAbsent;
        }
        const int result = compare(leftRow, rightRow, column);
        if (result != 0) {
            const bool isTurned = column == m_column && m_order == Qt::DescendingOrder;
            return isTurned ? result > 0 : result < 0;
        }
    }
    return left < right;
}

std::vector<KeyedTableModel::Key> GroupTableModel::sortedKeys() const
{
    std::vector<Key> shown;
    for (Key key = 0; key < m_groups.size(); ++key) {
        if (isShown(key)) {
            shown.push_back(key);
        }
    }
    std::sort(
        shown.begin(), shown.end(), [this](Key left, Key right) { return isBefore(left, right); });
    return shown;
}

void GroupTableModel::setFilter(const QString& text)
{
    m_filter = text::foldedUtf8(text.trimmed());
    if (!isGrouping()) {
        updateKeys(sortedKeys(), {});
    }
}

QList<TrackId> GroupTableModel::tracksAt(int row) const
{
    const TrackIndex& index = m_library.index();
    std::vector<TrackIndex::Ordinal> tracks =
        m_groups[keys()[static_cast<std::size_t>(row)]].group.tracks;
    const TrackOrder album{{.field = TrackField::DiscNumber}, {.field = TrackField::TrackNumber}};
    const TrackOrder shelf{{.field = TrackField::Artist}};
    TrackSorter(index, m_kind == Kind::Albums ? album : shelf).sort(tracks);
    QList<TrackId> ids;
    ids.reserve(static_cast<qsizetype>(tracks.size()));
    for (const TrackIndex::Ordinal ordinal : tracks) {
        ids.append(index.track(ordinal)->id);
    }
    return ids;
}

int GroupTableModel::rowStartingWith(const QString& text, int from) const
{
    const QByteArray wanted = text::foldedUtf8(text);
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int row = (std::max(from, 0) + step) % count;
        if (m_groups[keys()[static_cast<std::size_t>(row)]].foldedName.startsWith(wanted)) {
            return row;
        }
    }
    return -1;
}

TrackList GroupTableModel::members(int row, qsizetype most) const
{
    const TrackIndex& index = m_library.index();
    const std::vector<TrackIndex::Ordinal>& all =
        m_groups[keys()[static_cast<std::size_t>(row)]].group.tracks;
    const auto count = std::min(all.size(), static_cast<std::size_t>(most));
    TrackList tracks;
    tracks.reserve(static_cast<qsizetype>(count));
    for (std::size_t place = 0; place < count; ++place) {
        tracks.append(index.track(all[place]));
    }
    return tracks;
}

int GroupTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString GroupTableModel::displayText(const TrackGroup& group, Column column) const
{
    switch (column) {
    case Column::Name:
        return groupkind::shownName(group, m_kind);
    case Column::Artist:
        return group.artist;
    case Column::Year:
        if (group.firstYear == 0) {
            return {};
        }
        return group.firstYear == group.lastYear
            ? QString::number(group.firstYear)
            : tr("%1–%2", "range of years").arg(group.firstYear).arg(group.lastYear);
    case Column::TrackCount:
        return text::number(static_cast<double>(group.tracks.size()), 0);
    case Column::Duration:
        return text::longDuration(group.durationMs);
    }
    return {};
}

QVariant GroupTableModel::sortValue(const Row& row, Column column) const
{
    switch (column) {
    case Column::Name:
        return QString::fromUtf8(row.foldedName);
    case Column::Artist:
        return QString::fromUtf8(row.foldedArtist);
    case Column::Year:
        return row.group.firstYear > 0 ? QVariant(row.group.firstYear) : QVariant();
    case Column::TrackCount:
        return static_cast<int>(row.group.tracks.size());
    case Column::Duration:
        return row.group.durationMs;
    }
    return {};
}

QVariant GroupTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_groups[keys()[static_cast<std::size_t>(index.row())]];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row.group, column);
    case Qt::ToolTipRole:
        return isNumber(column) ? QString() : displayText(row.group, column);
    case Qt::AccessibleTextRole:
        return column == Column::TrackCount
            ? tr("%n track(s)", nullptr, static_cast<int>(row.group.tracks.size()))
            : displayText(row.group, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        return sortValue(row, column);
    case QueryTextRole:
        return row.group.query;
    default:
        return {};
    }
}

QVariant GroupTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Name:
        return groupkind::header(m_kind);
    case Column::Artist:
        return tr("Album artist");
    case Column::Year:
        return tr("Year");
    case Column::TrackCount:
        return tr("Tracks");
    case Column::Duration:
        return tr("Length");
    }
    return {};
}

void GroupTableModel::sort(int column, Qt::SortOrder order)
{
    const bool isColumn = column >= 0 && column < kColumnCount;
    m_column = isColumn ? static_cast<Column>(column) : Column::Name;
    m_order = isColumn ? order : Qt::AscendingOrder;
    if (!isGrouping()) {
        reorderKeys(sortedKeys());
    }
}

} // namespace models
