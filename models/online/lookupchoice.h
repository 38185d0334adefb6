// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/knownfiles.h"

/// What is written where nobody looks at each answer first.
namespace models::lookup {

/// What an answer must be to be written.
struct Demand
{
    int leastPercent = 90; ///< how well it fits, 0 .. 100
    int place = 0; ///< the one at this place, 1 for the best; 0: the best, if no other fits as well
};

/// What a file is taken for, or why it is left alone.
struct Choice
{
    std::optional<Match> match;
    QString reason; ///< a whole sentence; "" where there is a match
};

/// Chooses among the answers for one file. An answer that nothing but the length of the file speaks
/// for is never chosen. Where several releases of one recording fit alike, none of them is: the
/// choice is the recording alone.
/// @param matches  the best first.
[[nodiscard]] Choice chosen(const QList<Match>& matches, const Demand& demand);

/// The choice with all that its release says of the track, which a search does not; left alone
/// where it then no longer fits. Sends the id of the release to MusicBrainz, if there is one.
/// Errors: those of tracksOf().
[[nodiscard]] Result<Choice> completed(const Fetch& fetch, const KnownFile& file,
    const Choice& choice, const Demand& demand, const std::stop_token& stop);

/// What each file is on a release: no more than one match each. Sends the id of the release to
/// MusicBrainz. Errors: those of tracksOf().
[[nodiscard]] Result<QList<QList<Match>>> onRelease(const Fetch& fetch,
    const QList<KnownFile>& files, const ReleaseMatch& release, const std::stop_token& stop);

} // namespace models::lookup
