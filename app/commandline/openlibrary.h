// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/database/database.h"
#include "models/library/library.h"
#include "models/library/query.h"
#include "models/searches/searchstore.h"

#include <memory>
#include <optional>

namespace app {

/// The library that a command works on, opened and loaded.
struct OpenLibrary
{
    std::unique_ptr<models::Database> database;
    std::unique_ptr<models::Library> library;
    std::unique_ptr<models::SearchStore> searches;

    [[nodiscard]] models::SnapshotPtr snapshot() const { return library->snapshot(); }
};

/// Opens the library of the command. On failure the reason is printed and nothing is returned.
std::optional<OpenLibrary> openLibrary(const CommandContext& context);

/// The tracks that the user names by id, by path or by query (all that match, in the query's
/// order). On failure the reason is printed and nothing is returned.
std::optional<models::TrackList> tracksNamed(
    const CommandContext& context, const models::Snapshot& snapshot, const QString& name);

/// A query of the library; on a mistake its place is printed and nothing is returned.
std::optional<models::Query> parsedQuery(
    const CommandContext& context, const models::Snapshot& library, const QString& text);

} // namespace app
