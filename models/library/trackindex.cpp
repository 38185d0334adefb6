// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/trackindex.h"

#include "models/library/shelfartists.h"

#include <utility>

namespace models {

namespace {

TextColumn::Storage storageOf(TrackField field)
{
    const bool isNearlyUnique = field == TrackField::Title || field == TrackField::Path;
    return isNearlyUnique ? TextColumn::Storage::Separate : TextColumn::Storage::Shared;
}

quint32 addText(TextColumn& column, const Track& track, TrackField field)
{
    if (field == TrackField::Path) { // kept in the form that is nearly what is wanted
        if (const auto number = column.addLatin(track.path.bytes())) {
            return *number;
        }
    }
    return column.add(textOf(track, field));
}

} // namespace

TrackIndex::TrackIndex() = default;

TrackIndex::~TrackIndex() = default;

TrackIndex::TrackIndex(const TrackList& tracks)
{
    m_tracks.reserve(static_cast<std::size_t>(tracks.size()));
    m_durationsMs.reserve(m_tracks.capacity());
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
        m_isGone.push_back(0);
    } else {
        before = std::exchange(m_tracks[ordinal], track);
        m_durationsMs[ordinal] = track->audio.durationMs;
    }
    const bool isBack = std::exchange(m_isGone[ordinal], 0) != 0;
    follow(ordinal, before.get());
    if (m_shelves && isBack) {
        m_shelves->put(*this, ordinal);
    }
    return ordinal;
}

void TrackIndex::follow(Ordinal ordinal, const Track* before)
{
    const Track& track = *m_tracks[ordinal];
    for (int i = 0; i < kTextFieldCount; ++i) {
        Texts* texts = m_texts[static_cast<std::size_t>(i)].get();
        if (texts == nullptr) {
            continue;
        }
        const auto field = static_cast<TrackField>(i);
        const QString text = textOf(track, field);
        if (before == nullptr) {
            texts->numbers.push_back(texts->column.add(text));
        } else if (text != textOf(*before, field)) {
            texts->numbers[ordinal] = texts->column.add(text);
        }
    }
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        std::vector<double>& numbers = m_numbers[i];
        if (numbers.empty()) {
            continue;
        }
        numbers.resize(m_tracks.size());
        numbers[ordinal] = numberOf(track, static_cast<TrackField>(i + kTextFieldCount));
    }
    const bool isElsewhere = before == nullptr || track.tags.albumArtist != before->tags.albumArtist
        || track.tags.artist != before->tags.artist || track.tags.album != before->tags.album
        || track.path != before->path;
    if (m_shelves && isElsewhere) {
        m_shelves->put(*this, ordinal);
    }
}

void TrackIndex::remove(TrackId id)
{
    if (const std::optional<Ordinal> ordinal = ordinalOf(id)) {
        m_isGone[*ordinal] = 1;
        if (m_shelves) {
            m_shelves->put(*this, *ordinal);
        }
    }
}

std::optional<TrackIndex::Ordinal> TrackIndex::ordinalOf(TrackId id) const
{
    const auto found = m_ordinals.constFind(id);
    return found != m_ordinals.cend() ? std::optional(*found) : std::nullopt;
}

void TrackIndex::makeTexts(const QList<TrackField>& fields) const
{
    struct Making
    {
        TrackField field;
        Texts* texts;
    };

    std::vector<Making> makings;
    for (const TrackField field : fields) {
        std::unique_ptr<Texts>& texts = m_texts[static_cast<std::size_t>(field)];
        if (!texts) {
            texts =
                std::make_unique<Texts>(Texts{.column = TextColumn(storageOf(field)), .numbers{}});
            texts->numbers.reserve(m_tracks.capacity());
            if (storageOf(field) == TextColumn::Storage::Separate) {
                texts->column.expect(m_tracks.size());
            }
            makings.push_back({.field = field, .texts = texts.get()});
        }
    }
    // Track by track, because a track's texts lie near each other.
    for (const TrackPtr& track : m_tracks) {
        for (const Making& making : makings) {
            making.texts->numbers.push_back(addText(making.texts->column, *track, making.field));
        }
    }
}

void TrackIndex::prepare(const QList<TrackField>& fields)
{
    makeTexts(fields);
}

const ShelfArtists& TrackIndex::shelves() const
{
    if (!m_shelves) {
        makeTexts({TrackField::Album, TrackField::Artist});
        m_shelves = std::make_unique<ShelfArtists>(*this);
    }
    return *m_shelves;
}

const TrackIndex::Texts& TrackIndex::texts(TrackField field) const
{
    if (field == TrackField::ShelfArtist) {
        return shelves().texts();
    }
    if (!m_texts[static_cast<std::size_t>(field)]) {
        makeTexts({field});
    }
    return *m_texts[static_cast<std::size_t>(field)];
}

const std::vector<double>& TrackIndex::numbers(TrackField field) const
{
    std::vector<double>& numbers =
        m_numbers[static_cast<std::size_t>(static_cast<int>(field) - kTextFieldCount)];
    if (numbers.empty()) {
        numbers.reserve(m_tracks.capacity());
        for (const TrackPtr& track : m_tracks) {
            numbers.push_back(numberOf(*track, field));
        }
    }
    return numbers;
}

} // namespace models
