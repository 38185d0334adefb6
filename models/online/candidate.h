// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace models {

/// Whose work something is, as MusicBrainz credits it.
struct Credit
{
    QString text; ///< "Queen & David Bowie"
    QString sortText; ///< "Queen & Bowie, David"
    QStringList ids; ///< of the artists, in their order

    bool operator==(const Credit&) const = default;
};

/// A release: one edition of an album. Empty and 0 mean unknown; a search knows less than a
/// look-up.
struct ReleaseFacts
{
    QString id;
    QString groupId; ///< of all editions of the album
    QString title;
    Credit artist;
    QString date; ///< "1997", "1997-05" or "1997-05-21"
    QString firstDate; ///< of the first edition
    QString country; ///< two letters
    QString label;
    QString catalogNumber;
    QString barcode;
    QString medium; ///< "CD", "12\" Vinyl"
    QString status; ///< "Official", ...
    int discCount = 0;
    int trackCount = 0; ///< of all discs
    int searchScore = 0; ///< 0 .. 100, what the search says of it

    bool operator==(const ReleaseFacts&) const = default;
};

/// What a file might be: a recording, and perhaps its place on a release.
struct Candidate
{
    QString recordingId;
    QString title;
    Credit artist;
    qint64 durationMs = 0;
    QStringList isrcs;
    QString acoustId;
    std::optional<double> soundScore; ///< 0 .. 1, how well the fingerprint fits
    int searchScore = 0; ///< 0 .. 100, what the search says of it
    QString trackId; ///< of the track on this release
    int number = 0; ///< on its disc
    int discNumber = 0;
    int discTracks = 0; ///< on its disc
    ReleaseFacts release;

    bool operator==(const Candidate&) const = default;
};

/// What to write into a file that is this, with the names that MusicBrainz Picard uses. Numbers
/// keep the form that the file has ("3" or "3/12"), dates one that its format has room for.
/// @param path  of the file.  @param before  what it says.
[[nodiscard]] FieldEdit fieldsOf(
    const Candidate& candidate, const QString& path, const Fields& before);

/// Whether a field is an id that only programs read.
[[nodiscard]] bool isIdField(const QString& key);

} // namespace models
