// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/root.h"

#include <QObject>
#include <QStringList>

namespace models {

class Database;

/// The folders that make up the library. Lives on the GUI thread.
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
    /// folder), NotReadable, DatabaseFailed.
    Result<void> add(const QString& path);

    /// Takes the folder off the list. Its tracks stay, with everything the user gave them.
    Result<void> remove(const QString& path);

    /// Makes the list what it was before, folders that are away at the moment included.
    /// @param roots  as roots() gave them.
    Result<void> restore(const QList<Root>& roots);

    /// Takes over what the user chose about the folder with this path.
    Result<void> setChoices(const Root& root);

signals:
    /// @param enabledPaths  those that take part in scans now.
    void changed(const QStringList& enabledPaths);

private:
    Result<void> insert(const QString& root);

    Database& m_database;
    QList<Root> m_roots;
};

} // namespace models
