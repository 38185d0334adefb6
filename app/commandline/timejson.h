// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>

namespace app {

/// A moment as JSON has it: ISO 8601 in UTC; null for 0.
inline QJsonValue timeJson(qint64 msSinceEpoch)
{
    return msSinceEpoch > 0
        ? QJsonValue(QDateTime::fromMSecsSinceEpoch(msSinceEpoch).toUTC().toString(Qt::ISODate))
        : QJsonValue();
}

} // namespace app
