// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackmime.h"
#include "models/playlist/m3u.h"
#include "models/taste/taste.h"
#include "tests/ui/storedlibrary.h"
#include "ui/browse/emptystate.h"
#include "ui/jobs/querypool.h"
#include "ui/playlist/nextpick.h"
#include "ui/playlist/playlistpicture.h"
#include "ui/playlist/playlisttable.h"
#include "ui/playlist/playlistview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>
#include <QUrl>

using namespace Qt::StringLiterals;
using models::TrackId;
using Column = models::PlaylistModel::Column;

class TestPlaylistView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void makesAPlaylistFromASeed();
    void everyRowSaysWhy();
    void changedRuleMakesItAgain();
    void handEditsSurviveAChangedRuleThroughUndo();
    void unanalysedSeedIsExplained();
    void tellsHowMuchOfTheLibraryIsKnown();
    void keysReorderAndRemove();
    void droppedTracksGoWhereTheyFall();
    void filesOfTheLibraryCanBeDropped();
    void savesAndOpens();
    void exportsARightM3u();
    void exportFailureIsASentence();
    void playingHandsOverTheWholeList();
    void chanceDrawsASeed();
    void severalListsAreShownInTurnAndSaved();
    void nextTracksArePicked();
    void thumbsWeighTheNextPlaylist();
    void whatTakesLongIsShownAtOnceAndCanBeStopped();
    void doublesAreFoundAndMended();
    void theDrawnCourseIsFollowed();

private:
    void make(const QList<TrackId>& seeds, int count = 8);
    [[nodiscard]] QList<TrackId> shown() const;
    [[nodiscard]] QString cell(int row, Column column) const;
    void drop(const QMimeData& data, int row);

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::PlaylistStore> m_store;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<ui::PlaylistView> m_view;
};

void TestPlaylistView::init()
{
    models::TrackList tracks = support::analysedTracks(30);
    const auto unknown = support::analysedTrack(30, u"Nobody"_s); // id 31
    unknown->features.reset();
    tracks.append(unknown);
    m_stored = std::make_unique<support::StoredLibrary>(tracks);
    QVERIFY(m_stored->isStored());
    m_store = std::make_unique<models::PlaylistStore>(m_stored->database());
    QVERIFY(m_store->load());
    m_undo = std::make_unique<QUndoStack>();
    m_view = std::make_unique<ui::PlaylistView>(m_stored->library(), *m_store, *m_undo);
    m_view->resize(1000, 700);
    m_view->show();
}

void TestPlaylistView::cleanup()
{
    m_view.reset();
    m_undo.reset();
    QVERIFY(m_store->finish());
    m_store.reset();
    m_stored.reset();
}

void TestPlaylistView::make(const QList<TrackId>& seeds, int count)
{
    const QSignalSpy changed(&m_view->editor(), &ui::PlaylistEditor::documentChanged);
    m_view->makeFrom(seeds);
    QTRY_VERIFY(!changed.isEmpty());
    auto* length = m_view->findChild<QSpinBox*>(u"length"_s);
    if (length->value() != count) {
        length->setValue(count);
        QTRY_COMPARE(shown().size(), count);
    }
}

QList<TrackId> TestPlaylistView::shown() const
{
    QList<TrackId> ids;
    for (const models::PlaylistEntry& entry : m_view->editor().model().entries()) {
        ids.append(entry.trackId);
    }
    return ids;
}

QString TestPlaylistView::cell(int row, Column column) const
{
    const models::PlaylistModel& model = m_view->editor().model();
    return model.index(row, static_cast<int>(column)).data().toString();
}

