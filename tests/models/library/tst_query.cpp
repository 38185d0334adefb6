// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/query.h"
#include "tests/support/trackbuilder.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using analysis::Mode;
using models::Query;
using models::QueryError;
using models::TrackList;
using support::makeFeatures;
using support::makeTrack;

namespace {

constexpr qint64 kDayMs = qint64{24} * 3600 * 1000;

TrackList library()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    auto one = makeTrack({.id = 1,
        .title = u"Jóga"_s,
        .artist = u"Björk"_s,
        .album = u"Homogenic"_s,
        .albumArtist = u"Björk"_s,
        .genre = u"Electronic; Trip-Hop"_s,
        .path = u"/music/Björk/Homogenic/02 Jóga.flac"_s,
        .year = 1997,
        .rating = 9,
        .playCount = 3,
        .durationMs = 305'400,
        .addedMs = now - 10 * kDayMs,
        .lastPlayedMs = now - 2 * kDayMs});
    one->audio.codec = u"flac"_s;
    one->digest = QByteArray(16, 'a');
    one->features = makeFeatures({.tempoBpm = 90.3F,
        .tonic = 9,
        .mode = Mode::Minor,
        .loudnessLufs = -11.2F,
        .energy = 0.45F});
    auto two = makeTrack({.id = 2,
        .title = u"Windowlicker"_s,
        .artist = u"Aphex Twin"_s,
        .album = u"Windowlicker (EP)"_s,
        .genre = u"IDM"_s,
        .year = 1999,
        .rating = 8,
        .durationMs = 367'000,
        .addedMs = now - 40 * kDayMs});
    two->tags.composer = u"Richard D. James"_s;
    two->features = makeFeatures({.tempoBpm = 123.6F,
        .tonic = 0,
        .mode = Mode::Major,
        .loudnessLufs = -8.0F,
        .energy = 0.75F});
    auto three = makeTrack({.id = 3,
        .title = u"東京"_s,
        .artist = u"きのこ帝国"_s,
        .genre = u"Rock"_s,
        .path = u"/music/jp/東京.mp3"_s,
        .year = 2014,
        .durationMs = 240'000,
        .addedMs = now - 400 * kDayMs});
    three->isMissing = true;
    auto four = makeTrack(
        {.id = 4, .path = u"/music/unknown/Straße nach Süden.ogg"_s, .addedMs = now - kDayMs});
    four->audio.codec = u"vorbis"_s;
    four->isFailed = true;
    auto five = makeTrack({.id = 5,
        .title = u"JOGA"_s,
        .artist = u"BJO\u0308RK"_s,
        .album = u"Greatest \"Hits\""_s,
        .genre = u"Electronic/Rock"_s,
        .year = 2002,
        .rating = 10,
        .playCount = 1,
        .durationMs = 306'000,
        .addedMs = now - 5 * kDayMs,
        .lastPlayedMs = now - 300 * kDayMs});
    five->features = makeFeatures({.tempoBpm = 128.0F,
        .tonic = 4,
        .mode = Mode::Minor,
        .loudnessLufs = -14.0F,
        .energy = 0.6F});
    return {one, two, three, four, five};
}

QList<qint64> idsOf(const TrackList& tracks)
{
    QList<qint64> ids;
    for (const models::TrackPtr& track : tracks) {
        ids.append(track->id);
    }
    return ids;
}

QList<qint64> found(const QString& text)
{
    const auto query = Query::parse(text);
    return query ? idsOf(query->select(library())) : QList<qint64>{-1};
}

/// A query of two levels out of parts of every kind.
QString randomQuery(QRandomGenerator& random, int depth = 2)
{
    static const QStringList leaves{u"bjork"_s, u"\"joga\""_s, u"artist:aphex"_s, u"genre:=rock"_s,
        u"year:1997..2002"_s, u"bpm:>100"_s, u"rating:>=4.5"_s, u"key~8A"_s, u"is:analysed"_s,
        u"format:flac"_s, u"played:never"_s, u"added:<30d"_s, u"lufs:<-9"_s, u"path:music"_s,
        u"energy:60%"_s};
    if (depth == 0) {
        return leaves[random.bounded(leaves.size())];
    }
    switch (random.bounded(4)) {
    case 0:
        return u"NOT (%1)"_s.arg(randomQuery(random, depth - 1));
    case 1:
        return u"(%1) AND (%2)"_s.arg(
            randomQuery(random, depth - 1), randomQuery(random, depth - 1));
    case 2:
        return u"(%1) OR (%2)"_s.arg(
            randomQuery(random, depth - 1), randomQuery(random, depth - 1));
    default:
        return randomQuery(random, 0);
    }
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void mistakesHaveAPlaceAndASentence_data();
    void mistakesHaveAPlaceAndASentence();
    void everyBeginningOfAQueryIsSurvived();
    void randomTextIsSurvived();
    void notNotIsTheSame();
    void deMorganHolds();
    void selectionAgreesWithMatching();
    void rangeIncludesItsBounds();
    void emptyQueryKeepsEverything();
    void deepNestingIsRefused();
};

