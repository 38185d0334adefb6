// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formats.h"
#include "models/exchange/playlistsaving.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

QByteArray informationLine(const M3uEntry& entry)
{
    const QString artist = onOneLine(entry.artist);
    const QString title = onOneLine(entry.title);
    const QString shown = artist.isEmpty() ? title : artist + u" - "_s + title;
    return u"#EXTINF:%1,%2"_s.arg(std::max(entry.durationS, -1)).arg(shown).toUtf8();
}

} // namespace

QByteArray m3uText(const QList<PlacedEntry>& entries)
{
    QByteArray content = "#EXTM3U\n";
    for (const PlacedEntry& placed : entries) {
        content += informationLine(*placed.entry) + '\n';
        for (const QString& option : partOptions(*placed.entry)) {
            content += "#EXTVLCOPT:" + option.toUtf8() + '\n';
        }
        content += placed.location + '\n';
    }
    return content;
}

} // namespace models
