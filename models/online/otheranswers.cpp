// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/answers.h"
#include "models/online/jsonreading.h"
#include "models/online/weberror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models::answers {

using jsonreading::count;
using jsonreading::kLongestS;
using jsonreading::kMostCandidates;
using jsonreading::mbid;
using jsonreading::number;
using jsonreading::objects;
using jsonreading::text;

namespace {

constexpr qint64 kMsPerSecond = 1'000;
constexpr qint64 kLargestCode = 9'999;
constexpr int kLatestYear = 9'999;

/// AcoustID's own lists of artists.
Credit creditOf(const QJsonObject& from)
{
    Credit credit;
    const QList<QJsonObject> artists = objects(from, "artists"_L1);
    for (qsizetype at = 0; at < artists.size(); ++at) {
        const QString join = jsonreading::text(artists[at], "joinphrase"_L1);
        credit.text += text(artists[at], "name"_L1);
        if (at + 1 < artists.size()) {
            credit.text += join.isEmpty() || join == ","_L1 ? u", "_s : u' ' + join + u' ';
        }
        if (const QString id = mbid(artists[at], "id"_L1); !id.isEmpty()) {
            credit.ids.append(id);
        }
    }
    return credit;
}

/// {"year": 1997, "month": 5, "day": 21}, of which the later ones may be missing.
QString dateOf(const QJsonObject& date)
{
    const qint64 year = number(date, "year"_L1, kLatestYear);
    const qint64 month = number(date, "month"_L1, 12);
    const qint64 day = number(date, "day"_L1, 31);
    if (year == 0) {
        return {};
    }
    QString text = QString::number(year).rightJustified(4, u'0');
    if (month > 0) {
        text += u"-%1"_s.arg(month, 2, 10, QChar(u'0'));
        text += day > 0 ? u"-%1"_s.arg(day, 2, 10, QChar(u'0')) : QString();
    }
    return text;
}

Candidate onRelease(
    const Candidate& recording, const QJsonObject& group, const QJsonObject& release)
{
    Candidate candidate = recording;
    ReleaseFacts& facts = candidate.release;
    facts.id = mbid(release, "id"_L1);
    facts.groupId = mbid(group, "id"_L1);
    const QString title = text(release, "title"_L1);
    facts.title = title.isEmpty() ? text(group, "title"_L1) : title;
    facts.artist = creditOf(group);
    facts.date = dateOf(release.value("date"_L1).toObject());
    facts.country = text(release, "country"_L1).left(2);
    facts.trackCount = count(release, "track_count"_L1);
    facts.discCount = count(release, "medium_count"_L1);
    for (const QJsonObject& medium : objects(release, "mediums"_L1)) {
        const QList<QJsonObject> tracks = objects(medium, "tracks"_L1);
        if (tracks.isEmpty()) {
            continue;
        }
        facts.medium = text(medium, "format"_L1);
        candidate.trackId = mbid(tracks.constFirst(), "id"_L1);
        candidate.number = count(tracks.constFirst(), "position"_L1);
        candidate.discNumber = count(medium, "position"_L1);
        candidate.discTracks = count(medium, "track_count"_L1);
        const QString trackTitle = text(tracks.constFirst(), "title"_L1);
        candidate.title = trackTitle.isEmpty() ? candidate.title : trackTitle;
    }
    return candidate;
}

QList<Candidate> candidatesOf(const QJsonObject& result)
{
    const double score = result.value("score"_L1).toDouble(-1.0);
    QList<Candidate> found;
    for (const QJsonObject& recording : objects(result, "recordings"_L1)) {
        Candidate plain;
        plain.acoustId = mbid(result, "id"_L1);
        if (score >= 0.0 && score <= 1.0) {
            plain.soundScore = score;
        }
        plain.recordingId = mbid(recording, "id"_L1);
        plain.title = text(recording, "title"_L1);
        plain.artist = creditOf(recording);
        plain.durationMs = number(recording, "duration"_L1, kLongestS) * kMsPerSecond;
        // A recording that nobody has named yet says nothing.
        if (plain.recordingId.isEmpty() || plain.title.isEmpty()) {
            continue;
        }
        const qsizetype before = found.size();
        for (const QJsonObject& group : objects(recording, "releasegroups"_L1)) {
            for (const QJsonObject& release : objects(group, "releases"_L1)) {
                const Candidate candidate = onRelease(plain, group, release);
                if (!candidate.release.id.isEmpty() && found.size() < kMostCandidates) {
                    found.append(candidate);
                }
            }
        }
        if (found.size() == before) {
            found.append(plain);
        }
    }
    return found;
}

/// The object of Last.fm or AcoustID, unless it says what is wrong.
Error refusal(Service service, qint64 code)
{
    constexpr qint64 kAcoustIdKey = 4;
    constexpr qint64 kAcoustIdBusy = 14;
    constexpr qint64 kLastFmNothing = 6;
    constexpr qint64 kLastFmKey = 10;
    constexpr qint64 kLastFmSuspended = 26;
    if (service == Service::AcoustId) {
        if (code == kAcoustIdKey) {
            return weberror::keyRefused(service);
        }
        constexpr int kBadRequest = 400;
        return code == kAcoustIdBusy || code == 5 ? weberror::busy(service)
                                                  : weberror::ofStatus(service, kBadRequest);
    }
    if (code == kLastFmNothing) {
        return weberror::nothingFound(service);
    }
    return code == kLastFmKey || code == kLastFmSuspended ? weberror::keyRefused(service)
                                                          : weberror::busy(service);
}

} // namespace