void TestQuery::finds_data()
{
    using Ids = QList<qint64>;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Ids>("ids");

    QTest::newRow("nothing typed") << u""_s << Ids{1, 2, 3, 4, 5};
    QTest::newRow("blanks") << u"   "_s << Ids{1, 2, 3, 4, 5};
    QTest::newRow("word without accent") << u"bjork"_s << Ids{1, 5};
    QTest::newRow("word with other accent form") << u"BJO\u0308RK"_s << Ids{1, 5};
    QTest::newRow("part of a word") << u"window"_s << Ids{2};
    QTest::newRow("two words in different fields") << u"joga homogenic"_s << Ids{1};
    QTest::newRow("Japanese") << u"東京"_s << Ids{3};
    QTest::newRow("file name where the title is absent") << u"strasse"_s << Ids{4};
    QTest::newRow("phrase") << u"\"aphex twin\""_s << Ids{2};
    QTest::newRow("phrase in wrong order") << u"\"twin aphex\""_s << Ids{};
    QTest::newRow("phrase still open") << u"\"aphex tw"_s << Ids{2};
    QTest::newRow("typographic quotes") << u"“aphex twin”"_s << Ids{2};
    QTest::newRow("phrase does not run across fields") << u"\"jogabjork\""_s << Ids{};
    QTest::newRow("composer is not searched by words") << u"richard"_s << Ids{};
    QTest::newRow("composer") << u"composer:richard"_s << Ids{2};
    QTest::newRow("artist") << u"artist:bjork"_s << Ids{1, 5};
    QTest::newRow("artist does not look in albums") << u"artist:homogenic"_s << Ids{};
    QTest::newRow("field name in capitals") << u"ARTIST:bjork"_s << Ids{1, 5};
    QTest::newRow("field with phrase") << u"artist:\"aphex twin\""_s << Ids{2};
    QTest::newRow("field with escaped quote") << u"album:\"greatest \\\"hits\\\"\""_s << Ids{5};
    QTest::newRow("whole field") << u"album:=\"Windowlicker (EP)\""_s << Ids{2};
    QTest::newRow("whole field, part of it") << u"album:=Windowlicker"_s << Ids{};
    QTest::newRow("whole genre value") << u"genre:=rock"_s << Ids{3, 5};
    QTest::newRow("whole genre value, part of it") << u"genre:=trip"_s << Ids{};
    QTest::newRow("empty album") << u"album:\"\""_s << Ids{3, 4};
    QTest::newRow("album artist") << u"albumartist:bjork"_s << Ids{1};
    QTest::newRow("path") << u"path:homogenic/02"_s << Ids{1};
    QTest::newRow("folder") << u"folder:=/music/jp"_s << Ids{3};
    QTest::newRow("year") << u"year:1997"_s << Ids{1};
    QTest::newRow("year range") << u"year:1997..1999"_s << Ids{1, 2};
    QTest::newRow("open upwards") << u"year:1999.."_s << Ids{2, 3, 5};
    QTest::newRow("open downwards") << u"year:..1999"_s << Ids{1, 2};
    QTest::newRow("comparison with colon") << u"year:>1999"_s << Ids{3, 5};
    QTest::newRow("comparison without colon") << u"year>=1999"_s << Ids{2, 3, 5};
    QTest::newRow("tempo that rounds to it") << u"bpm:124"_s << Ids{2};
    QTest::newRow("tempo with decimal") << u"bpm:123.6"_s << Ids{2};
    QTest::newRow("tempo range with its end") << u"bpm:120..128"_s << Ids{2, 5};
    QTest::newRow("loudness below") << u"lufs:<-11"_s << Ids{1, 5};
    QTest::newRow("loudness range, real minus") << u"lufs:−12..−8"_s << Ids{1, 2};
    QTest::newRow("energy above") << u"energy:>0.6"_s << Ids{2};
    QTest::newRow("energy at least, comma") << u"energy:>=0,6"_s << Ids{2, 5};
    QTest::newRow("energy in percent") << u"energy:>=60%"_s << Ids{2, 5};
    QTest::newRow("rating in stars") << u"rating:>=4.5"_s << Ids{1, 5};
    QTest::newRow("unrated") << u"rating:0"_s << Ids{3, 4};
    QTest::newRow("plays") << u"plays:0"_s << Ids{2, 3, 4};
    QTest::newRow("duration as clock") << u"duration:5:05"_s << Ids{1};
    QTest::newRow("duration longer") << u"duration:>5m"_s << Ids{1, 2, 5};
    QTest::newRow("duration range") << u"duration:4:00..5:05"_s << Ids{1, 3};
    QTest::newRow("duration in seconds") << u"duration:240"_s << Ids{3};
    QTest::newRow("duration in minutes") << u"duration:4m"_s << Ids{3};
    QTest::newRow("key, Camelot") << u"key:8A"_s << Ids{1};
    QTest::newRow("key, musical") << u"key:Am"_s << Ids{1};
    QTest::newRow("key, words") << u"key:\"C major\""_s << Ids{2};
    QTest::newRow("key, both modes") << u"key:8"_s << Ids{1, 2};
    // 8A mixes with 8B (C major), 7A, 9A (E minor).
    QTest::newRow("compatible keys") << u"key~8A"_s << Ids{1, 2, 5};
    QTest::newRow("compatible with 8B leaves 9A out") << u"key~8B"_s << Ids{1, 2};
    QTest::newRow("added lately") << u"added:<30d"_s << Ids{1, 4, 5};
    QTest::newRow("added long ago") << u"added:>1y"_s << Ids{3};
    QTest::newRow("added between two ages") << u"added:7d..60d"_s << Ids{1, 2};
    QTest::newRow("played never") << u"played:never"_s << Ids{2, 3, 4};
    QTest::newRow("played within a week") << u"played:1w"_s << Ids{1};
    QTest::newRow("played, but not for long") << u"played:>6m"_s << Ids{5};
    QTest::newRow("format by codec") << u"format:flac"_s << Ids{1};
    QTest::newRow("format by suffix") << u"format:ogg"_s << Ids{4};
    QTest::newRow("missing") << u"is:missing"_s << Ids{3};
    QTest::newRow("failed") << u"is:failed"_s << Ids{4};
    QTest::newRow("analysed") << u"is:analysed"_s << Ids{1, 2, 5};
    QTest::newRow("unanalysed") << u"is:unanalysed"_s << Ids{3, 4};
    QTest::newRow("duplicate by folded names") << u"is:duplicate"_s << Ids{1, 5};
    QTest::newRow("minus word") << u"-bjork"_s << Ids{2, 3, 4};
    QTest::newRow("minus field") << u"-genre:rock is:analysed"_s << Ids{1, 2};
    QTest::newRow("minus group") << u"-(bjork OR aphex)"_s << Ids{3, 4};
    QTest::newRow("dash inside a word") << u"trip-hop"_s << Ids{1};
    QTest::newRow("lone dash") << u"bjork - joga"_s << Ids{1, 5};
    QTest::newRow("OR") << u"aphex OR homogenic"_s << Ids{1, 2};
    QTest::newRow("AND binds closer") << u"aphex OR bjork AND homogenic"_s << Ids{1, 2};
    QTest::newRow("parentheses") << u"(aphex OR bjork) year:2002"_s << Ids{5};
    QTest::newRow("small and is a word") << u"aphex and"_s << Ids{};
    QTest::newRow("NOT") << u"NOT is:analysed"_s << Ids{3, 4};
    QTest::newRow("sort") << u"sort:bpm"_s << Ids{1, 2, 5, 3, 4};
    QTest::newRow("sort down") << u"sort:-year"_s << Ids{3, 5, 2, 1, 4};
    QTest::newRow("limit after sort") << u"sort:-rating limit:2"_s << Ids{5, 1};
    QTest::newRow("limit without sort") << u"limit:2"_s << Ids{1, 2};
    QTest::newRow("unfinished field") << u"bjork artist:"_s << Ids{1, 5};
    QTest::newRow("unfinished negated field") << u"bjork -artist:"_s << Ids{1, 5};
    QTest::newRow("unfinished comparison") << u"bjork bpm:>"_s << Ids{1, 5};
    QTest::newRow("unfinished negative number") << u"bjork lufs:-"_s << Ids{1, 5};
    QTest::newRow("unfinished sort") << u"bjork sort:-"_s << Ids{1, 5};
    QTest::newRow("clock time is a word") << u"12:30"_s << Ids{};
}

