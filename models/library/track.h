// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "models/files/compactpath.h"
#include "models/library/sounddigest.h"
#include "models/library/trackpart.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace models {

/// Identity of a track for life: the same after a move, a rename and a retag. 0 is no track.
using TrackId = qint64;

/// What tells cheaply whether a file changed.
struct FileStamp
{
    qint64 size = 0; ///< bytes
    qint64 modifiedNs = 0; ///< since 1970, UTC
    quint64 inode = 0;

    bool operator==(const FileStamp&) const = default;
};

/// What the file's tags say. Empty and 0 mean absent.
struct Tags
{
    QString title;
    QString artist;
    QString albumArtist;
    QString album;
    QString genre;
    QString composer;
    QString comment;
    int year = 0;
    int trackNumber = 0;
    int discNumber = 0;
    bool hasCover = false;

    bool operator==(const Tags&) const = default;
};

struct AudioProperties
{
    qint64 durationMs = 0;
    int sampleRateHz = 0;
    int channels = 0;
    int bitRateBps = 0;
    QString codec; ///< "mp3", "flac", "vorbis", "opus", "aac", "alac", "pcm", ...

    bool operator==(const AudioProperties&) const = default;
};

/// What the user says of a track where the analysis erred.
struct Correction
{
    analysis::OptionalFloat tempoBpm; ///< absent: as heard
    std::optional<int> tonic; ///< pitch class of the key, 0 = C .. 11 = B; absent: as heard
    analysis::Mode mode = analysis::Mode::Major; ///< meaningful with a tonic only

    [[nodiscard]] bool isEmpty() const { return !tempoBpm && !tonic; }

    bool operator==(const Correction&) const = default;
};

/// One track of the library. Immutable once shared; a change makes a new one. A library has one for
/// each file: its members stand in an order that leaves few gaps.
struct Track
{
    TrackId id = 0;
    CompactPath path; ///< of one that is a part, see TrackPart
    FileStamp stamp;
    SoundDigest digest; ///< none until the file was read
    Tags tags;
    AudioProperties audio;
    qint64 addedMs = 0; ///< since 1970, UTC
    qint64 lastPlayedMs = 0; ///< 0 = never
    /// A number that files of one recording in different encodings share; 0: none.
    qint64 recording = 0;
    /// What everybody goes by: as heard, but for what the user corrected. Null until analysed.
    std::shared_ptr<const analysis::Figures> features;
    /// What was heard, where a correction stands against it; else null.
    std::shared_ptr<const analysis::Figures> heard;
    /// Null where the track is the whole file.
    std::shared_ptr<const TrackPart> part;
    int rating = 0; ///< half stars, 0 = none .. 10
    int playCount = 0;
    int skipCount = 0;
    Correction correction; ///< see models/library/correction.h
    bool isMissing = false; ///< the file is gone; everything the user gave stays
    /// Its folder is not there at present, as the last scan saw; not stored.
    bool isOffline = false;
    bool isFailed = false; ///< an error stands in the problems

    /// The file that holds the sound. Whoever opens it asks for this, and then for the part.
    [[nodiscard]] QString filePath() const { return part ? fileOfPart(path) : path.text(); }

    [[nodiscard]] bool isAnalysed() const { return features != nullptr; }

    /// The title, or the file's name without suffix where the tag is absent.
    [[nodiscard]] QString displayTitle() const;
};

using TrackPtr = std::shared_ptr<const Track>;
using TrackList = QList<TrackPtr>;

} // namespace models
