// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/sharedsounds.h"

#include "models/playlist/soundlibrary.h"

namespace models {

namespace {

bool isSameSound(const TrackPtr& heard, const TrackPtr& track)
{
    return heard == track
        || (heard->id == track->id && heard->features == track->features
            && heard->tags == track->tags && heard->audio == track->audio);
}

/// Whether nothing that a sound library holds has changed since it was made.
bool isMadeOf(const SoundLibrary& sounds, const Snapshot& library)
{
    std::size_t position = 0;
    for (const TrackPtr& track : library.tracks()) {
        if (!isKnownBySound(*track)) {
            continue;
        }
        if (position == sounds.size() || !isSameSound(sounds.trackAt(position), track)) {
            return false;
        }
        ++position;
    }
    return position == sounds.size();
}

} // namespace

SharedSounds::SharedSounds() = default;
SharedSounds::~SharedSounds() = default;

std::shared_ptr<const SoundLibrary> SharedSounds::of(const Snapshot& library)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_sounds || !isMadeOf(*m_sounds, library)) {
        m_sounds.reset(); // the old one need not stand beside the new one
        m_sounds = std::make_shared<const SoundLibrary>(library);
    }
    return m_sounds;
}

} // namespace models