void TestQuery::finds()
{
    QFETCH(QString, text);
    QTEST(found(text), "ids");
}

void TestQuery::mistakesHaveAPlaceAndASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");

    QTest::newRow("unknown field") << u"bjork colour:red"_s << 6;
    QTest::newRow("word where a number belongs") << u"bpm:fast"_s << 4;
    QTest::newRow("number with a tail") << u"bpm:120x"_s << 4;
    QTest::newRow("infinite") << u"bpm:inf"_s << 4;
    QTest::newRow("bad upper bound") << u"year:1990..now"_s << 5;
    QTest::newRow("range ends before it begins") << u"year:2000..1990"_s << 5;
    QTest::newRow("bad key") << u"key:13A"_s << 4;
    QTest::newRow("key with comparison") << u"key:>8A"_s << 0;
    QTest::newRow("compatible tempo") << u"bpm~120"_s << 0;
    QTest::newRow("text with comparison") << u"artist:>b"_s << 0;
    QTest::newRow("bad duration") << u"duration:long"_s << 9;
    QTest::newRow("bad moment") << u"added:soon"_s << 6;
    QTest::newRow("impossible date") << u"added:2024-13"_s << 6;
    QTest::newRow("unknown state") << u"is:loud"_s << 3;
    QTest::newRow("limit zero") << u"limit:0"_s << 6;
    QTest::newRow("limit in words") << u"limit:ten"_s << 6;
    QTest::newRow("sort by nothing known") << u"sort:colour"_s << 5;
    QTest::newRow("minus before sort") << u"-sort:bpm"_s << 1;
    QTest::newRow("parenthesis not closed") << u"bjork (aphex"_s << 6;
    QTest::newRow("parenthesis not opened") << u"bjork) aphex"_s << 5;
    QTest::newRow("AND at the beginning") << u"AND bjork"_s << 0;
    QTest::newRow("OR at the beginning") << u"OR bjork"_s << 0;
    QTest::newRow("AND at the end") << u"bjork AND"_s << 9;
    QTest::newRow("OR at the end") << u"bjork OR"_s << 8;
    QTest::newRow("NOT at the end") << u"NOT"_s << 3;
    QTest::newRow("two operators") << u"bjork AND OR aphex"_s << 10;
    QTest::newRow("OR AND") << u"bjork OR AND aphex"_s << 9;
}

