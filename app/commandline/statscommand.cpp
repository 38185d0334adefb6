// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "models/library/roots.h"
#include "models/playlist/playliststore.h"
#include "models/problems/problemlist.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)
};

void addOptions(QCommandLineParser& /*parser*/) { }

/// What is counted, in one pass over the tracks.
struct Counts
{
    int tracks = 0;
    int analysed = 0;
    int failed = 0;
    int missing = 0;
    int albums = 0;
    int artists = 0;
    int genres = 0;
    qint64 durationMs = 0;
    qint64 bytes = 0;
};

Counts counted(const models::Snapshot& snapshot)
{
    Counts counts;
    QSet<std::pair<QString, QString>> albums;
    QSet<QString> artists;
    QSet<QString> genres;
    for (const models::TrackPtr& track : snapshot.tracks()) {
        ++counts.tracks;
        counts.analysed += track->isAnalysed() ? 1 : 0;
        counts.failed += track->isFailed ? 1 : 0;
        counts.missing += track->isMissing ? 1 : 0;
        counts.durationMs += track->audio.durationMs;
        counts.bytes += track->stamp.size;
        const models::Tags& tags = track->tags;
        if (!tags.album.isEmpty()) {
            albums.insert(
                {tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist, tags.album});
        }
        if (!tags.artist.isEmpty()) {
            artists.insert(tags.artist);
        }
        if (!tags.genre.isEmpty()) {
            genres.insert(tags.genre);
        }
    }
    counts.albums = static_cast<int>(albums.size());
    counts.artists = static_cast<int>(artists.size());
    counts.genres = static_cast<int>(genres.size());
    return counts;
}

void printText(const CommandContext& context, const QList<QPair<QString, QString>>& lines)
{
    qsizetype width = 0;
    for (const auto& line : lines) {
        width = std::max(width, line.first.size());
    }
    for (const auto& line : lines) {
        context.console.print(line.first.leftJustified(width + 2) + line.second);
    }
}

ExitCode run(const CommandContext& context)
{
    if (!context.arguments().isEmpty()) {
        return usageError(context, Text::tr("This command takes no arguments."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    models::Roots roots(*open->database);
    models::PlaylistStore playlists(*open->database);
    models::ProblemList problems(*open->database);
    for (const models::Result<void>& loaded : {roots.load(), playlists.load(), problems.reload()}) {
        if (!loaded) {
            context.console.error(loaded.error().detail);
            return ExitCode::Failed;
        }
    }
    const Counts counts = counted(*open->snapshot());
    const auto problemCount = static_cast<int>(problems.problems().size());
    const auto playlistCount = static_cast<int>(playlists.playlists().size());
    if (context.isJson) {
        context.console.print(QJsonObject{
            {u"library"_s, context.libraryPath},
            {u"roots"_s, static_cast<int>(roots.paths().size())},
            {u"tracks"_s, counts.tracks},
            {u"analysed"_s, counts.analysed},
            {u"failed"_s, counts.failed},
            {u"missing"_s, counts.missing},
            {u"albums"_s, counts.albums},
            {u"artists"_s, counts.artists},
            {u"genres"_s, counts.genres},
            {u"audio_seconds"_s, static_cast<double>(counts.durationMs) / 1000.0},
            {u"bytes"_s, counts.bytes},
            {u"playlists"_s, playlistCount},
            {u"problems"_s, problemCount},
        });
        return ExitCode::Done;
    }
    const auto number = [](int value) { return QLocale().toString(value); };
    printText(context,
        {{Text::tr("Library"), context.libraryPath},
            {Text::tr("Folders"), roots.paths().join(u", "_s)},
            {Text::tr("Tracks"), number(counts.tracks)},
            {Text::tr("Analysed"), number(counts.analysed)},
            {Text::tr("Failed"), number(counts.failed)},
            {Text::tr("Missing"), number(counts.missing)},
            {Text::tr("Albums"), number(counts.albums)},
            {Text::tr("Artists"), number(counts.artists)},
            {Text::tr("Genres"), number(counts.genres)},
            {Text::tr("Length"), models::text::longDuration(counts.durationMs)},
            {Text::tr("Size"), models::text::fileSize(counts.bytes)},
            {Text::tr("Playlists"), number(playlistCount)},
            {Text::tr("Problems"), number(problemCount)}});
    return ExitCode::Done;
}

} // namespace

Command statsCommand()
{
    return {u"stats"_s, QString(), Text::tr("Count what the library holds."), addOptions, run};
}

} // namespace app
