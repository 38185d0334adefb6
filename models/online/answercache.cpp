// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/answercache.h"

#include "models/database/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>

#include <utility>

using namespace Qt::StringLiterals;

namespace models {

AnswerCache::AnswerCache(QString path, qint64 mostBytes)
    : m_path(std::move(path))
    , m_mostBytes(mostBytes)
{ }

AnswerCache::~AnswerCache()
{
    if (!m_connection.isEmpty()) {
        connection::close(m_connection);
    }
}

bool AnswerCache::open()
{
    if (m_path.isEmpty() || m_isUseless) {
        return false;
    }
    if (!m_connection.isEmpty()) {
        return true;
    }
    QDir().mkpath(QFileInfo(m_path).path());
    if (tryOpen()) {
        return true;
    }
    // Nothing in it is worth keeping.
    QFile::remove(m_path);
    m_isUseless = !tryOpen();
    return !m_isUseless;
}

bool AnswerCache::tryOpen()
{
    const QString name = connection::uniqueName(u"answers"_s);
    bool isOpen = false;
    {
        Result<QSqlDatabase> opened = connection::open(m_path, name, connection::Access::Write);
        isOpen = opened && answertable::create(*opened).hasValue();
    }
    if (!isOpen) {
        connection::close(name);
        return false;
    }
    m_connection = name;
    return true;
}

std::optional<answertable::Answer> AnswerCache::find(const QByteArray& name)
{
    if (!open()) {
        return std::nullopt;
    }
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    const auto found = answertable::read(database, name);
    return found ? *found : std::nullopt;
}

void AnswerCache::store(const QByteArray& name, const answertable::Answer& answer, qint64 nowMs)
{
    if (open()) {
        QSqlDatabase database = QSqlDatabase::database(m_connection);
        // Without, it is asked again.
        (void)answertable::store(database, name, answer, nowMs, m_mostBytes);
    }
}

void AnswerCache::clear()
{
    if (open()) {
        QSqlDatabase database = QSqlDatabase::database(m_connection);
        (void)answertable::clear(database);
    }
}

qint64 AnswerCache::bytes()
{
    if (!open()) {
        return 0;
    }
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    const Result<qint64> size = answertable::bytes(database);
    return size ? *size : 0;
}

} // namespace models
