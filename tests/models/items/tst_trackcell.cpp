// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackcell.h"
#include "tests/support/trackbuilder.h"

#include <QLocale>
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

QTEST_GUILESS_MAIN(TestTrackCell)
#include "tst_trackcell.moc"
