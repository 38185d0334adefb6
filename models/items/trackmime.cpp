// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackmime.h"

#include "models/files/filepath.h"
#include "models/items/tracktablemodel.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace models::trackmime {

namespace {

QString idsType()
{
    return QString::fromLatin1(TrackTableModel::kTrackIdsMimeType);
}

} // namespace

QStringList types()
{
    return {idsType(), u"text/uri-list"_s};
}

std::unique_ptr<QMimeData> encoded(const TrackList& tracks)
{
    QList<qint64> ids;
    ids.reserve(tracks.size());
    QByteArray urls;
    for (const TrackPtr& track : tracks) {
        ids.append(track->id);
        urls += fileAddress(track->filePath()) + "\r\n";
    }
    QByteArray idBytes;
    QDataStream stream(&idBytes, QIODevice::WriteOnly);
    stream << ids;
    auto data = std::make_unique<QMimeData>();
    data->setData(idsType(), idBytes);
    data->setData(u"text/uri-list"_s, urls);
    return data;
}

QList<TrackId> ids(const QMimeData& data)
{
    QDataStream stream(data.data(idsType()));
    QList<qint64> ids;
    stream >> ids;
    return stream.status() == QDataStream::Ok ? ids : QList<TrackId>{};
}

} // namespace models::trackmime
