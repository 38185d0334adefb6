// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/reasonjson.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

using Parts = std::map<std::string, double>;

} // namespace

class TestReasonText : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhatIsSo_data();
    void saysWhatIsSo();
    void namesParts_data();
    void namesParts();
    void comesBackFromJson_data();
    void comesBackFromJson();
    void brokenJsonIsAnEmptyReason();
};

void TestReasonText::saysWhatIsSo_data()
{
    QTest::addColumn<PlaylistReason>("reason");
    QTest::addColumn<QString>("text");
    const Parts groove{{"timbre", 0.3}, {"contrast", 0.2}, {"rhythm", 0.05}, {"harmony", 0.6}};
    QTest::newRow("nothing to say") << PlaylistReason{} << QString();
    QTest::newRow("a seed") << PlaylistReason{.isSeed = true} << u"You chose it"_s;
    QTest::newRow("put in by hand")
        << PlaylistReason{.isByHand = true, .isKeyCompatible = true} << u"Added by you, key fits"_s;
    QTest::newRow("one part is the same") << PlaylistReason{.parts = groove} << u"Same groove"_s;
    QTest::newRow("the nearest two of three")
        << PlaylistReason{.parts = {{"timbre", 0.09}, {"contrast", 0.01}, {"harmony", 0.02}}}
        << u"Same clarity, same harmony"_s;
    QTest::newRow("only similar") << PlaylistReason{.parts = {{"timbre", 0.2}, {"rhythm", 0.5}}}
                                  << u"Similar sound colour"_s;
    QTest::newRow("near in no part alone")
        << PlaylistReason{.parts = {{"timbre", 0.4}, {"rhythm", 0.5}}}
        << u"For its sound as a whole"_s;
    QTest::newRow("everything fits") << PlaylistReason{.parts = groove,
        .tempoChangePercent = -2.4,
        .isKeyCompatible = true,
        .loudnessChangeLu = 1.0} << u"Same groove, key fits, tempo fits"_s;
    QTest::newRow("a step in everything") << PlaylistReason{.parts = groove,
        .tempoChangePercent = 5.6,
        .isKeyCompatible = false,
        .loudnessChangeLu = -6.0} << u"Same groove, 6 % faster, quieter"_s;
    QTest::newRow("slower and louder") << PlaylistReason{.tempoChangePercent = -12.0,
        .loudnessChangeLu = 4.0} << u"12 % slower, louder"_s;
    QTest::newRow("another tempo") << PlaylistReason{.tempoChangePercent = 30.0} << u"New tempo"_s;
    QTest::newRow("what was chosen to be told") << PlaylistReason{.parts = groove,
        .told = {u"contrast"_s, u"driving"_s}} << u"Similar clarity, as driving"_s;
    QTest::newRow("nothing stood out in an earlier version, whatever the distance")
        << PlaylistReason{.parts = groove, .told = {u"overall"_s}} << u"For its sound as a whole"_s;
    QTest::newRow("nothing stands out, but it is close")
        << PlaylistReason{.parts = groove, .told = {u"close"_s}} << u"Close overall"_s;
    QTest::newRow("nothing stands out, and it drifts")
        << PlaylistReason{.parts = groove, .told = {u"onward"_s}} << u"Close to the track before"_s;
    QTest::newRow("nothing stands out, and nothing closer was there")
        << PlaylistReason{.parts = groove, .told = {u"last"_s}} << u"Nothing closer was left"_s;
    QTest::newRow("nothing stands out, and it is far")
        << PlaylistReason{.parts = groove, .told = {u"change"_s}} << u"A change of sound"_s;
    QTest::newRow("told by a later version")
        << PlaylistReason{.parts = groove, .told = {u"mood"_s, u"artist"_s}} << u"Same artist"_s;
    QTest::newRow("a little faster, next key") << PlaylistReason{.told = {u"genre"_s},
        .tempoChangePercent = 1.67,
        .tempoFromBpm = 120.0,
        .tempoToBpm = 122.0,
        .isKeyCompatible = true,
        .keyFrom = u"8A"_s,
        .keyTo = u"9A"_s} << u"Same genre, 8A to 9A, +2 BPM"_s;
    QTest::newRow("slower by a hair, same key") << PlaylistReason{.told = {u"calm"_s},
        .tempoChangePercent = -1.0,
        .tempoFromBpm = 100.0,
        .tempoToBpm = 99.0,
        .isKeyCompatible = true,
        .keyFrom = u"8A"_s,
        .keyTo = u"8A"_s} << u"As calm, key stays 8A, \u22121 BPM"_s;
    QTest::newRow("the same tempo")
        << PlaylistReason{.tempoChangePercent = 0.2, .tempoFromBpm = 120.0, .tempoToBpm = 120.24}
        << u"Tempo stays"_s;
    QTest::newRow("twice as fast")
        << PlaylistReason{.tempoChangePercent = 1.0, .tempoFromBpm = 70.0, .tempoToBpm = 141.4}
        << u"Double time"_s;
    QTest::newRow("half as fast") << PlaylistReason{.tempoChangePercent = 0.0,
        .tempoFromBpm = 140.0,
        .tempoToBpm = 70.0} << u"Half time"_s;
    QTest::newRow("a little more than twice as fast")
        << PlaylistReason{.tempoChangePercent = 4.3, .tempoFromBpm = 70.0, .tempoToBpm = 146.0}
        << u"About double time"_s;
    QTest::newRow("not quite half as fast")
        << PlaylistReason{.tempoChangePercent = 7.1, .tempoFromBpm = 140.0, .tempoToBpm = 75.0}
        << u"About half time"_s;
    QTest::newRow("a jump") << PlaylistReason{.tempoChangePercent = 25.0,
        .tempoFromBpm = 100.0,
        .tempoToBpm = 125.0} << u"New tempo 125"_s;
    QTest::newRow("a part of another time")
        << PlaylistReason{.parts = {{"mood", 0.01}}} << QString();
}

