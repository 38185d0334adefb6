// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/trackindex.h"

#include <utility>

namespace models {

namespace {

TextColumn::Storage storageOf(TrackField field)
{
    const bool isNearlyUnique = field == TrackField::Title || field == TrackField::Path;
    return isNearlyUnique ? TextColumn::Storage::Separate : TextColumn::Storage::Shared;
}

} // namespace

TrackIndex::TrackIndex(const TrackList& tracks)
{
    m_tracks.reserve(static_cast<std::size_t>(tracks.size()));
    m_ordinals.reserve(tracks.size());
    for (const TrackPtr& track : tracks) {
        put(track);
    }
}

TrackIndex::Ordinal TrackIndex::put(const TrackPtr& track)
{
    const Ordinal next = count();
    const Ordinal ordinal = m_ordinals.value(track->id, next);
    TrackPtr before;
    if (ordinal == next) {
        m_ordinals.insert(track->id, next);
        m_tracks.push_back(track);
        m_durationsMs.push_back(track->audio.durationMs);
    } else {
        before = std::exchange(m_tracks[ordinal], track);
        m_durationsMs[ordinal] = track->audio.durationMs;
    }
    for (int i = 0; i < kTextFieldCount; ++i) {
        Texts* texts = m_texts[static_cast<std::size_t>(i)].get();
        if (texts == nullptr) {
            continue;
        }
        const auto field = static_cast<TrackField>(i);
        const QString text = textOf(*track, field);
        if (!before) {
            texts->numbers.push_back(texts->column.add(text));
        } else if (text != textOf(*before, field)) {
            texts->numbers[ordinal] = texts->column.add(text);
        }
    }
    return ordinal;
}

std::optional<TrackIndex::Ordinal> TrackIndex::ordinalOf(TrackId id) const
{
    const auto found = m_ordinals.constFind(id);
    return found != m_ordinals.cend() ? std::optional(*found) : std::nullopt;
}

const TrackIndex::Texts& TrackIndex::texts(TrackField field) const
{
    std::unique_ptr<Texts>& texts = m_texts[static_cast<std::size_t>(field)];
    if (!texts) {
        texts = std::make_unique<Texts>(Texts{.column = TextColumn(storageOf(field)), .numbers{}});
        texts->numbers.reserve(m_tracks.size());
        for (const TrackPtr& track : m_tracks) {
            texts->numbers.push_back(texts->column.add(textOf(*track, field)));
        }
    }
    return *texts;
}

} // namespace models
