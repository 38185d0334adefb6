// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/roots.h"

#include "models/database/database.h"
#include "models/database/roottable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"

#include <fcntl.h>
#include <unistd.h>

#include <QDateTime>

#include <algorithm>
#include <filesystem>
#include <iterator>

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

bool isInside(const QString& path, const QString& root)
{
    return path == root || path.startsWith(root.endsWith(u'/') ? root : root + u'/');
}

bool canBeListed(const fs::path& folder)
{
    return ::faccessat(AT_FDCWD, folder.c_str(), R_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace

Roots::Roots(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
{ }

Result<void> Roots::load()
{
    QSqlDatabase reader = m_database.reader();
    const Result<QStringList> paths = roottable::readAll(reader);
    if (!paths) {
        return paths.error();
    }
    if (m_paths != *paths) {
        m_paths = *paths;
        emit changed(m_paths);
    }
    return {};
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
    const bool isKnown = std::any_of(m_paths.cbegin(), m_paths.cend(),
        [&root](const QString& known) { return isInside(root, known); });
    return isKnown ? Result<void>{} : insert(root);
}

Result<void> Roots::insert(const QString& root)
{
    // A folder takes the place of those inside it, which would be walked twice.
    QStringList covered;
    std::copy_if(m_paths.cbegin(), m_paths.cend(), std::back_inserter(covered),
        [&root](const QString& known) { return isInside(known, root); });
    const Result<void> stored =
        m_database.writer().run([root, covered](QSqlDatabase& connection) -> Result<void> {
            for (const QString& inner : covered) {
                if (const Result<void> gone = roottable::remove(connection, inner); !gone) {
                    return gone.error();
                }
            }
            return roottable::insert(connection, root, QDateTime::currentMSecsSinceEpoch());
        });
    return stored ? load() : stored;
}

Result<void> Roots::remove(const QString& path)
{
    // As it stands in the list, or as the user may write it.
    const QString root = m_paths.contains(path) ? path : normalised(path);
    const Result<void> gone = m_database.writer().run(
        [root](QSqlDatabase& connection) { return roottable::remove(connection, root); });
    return gone ? load() : gone;
}

Result<void> Roots::restore(const QStringList& paths)
{
    const Result<void> stored = m_database.writer().run(
        [before = m_paths, paths](QSqlDatabase& connection) -> Result<void> {
            for (const QString& path : before) {
                if (const Result<void> gone = roottable::remove(connection, path); !gone) {
                    return gone.error();
                }
            }
            for (const QString& path : paths) {
                const Result<void> added =
                    roottable::insert(connection, path, QDateTime::currentMSecsSinceEpoch());
                if (!added) {
                    return added.error();
                }
            }
            return {};
        });
    return stored ? load() : stored;
}

} // namespace models
