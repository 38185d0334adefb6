// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/answers.h"
#include "models/online/jsonreading.h"
#include "models/online/weberror.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace models::answers {

using jsonreading::count;
using jsonreading::kMostCandidates;
using jsonreading::kMostTracks;
using jsonreading::mbid;
using jsonreading::number;
using jsonreading::objects;
using jsonreading::text;

namespace {

constexpr qint64 kLongestMs = jsonreading::kLongestS * 1'000;
constexpr qint64 kFullScore = 100;

/// The object, unless it says what is wrong.
Result<QJsonObject> answered(const QByteArray& body)
{
    Result<QJsonObject> object = jsonreading::object(Service::MusicBrainz, body);
    if (object && object->contains("error"_L1)) {
        return text(*object, "error"_L1).contains("not found"_L1, Qt::CaseInsensitive)
            ? weberror::nothingFound(Service::MusicBrainz)
            : weberror::busy(Service::MusicBrainz);
    }
    return object;
}

/// Labels and numbers, each once.
void readLabels(const QJsonObject& from, ReleaseFacts& facts)
{
    for (const QJsonObject& entry : objects(from, "label-info"_L1)) {
        if (facts.label.isEmpty()) {
            facts.label = text(entry.value("label"_L1).toObject(), "name"_L1);
        }
        if (facts.catalogNumber.isEmpty()) {
            facts.catalogNumber = text(entry, "catalog-number"_L1);
        }
    }
}

void readMedia(const QJsonObject& from, ReleaseFacts& facts)
{
    QSet<QString> formats;
    int tracks = 0;
    int discs = 0;
    for (const QJsonObject& medium : objects(from, "media"_L1)) {
        tracks += count(medium, "track-count"_L1);
        ++discs;
        formats.insert(text(medium, "format"_L1));
    }
    // A recording's release lists only the disc that it is on, but knows of all.
    const auto all = count(from, "track-count"_L1);
    facts.trackCount = all > 0 ? all : tracks;
    facts.discCount = facts.trackCount > tracks ? 0 : discs;
    if (formats.size() == 1) {
        facts.medium = *formats.cbegin();
    }
}

ReleaseFacts factsOf(const QJsonObject& from)
{
    ReleaseFacts facts;
    facts.id = mbid(from, "id"_L1);
    facts.title = text(from, "title"_L1);
    facts.artist = jsonreading::credit(from);
    facts.date = jsonreading::date(from, "date"_L1);
    facts.country = text(from, "country"_L1).left(2);
    facts.barcode = text(from, "barcode"_L1);
    facts.status = text(from, "status"_L1);
    facts.searchScore = static_cast<int>(number(from, "score"_L1, kFullScore));
    const QJsonObject group = from.value("release-group"_L1).toObject();
    facts.groupId = mbid(group, "id"_L1);
    facts.firstDate = jsonreading::date(group, "first-release-date"_L1);
    readLabels(from, facts);
    readMedia(from, facts);
    return facts;
}

/// What a recording is, wherever it stands.
Candidate candidateOf(const QJsonObject& recording)
{
    Candidate candidate;
    candidate.recordingId = mbid(recording, "id"_L1);
    candidate.title = text(recording, "title"_L1);
    candidate.artist = jsonreading::credit(recording);
    candidate.durationMs = number(recording, "length"_L1, kLongestMs);
    candidate.searchScore = static_cast<int>(number(recording, "score"_L1, kFullScore));
    for (const QJsonValue& isrc : recording.value("isrcs"_L1).toArray()) {
        static const QRegularExpression kForm(u"^[A-Za-z]{2}[A-Za-z0-9]{3}[0-9]{7}$"_s);
        if (kForm.match(isrc.toString()).hasMatch()) {
            candidate.isrcs.append(isrc.toString());
        }
    }
    return candidate;
}

/// The track overrides what its recording says: it is spelt as on this release.
void readTrack(const QJsonObject& track, const QJsonObject& medium, Candidate& candidate)
{
    candidate.trackId = mbid(track, "id"_L1);
    const int position = count(track, "position"_L1);
    candidate.number = position > 0 ? position : count(track, "number"_L1);
    candidate.discNumber = count(medium, "position"_L1);
    candidate.discTracks = count(medium, "track-count"_L1);
    const QString title = text(track, "title"_L1);
    const Credit artist = jsonreading::credit(track);
    const qint64 length = number(track, "length"_L1, kLongestMs);
    candidate.title = title.isEmpty() ? candidate.title : title;
    candidate.artist = artist.text.isEmpty() ? candidate.artist : artist;
    candidate.durationMs = length > 0 ? length : candidate.durationMs;
}

/// A recording, once for each release that it is on.
QList<Candidate> onReleases(const QJsonObject& recording)
{
    const Candidate plain = candidateOf(recording);
    if (plain.recordingId.isEmpty() || plain.title.isEmpty()) {
        return {};
    }
    QList<Candidate> found;
    for (const QJsonObject& release : objects(recording, "releases"_L1)) {
        Candidate candidate = plain;
        candidate.release = factsOf(release);
        if (candidate.release.artist.text.isEmpty()) {
            candidate.release.artist =
                plain.artist; // a search leaves it out where they are the same
        }
        for (const QJsonObject& medium : objects(release, "media"_L1)) {
            const QList<QJsonObject> tracks = objects(medium, "track"_L1);
            if (!tracks.isEmpty()) {
                readTrack(tracks.constFirst(), medium, candidate);
                candidate.number = count(tracks.constFirst(), "number"_L1);
            }
        }
        if (!candidate.release.id.isEmpty()) {
            found.append(candidate);
        }
    }
    return found.isEmpty() ? QList{plain} : found;
}

} // namespace

