// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackcell.h"
#include "tests/support/trackbuilder.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using models::TrackTableModel;
using support::makeFeatures;
using support::makeTrack;
using Column = TrackTableModel::Column;
namespace trackcell = models::trackcell;

class TestTrackCell : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsTheTrack();
    void absentValuesAreEmpty();
    void sortValuesAreRaw();
    void spokenTextSaysMore();
    void lineBreaksBecomeBlanks();
    void everyColumnHasAHeaderAndAFieldOfItsOwn();
    void whatWasHeardShowsWithItsUnit();
    void whatWasHeardIsSearchedByItsName();
};

void TestTrackCell::showsTheTrack()
{
    auto track = makeTrack(
        {.title = u"Song"_s, .year = 1999, .trackNumber = 4, .rating = 7, .durationMs = 296'000});
    track->features = makeFeatures({.tempoBpm = 124.04F,
        .tonic = 9,
        .mode = analysis::Mode::Minor,
        .loudnessLufs = -9.8F,
        .energy = 0.7F});
    track->audio.bitRateBps = 320'000;
    QCOMPARE(trackcell::text(*track, Column::Title), u"Song"_s);
    QCOMPARE(trackcell::text(*track, Column::Year), u"1999"_s);
    QCOMPARE(trackcell::text(*track, Column::TrackNumber), u"4"_s);
    QCOMPARE(trackcell::text(*track, Column::Duration), u"4:56"_s);
    QCOMPARE(trackcell::text(*track, Column::Tempo), u"124.0"_s);
    QCOMPARE(trackcell::text(*track, Column::Key), u"8A"_s);
    QCOMPARE(trackcell::text(*track, Column::Loudness), u"−9.8 LUFS"_s);
    QCOMPARE(trackcell::text(*track, Column::Energy), u"70 %"_s);
    QCOMPARE(trackcell::text(*track, Column::Rating), u"★★★½"_s);
    QCOMPARE(trackcell::text(*track, Column::Codec), u"MP3"_s);
    QCOMPARE(trackcell::text(*track, Column::BitRate), u"320 kbit/s"_s);
}

void TestTrackCell::absentValuesAreEmpty()
{
    const auto track = makeTrack({.path = u"/m/No tags.mp3"_s});
    QCOMPARE(trackcell::text(*track, Column::Title), u"No tags"_s);
    for (const Column column : {Column::Artist, Column::Year, Column::Tempo, Column::Key,
             Column::Loudness, Column::Energy, Column::Rating, Column::LastPlayed}) {
        QCOMPARE(trackcell::text(*track, column), QString());
    }
    QVERIFY(!trackcell::sortValue(*track, Column::Tempo).isValid());
    QVERIFY(!trackcell::sortValue(*track, Column::Artist).isValid());
}

void TestTrackCell::sortValuesAreRaw()
{
    auto track = makeTrack({.artist = u"Bänd"_s, .rating = 7});
    track->features = makeFeatures({.tempoBpm = 124.04F});
    QCOMPARE(trackcell::sortValue(*track, Column::Tempo).toFloat(), 124.04F);
    QCOMPARE(trackcell::sortValue(*track, Column::Artist), u"band"_s);
    QCOMPARE(trackcell::sortValue(*track, Column::Rating), 3.5);
}

void TestTrackCell::spokenTextSaysMore()
{
    auto track = makeTrack({.rating = 8});
    track->features = makeFeatures({.tempoBpm = 124.0F, .tonic = 9, .mode = analysis::Mode::Minor});
    QVERIFY(trackcell::spokenText(*track, Column::Rating).startsWith(u"4 star"_s));
    QCOMPARE(trackcell::spokenText(*track, Column::Key), u"8A, A minor"_s);
    QCOMPARE(trackcell::spokenText(*track, Column::Tempo), u"124.0 beats per minute"_s);
}

void TestTrackCell::lineBreaksBecomeBlanks()
{
    auto track = makeTrack({});
    track->tags.comment = u"one\ntwo"_s;
    QCOMPARE(trackcell::text(*track, Column::Comment), u"one two"_s);
    QCOMPARE(trackcell::toolTip(*track, Column::Comment), u"one\ntwo"_s);
}

void TestTrackCell::everyColumnHasAHeaderAndAFieldOfItsOwn()
{
    QSet<models::TrackField> fields;
    QSet<QString> headers;
    for (int number = 0; number < TrackTableModel::kColumnCount; ++number) {
        const auto column = static_cast<Column>(number);
        fields.insert(trackcell::field(column));
        headers.insert(trackcell::header(column));
    }
    QCOMPARE(fields.size(), TrackTableModel::kColumnCount);
    QCOMPARE(headers.size(), TrackTableModel::kColumnCount);
    QVERIFY(!headers.contains(QString()));
}

void TestTrackCell::whatWasHeardShowsWithItsUnit()
{
    auto features = std::make_shared<analysis::Figures>();
    features->rhythm.danceability = 1.25F;
    features->rhythm.timeSignature = 3;
    features->loudness.integratedLufs = -9.0F;
    features->loudness.rangeLu = 6.5F;
    features->loudness.truePeakDbtp = -0.5F;
    features->recording.clippingShare = 0.0004F;
    features->recording.cutoffHz = 16'000.0F;
    features->timbre.warmth = 0.25F;
    auto track = makeTrack({});
    for (const Column column : {Column::Danceability, Column::LoudnessRange, Column::Clipping}) {
        QCOMPARE(trackcell::text(*track, column), QString());
    }
    track->features = features;
    track->audio.channels = 2;
    track->stamp.size = 4'200'000;
    QCOMPARE(trackcell::text(*track, Column::Danceability), u"1.3"_s);
    QCOMPARE(trackcell::text(*track, Column::TimeSignature), u"3"_s);
    QCOMPARE(trackcell::text(*track, Column::LoudnessRange), u"6.5 LU"_s);
    QCOMPARE(trackcell::text(*track, Column::TruePeak), u"−0.5 dB"_s);
    QCOMPARE(trackcell::text(*track, Column::Clipping), u"0.04 %"_s);
    QCOMPARE(trackcell::text(*track, Column::Cutoff), u"16.0 kHz"_s);
    QCOMPARE(trackcell::text(*track, Column::Warmth), u"25 %"_s);
    QCOMPARE(trackcell::text(*track, Column::Channels), u"2"_s);
    QCOMPARE(trackcell::text(*track, Column::FileSize), u"4.2 MB"_s);
    // Without a tempo and a key nothing can be said of how sure they are.
    QCOMPARE(trackcell::text(*track, Column::TempoConfidence), QString());
    QCOMPARE(trackcell::text(*track, Column::KeyConfidence), QString());
    QCOMPARE(trackcell::sortValue(*track, Column::TruePeak).toDouble(), -0.5);
}

void TestTrackCell::whatWasHeardIsSearchedByItsName()
{
    auto features = std::make_shared<analysis::Figures>();
    features->rhythm.danceability = 1.2F;
    features->timbre.warmth = 0.6F;
    features->loudness.truePeakDbtp = 0.3F;
    auto track = makeTrack({});
    track->features = features;
    track->stamp.size = 12'000'000;
    for (const QString& text : {u"danceability:>=1.2"_s, u"warmth:60%"_s, u"warmth:>0.5"_s,
             u"truepeak:>0 size:10..20"_s, u"-clipping:>0"_s}) {
        const auto query = models::Query::parse(text);
        QVERIFY2(query && query->matches(*track), qPrintable(text));
    }
    for (const QString& text : {u"danceability:>1.2"_s, u"size:>12"_s, u"cutoff:>0"_s}) {
        const auto query = models::Query::parse(text);
        QVERIFY2(query && !query->matches(*track), qPrintable(text));
    }
    QVERIFY(models::Query::parse(u"sort:-loudnessrange"_s));
    QVERIFY(models::Query::parse(u"modified:<30d"_s));
}

QTEST_GUILESS_MAIN(TestTrackCell)
#include "tst_trackcell.moc"
