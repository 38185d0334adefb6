// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/trackcolumns.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTrackColumns : public QObject
{
    Q_OBJECT

private slots:

    void everyNameIsUniqueAndFound()
    {
        QStringList names;
        for (const app::TrackColumn& column : app::trackColumns()) {
            QVERIFY2(!names.contains(column.name), qPrintable(column.name));
            names.append(column.name);
            QVERIFY(app::trackColumn(column.name).has_value());
        }
        QVERIFY(!app::trackColumn(u"no such column"_s));
    }

    void anUnanalysedTrackHasNullsNotZeros()
    {
        models::Track track;
        track.id = 7;
        track.path = u"/music/a.flac"_s;
        const QJsonObject object = app::trackJson(track);
        QCOMPARE(object[u"id"_s].toInt(), 7);
        QCOMPARE(object[u"title"_s].toString(), u"a"_s);
        for (const QString& key : {u"tempo_bpm"_s, u"key"_s, u"camelot"_s, u"loudness_lufs"_s,
                 u"energy"_s, u"year"_s, u"duration_s"_s, u"rating"_s, u"last_played"_s,
                 u"danceability"_s, u"true_peak_dbtp"_s, u"file_size_bytes"_s, u"cutoff_hz"_s}) {
            QVERIFY2(object.contains(key) && object[key].isNull(), qPrintable(key));
        }
        QCOMPARE(object[u"analysed"_s].toBool(true), false);
    }

    void valuesCarryTheUnitOfTheirName()
    {
        models::Track track;
        track.audio.durationMs = 90500;
        track.rating = 7; // half stars
        auto features = std::make_shared<analysis::Figures>();
        features->rhythm.tempoBpm = 124.0F;
        features->tonality.tonic = 9;
        features->tonality.mode = analysis::Mode::Minor;
        features->loudness.integratedLufs = -9.5F;
        features->loudness.rangeLu = 6.5F;
        features->recording.cutoffHz = 16'000.0F;
        track.features = features;
        const QJsonObject object = app::trackJson(track);
        QCOMPARE(object[u"duration_s"_s].toDouble(), 90.5);
        QCOMPARE(object[u"rating"_s].toDouble(), 3.5);
        QCOMPARE(object[u"tempo_bpm"_s].toDouble(), 124.0);
        QCOMPARE(object[u"camelot"_s].toString(), u"8A"_s); // A minor on the Camelot wheel
        QCOMPARE(object[u"loudness_lufs"_s].toDouble(), -9.5);
        QCOMPARE(object[u"loudness_range_lu"_s].toDouble(), 6.5);
        QCOMPARE(object[u"cutoff_hz"_s].toDouble(), 16'000.0);
    }

    void csvQuotesWhatItMust_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"Bach"_s << u"Bach"_s;
        QTest::newRow("comma") << u"Bach, J. S."_s << u"\"Bach, J. S.\""_s;
        QTest::newRow("quote") << u"the \"Trout\""_s << u"\"the \"\"Trout\"\"\""_s;
        QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    }

    void csvQuotesWhatItMust()
    {
        QFETCH(const QString, cell);
        QTEST(app::csvText(QJsonValue(cell)), "expected");
    }
};

QTEST_GUILESS_MAIN(TestTrackColumns)
#include "tst_trackcolumns.moc"
