// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// "location" is a list by the standard; some programs write a text.
QString firstText(const QJsonValue& value)
{
    return value.isArray() ? value.toArray().first().toString() : value.toString();
}

} // namespace

QByteArray jspfText(const QList<PlacedEntry>& entries, const QString& title)
{
    QJsonArray tracks;
    for (const PlacedEntry& placed : entries) {
        QJsonObject track{{u"location"_s, QJsonArray{QString::fromLatin1(placed.location)}},
            {u"title"_s, placed.entry->title}};
        if (!placed.entry->artist.isEmpty()) {
            track.insert(u"creator"_s, placed.entry->artist);
        }
        if (placed.entry->durationS >= 0) {
            track.insert(u"duration"_s, 1000.0 * placed.entry->durationS);
        }
        if (placed.entry->isPart()) {
            const QJsonObject options{
                {u"option"_s, QJsonArray::fromStringList(partOptions(*placed.entry))}};
            track.insert(u"extension"_s,
                QJsonObject{{QString::fromLatin1(kPartExtension), QJsonArray{options}}});
        }
        tracks.append(track);
    }
    QJsonObject playlist{{u"track"_s, tracks}};
    if (!title.isEmpty()) {
        playlist.insert(u"title"_s, title);
    }
    return QJsonDocument(QJsonObject{{u"playlist"_s, playlist}}).toJson();
}

std::optional<PlaylistFileContent> jspfContent(const PlaylistText& text)
{
    const QJsonValue root = QJsonDocument::fromJson(text.content).object().value(u"playlist"_s);
    if (!root.isObject()) {
        return std::nullopt;
    }
    const PathResolver resolver(text.folder, true);
    PlaylistFileContent content;
    content.title = root[u"title"_s].toString();
    for (const QJsonValue& track : root[u"track"_s].toArray()) {
        M3uEntry entry;
        entry.title = track[u"title"_s].toString();
        entry.artist = track[u"creator"_s].toString();
        const QString location = firstText(track[u"location"_s]);
        if (!location.isEmpty()) {
            entry.path = resolver.resolvedUri(location.toUtf8());
        }
        if (const double ms = track[u"duration"_s].toDouble(); ms > 0.0) {
            entry.durationS = qRound(ms / 1000.0);
        }
        for (const QJsonValue& one :
            track[u"extension"_s][QString::fromLatin1(kPartExtension)].toArray()) {
            for (const QJsonValue& option : one[u"option"_s].toArray()) {
                takePartOption(option.toString(), entry);
            }
        }
        content.entries.append(entry);
    }
    return content;
}

} // namespace models
