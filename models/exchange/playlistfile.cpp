// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlistfile.h"

#include "models/exchange/formats.h"
#include "models/exchange/playlistsaving.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

std::optional<PlaylistFormat> formatOfContent(const QByteArray& content)
{
    const QByteArray start = content.left(4096).trimmed();
    if (start.left(10).toLower() == "[playlist]") {
        return PlaylistFormat::Pls;
    }
    if (start.startsWith('<')) {
        return PlaylistFormat::Xspf;
    }
    return start.startsWith('{') ? PlaylistFormat::Jspf : PlaylistFormat::M3u;
}

/// The path with its longest prefix rewritten; nothing when none fits.
std::optional<QString> rewritten(const QString& path, const QList<PathPrefix>& prefixes)
{
    const PathPrefix* longest = nullptr;
    for (const PathPrefix& prefix : prefixes) {
        // "/music" is a prefix of "/music/a", not of "/musicals/a".
        const bool isWhole = prefix.from.endsWith(u'/') || path.size() == prefix.from.size()
            || path.at(std::min(prefix.from.size(), path.size() - 1)) == u'/';
        if (path.startsWith(prefix.from) && isWhole
            && (longest == nullptr || prefix.from.size() > longest->from.size())) {
            longest = &prefix;
        }
    }
    return longest == nullptr ? std::nullopt
                              : std::optional(longest->to + path.mid(longest->from.size()));
}

Error notAPlaylist(const QString& file)
{
    return {ErrorCode::BadSyntax,
        QCoreApplication::translate(
            "models::playlist", "%1 is not a playlist: its text cannot be understood.")
            .arg(displayPath(file))};
}

} // namespace

std::optional<PlaylistFormat> playlistFormatOf(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"m3u8"_s || suffix == u"m3u"_s) {
        return PlaylistFormat::M3u;
    }
    if (suffix == u"pls"_s) {
        return PlaylistFormat::Pls;
    }
    if (suffix == u"xspf"_s) {
        return PlaylistFormat::Xspf;
    }
    return suffix == u"jspf"_s ? std::optional(PlaylistFormat::Jspf) : std::nullopt;
}

QStringList playlistSuffixes()
{
    return {u"m3u8"_s, u"m3u"_s, u"pls"_s, u"xspf"_s, u"jspf"_s};
}

QString fatSafePath(const QString& path)
{
    if (path.contains(u"://"_s)) {
        return path;
    }
    static const QRegularExpression kRefused(uR"([\x00-\x1f\\:*?"<>|])"_s);
    QStringList names = path.split(u'/');
    for (QString& name : names) {
        if (name == u"."_s || name == u".."_s) {
            continue;
        }
        name.replace(kRefused, u"_"_s);
        for (qsizetype i = name.size(); i > 0 && (name[i - 1] == u'.' || name[i - 1] == u' ');
             --i) {
            name[i - 1] = u'_';
        }
    }
    return names.join(u'/');
}

QStringList partOptions(const M3uEntry& entry)
{
    const auto seconds = [](qint64 ms) {
        return u"%1.%2"_s.arg(ms / 1000).arg(ms % 1000, 3, 10, QChar(u'0'));
    };
    QStringList options;
    if (entry.isPart()) {
        options.append(u"start-time="_s + seconds(entry.startMs));
    }
    if (entry.endMs > 0) {
        options.append(u"stop-time="_s + seconds(entry.endMs));
    }
    return options;
}

void takePartOption(const QString& option, M3uEntry& entry)
{
    const QString name = option.section(u'=', 0, 0).trimmed();
    bool isNumber = false;
    const double seconds = option.section(u'=', 1).trimmed().toDouble(&isNumber);
    constexpr double kLatest = 1e8;
    if (!isNumber || !(seconds >= 0.0) || seconds > kLatest) {
        return;
    }
    if (name == u"start-time"_s) {
        entry.startMs = qRound64(seconds * 1000.0);
    } else if (name == u"stop-time"_s) {
        entry.endMs = qRound64(seconds * 1000.0);
    }
}

