// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/lookup.h"

#include "models/online/weberror.h"
#include "models/tagging/editsheet.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models::lookup {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookUp)
};

constexpr qint64 kDayS = 24LL * 60 * 60;
constexpr qint64 kMsPerSecond = 1'000;
constexpr double kFull = 100.0;

/// Asks and reads.
template <typename Value>
Result<Value> ask(const Fetch& fetch, const WebRequest& request, const std::stop_token& stop,
    Result<Value> (*read)(const QByteArray&))
{
    const Result<QByteArray> body = fetch(request, stop);
    if (!body) {
        return body.error();
    }
    return read(*body);
}

/// `field:"words"` of Lucene, in which a quotation mark and a backslash are escaped.
QString phrase(const QString& field, const QString& words)
{
    QString escaped = words.simplified();
    escaped.replace(u'\\', u"\\\\"_s);
    escaped.replace(u'"', u"\\\""_s);
    return escaped.isEmpty() ? QString() : u"%1:\"%2\""_s.arg(field, escaped);
}

Result<WebRequest> search(const QString& path, const QStringList& phrases)
{
    QStringList given = phrases;
    given.removeAll(QString());
    if (given.isEmpty()) {
        return Error{ErrorCode::NothingToDo, Text::tr("Enter something to search for.")};
    }
    return WebRequest{.service = Service::MusicBrainz,
        .path = path,
        .fields = {
            {u"query"_s, given.join(" AND "_L1)}, {u"limit"_s, u"25"_s}, {u"fmt"_s, u"json"_s}}};
}

WebRequest lookUp(const QString& path, const QString& id, const QString& including)
{
    return {.service = Service::MusicBrainz,
        .path = path + id,
        .fields = {{u"inc"_s, including}, {u"fmt"_s, u"json"_s}},
        .keepS = 7 * kDayS};
}

Result<QList<Candidate>> heard(
    const Fetch& fetch, const KnownFile& file, const std::stop_token& stop)
{
    if (file.fingerprint.isEmpty() || file.durationMs <= 0) {
        return Error{ErrorCode::NothingToDo,
            Text::tr("Segue has not listened to this file yet. Let it, or search by words.")};
    }
    const WebRequest request{.service = Service::AcoustId,
        .path = u"/lookup"_s,
        .fields = {{u"format"_s, u"json"_s},
            {u"duration"_s, QString::number(file.durationMs / kMsPerSecond)},
            {u"fingerprint"_s, file.fingerprint},
            {u"meta"_s, u"recordings releasegroups releases tracks compress"_s}},
        .isPost = true,
        .keepS = 7 * kDayS};
    return ask(fetch, request, stop, &answers::acoustId);
}

/// The name of an artist, or of one of several, is a frequent tag and no genre.
bool isNameOf(const QString& tag, const QString& artist)
{
    static const QRegularExpression kJoins(
        u"\\s+(?:&|\\+|and|feat\\.?|ft\\.?|with|vs\\.?)\\s+|,\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr double kSame = 0.8;
    const QStringList names = artist.split(kJoins, Qt::SkipEmptyParts) + QStringList{artist};
    return std::ranges::any_of(
        names, [&tag](const QString& name) { return textLikeness(tag, name) > kSame; });
}

void sort(QList<ReleaseMatch>& matches)
{
    std::ranges::stable_sort(matches, [](const ReleaseMatch& one, const ReleaseMatch& other) {
        return std::pair(one.filesHeard, one.percent) > std::pair(other.filesHeard, other.percent);
    });
}

} // namespace

Result<QList<Match>> bySound(const Fetch& fetch, const KnownFile& file, const std::stop_token& stop)
{
    const Result<QList<Candidate>> found = heard(fetch, file, stop);
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? Result<QList<Match>>(weberror::nothingFound(Service::AcoustId))
                            : ranked(file, *found);
}

Result<QList<Match>> byWords(
    const Fetch& fetch, const Words& words, const KnownFile& file, const std::stop_token& stop)
{
    const Result<WebRequest> request = search(u"/recording"_s,
        {phrase(u"recording"_s, words.title), phrase(u"artist"_s, words.artist),
            phrase(u"release"_s, words.album)});
    if (!request) {
        return request.error();
    }
    const Result<QList<Candidate>> found = ask(fetch, *request, stop, &answers::recordings);
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? Result<QList<Match>>(weberror::nothingFound(Service::MusicBrainz))
                            : ranked(file, *found);
}

Result<QList<ReleaseMatch>> albumByWords(const Fetch& fetch, const Words& words,
    const QList<KnownFile>& files, const std::stop_token& stop)
{
    const Result<WebRequest> request = search(
        u"/release"_s, {phrase(u"release"_s, words.album), phrase(u"artist"_s, words.artist)});
    if (!request) {
        return request.error();
    }
    const Result<QList<ReleaseFacts>> found = ask(fetch, *request, stop, &answers::releases);
    if (!found) {
        return found.error();
    }
    QList<ReleaseMatch> matches;
    for (const ReleaseFacts& release : *found) {
        matches.append(
            {release, static_cast<int>(std::lround(releaseLikeness(files, release) * kFull)), 0});
    }
    sort(matches);
    return matches.isEmpty()
        ? Result<QList<ReleaseMatch>>(weberror::nothingFound(Service::MusicBrainz))
        : matches;
}

