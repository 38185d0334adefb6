// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/pendingwrites.h"
#include "models/searches/savedsearch.h"

#include <QObject>

#include <optional>

namespace models {

class Database;
class Library;

/// The saved searches. Lives on the GUI thread and never waits for the disk: a change holds and is
/// announced at once, and the writer stores it behind. The library's queries can name them.
class SearchStore final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the store.
    SearchStore(Database& database, Library& library, QObject* parent = nullptr);

    Result<void> load();

    /// By name, as people sort.
    [[nodiscard]] const QList<SavedSearch>& searches() const { return m_searches; }

    [[nodiscard]] std::optional<SavedSearch> find(SavedSearchId id) const;

    /// One that looks for just this, if there is one.
    [[nodiscard]] std::optional<SavedSearch> findQuery(const QString& query) const;

    /// A search of its own id that is not stored yet. A name that is taken gets a number:
    /// "Quiet (2)"; an empty one becomes the query.
    [[nodiscard]] SavedSearch made(const QString& name, const QString& query) const;

    /// The name as it can be given to this search, with a number where another one has it.
    [[nodiscard]] QString freeName(const QString& wanted, SavedSearchId id) const;

    /// Adds the search, or puts it in the place of the one with its id.
    void put(const SavedSearch& search);
    void remove(SavedSearchId id);

    /// Waits until all changes are on the disk; the first error.
    Result<void> finish();

signals:
    void changed();
    /// A change could not be stored, and why: a whole sentence.
    void writeFailed(const QString& sentence);

private:
    void announce();
    void write(Writer::Job job);

    Database& m_database;
    Library& m_library;
    QList<SavedSearch> m_searches;
    PendingWrites m_writes;
};

} // namespace models
