// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/facetlist.h"
#include "tests/support/trackbuilder.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Facet;
using models::FacetList;
using support::makeTrack;

class TestFacetList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstRowIsAll();
    void chosenRowsAndTheirKeys();
    void rowsStayInPlaceWhenCountsChange();
    void mostTracksFirst();
    void lettersLeadToARow();

private:
    void show(std::vector<char> tracks, const QList<QByteArray>& chosen = {});
    [[nodiscard]] QStringList rows() const;

    models::FacetColumnPtr m_column;
    std::unique_ptr<FacetList> m_list;
};

void TestFacetList::init()
{
    const std::vector<models::TrackPtr> all{makeTrack({.artist = u"Béla"_s}),
        makeTrack({.artist = u"Clara"_s}), makeTrack({.artist = u"Clara"_s}),
        makeTrack({.artist = u"Dina"_s})};
    m_column = models::updatedColumn(
        {.facet = Facet::Artist, .known = nullptr, .all = all, .changes = {}});
    m_list = std::make_unique<FacetList>();
    new QAbstractItemModelTester(
        m_list.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_list.get());
}

void TestFacetList::show(std::vector<char> tracks, const QList<QByteArray>& chosen)
{
    m_list->setPane(models::narrowed({.columns = {m_column},
                                         .choices = {{.facet = Facet::Artist, .keys = chosen}},
                                         .tracks = std::move(tracks)})
                        .panes.front());
}

QStringList TestFacetList::rows() const
{
    QStringList found;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        found.append(m_list->index(row, 0).data().toString() + u' '
            + m_list->index(row, 1).data().toString());
    }
    return found;
}

void TestFacetList::firstRowIsAll()
{
    show({1, 1, 1, 1});
    QCOMPARE(rows(), (QStringList{u"All (3) 4"_s, u"Béla 1"_s, u"Clara 2"_s, u"Dina 1"_s}));
    QCOMPARE(m_list->chosenRows(), QList<int>{0});
    QCOMPARE(m_list->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Artist"_s);
}

void TestFacetList::chosenRowsAndTheirKeys()
{
    show({1, 1, 1, 1}, {"dina", "bela"});
    QCOMPARE(m_list->chosenRows(), (QList<int>{1, 3}));
    QCOMPARE(m_list->keysAt({1, 3}), (QList<QByteArray>{"bela", "dina"}));
    QVERIFY(m_list->keysAt({0, 1}).isEmpty()); // all
}

void TestFacetList::rowsStayInPlaceWhenCountsChange()
{
    show({1, 1, 1, 1});
    const QPersistentModelIndex dina = m_list->index(3, 0);
    show({0, 1, 0, 1});
    QCOMPARE(rows(), (QStringList{u"All (2) 2"_s, u"Clara 1"_s, u"Dina 1"_s}));
    QCOMPARE(dina.row(), 2);
    show({1, 1, 1, 1});
    QCOMPARE(dina.row(), 3);
    QCOMPARE(rows().value(2), u"Clara 2"_s);
}

void TestFacetList::mostTracksFirst()
{
    show({1, 1, 1, 1});
    m_list->setSortedByCount(true);
    QCOMPARE(rows(), (QStringList{u"All (3) 4"_s, u"Clara 2"_s, u"Béla 1"_s, u"Dina 1"_s}));
    show({1, 0, 0, 1});
    QCOMPARE(rows(), (QStringList{u"All (2) 2"_s, u"Béla 1"_s, u"Dina 1"_s}));
}

void TestFacetList::lettersLeadToARow()
{
    show({1, 1, 1, 1});
    QCOMPARE(m_list->rowStartingWith(u"bel"_s, 0), 1);
    QCOMPARE(m_list->rowStartingWith(u"BÉ"_s, 3), 1); // on from the top
    QCOMPARE(m_list->rowStartingWith(u"x"_s, 0), -1);
}

QTEST_GUILESS_MAIN(TestFacetList)
#include "tst_facetlist.moc"
