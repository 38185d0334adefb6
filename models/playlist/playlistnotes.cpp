// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistnotes.h"

#include <QCoreApplication>

namespace models {

namespace {

QString relaxationNote(analysis::Relaxation what, const PlaylistShortfall& shortfall)
{
    const analysis::SpacingRules& spacing = shortfall.selection.spacing;
    switch (what) {
    case analysis::Relaxation::AlbumGap:
        return QCoreApplication::translate("models::playlist",
            "Too few albums fit: as few as %n tracks stand between two of one album.", nullptr,
            spacing.albumGap);
    case analysis::Relaxation::ArtistGap:
        return QCoreApplication::translate("models::playlist",
            "Too few artists fit: as few as %n tracks stand between two of one artist.", nullptr,
            spacing.artistGap);
    case analysis::Relaxation::MaxPerArtist:
        return QCoreApplication::translate("models::playlist",
            "Too few artists fit: some have more than %n tracks.", nullptr,
            shortfall.request.maxPerArtist);
    }
    return {};
}

void appendLengthNotes(const PlaylistShortfall& shortfall, QStringList& notes)
{
    const auto count = static_cast<int>(shortfall.selection.chosen.size());
    // A list of whole tracks misses its length by up to half a track.
    constexpr double kSlackMinutes = 5.0;
    const bool isShort = shortfall.request.minutes > 0.0
        ? shortfall.minutes < shortfall.request.minutes - kSlackMinutes
        : count < shortfall.request.count;
    if (shortfall.selection.seedsLeftOut > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "%n of the chosen tracks did not fit into the length.", nullptr,
            shortfall.selection.seedsLeftOut));
    } else if (isShort) {
        notes.append(QCoreApplication::translate(
            "models::playlist", "Only %n tracks are there to choose from.", nullptr, count));
    }
}

} // namespace

QStringList notesAbout(const PlaylistShortfall& shortfall)
{
    QStringList notes;
    appendLengthNotes(shortfall, notes);
    for (const analysis::Relaxation what : shortfall.selection.relaxed) {
        notes.append(relaxationNote(what, shortfall));
    }
    if (shortfall.spacingBreaks > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "In %n places an artist or album comes back sooner than asked.", nullptr,
            shortfall.spacingBreaks));
    }
    if (shortfall.tempoBreaks > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "Too few tempos fit: %n steps change the tempo by more than asked.", nullptr,
            shortfall.tempoBreaks));
    }
    if (shortfall.keyBreaks > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "Too few keys fit: %n steps go to a key that does not.", nullptr, shortfall.keyBreaks));
    }
    if (shortfall.unheardSeeds > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "%n of the chosen tracks have not been analysed yet and could not be matched.", nullptr,
            shortfall.unheardSeeds));
    }
    return notes;
}

} // namespace models
