// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/problemlist.h"
#include "models/searches/searchstore.h"
#include "tests/ui/storedlibrary.h"
#include "ui/browse/sidebar.h"

#include <QAbstractItemModel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Place;
using ui::Sidebar;

class TestSidebar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsTheLibrary();
    void choosingAPlaceIsTold();
    void showingAPlaceIsNotChoosing();
    void aGroupIsMarkedAtItsList();
    void keysPassTheHeadingsBy();
    void savedPlaylistsAppear();
    void theDraftComesAndGoes();
    void renamingAsksTheStore();
    void deleteAsksForThePlaylist();
    void savedSearchesAppear();
    void aSearchIsRenamedAndDeletedThroughTheStore();

private:
    [[nodiscard]] QModelIndex find(const QString& text) const;

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::PlaylistStore> m_playlists;
    std::unique_ptr<models::SearchStore> m_searches;
    std::unique_ptr<models::ProblemList> m_problems;
    std::unique_ptr<Sidebar> m_sidebar;
};

void TestSidebar::init()
{
    m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(3));
    QVERIFY(m_stored->isStored());
    m_playlists = std::make_unique<models::PlaylistStore>(m_stored->database());
    m_searches = std::make_unique<models::SearchStore>(m_stored->database(), m_stored->library());
    m_problems = std::make_unique<models::ProblemList>(m_stored->database());
    m_sidebar = std::make_unique<Sidebar>(*m_playlists, *m_searches, *m_problems);
    m_sidebar->show();
}

void TestSidebar::cleanup()
{
    m_sidebar.reset();
    m_problems.reset();
    m_searches.reset();
    m_playlists.reset();
    m_stored.reset();
}

QModelIndex TestSidebar::find(const QString& text) const
{
    const QAbstractItemModel* model = m_sidebar->model();
    const QModelIndexList found = model->match(
        model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void TestSidebar::listsTheLibrary()
{
    for (const auto kind : {Place::Kind::AllMusic, Place::Kind::Albums, Place::Kind::Artists,
             Place::Kind::Genres, Place::Kind::AlbumArtists, Place::Kind::Decades,
             Place::Kind::Folders, Place::Kind::RecentlyAdded, Place::Kind::MostPlayed,
             Place::Kind::NeverPlayed, Place::Kind::Problems}) {
        QVERIFY(find(ui::placeTitle({.kind = kind})).isValid());
    }
}

void TestSidebar::choosingAPlaceIsTold()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::placeChosen);
    m_sidebar->setCurrentIndex(find(u"Artists"_s));
    QCOMPARE(spy.count(), 1);
    QVERIFY(spy.first().first().value<Place>().kind == Place::Kind::Artists);
}

void TestSidebar::showingAPlaceIsNotChoosing()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::placeChosen);
    m_sidebar->showPlace({.kind = Place::Kind::Genres});
    QCOMPARE(m_sidebar->currentIndex(), find(u"Genres"_s));
    QCOMPARE(spy.count(), 0);
}

void TestSidebar::aGroupIsMarkedAtItsList()
{
    m_sidebar->showPlace({.kind = Place::Kind::Group,
        .title = u"Artist 1"_s,
        .query = u"artist:x"_s,
        .list = Place::Kind::Artists});
    QCOMPARE(m_sidebar->currentIndex(), find(u"Artists"_s));
    m_sidebar->showPlace({.kind = Place::Kind::Group, .title = u"x"_s, .query = u"x"_s});
    QVERIFY(!m_sidebar->currentIndex().isValid());
}

void TestSidebar::keysPassTheHeadingsBy()
{
    m_sidebar->showPlace({});
    for (const int key : {Qt::Key_Up, Qt::Key_Left, Qt::Key_Home}) {
        QTest::keyClick(m_sidebar.get(), static_cast<Qt::Key>(key));
        QCOMPARE(m_sidebar->currentIndex(), find(u"All music"_s));
        QVERIFY(m_sidebar->selectionModel()->isSelected(m_sidebar->currentIndex()));
    }
}

void TestSidebar::savedPlaylistsAppear()
{
    QVERIFY(!find(u"Evening"_s).isValid());
    QVERIFY(m_playlists->create(u"Evening"_s, {}).hasValue());
    QTRY_VERIFY(find(u"Evening"_s).isValid());
}

void TestSidebar::theDraftComesAndGoes()
{
    m_sidebar->setDraftShown(true);
    QVERIFY(find(u"New playlist"_s).isValid());
    m_sidebar->setDraftShown(false);
    QVERIFY(!find(u"New playlist"_s).isValid());
}

void TestSidebar::renamingAsksTheStore()
{
    QVERIFY(m_playlists->create(u"Evening"_s, {}).hasValue());
    QTRY_VERIFY(find(u"Evening"_s).isValid());
    QSignalSpy spy(m_sidebar.get(), &Sidebar::renameRequested);
    m_sidebar->model()->setData(find(u"Evening"_s), u"Night"_s, Qt::EditRole);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(1).toString(), u"Night"_s);
    // The name on screen is the store's, which was only asked.
    QVERIFY(find(u"Evening"_s).isValid());
}

void TestSidebar::deleteAsksForThePlaylist()
{
    const auto id = m_playlists->create(u"Evening"_s, {});
    QVERIFY(id.hasValue());
    QTRY_VERIFY(find(u"Evening"_s).isValid());
    m_sidebar->setCurrentIndex(find(u"Evening"_s));
    QSignalSpy spy(m_sidebar.get(), &Sidebar::deleteRequested);
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toLongLong(), *id);
    m_sidebar->setCurrentIndex(find(u"Albums"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    QCOMPARE(spy.count(), 1);
}

void TestSidebar::savedSearchesAppear()
{
    QVERIFY(!find(u"Quiet"_s).isValid());
    m_searches->put(m_searches->made(u"Quiet"_s, u"energy:<0.3"_s));
    QVERIFY(find(u"Quiet"_s).isValid());
    QSignalSpy spy(m_sidebar.get(), &Sidebar::placeChosen);
    m_sidebar->setCurrentIndex(find(u"Quiet"_s));
    QCOMPARE(spy.count(), 1);
    const auto place = spy.first().first().value<Place>();
    QVERIFY(place.kind == Place::Kind::SavedSearch);
    QCOMPARE(ui::placeQuery(place), u"energy:<0.3"_s);
    m_sidebar->showPlace(Place{});
    m_sidebar->showPlace(place);
    QCOMPARE(m_sidebar->currentIndex(), find(u"Quiet"_s));
}

void TestSidebar::aSearchIsRenamedAndDeletedThroughTheStore()
{
    const models::SavedSearch search = m_searches->made(u"Quiet"_s, u"energy:<0.3"_s);
    m_searches->put(search);
    QSignalSpy renamed(m_sidebar.get(), &Sidebar::searchRenameRequested);
    m_sidebar->model()->setData(find(u"Quiet"_s), u"Calm"_s, Qt::EditRole);
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.first().at(0).toLongLong(), search.id);
    QCOMPARE(renamed.first().at(1).toString(), u"Calm"_s);
    QVERIFY(find(u"Quiet"_s).isValid());
    QSignalSpy deleted(m_sidebar.get(), &Sidebar::searchDeleteRequested);
    m_sidebar->setCurrentIndex(find(u"Quiet"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Delete);
    QCOMPARE(deleted.count(), 1);
}

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
