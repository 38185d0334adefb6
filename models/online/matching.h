// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/candidate.h"

#include <QHash>
#include <QList>

#include <optional>

namespace models {

/// What is known of a file before anybody is asked. A value.
struct KnownFile
{
    QString path;
    Fields fields;
    qint64 durationMs = 0; ///< 0: unknown
    QString fingerprint; ///< Chromaprint, compressed; "" where there is none
};

/// How well a candidate fits a file, part by part, each 0 .. 1; absent where one side is silent.
struct Likeness
{
    std::optional<double> sound;
    std::optional<double> title;
    std::optional<double> artist;
    std::optional<double> length;
    std::optional<double> album;
    std::optional<double> number;

    /// The parts together, 0 .. 1; those that are absent do not count. Sound weighs 8, title and
    /// length 4 each, artist 3, album 2, number 1: a fingerprint outweighs all tags that may be
    /// wrong, and where there is none the length, which nobody types, counts as much as the title.
    [[nodiscard]] double total() const;

    /// The same in per cent.
    [[nodiscard]] int percent() const;

    bool operator==(const Likeness&) const = default;
};

/// How alike two texts are, 0 .. 1: twice the pairs of letters that they share against all that
/// they have (Dice), whatever their case, accents and punctuation; what stands in brackets counts
/// half.
[[nodiscard]] double textLikeness(const QString& one, const QString& other);

/// 1 up to 2 s apart, 0 from 30 s on, between them on a straight line.
[[nodiscard]] double lengthLikeness(qint64 oneMs, qint64 otherMs);

[[nodiscard]] Likeness likeness(const KnownFile& file, const Candidate& candidate);

/// A candidate and how well it fits.
struct Match
{
    Candidate candidate;
    Likeness likeness;
};

/// The candidates, the best first; of one recording on one release the better.
[[nodiscard]] QList<Match> ranked(const KnownFile& file, const QList<Candidate>& candidates);

/// How well recordings fit the sound of files, 0 .. 1: by the path of the file, then by the id of
/// the recording.
using SoundScores = QHash<QString, QHash<QString, double>>;

/// The candidate with what the sound of this file says of it.
[[nodiscard]] Candidate asHeard(
    Candidate candidate, const KnownFile& file, const SoundScores& sounds);

/// Which track of a release each file is, -1 for none: the one assignment under which all files
/// together fit best (Kuhn 1955, by shortest augmenting paths: a greedy choice would give the first
/// of two alike titles the track that fits only the second). A file that fits nothing by at least
/// 40 % stays without a track.
/// @param sounds  of the files that were heard; a score that a track has itself counts for all.
[[nodiscard]] QList<int> assigned(
    const QList<KnownFile>& files, const QList<Candidate>& tracks, const SoundScores& sounds = {});

/// How well a release fits all files, 0 .. 1: what they fit by on average, times how much of the
/// release they are or it is of them.
[[nodiscard]] double releaseLikeness(const QList<KnownFile>& files, const ReleaseFacts& release);

} // namespace models