Result<QList<ReleaseMatch>> albumBySound(const Fetch& fetch, const QList<KnownFile>& files,
    const std::function<void(int)>& progress, const std::stop_token& stop)
{
    constexpr qsizetype kMostFiles = 25;
    QHash<QString, ReleaseMatch> byId;
    std::optional<Error> failure;
    const QList<KnownFile> asked = files.mid(0, kMostFiles);
    for (qsizetype at = 0; at < asked.size(); ++at) {
        const Result<QList<Candidate>> found = heard(fetch, asked[at], stop);
        if (!found && (found.error().code != ErrorCode::NothingToDo || asked.size() == 1)) {
            return found.error();
        }
        if (!found) {
            failure = found.error();
            continue;
        }
        QSet<QString> counted;
        for (const Candidate& candidate : *found) {
            const QString& id = candidate.release.id;
            if (!id.isEmpty()) {
                ReleaseMatch& match = byId[id];
                match.acoustIds.insert(candidate.recordingId, candidate.acoustId);
                if (candidate.soundScore) {
                    // The best score comes first.
                    QHash<QString, double>& scores = match.sounds[asked[at].path];
                    if (!scores.contains(candidate.recordingId)) {
                        scores.insert(candidate.recordingId, *candidate.soundScore);
                    }
                }
            }
            if (!id.isEmpty() && !counted.contains(id)) {
                counted.insert(id);
                byId[id].release = candidate.release;
                ++byId[id].filesHeard;
            }
        }
        if (progress) {
            progress(static_cast<int>(at) + 1);
        }
    }
    QList<ReleaseMatch> matches = byId.values();
    for (ReleaseMatch& match : matches) {
        match.percent =
            static_cast<int>(std::lround(releaseLikeness(files, match.release) * kFull));
    }
    std::ranges::sort(matches, {}, [](const ReleaseMatch& match) { return match.release.id; });
    sort(matches);
    constexpr qsizetype kMostReleases = 25;
    if (matches.isEmpty()) {
        return failure.value_or(weberror::nothingFound(Service::AcoustId));
    }
    return matches.mid(0, kMostReleases);
}

Result<QList<Candidate>> tracksOf(
    const Fetch& fetch, const QString& releaseId, const std::stop_token& stop)
{
    return ask(fetch,
        lookUp(u"/release/"_s, releaseId,
            u"recordings artist-credits release-groups labels media isrcs"_s),
        stop, &answers::release);
}

Result<QList<Candidate>> recordingOf(
    const Fetch& fetch, const QString& recordingId, const std::stop_token& stop)
{
    return ask(fetch,
        lookUp(
            u"/recording/"_s, recordingId, u"artist-credits releases release-groups media isrcs"_s),
        stop, &answers::recording);
}

Result<QByteArray> frontCover(
    const Fetch& fetch, const QString& releaseId, const std::stop_token& stop)
{
    const WebRequest list{
        .service = Service::CoverArt, .path = u"/release/"_s + releaseId, .keepS = 7 * kDayS};
    const Result<QList<answers::CoverImage>> images = ask(fetch, list, stop, &answers::covers);
    if (!images) {
        return images.error().code == ErrorCode::NotFound ? Result<QByteArray>(QByteArray())
                                                          : images.error();
    }
    const auto front = std::ranges::find_if(*images, &answers::CoverImage::isFront);
    if (front == images->end()) {
        return QByteArray();
    }
    return fetch({.service = Service::CoverArt,
                     .path = u"/release/%1/%2-500.jpg"_s.arg(releaseId, front->id),
                     .answer = WebRequest::Answer::Picture,
                     .keepS = 30 * kDayS},
        stop);
}

Result<QStringList> genres(
    const Fetch& fetch, const QString& artist, const QString& title, const std::stop_token& stop)
{
    constexpr int kLeastCount = 20;
    constexpr qsizetype kMost = 3;
    const WebRequest request{.service = Service::LastFm,
        .path = u"/"_s,
        .fields = {{u"method"_s, u"track.gettoptags"_s}, {u"artist"_s, artist}, {u"track"_s, title},
            {u"autocorrect"_s, u"1"_s}, {u"format"_s, u"json"_s}},
        .keepS = 7 * kDayS};
    const Result<QList<answers::GenreCount>> found = ask(fetch, request, stop, &answers::topTags);
    if (!found) {
        return found.error();
    }
    QStringList names;
    for (const answers::GenreCount& genre : *found) {
        if (genre.count >= kLeastCount && !isNameOf(genre.name, artist) && names.size() < kMost) {
            names.append(titleCase(genre.name));
        }
    }
    return names;
}

} // namespace models::lookup
