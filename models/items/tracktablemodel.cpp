// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tracktablemodel.h"

#include "models/items/trackcell.h"
#include "models/items/trackmime.h"
#include "models/library/queryplan.h"
#include "models/library/trackindex.h"
#include "models/text/fold.h"

#include <QMimeData>

#include <numeric>

namespace models {

namespace {

using Key = KeyedTableModel::Key;

/// Sorts and limits as the query says.
void arrange(std::vector<Key>& keys, const TrackIndex& index, const query::Plan& plan)
{
    const auto limit =
        static_cast<std::size_t>(plan.limit.value_or(static_cast<qsizetype>(keys.size())));
    if (plan.order.isEmpty()) {
        keys.resize(std::min(keys.size(), limit));
    } else {
        TrackSorter(index, plan.order).sortFirst(keys, limit);
    }
}

/// Whether one track can change what another one's row is.
bool looksAtOthers(const Query& query)
{
    return query.plan().limit.has_value() || query.plan().asksDuplicates;
}

} // namespace

TrackTableModel::TrackTableModel(Library& library, Rows rows, QObject* parent)
    : KeyedTableModel(parent)
    , m_library(library)
    , m_rows(rows)
{
    begin();
    connect(&library, &Library::loaded, this, &TrackTableModel::begin);
    connect(&library, &Library::tracksAdded, this, &TrackTableModel::follow);
    connect(&library, &Library::tracksChanged, this, &TrackTableModel::follow);
    connect(&library, &Library::tracksRemoved, this, &TrackTableModel::follow);
}

TrackTableModel::~TrackTableModel() = default;

void TrackTableModel::begin()
{
    const Query scope = m_scope ? m_scope->query() : Query();
    const Query search = m_search ? m_search->query() : Query();
    m_scope.emplace(scope, m_library.index());
    m_search.emplace(search, m_library.index());
    noteShelves();
    m_scoped = scoped();
    m_fits.clear();
    resetKeys(fitting(searched()));
    sumUp();
    emit foundChanged();
}

void TrackTableModel::setScope(const Query& scope)
{
    m_rows = Rows::All;
    m_scope.emplace(scope, m_library.index());
    if (!scope.plan().order.isEmpty()) {
        m_order = scope.plan().order;
    }
    noteShelves();
    m_scoped = scoped();
    m_fits.clear();
    resetKeys(fitting(searched()));
    sumUp();
    emit foundChanged();
}

void TrackTableModel::setSearch(const Query& search)
{
    m_search.emplace(search, m_library.index());
    std::vector<Key> rows = fitting(searched());
    if (rows != keys()) {
        resetKeys(std::move(rows));
        sumUp();
    }
    emit foundChanged();
}

void TrackTableModel::setFitting(std::vector<char> fits)
{
    if (fits.empty() && m_fits.empty()) {
        return;
    }
    m_fits = std::move(fits);
    std::vector<Key> rows = fitting(searched());
    if (rows == keys()) {
        return;
    }
    // The same choice after a change of some tracks leaves the others in place.
    constexpr std::size_t kFew = 256;
    const std::size_t more = std::max(rows.size(), keys().size());
    const std::size_t less = std::min(rows.size(), keys().size());
    if (more - less < kFew) {
        updateKeys(rows, {});
    } else {
        resetKeys(std::move(rows));
    }
    sumUp();
}

bool TrackTableModel::isFitting(Key ordinal) const
{
    return m_fits.empty() || (ordinal < m_fits.size() && m_fits[ordinal] != 0);
}

std::vector<KeyedTableModel::Key> TrackTableModel::fitting(std::vector<Key> rows)
{
    m_found.assign(m_library.index().count(), 0);
    for (const Key ordinal : rows) {
        m_found[ordinal] = 1;
    }
    if (!m_fits.empty()) {
        std::erase_if(rows, [this](Key ordinal) { return !isFitting(ordinal); });
    }
    if (placesAlbums()) {
        placeAlbums(m_library.index(), wantedOrder(), rows);
    }
    return rows;
}

int TrackTableModel::rowStartingWith(const QString& text, int column, int from) const
{
    const TrackField field = trackcell::field(static_cast<Column>(column));
    const QByteArray folded = text::foldedUtf8(text);
    if (!isText(field) || folded.isEmpty()) {
        return -1;
    }
    const std::string_view wanted(folded.constData(), static_cast<std::size_t>(folded.size()));
    const TrackIndex::Texts& texts = m_library.index().texts(field);
    const std::size_t count = keys().size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t row = (static_cast<std::size_t>(std::max(from, 0)) + step) % count;
        if (texts.column.at(texts.numbers[keys()[row]]).starts_with(wanted)) {
            return static_cast<int>(row);
        }
    }
    return -1;
}

std::vector<Key> TrackTableModel::scoped() const
{
    const TrackIndex& index = m_library.index();
    const query::Plan& plan = m_scope->query().plan();
    std::vector<Key> rows;
    if (m_rows == Rows::NoneYet) {
        return rows;
    }
    rows.reserve(index.count());
    for (Key ordinal = 0; ordinal < index.count(); ++ordinal) {
        if (m_scope->matches(ordinal)) {
            rows.push_back(ordinal);
        }
    }
    if (plan.limit) {
        arrange(rows, index, plan);
    }
    TrackSorter(index, followed(m_order)).sort(rows);
    return rows;
}

