// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/sidebar.h"
#include "ui/browse/trackview.h"
#include "ui/mainwindow/topbar.h"
#include "ui/playlist/playlistview.h"

#include <QAction>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using support::WindowFixture;
using ui::Command;
using ui::MainWindow;
using ui::Place;

class TestSavedSearches : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSearchIsKeptNamedAndUndone();
    void aKeptSearchIsALiveView();
    void whatIsSearchedFollowsANewName();
    void theRulesOfAPlaylistFollowANewName();
    void aKeptSearchCanBeChanged();
    void whatIsKeptAlreadyIsNotKeptTwice();
    void deletingComesBackByUndo();

private:
    void search(const QString& text);

    [[nodiscard]] QAction* action(Command command) { return m_window->actions()[command]; }

    [[nodiscard]] QModelIndex entry(const QString& name) const;
    [[nodiscard]] int shownRows() const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestSavedSearches::init()
{
    m_fixture = std::make_unique<WindowFixture>(support::analysedTracks(12));
    QVERIFY(m_fixture->isReady());
    m_window = std::make_unique<MainWindow>(m_fixture->session());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSavedSearches::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestSavedSearches::search(const QString& text)
{
    QLineEdit& field = m_window->topBar().searchField();
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
}

QModelIndex TestSavedSearches::entry(const QString& name) const
{
    const QAbstractItemModel* model = m_window->sidebar().model();
    return model
        ->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

int TestSavedSearches::shownRows() const
{
    const auto* shown = qobject_cast<ui::TrackView*>(m_window->browser().currentWidget());
    return shown == nullptr ? -1 : shown->model().rowCount();
}

void TestSavedSearches::theSearchIsKeptNamedAndUndone()
{
    QVERIFY(!action(Command::KeepSearch)->isEnabled());
    search(u"bpm:<105"_s);
    QVERIFY(action(Command::KeepSearch)->isEnabled());
    const int found = shownRows();
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_fixture->searches().searches().size(), 1);
    QVERIFY(entry(u"bpm:<105"_s).isValid());
    auto* editor = m_window->sidebar().findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTRY_VERIFY(editor->hasFocus());
    editor->selectAll();
    QTest::keyClicks(editor, u"Slow"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->searches().searches().constFirst().name, u"Slow"_s);
    QVERIFY(entry(u"Slow"_s).isValid());
    QCOMPARE(m_window->sidebar().currentIndex(), entry(u"Slow"_s));
    QCOMPARE(shownRows(), found);
    m_window->undoStack().undo();
    QCOMPARE(m_fixture->searches().searches().constFirst().name, u"bpm:<105"_s);
    m_window->undoStack().undo();
    QVERIFY(m_fixture->searches().searches().isEmpty());
    QVERIFY(!entry(u"bpm:<105"_s).isValid());
    m_window->undoStack().redo();
    m_window->undoStack().redo();
    QVERIFY(entry(u"Slow"_s).isValid());
}

void TestSavedSearches::aKeptSearchIsALiveView()
{
    auto& store = m_fixture->searches();
    const models::SavedSearch liked = store.made(u"Liked"_s, u"rating:>=4"_s);
    store.put(liked);
    m_window->sidebar().setCurrentIndex(entry(u"Liked"_s));
    QCOMPARE(shownRows(), 0);
    m_fixture->stored().library().setRating({1, 2}, 8);
    QCOMPARE(shownRows(), 2);
    search(u"search:liked -bpm:<101"_s); // narrows further, and names it
    QCOMPARE(shownRows(), 1);
    store.put({.id = liked.id, .name = u"Liked"_s, .query = u"rating:>=5"_s});
    QCOMPARE(shownRows(), 0);
}

void TestSavedSearches::whatIsSearchedFollowsANewName()
{
    auto& store = m_fixture->searches();
    const models::SavedSearch slow = store.made(u"Slow"_s, u"bpm:<105"_s);
    store.put(slow);
    store.put(store.made(u"Slowest"_s, u"search:slow bpm:<103"_s));
    m_window->sidebar().setCurrentIndex(entry(u"Slowest"_s));
    QCOMPARE(shownRows(), 3); // of 100, 101, ... BPM
    m_window->sidebar().setCurrentIndex(entry(u"All music"_s));
    search(u"search:slow"_s);
    QCOMPARE(shownRows(), 5);
    emit m_window->sidebar().searchRenameRequested(slow.id, u"At ease"_s);
    QCOMPARE(m_window->topBar().search(), u"search:\"At ease\""_s);
    QCOMPARE(shownRows(), 5);
    m_window->undoStack().undo();
    QCOMPARE(m_window->topBar().search(), u"search:Slow"_s);
    QCOMPARE(shownRows(), 5);
    m_window->undoStack().redo();
    action(Command::Back)->trigger();
    QCOMPARE(shownRows(), 3);
}

void TestSavedSearches::theRulesOfAPlaylistFollowANewName()
{
    auto& store = m_fixture->searches();
    const models::SavedSearch slow = store.made(u"Slow"_s, u"bpm:<105"_s);
    store.put(slow);
    ui::PlaylistView& workshop = m_window->browser().workshop();
    workshop.makeFrom({1});
    const auto document = [&workshop] { return workshop.editor().document(); };
    QTRY_VERIFY(document() != nullptr);
    auto* filter = workshop.findChild<QLineEdit*>(u"filter"_s);
    QVERIFY(filter != nullptr);
    filter->setText(u"search:slow"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    const auto ruled = [&document] { return document()->content.request->filter; };
    QTRY_COMPARE(ruled(), u"search:slow"_s);
    QCOMPARE(document()->content.entries.size(), 5); // of 100, 101, ... BPM
    emit m_window->sidebar().searchRenameRequested(slow.id, u"At ease"_s);
    QCOMPARE(filter->text(), u"search:\"At ease\""_s);
    QCOMPARE(ruled(), u"search:\"At ease\""_s);
    // What is made by it from now on is found.
    workshop.findChild<QSpinBox*>(u"length"_s)->setValue(3);
    QTRY_COMPARE(document()->content.entries.size(), 3);
    QCOMPARE(ruled(), u"search:\"At ease\""_s);
    QUndoStack& undo = m_window->undoStack();
    undo.undo();
    QCOMPARE(document()->content.entries.size(), 5);
    undo.undo();
    QCOMPARE(filter->text(), u"search:Slow"_s);
    QCOMPARE(ruled(), u"search:Slow"_s);
    undo.undo();
    QCOMPARE(ruled(), QString());
    undo.redo();
    undo.redo();
    QCOMPARE(ruled(), u"search:\"At ease\""_s);
    // One that is being written is taken along, too.
    filter->setText(u"search:\"At ease\" rating:"_s);
    emit m_window->sidebar().searchRenameRequested(slow.id, u"Calm"_s);
    QCOMPARE(filter->text(), u"search:Calm rating:"_s);
}

void TestSavedSearches::aKeptSearchCanBeChanged()
{
    auto& store = m_fixture->searches();
    store.put(store.made(u"Slow"_s, u"bpm:<105"_s));
    m_window->sidebar().setCurrentIndex(entry(u"Slow"_s));
    QVERIFY(action(Command::ChangeSearch)->isEnabled());
    action(Command::ChangeSearch)->trigger();
    QCOMPARE(m_window->topBar().search(), u"bpm:<105"_s);
    QTest::keyClicks(&m_window->topBar().searchField(), u"bpm:<103"_s);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(store.searches().size(), 1);
    QCOMPARE(store.searches().constFirst().name, u"Slow"_s);
    QCOMPARE(store.searches().constFirst().query, u"bpm:<103"_s);
    QCOMPARE(shownRows(), 3);
    m_window->undoStack().undo();
    QCOMPARE(store.searches().constFirst().query, u"bpm:<105"_s);
    QCOMPARE(shownRows(), 5);
    // What is searched after the field was emptied is another search.
    action(Command::ChangeSearch)->trigger();
    QTest::keyClick(&m_window->topBar().searchField(), Qt::Key_Escape);
    search(u"bpm:>110"_s);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(store.searches().size(), 2);
}

void TestSavedSearches::whatIsKeptAlreadyIsNotKeptTwice()
{
    auto& store = m_fixture->searches();
    store.put(store.made(u"Slow"_s, u"bpm:<105"_s));
    search(u"bpm:<105"_s);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(store.searches().size(), 1);
    QCOMPARE(m_window->sidebar().currentIndex(), entry(u"Slow"_s));
}

void TestSavedSearches::deletingComesBackByUndo()
{
    auto& store = m_fixture->searches();
    store.put(store.made(u"Slow"_s, u"bpm:<105"_s));
    m_window->sidebar().setCurrentIndex(entry(u"Slow"_s));
    m_window->sidebar().setFocus();
    QTest::keyClick(&m_window->sidebar(), Qt::Key_Delete);
    QVERIFY(store.searches().isEmpty());
    QVERIFY(m_window->browser().place().kind == Place::Kind::AllMusic);
    QCOMPARE(shownRows(), 12);
    m_window->undoStack().undo();
    QVERIFY(entry(u"Slow"_s).isValid());
}

QTEST_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
