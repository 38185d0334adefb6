// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/openlibrary.h"

#include "models/files/filepath.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The track at a path; the tracks of a file that a cue sheet cuts up.
models::TrackList tracksAt(const models::Snapshot& snapshot, const QString& path)
{
    const models::TrackPtr whole = snapshot.findPath(path);
    if (whole && !whole->isMissing) {
        return {whole};
    }
    models::TrackList parts;
    std::copy_if(snapshot.tracks().cbegin(), snapshot.tracks().cend(), std::back_inserter(parts),
        [&path](const models::TrackPtr& track) {
            return track->part && !track->isMissing && track->filePath() == path;
        });
    return parts.isEmpty() && whole ? models::TrackList{whole} : parts;
}

} // namespace

std::optional<OpenLibrary> openLibrary(const CommandContext& context)
{
    models::Result<std::unique_ptr<models::Database>> database =
        models::Database::open(context.libraryPath);
    if (!database) {
        context.console.error(database.error().detail);
        return std::nullopt;
    }
    OpenLibrary open;
    open.database = std::move(*database);
    open.library = std::make_unique<models::Library>(*open.database);
    if (const models::Result<void> loaded = open.library->load(); !loaded) {
        context.console.error(loaded.error().detail);
        return std::nullopt;
    }
    open.searches = std::make_unique<models::SearchStore>(*open.database, *open.library);
    if (const models::Result<void> loaded = open.searches->load(); !loaded) {
        context.console.error(loaded.error().detail);
        return std::nullopt;
    }
    return open;
}

std::optional<models::Query> parsedQuery(
    const CommandContext& context, const models::Snapshot& library, const QString& text)
{
    const Expected<models::Query, models::QueryError> query =
        models::Query::parse(text, library.namedQueries());
    if (!query) {
        context.console.error(query.error().message);
        context.console.error(u"  "_s + text);
        context.console.error(u"  "_s + QString(query.error().position, u' ') + u'^');
        return std::nullopt;
    }
    return *query;
}

std::optional<models::TrackList> tracksNamed(
    const CommandContext& context, const models::Snapshot& snapshot, const QString& name)
{
    bool isId = false;
    const models::TrackId id = name.toLongLong(&isId);
    if (isId) {
        if (const models::TrackPtr track = snapshot.find(id)) {
            return models::TrackList{track};
        }
    }
    const QString path = absolutePath(name);
    if (const models::TrackList tracks = tracksAt(snapshot, path); !tracks.isEmpty()) {
        return tracks;
    }
    std::error_code ignored;
    if (std::filesystem::exists(models::toStdPath(path), ignored)) {
        context.console.error(QCoreApplication::translate(
            "CommandLine", "%1 is not in the library. Add its folder with: segue scan FOLDER")
                                  .arg(models::displayPath(path)));
        return std::nullopt;
    }
    const std::optional<models::Query> query = parsedQuery(context, snapshot, name);
    if (!query) {
        return std::nullopt;
    }
    models::TrackList tracks = query->select(snapshot.tracks());
    if (tracks.isEmpty()) {
        context.console.error(
            QCoreApplication::translate("CommandLine", "No track of the library matches “%1”.")
                .arg(name));
        return std::nullopt;
    }
    return tracks;
}

} // namespace app
