// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// A column of `list`: its name (the key in JSON, with the unit in it) and its value for a track.
struct TrackColumn
{
    QString name;
    bool isNumber = false;
    QJsonValue (*value)(const models::Track& track); ///< null where unknown
};

/// Every column, in the order of `list --json`.
const QList<TrackColumn>& trackColumns();

/// The column of this name, or nothing.
std::optional<TrackColumn> trackColumn(const QString& name);

/// All columns of a track as one object.
QJsonObject trackJson(const models::Track& track);

/// "Artist – Title", the title alone without an artist.
QString artistAndTitle(const models::Track& track);

/// A value for people: numbers with one decimal where they have decimals, nothing for null.
QString cellText(const QJsonValue& value);

/// A value for CSV (RFC 4180): quoted where it must be, full precision.
QString csvText(const QJsonValue& value);

} // namespace app
