// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistmaker.h"

#include "models/library/library.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/sharedsounds.h"
#include "models/playlist/soundlibrary.h"

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// What is over sooner needs no bar.
constexpr std::chrono::milliseconds kPatience = 100ms;

bool isPending(const models::TrackPtr& track)
{
    return !track->isAnalysed() && !track->isFailed && !track->isMissing && !track->isOffline;
}

models::Result<PlaylistContent> makeContent(const models::Snapshot& library,
    models::SharedSounds& shared, const models::PlaylistRequest& request,
    const std::stop_token& stop)
{
    const std::shared_ptr<const models::SoundLibrary> sounds = shared.of(library);
    models::Result<models::PlaylistDraft> draft =
        models::buildPlaylist(library, *sounds, request, stop);
    if (!draft) {
        return draft.error();
    }
    return PlaylistContent{.entries = std::move(draft->entries),
        .request = request,
        .notes = std::move(draft->notes),
        .knownCount = draft->analysedCount,
        .libraryCount = draft->libraryCount,
        .pendingCount = static_cast<int>(std::ranges::count_if(library.tracks(), isPending))};
}

} // namespace

PlaylistMaker::PlaylistMaker(models::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { emit slowChanged(true); });
}

void PlaylistMaker::make(const models::PlaylistRequest& request)
{
    m_patience.start();
    m_job.start([library = m_library.snapshot(), sounds = m_library.sounds(), request](
                    std::stop_token stop) { return makeContent(*library, *sounds, request, stop); },
        [this](const models::Result<PlaylistContent>& result) { finish(result); });
}

void PlaylistMaker::cancel()
{
    m_job.cancel();
    m_patience.stop();
    emit slowChanged(false);
}

void PlaylistMaker::finish(const models::Result<PlaylistContent>& result)
{
    m_patience.stop();
    emit slowChanged(false);
    if (result) {
        emit made(*result);
    } else if (result.error().code != models::ErrorCode::Cancelled) {
        emit failed(result.error().detail);
    }
}

} // namespace ui