/// Drops on the upper half of a row, or below the last one.
void TestPlaylistView::drop(const QMimeData& data, int row)
{
    ui::PlaylistTable& table = m_view->table();
    const QRect rect = table.visualRect(table.model()->index(row, 1));
    const QPointF place = rect.isValid()
        ? QPointF(rect.center().x(), rect.top() + 1.0)
        : QPointF(table.viewport()->width() / 2.0, table.viewport()->height() - 1.0);
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(table.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(table.viewport(), &event);
}

void TestPlaylistView::makesAPlaylistFromASeed()
{
    m_view->makeFrom({4});
    QTRY_COMPARE(shown().size(), 25); // what 'Playlist from this' asks for
    QVERIFY(shown().contains(4));
    const QList<TrackId> ids = shown();
    QCOMPARE(QSet<TrackId>(ids.begin(), ids.end()).size(), 25);
    QCOMPARE(m_view->suggestedName(), u"Like Song 3"_s);
    m_undo->undo();
    QVERIFY(m_view->editor().document() == nullptr);
}

void TestPlaylistView::everyRowSaysWhy()
{
    make({4});
    m_view->editor().insertTracks(3, {30});
    for (int row = 0; row < shown().size(); ++row) {
        QVERIFY2(!cell(row, Column::Reason).isEmpty(), qPrintable(QString::number(row)));
    }
}

void TestPlaylistView::changedRuleMakesItAgain()
{
    make({4}, 25);
    const QList<TrackId> before = shown();
    auto* length = m_view->findChild<QSpinBox*>(u"length"_s);
    length->setValue(10);
    QTRY_COMPARE(shown().size(), 10);
    QCOMPARE(m_view->table().selectedRowNumbers(), QList<int>{0}); // the seed, as before
    length->setValue(12);
    QTRY_COMPARE(shown().size(), 12);
    // Both belong to one rule and are one step.
    m_undo->undo();
    QCOMPARE(shown(), before);
    QCOMPARE(length->value(), 25);
    m_view->findChild<QCheckBox*>(u"keysFit"_s)->setChecked(true);
    QTRY_VERIFY(m_view->editor().document()->content.request->keyCompatible);
    for (const models::PlaylistEntry& entry : m_view->editor().model().entries().mid(1)) {
        QVERIFY(entry.reason.isKeyCompatible.value_or(false)
            || !m_view->editor().document()->content.notes.isEmpty());
    }
}

void TestPlaylistView::handEditsSurviveAChangedRuleThroughUndo()
{
    make({4});
    m_view->editor().removeRows({2, 5});
    const QList<TrackId> edited = shown();
    const QSignalSpy messages(m_view.get(), &ui::PlaylistView::message);
    m_view->findChild<QSpinBox*>(u"length"_s)->setValue(9);
    QTRY_COMPARE(shown().size(), 9);
    QCOMPARE(messages.size(), 1); // says that undo brings the edits back
    m_undo->undo();
    QCOMPARE(shown(), edited);
}

void TestPlaylistView::unanalysedSeedIsExplained()
{
    const QSignalSpy messages(m_view.get(), &ui::PlaylistView::message);
    m_view->makeFrom({31});
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY(!messages.at(0).at(0).toString().isEmpty());
    QVERIFY(m_view->editor().document() == nullptr);
    QCOMPARE(m_view->findChild<ui::EmptyState*>()->accessibleDescription(),
        messages.at(0).at(0).toString());
}

void TestPlaylistView::tellsHowMuchOfTheLibraryIsKnown()
{
    make({4});
    const QString notes = m_view->findChild<QLabel*>(u"notes"_s)->text();
    QVERIFY2(notes.contains(u"30"_s) && notes.contains(u"31"_s), qPrintable(notes));
}

void TestPlaylistView::keysReorderAndRemove()
{
    make({4}, 5);
    const QList<TrackId> ids = shown();
    ui::PlaylistTable& table = m_view->table();
    table.setFocus();
    table.selectRange(1, 1);
    QTest::keyClick(&table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown(), (QList<TrackId>{ids[0], ids[2], ids[1], ids[3], ids[4]}));
    QCOMPARE(table.selectedRowNumbers(), QList<int>{2}); // the selection goes with the track
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier); // at the top already
    QCOMPARE(shown(), (QList<TrackId>{ids[1], ids[0], ids[2], ids[3], ids[4]}));
    QTest::keyClick(&table, Qt::Key_Delete);
    QCOMPARE(shown(), (QList<TrackId>{ids[0], ids[2], ids[3], ids[4]}));
    QCOMPARE(table.selectedRowNumbers(), QList<int>{0}); // the next one is at hand
    for (int i = 0; i < 4; ++i) {
        m_undo->undo();
    }
    QCOMPARE(shown(), ids);
}

void TestPlaylistView::droppedTracksGoWhereTheyFall()
{
    make({4}, 5);
    const QList<TrackId> ids = shown();
    const auto data =
        models::trackmime::encoded({m_stored->library().track(20), m_stored->library().track(21)});
    drop(*data, 2);
    QCOMPARE(shown(), (ids.mid(0, 2) + QList<TrackId>{20, 21} + ids.mid(2)));
    drop(*data, 99);
    QCOMPARE(shown().mid(7), (QList<TrackId>{20, 21}));
}

