// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/lookupchoice.h"
#include "tests/support/trackbuilder.h"
#include "tests/support/webanswers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Candidate;
using models::KnownFile;
using models::Match;
using models::Result;
namespace lookup = models::lookup;

namespace {

/// An answer that fits so well by its sound.
Match match(const QString& recording, const QString& release, double score)
{
    Candidate candidate;
    candidate.recordingId = recording;
    candidate.release.id = release;
    candidate.release.title = release;
    candidate.number = 3;
    candidate.soundScore = score;
    models::Likeness likeness;
    likeness.sound = score;
    return {candidate, likeness};
}

KnownFile file(const QString& path, qint64 durationMs)
{
    return {path, {}, durationMs, u"AQAA"_s};
}

models::Fetch saying(const QByteArray& body)
{
    return [body](const models::WebRequest&, const std::stop_token&) {
        return Result<QByteArray>(body);
    };
}

} // namespace

/// What is written where nobody looks at each answer first.
class TestLookupChoice : public QObject
{
    Q_OBJECT

private slots:
    void bestIsChosenIfItFits();
    void lengthAloneIsNoReason();
    void severalRecordingsAreNone();
    void severalReleasesAreTheRecordingAlone();
    void placeIsTheUsers();
    void releaseCompletesTheAnswer();
    void soundTellsTracksApart();
    void albumsAreApart();
};

void TestLookupChoice::bestIsChosenIfItFits()
{
    const QList<Match> matches{match(u"a"_s, u"x"_s, 0.95), match(u"b"_s, u"x"_s, 0.7)};
    const lookup::Choice choice = lookup::chosen(matches, {.leastPercent = 95});
    QVERIFY(choice.match);
    QCOMPARE(choice.match->candidate.recordingId, u"a"_s);
    QCOMPARE(choice.match->candidate.release.id, u"x"_s);
    QCOMPARE(choice.reason, QString());
    const lookup::Choice none = lookup::chosen(matches, {.leastPercent = 96});
    QVERIFY(!none.match);
    QVERIFY2(none.reason.contains(u"95 %"_s) && none.reason.contains(u"96 %"_s),
        qPrintable(none.reason));
    QVERIFY(!lookup::chosen({}, {}).match);
}

void TestLookupChoice::lengthAloneIsNoReason()
{
    Match only = match(u"a"_s, u"x"_s, 1.0);
    only.likeness = {};
    only.likeness.length = 1.0;
    QCOMPARE(only.likeness.percent(), 100);
    QVERIFY(!lookup::chosen({only}, {}).match);
    only.likeness.title = 1.0;
    QVERIFY(lookup::chosen({only}, {}).match);
}

void TestLookupChoice::severalRecordingsAreNone()
{
    const QList<Match> matches{match(u"a"_s, u"x"_s, 0.95), match(u"b"_s, u"x"_s, 0.951)};
    QVERIFY(!lookup::chosen(matches, {}).match);
}

void TestLookupChoice::severalReleasesAreTheRecordingAlone()
{
    const QList<Match> matches{match(u"a"_s, u"x"_s, 0.95), match(u"a"_s, u"y"_s, 0.95)};
    const lookup::Choice choice = lookup::chosen(matches, {});
    QVERIFY(choice.match);
    QCOMPARE(choice.match->candidate.recordingId, u"a"_s);
    QCOMPARE(choice.match->candidate.release, models::ReleaseFacts());
    QCOMPARE(choice.match->candidate.number, 0);
}

void TestLookupChoice::placeIsTheUsers()
{
    const QList<Match> matches{match(u"a"_s, u"x"_s, 0.95), match(u"b"_s, u"y"_s, 0.95)};
    const lookup::Choice choice = lookup::chosen(matches, {.place = 2});
    QVERIFY(choice.match);
    QCOMPARE(choice.match->candidate.release.id, u"y"_s);
    QVERIFY(!lookup::chosen(matches, {.place = 3}).match);
    QVERIFY(!lookup::chosen(matches, {.leastPercent = 96, .place = 1}).match);
}

void TestLookupChoice::releaseCompletesTheAnswer()
{
    Match found = match(
        u"11111111-0000-4000-8000-000000000001"_s, u"22222222-0000-4000-8000-000000000001"_s, 0.97);
    found.candidate.acoustId = u"id"_s;
    const lookup::Choice choice{found, {}};
    const auto whole = lookup::completed(
        saying(support::kReleaseAnswer), file(u"/a.flac"_s, 187'000), choice, {}, {});
    QVERIFY(whole && whole->match);
    QCOMPARE(whole->match->candidate.release.label, u"Quay Records"_s);
    QCOMPARE(whole->match->candidate.acoustId, u"id"_s);
    QCOMPARE(whole->match->likeness.sound, std::optional(0.97));
    // The release knows a length that the search did not: 187 s are no 240 s.
    const auto other = lookup::completed(
        saying(support::kReleaseAnswer), file(u"/a.flac"_s, 240'000), choice, {}, {});
    QVERIFY(other && !other->match && !other->reason.isEmpty());
}

void TestLookupChoice::soundTellsTracksApart()
{
    // Without tags, and of lengths that fit the other track better.
    const QList<KnownFile> files{file(u"/a.flac"_s, 200'000), file(u"/b.flac"_s, 188'000)};
    lookup::ReleaseMatch release;
    release.release.id = u"22222222-0000-4000-8000-000000000001"_s;
    release.sounds = {
        {u"/a.flac"_s, {{u"11111111-0000-4000-8000-000000000001"_s, 0.98}}},
        {u"/b.flac"_s, {{u"11111111-0000-4000-8000-000000000002"_s, 0.96}}},
    };
    const auto matches = lookup::onRelease(saying(support::kReleaseAnswer), files, release, {});
    QVERIFY(matches);
    QCOMPARE(matches->at(0).constFirst().candidate.title, u"Morning Ferry"_s);
    QCOMPARE(matches->at(1).constFirst().candidate.title, u"Low Tide"_s);
    QCOMPARE(matches->at(1).constFirst().likeness.sound, std::optional(0.96));
    release.sounds.clear();
    const auto byLength = lookup::onRelease(saying(support::kReleaseAnswer), files, release, {});
    QCOMPARE(byLength->at(0).constFirst().candidate.title, u"Low Tide"_s);
}

void TestLookupChoice::albumsAreApart()
{
    models::KnownFiles known;
    const auto add = [&known](const QString& path, const QString& album) {
        auto track = std::make_shared<models::Track>();
        track->path = path;
        track->tags.album = album;
        known.tracks.append(track);
        known.files.append(file(path, 1'000));
    };
    add(u"/m/a/CD 1/1.flac"_s, u"A"_s);
    add(u"/m/a/CD 2/1.flac"_s, u"A"_s);
    add(u"/m/b/1.flac"_s, u"B"_s);
    add(u"/m/c/1.flac"_s, {});
    add(u"/m/c/2.flac"_s, {});
    add(u"/m/d/1.flac"_s, {});
    QStringList sizes;
    for (const models::KnownFiles& group : models::byAlbum(known, {})) {
        sizes.append(group.files.constFirst().path + u' ' + QString::number(group.files.size()));
        QCOMPARE(group.files.size(), group.tracks.size());
    }
    QCOMPARE(sizes,
        (QStringList{
            u"/m/a/CD 1/1.flac 2"_s, u"/m/b/1.flac 1"_s, u"/m/c/1.flac 2"_s, u"/m/d/1.flac 1"_s}));
}

QTEST_GUILESS_MAIN(TestLookupChoice)
#include "tst_lookupchoice.moc"
