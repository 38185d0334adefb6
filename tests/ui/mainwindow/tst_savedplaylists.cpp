// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/mainwindow/savedplaylists.h"
#include "ui/mainwindow/undocommands.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using models::PlaylistEntry;
using models::PlaylistId;
using ui::SavedPlaylists;

class TestSavedPlaylists : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void deletingCanBeUndone();
    void renamingCanBeUndone();
    void anEmptyNameIsNotTaken();
    void extendingCanBeUndone();
    void ratingsComeBackEachToItsOwn();

private:
    [[nodiscard]] QList<models::TrackId> idsOf(PlaylistId id) const;

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::PlaylistStore> m_store;
    std::unique_ptr<QUndoStack> m_undoStack;
    std::unique_ptr<SavedPlaylists> m_saved;
    PlaylistId m_evening = 0;
};

void TestSavedPlaylists::init()
{
    m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(5));
    m_store = std::make_unique<models::PlaylistStore>(m_stored->database());
    m_undoStack = std::make_unique<QUndoStack>();
    m_saved = std::make_unique<SavedPlaylists>(*m_store, *m_undoStack);
    PlaylistEntry first;
    first.trackId = 2;
    PlaylistEntry second;
    second.trackId = 4;
    const auto id = m_store->create(u"Evening"_s, {first, second});
    QVERIFY(id.hasValue());
    m_evening = *id;
}

void TestSavedPlaylists::cleanup()
{
    m_saved.reset();
    m_undoStack.reset();
    m_store.reset();
    m_stored.reset();
}

QList<models::TrackId> TestSavedPlaylists::idsOf(PlaylistId id) const
{
    QList<models::TrackId> result;
    const auto entries = m_store->entries(id);
    if (entries.hasValue()) {
        for (const PlaylistEntry& entry : *entries) {
            result.append(entry.trackId);
        }
    }
    return result;
}

void TestSavedPlaylists::deletingCanBeUndone()
{
    QSignalSpy done(m_saved.get(), &SavedPlaylists::done);
    QSignalSpy removed(m_saved.get(), &SavedPlaylists::removed);
    m_saved->remove(m_evening);
    QCOMPARE(m_store->playlists().size(), 0);
    QCOMPARE(done.count(), 1);
    QVERIFY(done.first().first().toString().contains(u"Evening"_s));
    QCOMPARE(removed.first().first().toLongLong(), m_evening);

    m_undoStack->undo();
    QCOMPARE(m_store->playlists().size(), 1);
    const models::PlaylistSummary back = m_store->playlists().constFirst();
    QCOMPARE(back.name, u"Evening"_s);
    QCOMPARE(idsOf(back.id), (QList<models::TrackId>{2, 4}));

    m_undoStack->redo();
    QCOMPARE(m_store->playlists().size(), 0);
}

void TestSavedPlaylists::renamingCanBeUndone()
{
    m_saved->rename(m_evening, u"  Night "_s);
    QCOMPARE(m_store->playlists().constFirst().name, u"Night"_s);
    m_undoStack->undo();
    QCOMPARE(m_store->playlists().constFirst().name, u"Evening"_s);
}

void TestSavedPlaylists::anEmptyNameIsNotTaken()
{
    m_saved->rename(m_evening, u"   "_s);
    QCOMPARE(m_store->playlists().constFirst().name, u"Evening"_s);
    QVERIFY(!m_undoStack->canUndo());
}

void TestSavedPlaylists::extendingCanBeUndone()
{
    m_saved->extend(m_evening, {5, 1});
    QCOMPARE(idsOf(m_evening), (QList<models::TrackId>{2, 4, 5, 1}));
    m_undoStack->undo();
    QCOMPARE(idsOf(m_evening), (QList<models::TrackId>{2, 4}));
}

void TestSavedPlaylists::ratingsComeBackEachToItsOwn()
{
    models::Library& library = m_stored->library();
    library.setRating({1}, 4);
    library.setRating({2}, 9);
    m_undoStack->push(new ui::RateCommand(library, {1, 2, 3}, 10));
    QCOMPARE(library.track(3)->rating, 10);
    QCOMPARE(library.track(1)->rating, 10);
    m_undoStack->undo();
    QCOMPARE(library.track(1)->rating, 4);
    QCOMPARE(library.track(2)->rating, 9);
    QCOMPARE(library.track(3)->rating, 0);
}

QTEST_GUILESS_MAIN(TestSavedPlaylists)
#include "tst_savedplaylists.moc"