bool isMbid(const QString& text)
{
    static const QRegularExpression kForm(
        u"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"_s);
    return kForm.match(text).hasMatch();
}

Result<QList<Candidate>> recordings(const QByteArray& body)
{
    const Result<QJsonObject> object = answered(body);
    if (!object) {
        return object.error();
    }
    if (!object->value("recordings"_L1).isArray()) {
        return weberror::notAnAnswer(Service::MusicBrainz);
    }
    QList<Candidate> found;
    for (const QJsonObject& recording : objects(*object, "recordings"_L1)) {
        found += onReleases(recording);
        if (found.size() >= kMostCandidates) {
            break;
        }
    }
    return found.mid(0, kMostCandidates);
}

Result<QList<ReleaseFacts>> releases(const QByteArray& body)
{
    const Result<QJsonObject> object = answered(body);
    if (!object) {
        return object.error();
    }
    if (!object->value("releases"_L1).isArray()) {
        return weberror::notAnAnswer(Service::MusicBrainz);
    }
    QList<ReleaseFacts> found;
    for (const QJsonObject& release : objects(*object, "releases"_L1)) {
        const ReleaseFacts facts = factsOf(release);
        if (!facts.id.isEmpty() && found.size() < kMostCandidates) {
            found.append(facts);
        }
    }
    return found;
}

Result<QList<Candidate>> release(const QByteArray& body)
{
    const Result<QJsonObject> object = answered(body);
    if (!object) {
        return object.error();
    }
    const ReleaseFacts facts = factsOf(*object);
    if (facts.id.isEmpty() || !object->value("media"_L1).isArray()) {
        return weberror::notAnAnswer(Service::MusicBrainz);
    }
    QList<Candidate> tracks;
    for (const QJsonObject& medium : objects(*object, "media"_L1)) {
        for (const QJsonObject& track : objects(medium, "tracks"_L1)) {
            Candidate candidate = candidateOf(track.value("recording"_L1).toObject());
            readTrack(track, medium, candidate);
            candidate.release = facts;
            if (const QString format = text(medium, "format"_L1); !format.isEmpty()) {
                candidate.release.medium = format;
            }
            if (!candidate.recordingId.isEmpty() && tracks.size() < kMostTracks) {
                tracks.append(candidate);
            }
        }
    }
    return tracks;
}

Result<QList<Candidate>> recording(const QByteArray& body)
{
    const Result<QJsonObject> object = answered(body);
    if (!object) {
        return object.error();
    }
    const QList<Candidate> found = onReleases(*object);
    if (found.isEmpty()) {
        return weberror::notAnAnswer(Service::MusicBrainz);
    }
    return found.mid(0, kMostCandidates);
}

} // namespace models::answers
