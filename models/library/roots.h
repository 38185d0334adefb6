// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/pendingwrites.h"
#include "models/error.h"
#include "models/library/root.h"

#include <QObject>
#include <QStringList>

namespace models {

class Database;

/// The folders that make up the library. Lives on the GUI thread and never waits for the database:
/// a change holds at once and is announced at once, and the writer stores it behind. Should that
/// fail, writeFailed() says so and the list goes back to what the database holds.
class Roots final : public QObject
{
    Q_OBJECT

public:
    explicit Roots(Database& database, QObject* parent = nullptr);

    Result<void> load();

    /// Absolute, normalised paths in the order they were added.
    [[nodiscard]] QStringList paths() const;

    /// Those that take part in scans.
    [[nodiscard]] QStringList enabledPaths() const;

    /// All, with what the user chose about them.
    [[nodiscard]] const QList<Root>& roots() const { return m_roots; }

    /// Adds an existing folder; one that is there already, or lies inside one that is, changes
    /// nothing. It takes the place of folders inside it. Errors: NotFound (no such folder, or not a
    /// folder), NotReadable.
    Result<void> add(const QString& path);

    /// Takes the folder off the list. Its tracks stay, with everything the user gave them.
    void remove(const QString& path);

    /// Makes the list what it was before, folders that are away at the moment included.
    /// @param roots  as roots() gave them.
    void restore(const QList<Root>& roots);

    /// Takes over what the user chose about the folder with this path; for one that is not there
    /// nothing happens.
    void setChoices(const Root& root);

    /// Waits until all changes are on the disk. For programs without a window; the first error.
    Result<void> finish();

signals:
    /// @param enabledPaths  those that take part in scans now.
    void changed(const QStringList& enabledPaths);
    /// A change could not be stored, and why: a whole sentence.
    void writeFailed(const QString& sentence);

private:
    void insert(const QString& path);
    void hold(const QList<Root>& roots);
    void submit(Writer::Job job);
    void noteWritten(const Result<void>& outcome);

    Database& m_database;
    QList<Root> m_roots;
    PendingWrites m_writes;
};

} // namespace models
