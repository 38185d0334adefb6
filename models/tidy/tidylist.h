// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/tidy/ignoredtable.h"

#include <QAbstractItemModel>
#include <QFutureWatcher>
#include <QThreadPool>

#include <optional>
#include <stop_token>

namespace models {

class Database;
class Library;

/// What is untidy in the library: the kinds, and below each its groups. Looks for them on a thread
/// of its own. GUI thread.
class TidyList final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        What,
        Files
    };

    /// Both outlive the list.
    TidyList(Database& database, Library& library, QObject* parent = nullptr);
    /// Stops a search.
    ~TidyList() override;

    /// Looks through the library; found() follows. One that runs already starts anew.
    void search();

    [[nodiscard]] bool isSearching() const { return m_isSearching; }

    /// Whether the library changed since the last search began, or there was none.
    [[nodiscard]] bool isStale() const { return m_isStale; }

    /// How many groups are shown.
    [[nodiscard]] int groupCount() const;

    [[nodiscard]] int ignoredCount() const { return m_ignoredCount; }

    /// Whether the ignored ones are shown, too.
    void setShowsIgnored(bool showsIgnored);

    [[nodiscard]] bool showsIgnored() const { return m_showsIgnored; }

    [[nodiscard]] bool isIgnored(const TidyGroup& group) const;

    /// The user does not want to see these any more, or does again.
    void setIgnored(const QList<TidyId>& ids, bool isIgnored);

    /// The group of a row, or all groups of a kind.
    [[nodiscard]] QList<TidyGroup> groupsAt(const QModelIndex& index) const;
    [[nodiscard]] bool isGroup(const QModelIndex& index) const;
    /// Where the group is; invalid where it is not shown.
    [[nodiscard]] QModelIndex indexOf(const TidyId& id) const;

    /// Proposes another value. See withChoice().
    void choose(const QModelIndex& index, const QString& value);

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

signals:
    void searchStarted();
    /// A search has ended, or what is ignored has changed; the rows are new.
    void found();
    /// The library changed; what is shown is perhaps no longer true.
    void becameStale();
    /// What is ignored could not be read or stored; a sentence for the user.
    void failed(const QString& sentence);

private:
    struct Found
    {
        QList<TidyGroup> groups;
        std::optional<QSet<TidyId>> ignored; ///< of the first search: as stored
        QString error;
        bool isCancelled = false;
    };

    struct Kind
    {
        TidyKind kind = TidyKind::ArtistSpelling;
        QList<TidyGroup> groups;
    };

    void start();
    void take();
    void arrange();
    void noteChange();

    Database& m_database;
    Library& m_library;
    QList<TidyGroup> m_groups; ///< with the ignored ones
    std::optional<QSet<TidyId>> m_ignored; ///< nothing: not read yet
    QList<Kind> m_kinds; ///< those that are shown
    int m_ignoredCount = 0;
    bool m_showsIgnored = false;
    bool m_isStale = true;
    bool m_isSearching = false;
    bool m_isWantedAgain = false;
    std::stop_source m_stop;
    QFutureWatcher<Found> m_watcher;
    QThreadPool m_pool; // last: nothing runs any more when the others go
};

} // namespace models
