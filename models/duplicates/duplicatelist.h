// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duplicates/duplicategroups.h"
#include "models/error.h"
#include "models/library/track.h"

#include <QAbstractTableModel>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace models {

class Database;
class Library;

/// Tracks that are the same, one group after the other. Looks for them on a thread of its own when
/// asked to; what becomes of the tracks afterwards it follows. GUI thread.
class DuplicateList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Title,
        Artist,
        Reason,
        Codec,
        BitRate,
        Duration,
        Rating,
        PlayCount,
        File, ///< with its folder
    };
    Q_ENUM(Column)

    enum Role
    {
        TrackIdRole = Qt::UserRole,
        GroupRole, ///< int: number of the group
        BestRole, ///< bool: the one of its group that is worth keeping
        MissingRole ///< bool
    };

    /// Both outlive the list.
    DuplicateList(Database& database, Library& library, QObject* parent = nullptr);
    /// Stops a search.
    ~DuplicateList() override;

    /// Looks through the library; groupsChanged() follows. One that runs already starts anew.
    void search();

    [[nodiscard]] bool isSearching() const { return m_search != nullptr; }

    [[nodiscard]] int groupCount() const { return static_cast<int>(m_groups.size()); }

    /// The tracks of the group that the row belongs to; row in [0, rowCount).
    [[nodiscard]] TrackList groupAt(int row) const;
    [[nodiscard]] const TrackPtr& trackAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

signals:
    void searchStarted();
    /// Files and fingerprints are read that no search has read before.
    void progressed(int done, int total);
    void groupsChanged();
    /// The search failed; a sentence for the user.
    void failed(const QString& sentence);

private:
    struct Group
    {
        TrackList tracks;
        DuplicateReason reason = DuplicateReason::SameSound;
        TrackId best = 0;
    };

    struct Row
    {
        int group = 0;
        qsizetype member = 0;
    };

    struct Found;
    class Search;

    void take(const Found& found);
    void setGroups(std::vector<Group> groups);
    void followChanges(const TrackList& tracks);
    void followRemoval(const TrackList& tracks);
    [[nodiscard]] QString text(const Track& track, const Group& group, Column column) const;

    Database& m_database;
    Library& m_library;
    std::vector<Group> m_groups;
    std::vector<Row> m_rows;
    std::unique_ptr<Search> m_search; ///< while one runs
    QThreadPool m_pool;
};

/// Why the tracks of a group count as one, in a few words.
QString duplicateReasonText(DuplicateReason reason);

} // namespace models