void TestQuery::mistakesHaveAPlaceAndASentence()
{
    QFETCH(QString, text);
    const auto query = Query::parse(text);
    QVERIFY(!query);
    QTEST(query.error().position, "position");
    QVERIFY(query.error().message.endsWith(u'.'));
}

void TestQuery::everyBeginningOfAQueryIsSurvived()
{
    const QString text =
        u"(artist:\"björk\" OR -title:x) AND bpm:120..128 key~8A added:<30d sort:-bpm limit:5"_s;
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const auto query = Query::parse(text.left(length));
        QVERIFY(query || query.error().position <= length);
    }
}

void TestQuery::randomTextIsSurvived()
{
    QRandomGenerator random(7);
    const QString letters = u"ab12:-()\"\\ <>=~.,%ANDORT€́\t"_s;
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int length = random.bounded(30); length > 0; --length) {
            text.append(letters[random.bounded(letters.size())]);
        }
        const auto query = Query::parse(text);
        QVERIFY(query || (query.error().position >= 0 && query.error().position <= text.size()));
    }
}

void TestQuery::notNotIsTheSame()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 300; ++i) {
        const QString text = randomQuery(random);
        QCOMPARE(found(u"NOT NOT (%1)"_s.arg(text)), found(text));
    }
}

void TestQuery::deMorganHolds()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 300; ++i) {
        const QString one = randomQuery(random, 1);
        const QString other = randomQuery(random, 1);
        QCOMPARE(
            found(u"-((%1) OR (%2))"_s.arg(one, other)), found(u"-(%1) -(%2)"_s.arg(one, other)));
    }
}

void TestQuery::selectionAgreesWithMatching()
{
    QRandomGenerator random(3);
    const TrackList tracks = library();
    for (int i = 0; i < 300; ++i) {
        const QString text = randomQuery(random);
        const auto query = Query::parse(text);
        QVERIFY(query);
        TrackList matching;
        std::copy_if(tracks.cbegin(), tracks.cend(), std::back_inserter(matching),
            [&query](const models::TrackPtr& track) { return query->matches(*track); });
        QCOMPARE(idsOf(query->select(tracks)), idsOf(matching));
    }
}

void TestQuery::rangeIncludesItsBounds()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 300; ++i) {
        const int low = random.bounded(1900, 2030);
        const int high = low + random.bounded(30);
        const int year = random.bounded(1890, 2070);
        const auto query = Query::parse(u"year:%1..%2"_s.arg(low).arg(high));
        QVERIFY(query);
        const auto track = makeTrack({.year = year});
        QCOMPARE(query->matches(*track), low <= year && year <= high);
    }
}

void TestQuery::emptyQueryKeepsEverything()
{
    QVERIFY(Query().isEmpty());
    QVERIFY(Query::parse(u"artist:"_s)->isEmpty());
    QVERIFY(!Query::parse(u"sort:bpm"_s)->isEmpty());
    const TrackList tracks = library();
    QCOMPARE(Query().select(tracks), tracks);
}

void TestQuery::deepNestingIsRefused()
{
    QVERIFY(!Query::parse(QString(100'000, u'(')));
    QVERIFY(!Query::parse(QString(100'000, u'-') + u"x"_s));
    QVERIFY(Query::parse(u"((((((((((x))))))))))"_s));
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