Result<QList<Candidate>> acoustId(const QByteArray& body)
{
    const Result<QJsonObject> object = jsonreading::object(Service::AcoustId, body);
    if (!object) {
        return object.error();
    }
    if (object->value("status"_L1) == "error"_L1) {
        return refusal(Service::AcoustId,
            number(object->value("error"_L1).toObject(), "code"_L1, kLargestCode));
    }
    if (object->value("status"_L1) != "ok"_L1 || !object->value("results"_L1).isArray()) {
        return weberror::notAnAnswer(Service::AcoustId);
    }
    QList<Candidate> found;
    for (const QJsonObject& result : objects(*object, "results"_L1)) {
        found += candidatesOf(result);
    }
    std::ranges::stable_sort(found, [](const Candidate& one, const Candidate& other) {
        return one.soundScore.value_or(0.0) > other.soundScore.value_or(0.0);
    });
    return found.mid(0, kMostCandidates);
}

Result<QList<CoverImage>> covers(const QByteArray& body)
{
    const Result<QJsonObject> object = jsonreading::object(Service::CoverArt, body);
    if (!object) {
        return object.error();
    }
    if (!object->value("images"_L1).isArray()) {
        return weberror::notAnAnswer(Service::CoverArt);
    }
    QList<CoverImage> found;
    for (const QJsonObject& image : objects(*object, "images"_L1)) {
        CoverImage cover;
        // A number since 2022, before that a text.
        constexpr qint64 kLargestId = 1LL << 53;
        cover.id = QString::number(number(image, "id"_L1, kLargestId));
        cover.isFront = image.value("front"_L1).toBool();
        for (const QJsonValue& type : image.value("types"_L1).toArray()) {
            cover.types.append(type.toString());
        }
        if (cover.id != "0"_L1) {
            found.append(cover);
        }
    }
    return found;
}

Result<QList<GenreCount>> topTags(const QByteArray& body)
{
    const Result<QJsonObject> object = jsonreading::object(Service::LastFm, body);
    if (!object) {
        return object.error();
    }
    if (object->contains("error"_L1)) {
        return refusal(Service::LastFm, number(*object, "error"_L1, kLargestCode));
    }
    if (!object->value("toptags"_L1).isObject()) {
        return weberror::notAnAnswer(Service::LastFm);
    }
    QList<GenreCount> found;
    constexpr qint64 kFull = 100;
    for (const QJsonObject& tag : objects(object->value("toptags"_L1).toObject(), "tag"_L1)) {
        const GenreCount genre{
            text(tag, "name"_L1), static_cast<int>(number(tag, "count"_L1, kFull))};
        if (!genre.name.isEmpty()) {
            found.append(genre);
        }
    }
    std::ranges::stable_sort(found,
        [](const GenreCount& one, const GenreCount& other) { return one.count > other.count; });
    return found;
}

} // namespace models::answers