void TestPlaylistView::filesOfTheLibraryCanBeDropped()
{
    make({4}, 5);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/music/Artist 5/song 15.flac"_s),
        QUrl::fromLocalFile(u"/music/not in the library.mp3"_s), QUrl(u"https://example.org"_s),
        QUrl::fromLocalFile(u"/music/Artist 4/song 14.flac"_s)});
    drop(data, 0);
    QCOMPARE(shown().mid(0, 2), (QList<TrackId>{16, 15}));
    QCOMPARE(shown().size(), 7);
}

void TestPlaylistView::savesAndOpens()
{
    make({4}, 6);
    const QList<TrackId> ids = shown();
    const QSignalSpy saved(m_view.get(), &ui::PlaylistView::saved);
    m_view->saveAs(u"Evening"_s);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!m_view->findChild<QPushButton*>(u"save"_s)->isVisible());
    const auto other = m_store->create(u"Other"_s, {});
    m_view->openSaved(*other);
    QCOMPARE(shown().size(), 0);
    m_view->openSaved(saved.at(0).at(0).toLongLong());
    QCOMPARE(shown(), ids);
    QCOMPARE(m_view->suggestedName(), u"Evening"_s);
    const QSignalSpy messages(m_view.get(), &ui::PlaylistView::message);
    m_view->openSaved(12345);
    QCOMPARE(messages.size(), 1);
}

void TestPlaylistView::exportsARightM3u()
{
    make({4}, 5);
    const QString file = m_stored->folder().file(u"Liste ü.m3u8"_s);
    const QSignalSpy exported(m_view.get(), &ui::PlaylistView::exported);
    m_view->exportTo(file, {.style = models::PathStyle::Absolute});
    QTRY_COMPARE(exported.size(), 1);
    const auto lines = models::readM3u(file);
    QVERIFY(lines);
    QList<QString> paths;
    for (const TrackId id : shown()) {
        paths.append(m_stored->library().track(id)->path);
    }
    QCOMPARE(lines->size(), 5);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        QCOMPARE(lines->at(i).path, paths.at(i));
        QCOMPARE(lines->at(i).durationS, 180);
        QCOMPARE(lines->at(i).artist, cell(static_cast<int>(i), Column::Artist));
        QCOMPARE(lines->at(i).title, cell(static_cast<int>(i), Column::Title));
    }
}

void TestPlaylistView::exportFailureIsASentence()
{
    make({4}, 5);
    const QSignalSpy failed(m_view.get(), &ui::PlaylistView::exportFailed);
    m_view->exportTo(m_stored->folder().file(u"no such folder/x.m3u8"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
}

void TestPlaylistView::playingHandsOverTheWholeList()
{
    make({4}, 5);
    const QSignalSpy activated(m_view.get(), &ui::PlaylistView::trackActivated);
    ui::PlaylistTable& table = m_view->table();
    emit table.rowActivated(3);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).value<QList<TrackId>>(), shown());
    QCOMPARE(activated.at(0).at(1).toInt(), 3);
}

void TestPlaylistView::chanceDrawsASeed()
{
    m_view->makeFromDrawn(models::SeedDraw::Random);
    QTRY_COMPARE(shown().size(), 25);
    QCOMPARE(m_view->editor().document()->content.request->seeds.size(), 1);
    QVERIFY(m_view->editor().model().entries().constFirst().reason.isSeed);
    m_view->makeFromDrawn(models::SeedDraw::Mixed);
    QTRY_COMPARE(m_view->editor().document()->content.request->seeds.size(), 4);
}

void TestPlaylistView::severalListsAreShownInTurnAndSaved()
{
    make({4});
    auto* lists = m_view->findChild<QComboBox*>(u"lists"_s);
    QVERIFY(!lists->isVisible());
    auto* mode = m_view->findChild<QComboBox*>(u"mode"_s);
    mode->setCurrentIndex(mode->findData(static_cast<int>(models::PlaylistMode::Bins)));
    QTRY_VERIFY(lists->isVisible());
    QVERIFY(lists->count() > 1);
    const QList<TrackId> first = shown();
    QCOMPARE(m_view->suggestedName(), lists->itemText(0));
    lists->setCurrentIndex(1);
    emit lists->activated(1);
    QVERIFY(shown() != first);
    QCOMPARE(m_view->suggestedName(), lists->itemText(1));
    m_undo->undo();
    QCOMPARE(shown(), first);
    QCOMPARE(lists->currentIndex(), 0);
    m_view->findChild<QPushButton*>(u"saveAll"_s)->click();
    QCOMPARE(m_store->playlists().size(), lists->count());
    // Of another playlist there is one only.
    make({4});
    QVERIFY(!lists->isVisible());
}

