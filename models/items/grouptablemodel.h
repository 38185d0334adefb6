// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/keyedtablemodel.h"
#include "models/items/trackgroup.h"
#include "models/library/library.h"

#include <QTimer>

#include <optional>

namespace models {

/// Albums, artists, genres and so on of the library with their track counts and lengths. Follows
/// the library without resets. GUI thread.
class GroupTableModel final : public KeyedTableModel
{
    Q_OBJECT

public:
    enum class Kind : quint8
    {
        Albums,
        Artists,
        Genres,
        AlbumArtists, ///< whose albums the tracks are on; where no tag says, the artists
        Decades,
        Folders,
        Years
    };
    Q_ENUM(Kind)
    static constexpr int kKindCount = static_cast<int>(Kind::Years) + 1;

    enum class Column : quint8
    {
        Name,
        Artist, ///< of albums
        Year,
        TrackCount,
        Duration
    };
    Q_ENUM(Column)
    static constexpr int kColumnCount = static_cast<int>(Column::Duration) + 1;

    enum Role
    {
        SortRole = Qt::UserRole,
        QueryTextRole, ///< query text that selects the group's tracks
    };

    /// @param library  outlives the model.
    GroupTableModel(Library& library, Kind kind, QObject* parent = nullptr);
    ~GroupTableModel() override;

    /// While a large library is being grouped: there are no rows yet, a reset follows.
    [[nodiscard]] bool isGrouping() const { return m_grouping.isActive(); }

    /// Shows only groups whose name or artist contains the text, without case or accents.
    void setFilter(const QString& text);

    /// The ids of the group's tracks, in album order.
    [[nodiscard]] QList<TrackId> tracksAt(int row) const;

    /// The first row from `from` on, and then from the top, whose name begins with the text,
    /// without case or accents; -1 where none does.
    [[nodiscard]] int rowStartingWith(const QString& text, int from) const;

    /// The group's first tracks, in the order they came into the library, no more than `most`: a
    /// cell that is painted often wants a picture, not a shelf.
    [[nodiscard]] TrackList members(int row, qsizetype most) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    /// Column -1 sorts by name.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// A group, and its texts made ready for sorting and filtering.
    struct Row
    {
        TrackGroup group;
        QByteArray foldedName;
        QByteArray foldedArtist;
        QByteArray nameKey;
        QByteArray artistKey;
    };

    void begin();
    /// Groups as much as a window can wait for.
    void groupSome();
    [[nodiscard]] int groupUpTo(int budget);
    void follow(const TrackList& tracks);
    /// Makes the groups of a bucket again; returns those that are not as they were.
    std::vector<Key> regroup(quint32 bucket);
    [[nodiscard]] Row rowOf(TrackGroup group) const;
    [[nodiscard]] bool isShown(Key key) const;
    [[nodiscard]] bool isBefore(Key left, Key right) const;
    [[nodiscard]] int compare(const Row& left, const Row& right, Column column) const;
    [[nodiscard]] std::vector<Key> sortedKeys() const;
    [[nodiscard]] QString displayText(const TrackGroup& group, Column column) const;
    [[nodiscard]] QVariant sortValue(const Row& row, Column column) const;

    Library& m_library;
    QTimer m_grouping; ///< active while not all tracks are grouped
    quint32 m_nextBucket = 0; ///< the first that is not grouped yet
    TrackList m_changed; ///< while tracks are being grouped
    Kind m_kind;
    std::optional<GroupBuckets> m_buckets;
    std::vector<Row> m_groups; ///< by key; a group that is gone keeps its place
    std::vector<std::vector<Key>> m_groupsOfBucket;
    QByteArray m_filter; ///< folded
    Column m_column = Column::Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace models
