// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistnotes.h"

#include "models/playlist/rulecheck.h"

#include <QCoreApplication>

namespace models {

namespace {

void appendLengthNotes(const PlaylistShortfall& shortfall, QStringList& notes)
{
    const auto count = static_cast<int>(shortfall.tracks.size());
    // A list of whole tracks misses its length by up to half a track.
    constexpr double kSlackMinutes = 5.0;
    const bool isShort = shortfall.request.minutes > 0.0
        ? shortfall.minutes < shortfall.request.minutes - kSlackMinutes
        : count < shortfall.request.count;
    if (shortfall.seedsLeftOut > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "%n of the chosen tracks did not fit into the length.", nullptr,
            shortfall.seedsLeftOut));
    } else if (isShort && !shortfall.isLengthFree) {
        notes.append(QCoreApplication::translate(
            "models::playlist", "Only %n tracks are there to choose from.", nullptr, count));
    }
}

} // namespace

QStringList notesAbout(const PlaylistShortfall& shortfall)
{
    QStringList notes;
    appendLengthNotes(shortfall, notes);
    for (const BrokenRule& broken :
        brokenRules(shortfall.tracks, shortfall.seeds, shortfall.request)) {
        notes.append(brokenRuleText(broken, shortfall.request));
    }
    if (shortfall.unheardSeeds > 0) {
        notes.append(QCoreApplication::translate("models::playlist",
            "%n of the chosen tracks have not been analysed yet and could not be matched.", nullptr,
            shortfall.unheardSeeds));
    }
    return notes;
}

} // namespace models
