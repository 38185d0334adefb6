// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formats.h"
#include "models/exchange/playlistsaving.h"

#include <map>

using namespace Qt::StringLiterals;

namespace models {

QByteArray plsText(const QList<PlacedEntry>& entries)
{
    QByteArray text = "[playlist]\n";
    int number = 0;
    for (const PlacedEntry& placed : entries) {
        const QByteArray index = QByteArray::number(++number);
        const QString artist = onOneLine(placed.entry->artist);
        const QString title = onOneLine(placed.entry->title);
        text += "File" + index + '=' + placed.location + '\n';
        text += "Title" + index + '='
            + (artist.isEmpty() ? title : artist + u" - "_s + title).toUtf8() + '\n';
        text += "Length" + index + '=' + QByteArray::number(std::max(placed.entry->durationS, -1))
            + '\n';
    }
    return text + "NumberOfEntries=" + QByteArray::number(number) + "\nVersion=2\n";
}

PlaylistFileContent plsContent(const PlaylistText& text)
{
    const PathResolver resolver(text.folder, text.isUtf8);
    std::map<int, M3uEntry> byNumber; // entries may stand in any order
    for (const QByteArray& line : QByteArray(text.content).replace('\r', '\n').split('\n')) {
        const qsizetype equals = line.indexOf('=');
        const QByteArray key = line.left(equals).trimmed().toLower();
        qsizetype digits = key.size();
        while (digits > 0 && key[digits - 1] >= '0' && key[digits - 1] <= '9') {
            --digits;
        }
        bool isNumber = false;
        const int number = key.mid(digits).toInt(&isNumber);
        if (equals < 0 || !isNumber) {
            continue;
        }
        const QByteArray value = line.mid(equals + 1);
        const QByteArray name = key.left(digits);
        if (name == "file" && !value.trimmed().isEmpty()) {
            byNumber[number].path = resolver.resolved(value);
        } else if (name == "title") {
            splitShownName(
                decodedText(value).trimmed(), byNumber[number].artist, byNumber[number].title);
        } else if (name == "length") {
            byNumber[number].durationS = std::max(value.trimmed().toInt(), -1);
        }
    }
    PlaylistFileContent content;
    for (const auto& [number, entry] : byNumber) {
        if (!entry.path.isEmpty()) {
            content.entries.append(entry);
        }
    }
    return content;
}

} // namespace models
