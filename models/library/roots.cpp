// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/roots.h"

#include "models/database/database.h"
#include "models/database/roottable.h"
#include "models/files/filepath.h"
#include "models/oncedone.h"
#include "models/scan/finder.h"

#include <fcntl.h>
#include <unistd.h>

#include <QDateTime>

#include <algorithm>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

namespace fs = std::filesystem;

/// Absolute, without "..", doubled and trailing slashes. Symbolic links stay: the user may move
/// what they point to.
QString normalised(const QString& path)
{
    std::error_code failure;
    fs::path absolute = fs::absolute(toStdPath(path), failure).lexically_normal();
    if (!absolute.has_filename() && absolute.has_relative_path()) {
        absolute = absolute.parent_path();
    }
    return fromStdPath(absolute);
}

/// Whether a walk through `root` sees the folder `path`.
bool covers(const QString& root, const QString& path)
{
    return path == root || isInside(path, root);
}

bool canBeListed(const fs::path& folder)
{
    return ::faccessat(AT_FDCWD, folder.c_str(), R_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace

Roots::Roots(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_writes(database)
{ }

Result<void> Roots::load()
{
    QSqlDatabase reader = m_database.reader();
    const Result<QList<Root>> roots = roottable::all(reader);
    if (!roots) {
        return roots.error();
    }
    hold(*roots);
    return {};
}

QStringList Roots::paths() const
{
    QStringList paths;
    for (const Root& root : m_roots) {
        paths.append(root.path);
    }
    return paths;
}

QStringList Roots::enabledPaths() const
{
    QStringList paths;
    for (const Root& root : m_roots) {
        if (root.isEnabled) {
            paths.append(root.path);
        }
    }
    return paths;
}

Result<void> Roots::add(const QString& path)
{
    const QString root = normalised(path);
    const fs::path folder = toStdPath(root);
    std::error_code failure;
    const fs::file_status status = fs::status(folder, failure);
    if (!fs::exists(status)) {
        return Error{
            ErrorCode::NotFound, tr("The folder %1 does not exist.").arg(displayPath(root))};
    }
    if (!fs::is_directory(status)) {
        return Error{ErrorCode::NotFound,
            tr("%1 is not a folder. Choose the folder that holds it.").arg(displayPath(root))};
    }
    if (!canBeListed(folder)) {
        return Error{ErrorCode::NotReadable,
            tr("The folder %1 cannot be read. Check its permissions.").arg(displayPath(root))};
    }
    const bool isKnown = std::any_of(m_roots.cbegin(), m_roots.cend(),
        [&root](const Root& known) { return covers(known.path, root); });
    if (!isKnown) {
        insert(root);
    }
    return {};
}

void Roots::insert(const QString& path)
{
    // A folder takes the place of those inside it, which would be walked twice.
    QList<Root> roots;
    QStringList covered;
    for (const Root& known : std::as_const(m_roots)) {
        if (covers(path, known.path)) {
            covered.append(known.path);
        } else {
            roots.append(known);
        }
    }
    roots.append({.path = path});
    hold(roots);
    submit([path, covered](QSqlDatabase& connection) -> Result<void> {
        for (const QString& inner : covered) {
            if (const Result<void> gone = roottable::remove(connection, inner); !gone) {
                return gone;
            }
        }
        return roottable::insert(connection, path, QDateTime::currentMSecsSinceEpoch());
    });
}

void Roots::remove(const QString& path)
{
    // As it stands in the list, or as the user may write it.
    const QString gone = paths().contains(path) ? path : normalised(path);
    QList<Root> roots = m_roots;
    if (roots.removeIf([&gone](const Root& root) { return root.path == gone; }) == 0) {
        return;
    }
    hold(roots);
    submit([gone](QSqlDatabase& connection) { return roottable::remove(connection, gone); });
}

void Roots::restore(const QList<Root>& roots)
{
    const QStringList before = paths();
    hold(roots);
    submit([before, roots](QSqlDatabase& connection) {
        Result<void> done;
        for (auto path = before.cbegin(); done && path != before.cend(); ++path) {
            done = roottable::remove(connection, *path);
        }
        for (auto root = roots.cbegin(); done && root != roots.cend(); ++root) {
            done = roottable::insert(connection, root->path, QDateTime::currentMSecsSinceEpoch());
            done = done ? roottable::setChoices(connection, *root) : done;
        }
        return done;
    });
}

void Roots::setChoices(const Root& root)
{
    QList<Root> roots = m_roots;
    const auto found = std::find_if(
        roots.begin(), roots.end(), [&root](const Root& known) { return known.path == root.path; });
    if (found == roots.end()) {
        return;
    }
    *found = root;
    hold(roots);
    submit([root](QSqlDatabase& connection) { return roottable::setChoices(connection, root); });
}

Result<void> Roots::finish()
{
    return m_writes.finish();
}

void Roots::hold(const QList<Root>& roots)
{
    if (m_roots != roots) {
        m_roots = roots;
        emit changed(enabledPaths());
    }
}

void Roots::submit(Writer::Job job)
{
    onceDone(m_writes.submit(std::move(job)), this,
        [this](const Result<void>& outcome) { noteWritten(outcome); });
}

void Roots::noteWritten(const Result<void>& outcome)
{
    if (outcome) {
        return;
    }
    emit writeFailed(outcome.error().detail);
    if (const Result<void> loaded = load(); !loaded) {
        emit writeFailed(loaded.error().detail);
    }
}

} // namespace models
