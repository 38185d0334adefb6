// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/rowswap.h"

#include "models/library/library.h"
#include "models/playlist/sharedsounds.h"
#include "ui/playlist/playlisteditor.h"
#include "ui/playlist/steps.h"

#include <algorithm>

namespace ui {

RowSwap::RowSwap(models::Library& library, PlaylistEditor& editor, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_editor(editor)
{
    connect(&editor, &PlaylistEditor::documentChanged, this, [this] {
        m_refused.clear();
        m_job.cancel();
    });
}

bool RowSwap::isLocked(int row) const
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr || !document->content.request) {
        return false;
    }
    const models::TrackId locked = document->content.request->locked.value(row);
    return locked != 0 && document->content.entries.value(row).trackId == locked;
}

void RowSwap::toggleLocks(const QList<int>& rows)
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr || !document->content.request || rows.isEmpty()) {
        return;
    }
    const bool areAllLocked = std::ranges::all_of(rows, [this](int row) { return isLocked(row); });
    PlaylistContent content = document->content;
    for (const int row : rows) {
        if (areAllLocked) {
            content.request->locked.remove(row);
        } else {
            content.request->locked.insert(row, content.entries.value(row).trackId);
        }
    }
    const auto count = static_cast<int>(rows.size());
    m_editor.replaceContent(content,
        {.text = areAllLocked ? tr("Unlock %n tracks", nullptr, count)
                              : tr("Lock %n tracks at their places", nullptr, count)});
}

void RowSwap::swap(int row)
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr || row < 0 || row >= document->content.entries.size()) {
        return;
    }
    models::SwapWish wish;
    wish.request = document->content.request.value_or(models::PlaylistRequest{});
    wish.row = row;
    wish.refused = m_refused;
    for (const models::PlaylistEntry& entry : document->content.entries) {
        wish.list.append(entry.trackId);
    }
    const models::TrackId old = wish.list.at(row);
    m_job.start(
        [library = m_library.snapshot(), sounds = m_library.sounds(), wish](
            const std::stop_token& stop) {
            return models::nextBest(*library, *sounds->of(*library), wish, stop);
        },
        [this, row, old](
            const models::Result<models::PlaylistEntry>& entry) { finish(row, old, entry); });
}

void RowSwap::finish(
    int row, models::TrackId old, const models::Result<models::PlaylistEntry>& entry)
{
    const PlaylistDocument* document = m_editor.document();
    // The list may have been edited meanwhile.
    if (document == nullptr || document->content.entries.value(row).trackId != old) {
        return;
    }
    if (!entry) {
        if (entry.error().code != models::ErrorCode::Cancelled) {
            emit failed(entry.error().detail);
        }
        return;
    }
    m_refused.append(old);
    PlaylistContent content = document->content;
    content.entries[row] = *entry;
    content.isEdited = true;
    if (content.request && content.request->locked.value(row) == old) {
        content.request->locked.insert(row, entry->trackId);
    }
    refreshSteps(content.entries, document->content.entries, *m_library.snapshot());
    m_editor.replaceContent(content, {.text = tr("Swap a track of the playlist")});
}

} // namespace ui
