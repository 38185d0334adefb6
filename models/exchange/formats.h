// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/playlistfile.h"
#include "models/exchange/playlisttext.h"

namespace models {

/// An entry with its place as it is to be written.
struct PlacedEntry
{
    const M3uEntry* entry = nullptr;
    QByteArray location; ///< a path, or for XSPF and JSPF a URI reference
};

/// The extension of XSPF and JSPF by which VLC, and who follows it, knows parts of files: options
/// like those in M3U, "start-time=" and "stop-time=" with seconds.
inline constexpr auto kPartExtension = "http://www.videolan.org/vlc/playlist/0";

/// Those options of an entry; none where it is a whole file.
QStringList partOptions(const M3uEntry& entry);

/// Takes over such an option; others say nothing.
void takePartOption(const QString& option, M3uEntry& entry);

/// Extended M3U (#EXTM3U, #EXTINF), UTF-8 without a byte order mark.
QByteArray m3uText(const QList<PlacedEntry>& entries);

/// PLS: an INI file of Winamp ([playlist], File1=, Title1=, Length1=; -1 = unknown). It has no word
/// for a part of a file, and names the file.
QByteArray plsText(const QList<PlacedEntry>& entries);
PlaylistFileContent plsContent(const PlaylistText& text);

/// XSPF 1 (https://xspf.org/spec): XML, durations in milliseconds.
QByteArray xspfText(const QList<PlacedEntry>& entries, const QString& title);
/// Nothing when it is no XSPF.
std::optional<PlaylistFileContent> xspfContent(const PlaylistText& text);

/// JSPF (https://xspf.org/jspf): the same as JSON.
QByteArray jspfText(const QList<PlacedEntry>& entries, const QString& title);
std::optional<PlaylistFileContent> jspfContent(const PlaylistText& text);

} // namespace models
