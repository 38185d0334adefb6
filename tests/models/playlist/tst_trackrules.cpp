// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistrequest.h"
#include "models/playlist/trackrules.h"
#include "tests/support/trackbuilder.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using support::makeTrack;

namespace {

qint64 onDate(int month)
{
    return QDate(2024, month, 15).startOfDay().toMSecsSinceEpoch();
}

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

} // namespace

class TestTrackRules : public QObject
{
    Q_OBJECT

private slots:

    void eachRuleIsKeptAndBroken_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<bool>("isShut");
        QTest::newRow("last list") << int(TrackRule::Recent) << false;
        QTest::newRow("genre") << int(TrackRule::Genre) << false;
        QTest::newRow("not played") << int(TrackRule::NotPlayed) << false;
        QTest::newRow("season") << int(TrackRule::Season) << true;
        QTest::newRow("music") << int(TrackRule::Music) << true;
        QTest::newRow("instrumental") << int(TrackRule::Instrumental) << true;
        QTest::newRow("tempo") << int(TrackRule::Tempo) << true;
        QTest::newRow("duration") << int(TrackRule::Duration) << true;
        QTest::newRow("rating") << int(TrackRule::Rating) << true;
        QTest::newRow("plays") << int(TrackRule::Plays) << true;
    }

    void eachRuleIsKeptAndBroken()
    {
        QFETCH(int, rule);
        QFETCH(bool, isShut);
        const qint64 now = onDate(6);
        TrackRules rules;
        rules.recent = {7};
        rules.isGenreKept = true;
        rules.notPlayedDays = 10;
        rules.isInstrumental = true;
        rules.minBpm = 100.0;
        rules.maxBpm = 130.0;
        rules.minSeconds = 60.0;
        rules.maxSeconds = 3600.0;
        rules.minRating = 6;
        rules.minPlays = 1;
        rules.maxPlays = 5;
        const auto seed = makeTrack({.genre = u"Jazz"_s});
        const TrackRuleCheck check(rules, {seed}, now);
        const auto track = makeTrack({.id = 2,
            .genre = u"jazz"_s,
            .rating = 6,
            .playCount = 3,
            .durationMs = 200000,
            .lastPlayedMs = now - 11 * kDayMs});
        track->features = support::makeFeatures({.tempoBpm = 120.0F});
        QVERIFY(check.broken(*track).isEmpty());
        QVERIFY(!check.isShut(*track));
        QCOMPARE(check.penalty(*track), 0);
        switch (static_cast<TrackRule>(rule)) {
        case TrackRule::Recent:
            track->id = 7;
            break;
        case TrackRule::Genre:
            track->tags.genre = u"Polka"_s;
            break;
        case TrackRule::NotPlayed:
            track->lastPlayedMs = now - 9 * kDayMs;
            break;
        case TrackRule::Season:
            track->tags.title = u"Jingle Bells"_s;
            break;
        case TrackRule::Music:
            track->audio.durationMs = 1801000;
            break;
        case TrackRule::Instrumental: {
            auto sung = std::make_shared<analysis::Figures>(*track->features);
            sung->voiceLikelihood = 0.5F;
            track->features = sung;
            break;
        }
        case TrackRule::Tempo:
            track->features = support::makeFeatures({.tempoBpm = 131.0F});
            break;
        case TrackRule::Duration:
            track->audio.durationMs = 59000;
            break;
        case TrackRule::Rating:
            track->rating = 5;
            break;
        case TrackRule::Plays:
            track->playCount = 6;
            break;
        }
        QCOMPARE(check.broken(*track), QList<TrackRule>{static_cast<TrackRule>(rule)});
        QCOMPARE(check.isShut(*track), isShut);
        QCOMPARE(check.penalty(*track) > 0, !isShut);
    }

    void christmasHasItsMonthAndItsSeeds()
    {
        const auto carol = makeTrack({.title = u"Silent Night"_s});
        const auto other = makeTrack({.id = 2, .title = u"Summertime"_s});
        QVERIFY(TrackRuleCheck({}, {other}, onDate(7)).isShut(*carol));
        QVERIFY(!TrackRuleCheck({}, {other}, onDate(12)).isShut(*carol));
        QVERIFY(!TrackRuleCheck({}, {carol}, onDate(7)).isShut(*carol));
        TrackRules always;
        always.isSeasonKept = false;
        QVERIFY(!TrackRuleCheck(always, {other}, onDate(7)).isShut(*carol));
    }

    void spokenWordStaysWithItsOwn()
    {
        const auto song = makeTrack({.durationMs = 1799000});
        const auto speech = makeTrack({.id = 2});
        auto heard = std::make_shared<analysis::Figures>();
        heard->speechLikelihood = 0.81F;
        speech->features = heard;
        QVERIFY(TrackRuleCheck({}, {song}, onDate(7)).isShut(*speech));
        QVERIFY(TrackRuleCheck({}, {}, onDate(7)).isShut(*speech));
        QVERIFY(!TrackRuleCheck({}, {song}, onDate(7)).isShut(*song));
        QVERIFY(!TrackRuleCheck({}, {song, speech}, onDate(7)).isShut(*speech));
        PlaylistRequest albums;
        albums.mode = PlaylistMode::Albums;
        QVERIFY(!TrackRuleCheck(trackRulesOf(albums), {song}, onDate(7)).isShut(*speech));
        TrackRules all;
        all.isMusicKept = false;
        QVERIFY(!TrackRuleCheck(all, {song}, onDate(7)).isShut(*speech));
        heard->speechLikelihood = 0.79F;
        QVERIFY(!TrackRuleCheck({}, {song}, onDate(7)).isShut(*speech));
    }

    void instrumentalIsAskedFor()
    {
        const auto seed = makeTrack({});
        const auto track = makeTrack({.id = 2});
        auto heard = std::make_shared<analysis::Figures>();
        track->features = heard;
        TrackRules rules;
        rules.isInstrumental = true;
        QVERIFY(!TrackRuleCheck(rules, {seed}, onDate(7)).isShut(*track)); // nothing is known
        heard->voiceLikelihood = 0.49F;
        QVERIFY(!TrackRuleCheck(rules, {seed}, onDate(7)).isShut(*track));
        heard->voiceLikelihood = 0.51F;
        QVERIFY(TrackRuleCheck(rules, {seed}, onDate(7)).isShut(*track));
        QVERIFY(!TrackRuleCheck({}, {seed}, onDate(7)).isShut(*track));
    }

    void seasonalWordsAreWords_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("isSeasonal");
        QTest::newRow("English") << u"Last Christmas"_s << true;
        QTest::newRow("German") << u"Weihnachtsoratorium"_s << true;
        QTest::newRow("French") << u"Petit papa Noël"_s << true;
        QTest::newRow("a name") << u"Noelle"_s << false;
        QTest::newRow("inside a word") << u"International"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void seasonalWordsAreWords()
    {
        QFETCH(QString, title);
        Tags tags;
        tags.title = title;
        QTEST(isSeasonal(tags), "isSeasonal");
    }

    void groupedGenresCountAsOne()
    {
        TrackRules rules;
        rules.isGenreKept = true;
        rules.genreGroups = {{u"Rock"_s, u"Indie Rock"_s}};
        const auto seed = makeTrack({.genre = u"indie rock"_s});
        const TrackRuleCheck check(rules, {seed}, onDate(1));
        QVERIFY(check.broken(*makeTrack({.id = 2, .genre = u"ROCK; Blues"_s})).isEmpty());
        QVERIFY(!check.broken(*makeTrack({.id = 3, .genre = u"Blues"_s})).isEmpty());
        // Seeds without a genre cannot say which one to keep.
        const TrackRuleCheck open(rules, {makeTrack({})}, onDate(1));
        QVERIFY(open.broken(*makeTrack({.id = 3, .genre = u"Blues"_s})).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTrackRules)
#include "tst_trackrules.moc"
