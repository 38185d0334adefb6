// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/answers.h"
#include "models/online/matching.h"
#include "models/online/webrequest.h"

#include <QHash>

/// Questions to the services, in the order in which they are asked. Each blocks until it is
/// answered: not for the GUI thread. Errors: those of Fetch and of answers, and NothingToDo where
/// there is nothing to ask by.
namespace models::lookup {

/// What to search for; empty texts are left out.
struct Words
{
    QString title;
    QString artist;
    QString album;
};

/// A release and how well it fits.
struct ReleaseMatch
{
    ReleaseFacts release;
    int percent = 0; ///< 0 .. 100
    int filesHeard = 0; ///< of how many files the fingerprint leads to it; 0 when searched by words
    QHash<QString, QString> acoustIds{}; ///< of its recordings, by their ids, where it was heard
    SoundScores sounds{}; ///< of the files that were heard
};

/// What the fingerprint of a file says it is. Sends fingerprint and length to AcoustID.
Result<QList<Match>> bySound(
    const Fetch& fetch, const KnownFile& file, const std::stop_token& stop);

/// Recordings by words. Sends them to MusicBrainz.
Result<QList<Match>> byWords(
    const Fetch& fetch, const Words& words, const KnownFile& file, const std::stop_token& stop);

/// Releases by words (album and artist). Sends them to MusicBrainz.
Result<QList<ReleaseMatch>> albumByWords(const Fetch& fetch, const Words& words,
    const QList<KnownFile>& files, const std::stop_token& stop);

/// The releases that the fingerprints of the files have in common, the most frequent first. Sends
/// fingerprints and lengths of at most the first 25 to AcoustID.
/// @param progress  called after each file with how many are done; may be empty.
Result<QList<ReleaseMatch>> albumBySound(const Fetch& fetch, const QList<KnownFile>& files,
    const std::function<void(int)>& progress, const std::stop_token& stop);

/// The tracks of a release. Sends its id to MusicBrainz.
Result<QList<Candidate>> tracksOf(
    const Fetch& fetch, const QString& releaseId, const std::stop_token& stop);

/// A recording by its id, on each release that it is on. Sends the id to MusicBrainz.
Result<QList<Candidate>> recordingOf(
    const Fetch& fetch, const QString& recordingId, const std::stop_token& stop);

/// The front of a release as an encoded picture, about 500 pixels wide; empty where the archive has
/// none. Sends the id of the release to the Cover Art Archive.
Result<QByteArray> frontCover(
    const Fetch& fetch, const QString& releaseId, const std::stop_token& stop);

/// What listeners call a track: at most three, in capitals as titles have them. Sends artist and
/// title to Last.fm.
Result<QStringList> genres(
    const Fetch& fetch, const QString& artist, const QString& title, const std::stop_token& stop);

} // namespace models::lookup
