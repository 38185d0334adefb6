// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tracktablemodel.h"
#include "tests/ui/storedlibrary.h"
#include "ui/browse/rowtable.h"
#include "ui/facets/facetpanel.h"
#include "ui/facets/facetview.h"

#include <QMenu>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Facet;
using ui::FacetPanel;
using ui::FacetView;

namespace {

/// Tracks 0..5: even ones are Jazz, odd ones Rock; 0..2 of 1970, 3..5 of 1980.
models::TrackList tracks()
{
    models::TrackList all;
    for (int number = 0; number < 6; ++number) {
        const auto track = support::analysedTrack(number, u"Artist"_s);
        track->tags.genre = number % 2 == 0 ? u"Jazz"_s : u"Rock"_s;
        track->tags.year = number < 3 ? 1970 : 1980;
        all.append(track);
    }
    return all;
}

/// A list with filter columns around it.
struct Place
{
    explicit Place(models::Library& library)
        : model(library)
        , panel(new FacetPanel(library, model, splitter))
    {
        splitter.addWidget(new QWidget);
        splitter.resize(800, 600);
        splitter.show();
    }

    /// Genre and decade.
    bool showColumns() const
    {
        QSignalSpy shown(panel, &FacetPanel::shown);
        panel->setShown(true);
        panel->views().at(1)->setFacet(Facet::Decade);
        return shown.wait();
    }

    [[nodiscard]] FacetView& view(int number) const { return *panel->views().at(number); }

    void click(int column, const QString& name, Qt::KeyboardModifiers modifiers = {}) const
    {
        ui::RowTable& table = view(column).table();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex index = table.model()->index(row, 0);
            if (index.data().toString() == name) {
                QTest::mouseClick(
                    table.viewport(), Qt::LeftButton, modifiers, table.visualRect(index).center());
                return;
            }
        }
        QFAIL(qPrintable(u"no row "_s + name));
    }

    [[nodiscard]] QStringList rows(int column) const
    {
        QStringList found;
        const QAbstractItemModel* list = view(column).table().model();
        for (int row = 0; row < list->rowCount(); ++row) {
            found.append(list->index(row, 0).data().toString() + u' '
                + list->index(row, 1).data().toString());
        }
        return found;
    }

    models::TrackTableModel model;
    QSplitter splitter;
    FacetPanel* panel;
};

} // namespace

class TestFacetPanel : public QObject
{
    Q_OBJECT

private slots:
    void aChoiceNarrowsTheListAndWhatIsToTheRight();
    void allTakesTheChoiceBack();
    void whatVanishesByAChoiceToItsLeftIsNotChosenAnyMore();
    void theSearchIsCountedToo();
    void aNewTrackIsCounted();
    void hiddenColumnsNarrowNothing();
    void columnsComeBack();
    void keysAloneChoose();
    void theMenuChangesTheColumn();
};

void TestFacetPanel::aChoiceNarrowsTheListAndWhatIsToTheRight()
{
    support::StoredLibrary stored(tracks());
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    QCOMPARE(place.rows(0), (QStringList{u"All (2) 6"_s, u"Jazz 3"_s, u"Rock 3"_s}));
    QSignalSpy changed(place.panel, &FacetPanel::choicesChanged);
    place.click(0, u"Jazz"_s);
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(place.model.rowCount(), 3);
    // 0 and 2 are of 1970, 4 of 1980.
    QCOMPARE(place.rows(1), (QStringList{u"All (2) 3"_s, u"1970s 2"_s, u"1980s 1"_s}));
    place.click(1, u"1970s"_s);
    QTRY_COMPARE(place.model.rowCount(), 2);
    place.click(0, u"Rock"_s, Qt::ControlModifier);
    QTRY_COMPARE(place.model.rowCount(), 3); // 0, 1 and 2
    QCOMPARE(place.panel->wordsOf(place.panel->choices().constFirst()), u"Genre: Jazz, Rock"_s);
}

void TestFacetPanel::allTakesTheChoiceBack()
{
    support::StoredLibrary stored(tracks());
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    place.click(0, u"Jazz"_s);
    QTRY_COMPARE(place.model.rowCount(), 3);
    place.click(0, u"All (2)"_s);
    QTRY_COMPARE(place.model.rowCount(), 6);
    QVERIFY(place.panel->choices().isEmpty());
}

void TestFacetPanel::whatVanishesByAChoiceToItsLeftIsNotChosenAnyMore()
{
    models::TrackList all = tracks();
    std::const_pointer_cast<models::Track>(all.at(4))->tags.year = 1970; // no Jazz of 1980
    support::StoredLibrary stored(all);
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    place.click(1, u"1980s"_s);
    QTRY_COMPARE(place.model.rowCount(), 2); // 3 and 5
    place.click(0, u"Jazz"_s);
    QTRY_COMPARE(place.model.rowCount(), 3); // 0, 2 and 4, not none
    QCOMPARE(place.panel->choices().size(), 1);
}