void TestReasonText::saysWhatIsSo()
{
    QFETCH(PlaylistReason, reason);
    QFETCH(QString, text);
    QCOMPARE(reasonText(reason), text);
}

void TestReasonText::namesParts_data()
{
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Parts{} << QString();
    QTest::newRow("nearest first")
        << Parts{{"timbre", 0.2}, {"rhythm", 0.1}, {"harmony", 0.9}} << u"Groove, sound colour"_s;
    QTest::newRow("at least one") << Parts{{"contrast", 0.7}, {"harmony", 0.9}} << u"Clarity"_s;
}

void TestReasonText::namesParts()
{
    QFETCH(Parts, parts);
    QFETCH(QString, text);
    QCOMPARE(partsText(parts), text);
}

void TestReasonText::comesBackFromJson_data()
{
    QTest::addColumn<PlaylistReason>("reason");
    QTest::newRow("empty") << PlaylistReason{};
    QTest::newRow("seed") << PlaylistReason{.isSeed = true};
    QTest::newRow("by hand") << PlaylistReason{.isByHand = true};
    QTest::newRow("all of it") << PlaylistReason{.isSeed = false,
        .parts = {{"timbre", 0.125}, {"rhythm", 1.0}},
        .told = {u"timbre"_s, u"calm"_s},
        .tempoChangePercent = -3.25,
        .tempoFromBpm = 100.0,
        .tempoToBpm = 96.75,
        .isKeyCompatible = false,
        .keyFrom = u"1A"_s,
        .keyTo = u"5B"_s,
        .loudnessChangeLu = 0.0,
        .level = 0.5,
        .wayShare = 0.25};
}

void TestReasonText::comesBackFromJson()
{
    QFETCH(PlaylistReason, reason);
    const PlaylistReason back = reasonFromJson(reasonToJson(reason));
    QVERIFY(back == reason);
    QCOMPARE(reasonToJson(reason).isEmpty(), reasonText(reason).isEmpty());
}

void TestReasonText::brokenJsonIsAnEmptyReason()
{
    for (const QString& json :
        {QString(), u"{"_s, u"[1]"_s, u"{\"parts\":3,\"seed\":\"x\",\"key_compatible\":1}"_s}) {
        const PlaylistReason reason = reasonFromJson(json);
        QVERIFY(!reason.isSeed);
        QVERIFY(reason.parts.empty());
        QVERIFY(!reason.isKeyCompatible);
    }
}

QTEST_GUILESS_MAIN(TestReasonText)
#include "tst_reasontext.moc"
