// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formats.h"
#include "models/exchange/playlisttext.h"
#include "models/playlist/m3u.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// "#EXTINF:215 key="value",Artist - Title"; everything but the comma may be missing.
M3uEntry informationFrom(const QByteArray& line)
{
    M3uEntry entry;
    const QByteArray rest = line.mid(line.indexOf(':') + 1);
    bool isQuoted = false;
    const auto comma = std::find_if(rest.begin(), rest.end(), [&isQuoted](char c) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        return c == ',' && !isQuoted;
    });
    const QByteArray head = rest.left(comma - rest.begin()).trimmed();
    const qsizetype end = head.indexOf(' ');
    bool isNumber = false;
    const double seconds = (end < 0 ? head : head.left(end)).toDouble(&isNumber);
    constexpr double kLongest = 1e8;
    if (isNumber && seconds >= 0.0 && seconds < kLongest) {
        entry.durationS = qRound(seconds);
    }
    const QString shown =
        comma == rest.end() ? QString() : decodedText(rest.mid(comma - rest.begin() + 1)).trimmed();
    splitShownName(shown, entry.artist, entry.title);
    return entry;
}

} // namespace

Result<QList<M3uEntry>> readM3u(const QString& file)
{
    const Result<PlaylistText> text = readPlaylistText(file);
    if (!text) {
        return text.error();
    }
    const PathResolver resolver(text->folder, text->isUtf8);
    QList<M3uEntry> entries;
    M3uEntry next;
    for (const QByteArray& ended : QByteArray(text->content).replace('\r', '\n').split('\n')) {
        const QByteArray trimmed = ended.trimmed();
        if (trimmed.isEmpty()) {
            continue;
        }
        if (trimmed.startsWith('#')) {
            if (trimmed.left(8).toUpper() == "#EXTINF:") {
                next = informationFrom(trimmed);
            } else if (trimmed.left(11).toUpper() == "#EXTVLCOPT:") {
                takePartOption(QString::fromUtf8(trimmed.mid(11)), next);
            }
            continue;
        }
        next.path = resolver.resolved(ended);
        entries.append(next);
        next = {};
    }
    return entries;
}

} // namespace models
