// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>

/// Values as Qt's SQLite driver must get them: it turns null strings into NULL, and floats and
/// unsigned 64-bit numbers, which it does not know, into text.
namespace models::bind {

inline QVariant text(const QString& value)
{
    return value.isNull() ? QString(0, Qt::Uninitialized) : value;
}

inline QVariant blob(const QByteArray& value)
{
    return value.isNull() ? QByteArray(0, Qt::Uninitialized) : value;
}

/// NULL where the value is empty.
inline QVariant blobOrNull(const QByteArray& value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

inline QVariant integer(std::integral auto value)
{
    return QVariant(static_cast<qint64>(value));
}

inline QVariant real(float value)
{
    return QVariant(static_cast<double>(value));
}

inline QVariant real(const std::optional<float>& value)
{
    return value ? real(*value) : QVariant();
}

} // namespace models::bind
