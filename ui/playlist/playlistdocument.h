// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace ui {

/// What a playlist holds at one moment: its entries, and the rules that made them.
struct PlaylistContent
{
    QList<models::PlaylistEntry> entries{};
    std::optional<models::PlaylistRequest> request{}; ///< absent where the list was put in by hand
    bool isEdited = false; ///< changed by hand since it was made
    QStringList notes{}; ///< what the maker said about it, translated
    QString listName{}; ///< of one of several lists that were made at once
    int knownCount = 0; ///< tracks known by sound when it was made
    int libraryCount = 0;
    int pendingCount = 0; ///< tracks that were still waiting for their analysis then
};

/// After an edit by hand: locks go where their tracks went, and end where a track was taken out.
/// @param before  the entries that the locks are about.
void followLocks(PlaylistContent& content, const QList<models::PlaylistEntry>& before);

/// Lets the rules name a saved search as it is called now.
void renameSearch(PlaylistContent& content, const QString& from, const QString& to);

/// One playlist in the workshop: made from seeds, saved, or both. Undo commands keep it alive.
struct PlaylistDocument
{
    models::PlaylistId savedId = 0; ///< 0 = not saved
    QString name; ///< "" = not saved
    PlaylistContent content;
};

using PlaylistDocumentPtr = std::shared_ptr<PlaylistDocument>;

} // namespace ui
