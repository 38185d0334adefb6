// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/roots.h"

#include "models/database/database.h"
#include "models/database/roottable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"

#include <unistd.h>

#include <QDateTime>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace models {

using namespace Qt::StringLiterals;

namespace {

/// Absolute, without "." and "..", without a slash at the end.
QString normalised(const QString& path)
{
    std::error_code failure;
    const std::filesystem::path absolute = std::filesystem::absolute(toStdPath(path), failure);
    QString result = fromStdPath(absolute.lexically_normal());
    while (result.size() > 1 && result.endsWith(u'/')) {
        result.chop(1);
    }
    return result;
}

bool isInside(const QString& path, const QString& folder)
{
    return path == folder || folder == u"/"_s || path.startsWith(folder + u'/');
}

} // namespace

Roots::Roots(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
{ }

Result<void> Roots::load()
{
    QSqlDatabase reader = m_database.reader();
    Result<QStringList> paths = roottable::readAll(reader);
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
    std::error_code failure;
    if (!std::filesystem::is_directory(toStdPath(root), failure)) {
        return Error{ErrorCode::NotFound,
            tr("There is no folder %1. Choose a folder that holds music.").arg(displayPath(root))};
    }
    if (::access(pathToBytes(root).constData(), R_OK | X_OK) != 0) {
        return Error{ErrorCode::NotReadable,
            tr("The folder %1 cannot be read. Ask for the right to read it, or choose another.")
                .arg(displayPath(root))};
    }
    if (std::ranges::any_of(
            m_paths, [&root](const QString& known) { return isInside(root, known); })) {
        return {};
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (const Result<void> written = m_database.writer().run([root, now](QSqlDatabase& connection) {
            return roottable::insert(connection, root, now);
        });
        !written) {
        return written.error();
    }
    m_paths.append(root);
    emit changed(m_paths);
    return {};
}

Result<void> Roots::remove(const QString& path)
{
    if (!m_paths.contains(path)) {
        return {};
    }
    if (const Result<void> written = m_database.writer().run(
            [path](QSqlDatabase& connection) { return roottable::remove(connection, path); });
        !written) {
        return written.error();
    }
    m_paths.removeAll(path);
    emit changed(m_paths);
    return {};
}

} // namespace models
