// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

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
    [[nodiscard]] QStringList paths() const { return m_paths; }

    /// Adds an existing folder; one that is there already, or lies inside one that is, changes
    /// nothing. It takes the place of folders inside it. Errors: NotFound (no such folder, or not a
    /// folder), NotReadable, DatabaseFailed.
    Result<void> add(const QString& path);

    /// Takes the folder off the list. Its tracks stay, with everything the user gave them.
    Result<void> remove(const QString& path);

    /// Makes the list what it was before, folders that are away at the moment included.
    /// @param paths  as paths() gave them.
    Result<void> restore(const QStringList& paths);

signals:
    void changed(const QStringList& paths);

private:
    Result<void> insert(const QString& root);

    Database& m_database;
    QStringList m_paths;
};

} // namespace models
