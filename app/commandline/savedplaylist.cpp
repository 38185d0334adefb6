// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/savedplaylist.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

std::optional<models::PlaylistSummary> savedPlaylist(
    const CommandContext& context, const models::PlaylistStore& store, const QString& name)
{
    const QList<models::PlaylistSummary> all = store.playlists();
    const auto found = std::ranges::find(all, name, &models::PlaylistSummary::name);
    if (found == all.end()) {
        context.console.error(
            QCoreApplication::translate("CommandLine", "There is no saved playlist “%1”.")
                .arg(name));
        return std::nullopt;
    }
    return *found;
}

std::optional<QList<models::PlaylistEntry>> savedEntries(
    const CommandContext& context, const models::PlaylistStore& store, models::PlaylistId id)
{
    const auto entries = store.entries(id);
    if (!entries) {
        context.console.error(entries.error().detail);
        return std::nullopt;
    }
    return *entries;
}

} // namespace app
