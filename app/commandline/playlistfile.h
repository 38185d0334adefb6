// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/exchange/playlistfile.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

#include <optional>

namespace app {

/// How playlist files are written: --paths, --fat-safe and --prefix.
using FileOptions = models::PlaylistWriting;

/// Adds -o, --paths, --fat-safe and --prefix. @param output  what -o means.
void addFileOptions(QCommandLineParser& parser, const QString& output);

/// Adds --prefix alone, for reading.
void addPrefixOption(QCommandLineParser& parser);

/// On a mistake it is printed and nothing is returned.
std::optional<FileOptions> fileOptions(const CommandContext& context);
std::optional<QList<models::PathPrefix>> prefixOption(const CommandContext& context);

/// ".m3u8, .m3u, ..." for help texts.
QString formatSuffixes();

/// Writes the entries into a playlist file; the suffix names the format. What failed, and what the
/// format has no word for, is printed. @return whether it was written.
/// @param options  with the title of the playlist; "" = none.
bool writePlaylistFile(const CommandContext& context, const QString& file,
    const models::Snapshot& snapshot, const QList<models::PlaylistEntry>& entries,
    const FileOptions& options);

} // namespace app
