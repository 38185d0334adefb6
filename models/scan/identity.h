// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "models/scan/planner.h"
#include "models/tags/tagreader.h"

#include <functional>

namespace models {

/// What reading a file gave.
struct ReadFile
{
    ReadTask task;
    Tags tags;
    AudioProperties audio;
    SoundDigest digest;
    TagRating rating{}; ///< of other players
    std::shared_ptr<const TrackPart> part{}; ///< null: the whole file
    bool endsEarly = false; ///< see FileTags
    /// The digest of the samples, where that belongs to more than one sound: `digest` is that of
    /// the whole payload then.
    SoundDigest sampled{};

    /// Whether a track with this digest has this sound, by all that is known of the track. One that
    /// was out of reach when the sounds were told apart has still the digest of the samples.
    [[nodiscard]] bool hasSoundOf(const SoundDigest& known) const
    {
        return known == digest || (!sampled.isEmpty() && known == sampled);
    }
};

enum class Arrival : quint8
{
    New, ///< never seen
    Changed, ///< the file of a known track, in another state
    Moved, ///< a known track, at a path where it was not before
};

/// A file that was read, and which track it is.
struct IdentifiedFile
{
    ReadFile file;
    TrackPtr track; ///< null when new
    Arrival arrival = Arrival::New;
};

struct Identities
{
    QList<IdentifiedFile> files;
    /// Tracks whose place was taken by another one while their own sound is nowhere: missing.
    TrackList displaced;
};

/// Whether a file can be told at once, from its path alone: no other track comes into question. The
/// others wait for the end of reading, when it is known who left and who stayed.
[[nodiscard]] bool isPlain(const ReadFile& file, const Planner& planner);

/// Which track a plain file is.
[[nodiscard]] IdentifiedFile identifyPlain(const ReadFile& file);

/// Whether a moved track has its new path from another track, or leaves its old one to another
/// file: such moves can only be stored together.
[[nodiscard]] bool isEntangled(const IdentifiedFile& file, const Planner& planner);

/// Which tracks the files are, told by their payload: a track whose sound is no longer at its own
/// path is the file that has its sound now, whatever that is called and whatever its tags say. This
/// covers renumbering in a ring. A copy (the old file is still there) is a new track. Among several
/// equal recordings the one with the same file name is preferred, then the same inode, then one
/// whose file is gone to one whose file holds another sound now.
/// @param files   all files that are not plain.
/// @param isGone  asked about tracks that were not found: whether their file is surely gone.
[[nodiscard]] Identities identify(const QList<ReadFile>& files, const Planner& planner,
    const std::function<bool(const Track&)>& isGone);

} // namespace models
