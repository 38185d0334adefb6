// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/narrowing.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Facet;
using models::FacetChoices;
using models::Narrowing;
using support::makeTrack;

namespace {

/// "Jazz 1959 | Jazz 1970 | Rock 1970 | Rock; Jazz 1971", in this order.
const std::vector<models::TrackPtr>& tracks()
{
    static const std::vector<models::TrackPtr> all{makeTrack({.genre = u"Jazz"_s, .year = 1959}),
        makeTrack({.genre = u"Jazz"_s, .year = 1970}),
        makeTrack({.genre = u"Rock"_s, .year = 1970}),
        makeTrack({.genre = u"Rock; Jazz"_s, .year = 1971})};
    return all;
}

Narrowing narrow(const FacetChoices& choices, std::vector<char> found = {1, 1, 1, 1})
{
    std::vector<models::FacetColumnPtr> columns;
    for (const Facet facet : {Facet::Genre, Facet::Year}) {
        columns.push_back(models::updatedColumn(
            {.facet = facet, .known = nullptr, .all = tracks(), .changes = {}}));
    }
    return models::narrowed({.columns = columns, .choices = choices, .tracks = std::move(found)});
}

/// "Jazz 3, Rock* 0": a star on what is chosen.
QString words(const models::FacetPane& pane)
{
    QStringList rows;
    for (const models::FacetRow& row : pane.rows) {
        rows.append(u"%1%2 %3"_s.arg(pane.column->values()[row.value].name,
            row.isChosen ? u"*"_s : QString(), QString::number(row.count)));
    }
    return rows.join(u", ");
}

} // namespace

class TestNarrowing : public QObject
{
    Q_OBJECT

private slots:
    void withoutAChoiceEverythingIsCounted();
    void aChoiceNarrowsWhatStandsToItsRight();
    void severalValuesOfOneColumnAddUp();
    void columnsNarrowOneAfterTheOther();
    void onlyWhatWasFoundIsCounted();
    void aChosenValueWithoutTracksStays();
    void aColumnThatIsNotThereCountsForNothing();
};

void TestNarrowing::withoutAChoiceEverythingIsCounted()
{
    const Narrowing result = narrow({});
    QCOMPARE(result.panes.size(), std::size_t{2});
    QCOMPARE(words(result.panes[0]), u"Jazz 3, Rock 2"_s);
    QCOMPARE(words(result.panes[1]), u"1959 1, 1970 2, 1971 1"_s);
    QCOMPARE(result.panes[0].trackCount, 4);
    QVERIFY(result.fits.empty());
}

void TestNarrowing::aChoiceNarrowsWhatStandsToItsRight()
{
    const Narrowing result = narrow({{.facet = Facet::Genre, .keys = {"rock"}}});
    QCOMPARE(words(result.panes[0]), u"Jazz 3, Rock* 2"_s); // its own column stays whole
    QCOMPARE(words(result.panes[1]), u"1970 1, 1971 1"_s);
    QCOMPARE(result.panes[1].trackCount, 2);
    QCOMPARE(result.fits, (std::vector<char>{0, 0, 1, 1}));
}

void TestNarrowing::severalValuesOfOneColumnAddUp()
{
    const Narrowing result = narrow({{.facet = Facet::Year, .keys = {"1959", "1971"}}});
    QCOMPARE(words(result.panes[0]), u"Jazz 3, Rock 2"_s);
    QCOMPARE(result.fits, (std::vector<char>{1, 0, 0, 1}));
}

void TestNarrowing::columnsNarrowOneAfterTheOther()
{
    const Narrowing result = narrow(
        {{.facet = Facet::Genre, .keys = {"jazz"}}, {.facet = Facet::Year, .keys = {"1970"}}});
    QCOMPARE(result.fits, (std::vector<char>{0, 1, 0, 0}));
}

void TestNarrowing::onlyWhatWasFoundIsCounted()
{
    const Narrowing result = narrow({{.facet = Facet::Genre, .keys = {"jazz"}}}, {0, 1, 1, 0});
    QCOMPARE(words(result.panes[0]), u"Jazz* 1, Rock 1"_s);
    QCOMPARE(words(result.panes[1]), u"1970 1"_s);
    // What fits does not depend on the search, which may go on while this is counted.
    QCOMPARE(result.fits, (std::vector<char>{1, 1, 0, 1}));
}

void TestNarrowing::aChosenValueWithoutTracksStays()
{
    const Narrowing result = narrow(
        {{.facet = Facet::Genre, .keys = {"rock"}}, {.facet = Facet::Year, .keys = {"1959"}}});
    QCOMPARE(words(result.panes[1]), u"1959* 0, 1970 1, 1971 1"_s);
    QCOMPARE(result.fits, (std::vector<char>{0, 0, 0, 0}));
}

void TestNarrowing::aColumnThatIsNotThereCountsForNothing()
{
    const Narrowing result = narrow({{.facet = Facet::Key, .keys = {"16"}}});
    QVERIFY(result.fits.empty());
}

QTEST_GUILESS_MAIN(TestNarrowing)
#include "tst_narrowing.moc"
