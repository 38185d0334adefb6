// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/m3u.h"

#include <QStringList>

#include <optional>

namespace models {

enum class PlaylistFormat : quint8
{
    M3u, ///< .m3u8 and .m3u, both UTF-8
    Pls,
    Xspf,
    Jspf,
};

/// By the suffix of the file's name, whatever its case.
std::optional<PlaylistFormat> playlistFormatOf(const QString& file);

/// "m3u8", "m3u", "pls", "xspf", "jspf".
QStringList playlistSuffixes();

/// How paths are rewritten for another place: what starts with `from` starts with `to` instead.
struct PathPrefix
{
    QString from;
    QString to;
};

struct PlaylistWriting
{
    PathStyle style = PathStyle::Auto;
    QList<PathPrefix> prefixes{}; ///< the longest that fits is used
    QString title{}; ///< where the format has a place for it
};

/// Writes a playlist in the format of the file's suffix, whole or not at all. A path that a prefix
/// rewrites is written as it comes out, absolute or not.
/// @param file  absolute.
/// Errors: BadSyntax (no such format), NotWritable, NotFound (no such folder), DiskFull.
Result<void> writePlaylist(
    const QString& file, const QList<M3uEntry>& entries, const PlaylistWriting& writing = {});

struct PlaylistFileContent
{
    QString title; ///< "" = the file does not say
    QList<M3uEntry> entries; ///< paths absolute; nothing says that they exist
};

/// Reads a playlist of any of the formats: by the suffix, and where there is none by the content.
/// Errors: NotFound, NotReadable, BadSyntax; each sentence names the file.
Result<PlaylistFileContent> readPlaylist(const QString& file);

} // namespace models
