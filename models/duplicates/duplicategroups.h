// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <vector>

namespace models {

/// Why tracks count as one; what is surest first.
enum class DuplicateReason : quint8
{
    SameSound, ///< the payload is the same, bit by bit
    SameRecording, ///< the fingerprints are; see findRecordings()
    SameName, ///< artist and title are, and the lengths within 2 s
};

/// What of a track tells whether another one is the same.
struct DuplicateKey
{
    SoundDigest digest{}; ///< none: not known
    qint64 recording = 0; ///< 0: none
    quint64 names = 0; ///< the same number for the same artist and title; 0: either is not known
    qint64 durationMs = 0;
    bool isMissing = false; ///< then only the payload counts: it may have moved
};

struct DuplicateGroup
{
    std::vector<quint32> members; ///< by their place in the list, rising
    /// The least sure reason of those that hold the group together.
    DuplicateReason reason = DuplicateReason::SameSound;
};

/// Which of the tracks are the same; each in one group at most, the groups by their first member. A
/// group has two members or more, and one at least whose file is there.
[[nodiscard]] std::vector<DuplicateGroup> groupDuplicates(const std::vector<DuplicateKey>& keys);

/// The keys of tracks, folding their names.
[[nodiscard]] std::vector<DuplicateKey> duplicateKeys(const TrackList& tracks);

/// Which of a group's tracks to keep: one whose file is there, not re-encoded, of the higher bit
/// rate, longest known. @param tracks  not empty.
[[nodiscard]] TrackPtr bestOf(const TrackList& tracks);

} // namespace models
