// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistnotes.h"

#include "models/playlist/rulecheck.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace models {

namespace {

void appendLengthNotes(const PlaylistShortfall& shortfall, QStringList& notes)
{
    const auto count = static_cast<int>(shortfall.tracks.size());
    const double wanted = wantedAmount(shortfall.request);
    // A list of whole tracks misses its length by up to half a track, or by a large file.
    constexpr double kSlackMinutes = 5.0;
    const double slack = shortfall.request.megabytes > 0.0
        ? 3.0 * shortfall.amount / std::max(count, 1)
        : kSlackMinutes;
    const bool isShort =
        wanted > 0.0 ? shortfall.amount < wanted - slack : count < shortfall.request.count;
    if (shortfall.request.megabytes > 0.0 && shortfall.amount > wanted) {
        notes.append(QCoreApplication::translate(
            "models::playlist", "The tracks chosen by hand alone take %1 MB, more than asked for.")
                         .arg(QLocale().toString(shortfall.amount, 'f', 1)));
    }
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