void TestFacetPanel::theSearchIsCountedToo()
{
    support::StoredLibrary stored(tracks());
    Place place(stored.library());
    QVERIFY(place.showColumns());
    place.model.setSearch(*models::Query::parse(u"year:1970"_s));
    QTRY_COMPARE(place.rows(0), (QStringList{u"All (2) 3"_s, u"Jazz 2"_s, u"Rock 1"_s}));
    place.click(0, u"Rock"_s);
    QTRY_COMPARE(place.model.rowCount(), 1);
    place.model.setSearch({});
    QCOMPARE(place.model.rowCount(), 3); // the choice stands, at once
}

void TestFacetPanel::aNewTrackIsCounted()
{
    support::StoredLibrary stored(tracks());
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    place.click(0, u"Jazz"_s);
    QTRY_COMPARE(place.model.rowCount(), 3);
    const auto track = support::analysedTrack(7, u"Artist"_s);
    track->id = 7;
    track->tags.genre = u"jazz"_s;
    stored.library().merge({track});
    QTRY_COMPARE(place.model.rowCount(), 4);
    QCOMPARE(place.rows(0).value(1), u"Jazz 4"_s);
    // A changed one leaves.
    const auto other = std::make_shared<models::Track>(*track);
    other->tags.genre = u"Dub"_s;
    stored.library().merge({other});
    QTRY_COMPARE(place.model.rowCount(), 3);
    QCOMPARE(place.rows(0), (QStringList{u"All (3) 7"_s, u"Dub 1"_s, u"Jazz 3"_s, u"Rock 3"_s}));
}

void TestFacetPanel::hiddenColumnsNarrowNothing()
{
    support::StoredLibrary stored(tracks());
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    place.click(0, u"Jazz"_s);
    QTRY_COMPARE(place.model.rowCount(), 3);
    place.panel->setShown(false);
    QCOMPARE(place.model.rowCount(), 6);
    QVERIFY(place.panel->choices().isEmpty());
    // A place that was narrowed shows them again.
    place.panel->setChoices({{.facet = Facet::Genre, .keys = {"rock"}}});
    QVERIFY(place.panel->isShown());
    QTRY_COMPARE(place.model.rowCount(), 3);
}

void TestFacetPanel::columnsComeBack()
{
    support::StoredLibrary stored(tracks());
    QByteArray state;
    {
        const Place place(stored.library());
        QVERIFY(place.showColumns());
        place.view(0).setSortedByCount(true);
        state = place.panel->state();
    }
    const Place again(stored.library());
    QVERIFY(!again.panel->isShown());
    again.panel->restoreState(state);
    QVERIFY(again.panel->isShown());
    QCOMPARE(again.view(1).facet(), Facet::Decade);
    QVERIFY(again.view(0).isSortedByCount());
    again.panel->restoreState("nonsense");
    QVERIFY(!again.panel->isShown());
    QCOMPARE(again.view(1).facet(), Facet::AlbumArtist);
}

void TestFacetPanel::keysAloneChoose()
{
    support::StoredLibrary stored(tracks());
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    ui::RowTable& table = place.view(0).table();
    QTest::keyClick(&table, Qt::Key_Down);
    QTRY_COMPARE(place.model.rowCount(), 3);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier); // and the next
    QCOMPARE(place.panel->choices().value(0).keys.size(), 2);
    QTest::keyClick(&table, Qt::Key_R); // Rock
    QTRY_COMPARE(
        place.panel->choices(), (models::FacetChoices{{.facet = Facet::Genre, .keys = {"rock"}}}));
    QSignalSpy left(place.panel, &FacetPanel::left);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(left.count(), 1);
}

void TestFacetPanel::theMenuChangesTheColumn()
{
    support::StoredLibrary stored(tracks());
    const Place place(stored.library());
    QVERIFY(place.showColumns());
    const auto choose = [&place](int column, const QString& name) {
        QMenu& menu = place.view(column).menu();
        emit menu.aboutToShow();
        for (QAction* action : menu.actions()) {
            if (action->text().remove(u'&') == name) {
                action->trigger();
                return true;
            }
        }
        return false;
    };
    QVERIFY(choose(1, u"Key"_s));
    QCOMPARE(place.view(1).facet(), Facet::Key);
    QVERIFY(choose(1, u"Add a column"_s));
    QCOMPARE(place.panel->views().size(), 4);
    QVERIFY(choose(1, u"Columns beside the list"_s));
    QCOMPARE(place.splitter.orientation(), Qt::Horizontal);
    for (int more = 0; more < 3; ++more) {
        QVERIFY(choose(0, u"Remove this column"_s));
    }
    QCOMPARE(place.panel->views().size(), 1);
    QVERIFY(choose(0, u"Remove this column"_s)); // is not enabled
    QCOMPARE(place.panel->views().size(), 1);
}

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
