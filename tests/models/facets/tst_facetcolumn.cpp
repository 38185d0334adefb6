// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/facetcolumn.h"
#include "models/text/text.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Facet;
using models::FacetColumn;
using support::makeTrack;

Q_DECLARE_METATYPE(models::Facet)

namespace {

QStringList namesOf(const FacetColumn& column)
{
    QStringList names;
    for (const quint32 value : column.ranked()) {
        names.append(column.values()[value].name);
    }
    return names;
}

FacetColumn columnOf(Facet facet, const QList<std::shared_ptr<models::Track>>& tracks)
{
    FacetColumn column(facet);
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        column.put(static_cast<quint32>(i), *tracks[i]);
    }
    column.rank();
    return column;
}

} // namespace

class TestFacetColumn : public QObject
{
    Q_OBJECT

private slots:
    void numbersFallIntoSteps_data();
    void numbersFallIntoSteps();
    void aGenreTagMayHoldSeveral();
    void spellingsAreOneValue();
    void albumArtistFallsBackToTheArtist();
    void stepsStandInTheirOrderAndAbsentOnesLast();
    void updateLeavesTheOldColumnAlone();
    void everyFacetHasItsOwnLastingName();
};

void TestFacetColumn::numbersFallIntoSteps_data()
{
    QTest::addColumn<Facet>("facet");
    QTest::addColumn<QString>("name");
    QTest::newRow("decade") << Facet::Decade << u"1990s"_s;
    QTest::newRow("year") << Facet::Year << u"1994"_s;
    // 129.6 reads as 130 in the table.
    QTest::newRow("tempo") << Facet::Tempo << u"130–139"_s;
    QTest::newRow("key: A minor is 8A") << Facet::Key << u"8A · A minor"_s;
    QTest::newRow("energy .65 is between 60 and 70") << Facet::Energy << u"60–70 %"_s;
    // floor(-9.1 / 2) * 2 = -10
    QTest::newRow("loudness") << Facet::Loudness << u"−10 to −8 LUFS"_s;
    QTest::newRow("rating") << Facet::Rating << models::text::stars(8);
    QTest::newRow("format") << Facet::Format << u"MP3"_s;
    QTest::newRow("folder") << Facet::Folder << u"/music/a"_s;
}

void TestFacetColumn::numbersFallIntoSteps()
{
    QFETCH(Facet, facet);
    QFETCH(QString, name);
    const auto track = makeTrack({.path = u"/music/a/1.mp3"_s, .year = 1994, .rating = 8});
    track->features = support::makeFeatures({.tempoBpm = 129.6F,
        .tonic = 9,
        .mode = analysis::Mode::Minor,
        .loudnessLufs = -9.1F,
        .energy = 0.65F});
    QCOMPARE(namesOf(columnOf(facet, {track})), QStringList{name});
}

void TestFacetColumn::aGenreTagMayHoldSeveral()
{
    const FacetColumn column =
        columnOf(Facet::Genre, {makeTrack({.genre = u"Jazz; Funk"_s}), makeTrack({.genre = {}})});
    QCOMPARE(namesOf(column), (QStringList{u"Funk"_s, u"Jazz"_s, u"No genre"_s}));
    QCOMPARE(column.valuesOf(0).size(), std::size_t{2});
    QCOMPARE(column.valuesOf(1).size(), std::size_t{1});
    QVERIFY(column.valuesOf(2).empty()); // not known
}

void TestFacetColumn::spellingsAreOneValue()
{
    const FacetColumn column = columnOf(
        Facet::Artist, {makeTrack({.artist = u"Björk"_s}), makeTrack({.artist = u"BJORK"_s})});
    QCOMPARE(namesOf(column), QStringList{u"Björk"_s});
    QCOMPARE(column.valuesOf(0).front(), column.valuesOf(1).front());
    QCOMPARE(column.find("bjork"), std::optional<quint32>(0));
}

void TestFacetColumn::albumArtistFallsBackToTheArtist()
{
    const FacetColumn column = columnOf(Facet::AlbumArtist,
        {makeTrack({.artist = u"One"_s, .albumArtist = u"Two"_s}),
            makeTrack({.artist = u"One"_s})});
    QCOMPARE(namesOf(column), (QStringList{u"One"_s, u"Two"_s}));
}

void TestFacetColumn::stepsStandInTheirOrderAndAbsentOnesLast()
{
    const FacetColumn column = columnOf(Facet::Year,
        {makeTrack({.year = 0}), makeTrack({.year = 2001}), makeTrack({.year = 1899})});
    QCOMPARE(namesOf(column), (QStringList{u"1899"_s, u"2001"_s, u"No year"_s}));
}

void TestFacetColumn::updateLeavesTheOldColumnAlone()
{
    const std::vector<models::TrackPtr> all{makeTrack({.genre = u"Dub"_s})};
    const models::FacetColumnPtr before =
        models::updatedColumn({.facet = Facet::Genre, .known = nullptr, .all = all, .changes = {}});
    const std::vector<models::FacetChange> changes{
        {.ordinal = 0, .track = makeTrack({.genre = u"Ska"_s})},
        {.ordinal = 1, .track = makeTrack({.genre = u"Dub"_s})}};
    const models::FacetColumnPtr after = models::updatedColumn(
        {.facet = Facet::Genre, .known = before, .all = {}, .changes = changes});
    QCOMPARE(namesOf(*before), QStringList{u"Dub"_s});
    QCOMPARE(namesOf(*after), (QStringList{u"Dub"_s, u"Ska"_s}));
    QCOMPARE(after->valuesOf(0).front(), *after->find("ska"));
    QCOMPARE(after->valuesOf(1).front(), *before->find("dub")); // the numbers stay
}

void TestFacetColumn::everyFacetHasItsOwnLastingName()
{
    for (int i = 0; i < models::kFacetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        QCOMPARE(models::facetWithId(models::facetId(facet)), std::optional(facet));
        QVERIFY(!models::facetName(facet).isEmpty());
    }
    QVERIFY(!models::facetWithId(u"no such"_s));
}

QTEST_GUILESS_MAIN(TestFacetColumn)
#include "tst_facetcolumn.moc"
