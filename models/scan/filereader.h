// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"
#include "models/scan/identity.h"
#include "models/scan/scansteps.h"

#include <QSet>

#include <optional>

namespace models {

struct ReadOutcome
{
    ReadFile file; ///< its task always; the rest when isListable
    bool isListable = false; ///< enough was read for a track of the library
    std::optional<analysis::Error> failure; ///< why it cannot be analysed
    /// The tracks that a cue sheet inside the file cuts out of it, in its place; their tasks know
    /// nothing of the library yet.
    QList<ReadFile> parts{};
};

/// Reads digest and tags of a file; where the tags do not tell the length of the sound, the decoder
/// is asked. A file without any sound is no track, whatever tags it has; one whose sound cannot be
/// decoded is, if it has tags. The task may be about a part of a file.
/// @param ambiguous  digests that more than one sound has; such a file is read to its end.
[[nodiscard]] ReadOutcome readFile(const ScanSteps& steps, const ReadTask& task,
    const std::stop_token& stop, const QSet<SoundDigest>& ambiguous = {});

/// Fills what is unknown in `audio` from what the decoder says.
void completeAudio(AudioProperties& audio, const analysis::AudioFormat& format);

/// Takes over what the decoder says after it read the whole track: a header may have lied about the
/// length, the decoder counted.
void correctAudio(AudioProperties& audio, const analysis::AudioFormat& format);

} // namespace models