void TestPlaylistView::nextTracksArePicked()
{
    make({4}, 3);
    ui::NextPick& pick = m_view->nextPick();
    const QSignalSpy offered(&pick, &ui::NextPick::offered);
    pick.start();
    QTRY_COMPARE(offered.size(), 1);
    QCOMPARE(pick.offers().size(), 3);
    const QList<TrackId> before = shown();
    const TrackId second = pick.offers().at(1).trackId;
    QVERIFY(!before.contains(second));
    pick.choose(1);
    QCOMPARE(shown(), before + QList<TrackId>{second});
    // And again, with others.
    QTRY_COMPARE(offered.size(), 2);
    for (const models::PlaylistEntry& offer : pick.offers()) {
        QVERIFY(!shown().contains(offer.trackId));
    }
    m_undo->undo();
    QCOMPARE(shown(), before);
}

void TestPlaylistView::thumbsWeighTheNextPlaylist()
{
    make({4});
    const QSignalSpy messages(m_view.get(), &ui::PlaylistView::message);
    emit m_view->table().judged({1, 2}, true);
    QCOMPARE(messages.size(), 1); // asks for the other kind
    emit m_view->table().judged({3}, false);
    QCOMPARE(messages.size(), 2);
    const models::Taste taste(m_store->libraryPath());
    QCOMPARE(taste.answers().size(), 2);
    QCOMPARE(taste.answers().constFirst().one, 4);
    QCOMPARE(taste.answers().constFirst().farther, shown().at(3));
    make({4}, 9);
    QVERIFY(m_view->editor().document()->content.notes.join(u' ').contains(u"answers"_s));
}

void TestPlaylistView::whatTakesLongIsShownAtOnceAndCanBeStopped()
{
    // All threads of the pool are busy until the gates open.
    QThreadPool* pool = ui::queryPool();
    QSemaphore gates;
    for (int i = 0; i < pool->maxThreadCount(); ++i) {
        pool->start([&gates] { gates.acquire(); });
    }
    const QSignalSpy making(m_view.get(), &ui::PlaylistView::making);
    m_view->makeFrom({4});
    QTRY_COMPARE(making.size(), 1);
    auto* stop = m_view->findChild<QPushButton*>(u"stopMaking"_s);
    QVERIFY(stop->isVisible());
    stop->click();
    QVERIFY(!stop->isVisible());
    QVERIFY(m_view->editor().document() == nullptr);
    // And again, to its end.
    m_view->makeFrom({4});
    QTRY_COMPARE(making.size(), 2);
    gates.release(pool->maxThreadCount());
    QTRY_COMPARE(shown().size(), 25);
    QVERIFY(!stop->isVisible());
    QVERIFY(m_view->table().isVisible());
}

void TestPlaylistView::doublesAreFoundAndMended()
{
    make({4}, 5);
    const QList<TrackId> ids = shown();
    auto* mend = m_view->findChild<QPushButton*>(u"mend"_s);
    QVERIFY(!mend->isVisible());
    m_view->editor().insertTracks(5, {ids.at(1)});
    QTRY_VERIFY(mend->isVisible());
    QVERIFY(m_view->findChild<QLabel*>(u"mendText"_s)->text().contains(u"1"_s));
    mend->click();
    QCOMPARE(shown(), ids);
    QTRY_VERIFY(!mend->isVisible());
    m_undo->undo();
    QCOMPARE(shown(), ids + QList<TrackId>{ids.at(1)});
}

void TestPlaylistView::theDrawnCourseIsFollowed()
{
    make({4}, 8);
    auto* mode = m_view->findChild<QComboBox*>(u"mode"_s);
    mode->setCurrentIndex(mode->findData(static_cast<int>(models::PlaylistMode::Curve)));
    auto* picture = m_view->findChild<ui::PlaylistPicture*>();
    QTRY_VERIFY(!picture->bentCourse().isEmpty());
    QTest::keyClick(picture, Qt::Key_Home);
    for (int press = 0; press < 3; ++press) { // .5 and thrice .2 is over the top
        QTest::keyClick(picture, Qt::Key_PageUp);
    }
    const auto drawn = [this] { return m_view->editor().document()->content.request->drawnCurve; };
    QTRY_COMPARE(drawn(), (QList<double>{1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5}));
    // The energy rises with the id here: the first track is one of the most driving.
    QVERIFY(shown().constFirst() > 20);
}

QTEST_MAIN(TestPlaylistView)
#include "tst_playlistview.moc"
