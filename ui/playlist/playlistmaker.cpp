// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistmaker.h"

#include "models/library/library.h"
#include "models/playlist/opentracks.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/sharedsounds.h"
#include "models/playlist/soundlibrary.h"
#include "models/taste/taste.h"

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

models::Result<models::PlaylistRequest> completed(const PlaylistMaker::Wish& wish,
    const models::Snapshot& library, const models::SoundLibrary& sounds)
{
    models::PlaylistRequest request = wish.request;
    if (wish.draw) {
        const auto open = models::openTracks(library, request);
        if (!open) {
            return open.error();
        }
        request.seeds =
            models::drawnSeeds(sounds, *wish.draw, wish.drawCount, request.randomSeed, *open);
    }
    return request;
}

models::Result<QList<PlaylistContent>> makeContents(const models::Snapshot& library,
    models::SharedSounds& shared, const PlaylistMaker::Wish& wish, const std::stop_token& stop)
{
    const std::shared_ptr<const models::SoundLibrary> sounds = shared.of(library);
    const models::Result<models::PlaylistRequest> request = completed(wish, library, *sounds);
    if (!request) {
        return request.error();
    }
    models::PlaylistRequest weighed = *request;
    QStringList notes;
    if (weighed.weights.empty() && !wish.libraryPath.isEmpty()) {
        const models::LearnedTaste taste =
            models::learnedTaste(*sounds, models::Taste(wish.libraryPath).answers());
        weighed.weights = taste.weights;
        if (taste.answers > 0) {
            notes.append(
                PlaylistMaker::tr("Weighed as %n of your answers say.", nullptr, taste.answers));
        }
    }
    const models::Result<QList<models::PlaylistDraft>> drafts =
        models::buildPlaylists(library, *sounds, weighed, stop);
    if (!drafts) {
        return drafts.error();
    }
    QList<PlaylistContent> contents;
    for (const models::PlaylistDraft& draft : *drafts) {
        contents.append({.entries = draft.entries,
            .request = *request,
            .notes = draft.notes + notes,
            .listName = draft.name,
            .knownCount = draft.analysedCount,
            .libraryCount = draft.libraryCount,
            .pendingCount = static_cast<int>(std::ranges::count_if(library.tracks(), isPending))});
    }
    return contents;
}

} // namespace

PlaylistMaker::PlaylistMaker(models::Library& library, QString libraryPath, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_libraryPath(std::move(libraryPath))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { emit slowChanged(true); });
}

void PlaylistMaker::make(const models::PlaylistRequest& request)
{
    start({.request = request, .libraryPath = m_libraryPath});
}

void PlaylistMaker::makeFromDrawn(
    const models::PlaylistRequest& request, models::SeedDraw how, int count)
{
    Wish wish{.request = request, .draw = how, .drawCount = count, .libraryPath = m_libraryPath};
    wish.request.waypoints.clear();
    wish.request.locked.clear();
    start(wish);
}

void PlaylistMaker::start(const Wish& wish)
{
    m_patience.start();
    m_job.start([library = m_library.snapshot(), sounds = m_library.sounds(), wish](
                    std::stop_token stop) { return makeContents(*library, *sounds, wish, stop); },
        [this](const models::Result<QList<PlaylistContent>>& result) { finish(result); });
}

void PlaylistMaker::cancel()
{
    m_job.cancel();
    m_patience.stop();
    emit slowChanged(false);
}

void PlaylistMaker::finish(const models::Result<QList<PlaylistContent>>& result)
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
