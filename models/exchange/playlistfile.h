// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/playlist/m3u.h"
#include "models/playlist/playlistrequest.h"

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
    /// Paths are written as a player's FAT takes them: what it refuses (: * ? " < > | \ and control
    /// characters) becomes "_", and no name ends with a point or a space.
    bool areNamesFatSafe = false;
    QString title{}; ///< where the format has a place for it
};

/// The path as that option writes it.
QString fatSafePath(const QString& path);

/// The entries of a playlist as lines of a file; a track that left the library is left out.
QList<M3uEntry> playlistLines(const Snapshot& library, const QList<PlaylistEntry>& entries);

/// Writes a playlist in the format of the file's suffix, whole or not at all: UTF-8 without a byte
/// order mark, paths byte for byte as the file system has them. A path that a prefix rewrites is
/// written as it comes out, absolute or not; one that holds a line break, which lines cannot,
/// becomes a percent-encoded file: URL.
/// @param file  absolute.
/// Errors: BadSyntax (no such format), NotWritable, NotFound (no such folder), DiskFull.
Result<void> writePlaylist(
    const QString& file, const QList<M3uEntry>& entries, const PlaylistWriting& writing = {});

/// Whether the format of the file has no word for parts of files, and there are some.
bool losesParts(const QString& file, const QList<M3uEntry>& entries);

/// That, as a sentence for the user.
QString partsLostText(const QString& file);

struct PlaylistFileContent
{
    QString title; ///< "" = the file does not say
    QList<M3uEntry> entries; ///< paths absolute; nothing says that they exist
};

/// Reads a playlist of any of the formats: by the suffix, and where there is none by the content.
/// Errors: NotFound, NotReadable, BadSyntax; each sentence names the file.
Result<PlaylistFileContent> readPlaylist(const QString& file);

} // namespace models