std::vector<Key> TrackTableModel::searched() const
{
    const TrackIndex& index = m_library.index();
    const query::Plan& plan = m_search->query().plan();
    std::vector<Key> rows;
    rows.reserve(m_scoped.size());
    if (plan.root) {
        // In the order of the index, whose tracks lie side by side in memory.
        std::vector<char> fits(index.count(), 0);
        for (const Key ordinal : m_scoped) {
            fits[ordinal] = 1;
        }
        for (Key ordinal = 0; ordinal < index.count(); ++ordinal) {
            fits[ordinal] = fits[ordinal] != 0 && m_search->matches(ordinal) ? 1 : 0;
        }
        std::copy_if(m_scoped.cbegin(), m_scoped.cend(), std::back_inserter(rows),
            [&fits](Key ordinal) { return fits[ordinal] != 0; });
    } else {
        rows = m_scoped;
    }
    if (plan.limit && plan.order.isEmpty() && placesAlbums()) {
        placeAlbums(index, wantedOrder(), rows); // the first ones of what is seen
    }
    arrange(rows, index, plan);
    if (m_isGrouped && !plan.order.isEmpty()) {
        TrackSorter(index, followed(plan.order)).sort(rows);
    }
    return rows;
}

void TrackTableModel::follow(const TrackList& tracks)
{
    if (m_rows == Rows::NoneYet) {
        return;
    }
    const TrackIndex& index = m_library.index();
    std::vector<Key> touched;
    for (const TrackPtr& track : tracks) {
        if (const std::optional<Key> ordinal = index.ordinalOf(track->id)) {
            touched.push_back(*ordinal);
        }
    }
    m_scope->refresh();
    m_search->refresh();
    addShelvedElsewhere(touched);
    if (looksAtOthers(m_scope->query()) || looksAtOthers(m_search->query())) {
        m_scoped = scoped();
        updateKeys(fitting(searched()), touched);
    } else {
        updateKeys(following(touched), touched);
    }
    sumUp();
    emit foundChanged();
}

/// The rows after a change of some tracks, with the work of those few only.
std::vector<Key> TrackTableModel::following(const std::vector<Key>& touched)
{
    const TrackIndex& index = m_library.index();
    std::vector<char> isTouched(index.count(), 0);
    std::vector<Key> incoming;
    for (const Key ordinal : touched) {
        if (isTouched[ordinal] == 0 && m_scope->matches(ordinal)) {
            incoming.push_back(ordinal);
        }
        isTouched[ordinal] = 1;
    }
    const auto splice = [&](const std::vector<Key>& rows, const TrackOrder& order) {
        const TrackSorter sorter(index, order);
        sorter.sort(incoming);
        return spliced(rows, isTouched, incoming,
            [&sorter](Key left, Key right) { return sorter.isBefore(left, right); });
    };
    m_scoped = splice(m_scoped, followed(m_order));
    std::erase_if(incoming, [this](Key ordinal) { return !m_search->matches(ordinal); });
    m_found.resize(index.count(), 0);
    for (const Key ordinal : touched) {
        m_found[ordinal] = 0;
    }
    for (const Key ordinal : incoming) {
        m_found[ordinal] = 1;
    }
    if (placesAlbums()) {
        std::vector<Key> rows;
        std::copy_if(m_scoped.cbegin(), m_scoped.cend(), std::back_inserter(rows),
            [this](Key ordinal) { return m_found[ordinal] != 0 && isFitting(ordinal); });
        if (!m_search->query().plan().order.isEmpty()) {
            TrackSorter(index, followed(wantedOrder())).sort(rows);
        }
        placeAlbums(index, wantedOrder(), rows);
        return rows;
    }
    std::erase_if(incoming, [this](Key ordinal) { return !isFitting(ordinal); });
    return splice(keys(), followed(wantedOrder()));
}

void TrackTableModel::sumUp()
{
    const TrackIndex& index = m_library.index();
    m_totalDurationMs = std::accumulate(keys().cbegin(), keys().cend(), qint64{0},
        [&index](qint64 sum, Key ordinal) { return sum + index.durationMs(ordinal); });
    emit totalsChanged();
}

const TrackPtr& TrackTableModel::trackAt(int row) const
{
    return m_library.index().track(keys()[static_cast<std::size_t>(row)]);
}

int TrackTableModel::rowOf(TrackId id) const
{
    const std::optional<Key> ordinal = m_library.index().ordinalOf(id);
    return ordinal ? rowOfKey(*ordinal) : -1;
}

qint64 TrackTableModel::totalDurationMs() const
{
    return m_totalDurationMs;
}

int TrackTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TrackTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Track& track = *trackAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return trackcell::text(track, column);
    case Qt::ToolTipRole:
        return trackcell::toolTip(track, column);
    case Qt::AccessibleTextRole:
        return column == Column::Title && beginsAlbum(index.row())
            ? tr("%1. %2", "the album that begins here; its first track")
                  .arg(track.tags.album, trackcell::spokenText(track, column))
            : trackcell::spokenText(track, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (trackcell::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        return trackcell::sortValue(track, column);
    case TrackIdRole:
        return track.id;
    case AnalysedRole:
        return track.isAnalysed();
    case MissingRole:
        return track.isMissing;
    case FailedRole:
        return track.isFailed;
    default:
        return {};
    }
}

QVariant TrackTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    switch (role) {
    case Qt::DisplayRole:
        return trackcell::placedHeader(column, m_order);
    case Qt::ToolTipRole:
        return trackcell::headerToolTip(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (trackcell::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

Qt::ItemFlags TrackTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList TrackTableModel::mimeTypes() const
{
    return trackmime::types();
}

QMimeData* TrackTableModel::mimeData(const QModelIndexList& indexes) const
{
    TrackList tracks;
    std::vector<char> isTaken(keys().size(), 0);
    for (const QModelIndex& index : indexes) {
        char& taken = isTaken[static_cast<std::size_t>(index.row())];
        if (taken == 0) {
            tracks.append(trackAt(index.row()));
            taken = 1;
        }
    }
    return tracks.isEmpty() ? nullptr : trackmime::encoded(tracks).release();
}

} // namespace models