bool losesParts(const QString& file, const QList<M3uEntry>& entries)
{
    return playlistFormatOf(file) == PlaylistFormat::Pls
        && std::any_of(
            entries.cbegin(), entries.cend(), [](const M3uEntry& entry) { return entry.isPart(); });
}

QString partsLostText(const QString& file)
{
    return QCoreApplication::translate("models::playlist",
        "Some tracks are parts of a file. A .pls list has no word for that, and %1 names the whole "
        "files; the other formats can name the parts.")
        .arg(displayPath(file));
}

QList<M3uEntry> playlistLines(const Snapshot& library, const QList<PlaylistEntry>& entries)
{
    QList<M3uEntry> lines;
    lines.reserve(entries.size());
    for (const PlaylistEntry& entry : entries) {
        const TrackPtr track = library.find(entry.trackId);
        if (!track) {
            continue;
        }
        const qint64 durationMs = track->audio.durationMs;
        lines.append({.path = track->filePath(),
            .durationS = durationMs > 0 ? static_cast<int>((durationMs + 500) / 1000) : -1,
            .artist = track->tags.artist,
            .title = track->displayTitle(),
            .startMs = track->part ? track->part->startMs : 0,
            .endMs = track->part ? track->part->endMs : 0});
    }
    return lines;
}

Result<void> writePlaylist(
    const QString& file, const QList<M3uEntry>& entries, const PlaylistWriting& writing)
{
    const std::optional<PlaylistFormat> format = playlistFormatOf(file);
    if (!format) {
        return Error{ErrorCode::BadSyntax,
            QCoreApplication::translate(
                "models::playlist", "%1: the name of a playlist file has to end in .%2.")
                .arg(displayPath(file), playlistSuffixes().join(u", ."_s))};
    }
    const QString folder = folderOf(file);
    const bool isUri = *format == PlaylistFormat::Xspf || *format == PlaylistFormat::Jspf;
    QList<M3uEntry> moved = entries;
    QList<PlacedEntry> placed;
    for (M3uEntry& entry : moved) {
        const std::optional<QString> path = rewritten(entry.path, writing.prefixes);
        entry.path = path.value_or(entry.path);
        entry.path = writing.areNamesFatSafe ? fatSafePath(entry.path) : entry.path;
        const PathStyle style = path ? PathStyle::Absolute : writing.style;
        placed.append({&entry,
            isUri ? pathUri(entry.path, folder, style) : pathLine(entry.path, folder, style)});
    }
    switch (*format) {
    case PlaylistFormat::M3u:
        return savePlaylistText(file, m3uText(placed));
    case PlaylistFormat::Pls:
        return savePlaylistText(file, plsText(placed));
    case PlaylistFormat::Xspf:
        return savePlaylistText(file, xspfText(placed, writing.title));
    case PlaylistFormat::Jspf:
        return savePlaylistText(file, jspfText(placed, writing.title));
    }
    return {};
}

Result<PlaylistFileContent> readPlaylist(const QString& file)
{
    const Result<PlaylistText> text = readPlaylistText(file);
    if (!text) {
        return text.error();
    }
    const auto format =
        playlistFormatOf(file) ? playlistFormatOf(file) : formatOfContent(text->content);
    if (format == PlaylistFormat::M3u) {
        const Result<QList<M3uEntry>> entries = readM3u(file);
        return entries ? Result<PlaylistFileContent>(PlaylistFileContent{{}, *entries})
                       : Result<PlaylistFileContent>(entries.error());
    }
    if (format == PlaylistFormat::Pls) {
        return plsContent(*text);
    }
    const std::optional<PlaylistFileContent> content =
        format == PlaylistFormat::Xspf ? xspfContent(*text) : jspfContent(*text);
    return content ? Result<PlaylistFileContent>(*content)
                   : Result<PlaylistFileContent>(notAPlaylist(file));
}

} // namespace models
