// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formats.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// Control characters have no place in XML 1.0, and neither have lone surrogates, which become
// question marks on the way through UTF-8.
QString forXml(QString text)
{
    for (QChar& character : text) {
        const char16_t code = character.unicode();
        if (code < 0x20 || code == 0xFFFE || code == 0xFFFF) {
            character = u' ';
        }
    }
    return QString::fromUtf8(text.toUtf8());
}

void writeText(QXmlStreamWriter& writer, const QString& element, const QString& text)
{
    if (!text.isEmpty()) {
        writer.writeTextElement(element, forXml(text));
    }
}

void writePart(QXmlStreamWriter& writer, const M3uEntry& entry)
{
    if (!entry.isPart()) {
        return;
    }
    const QString extension = QString::fromLatin1(kPartExtension);
    writer.writeStartElement(u"extension"_s);
    writer.writeAttribute(u"application"_s, extension);
    for (const QString& option : partOptions(entry)) {
        writer.writeTextElement(
            u"http://www.videolan.org/vlc/playlist/ns/0/"_s, u"option"_s, option);
    }
    writer.writeEndElement();
}

void readExtension(QXmlStreamReader& reader, M3uEntry& entry)
{
    while (reader.readNextStartElement()) {
        const bool isOption = reader.name() == "option"_L1;
        const QString text = reader.readElementText(QXmlStreamReader::SkipChildElements);
        if (isOption) {
            takePartOption(text, entry);
        }
    }
}

M3uEntry readTrack(QXmlStreamReader& reader, const PathResolver& resolver)
{
    M3uEntry entry;
    constexpr double kMsPerS = 1000.0;
    while (reader.readNextStartElement()) {
        const QString name = reader.name().toString();
        if (name == u"extension"_s) {
            readExtension(reader, entry);
            continue;
        }
        const QString text = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (name == u"location"_s && entry.path.isEmpty() && !text.isEmpty()) {
            entry.path = resolver.resolvedUri(text.toUtf8());
        } else if (name == u"title"_s) {
            entry.title = text;
        } else if (name == u"creator"_s) {
            entry.artist = text;
        } else if (name == u"duration"_s && text.toDouble() > 0.0) {
            entry.durationS = qRound(text.toDouble() / kMsPerS);
        }
    }
    return entry;
}

void readTracks(
    QXmlStreamReader& reader, const PathResolver& resolver, PlaylistFileContent& content)
{
    while (reader.readNextStartElement()) {
        if (reader.name() == "track"_L1) {
            // One without a place is still known by its name.
            content.entries.append(readTrack(reader, resolver));
        } else {
            reader.skipCurrentElement();
        }
    }
}

} // namespace

QByteArray xspfText(const QList<PlacedEntry>& entries, const QString& title)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    writer.writeStartDocument();
    writer.writeStartElement(u"playlist"_s);
    writer.writeAttribute(u"version"_s, u"1"_s);
    writer.writeDefaultNamespace(u"http://xspf.org/ns/0/"_s);
    if (std::any_of(entries.cbegin(), entries.cend(),
            [](const PlacedEntry& placed) { return placed.entry->isPart(); })) {
        writer.writeNamespace(u"http://www.videolan.org/vlc/playlist/ns/0/"_s, u"vlc"_s);
    }
    writeText(writer, u"title"_s, title);
    writer.writeStartElement(u"trackList"_s);
    for (const PlacedEntry& placed : entries) {
        writer.writeStartElement(u"track"_s);
        writer.writeTextElement(u"location"_s, QString::fromLatin1(placed.location));
        writeText(writer, u"title"_s, placed.entry->title);
        writeText(writer, u"creator"_s, placed.entry->artist);
        if (placed.entry->durationS >= 0) {
            writer.writeTextElement(
                u"duration"_s, QString::number(qint64{1000} * placed.entry->durationS));
        }
        writePart(writer, *placed.entry);
        writer.writeEndElement();
    }
    writer.writeEndDocument();
    return bytes;
}

std::optional<PlaylistFileContent> xspfContent(const PlaylistText& text)
{
    QXmlStreamReader reader(text.content);
    const PathResolver resolver(text.folder, true);
    if (!reader.readNextStartElement() || reader.name() != "playlist"_L1) {
        return std::nullopt;
    }
    PlaylistFileContent content;
    while (reader.readNextStartElement()) {
        if (reader.name() == "title"_L1) {
            content.title = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        } else if (reader.name() == "trackList"_L1) {
            readTracks(reader, resolver, content);
        } else {
            reader.skipCurrentElement();
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(content);
}

} // namespace models
