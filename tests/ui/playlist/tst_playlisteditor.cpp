// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/playlist/playlisteditor.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using models::PlaylistEntry;
using models::TrackId;

namespace {

/// Entries as a maker gives them: with a distance, a cost and a reason.
QList<PlaylistEntry> madeEntries(const QList<TrackId>& ids)
{
    QList<PlaylistEntry> entries;
    for (const TrackId id : ids) {
        PlaylistEntry entry;
        entry.trackId = id;
        entry.distance = 0.125 * static_cast<double>(id);
        entry.transition = 0.25;
        entry.reason.isSeed = entries.isEmpty();
        entry.reason.parts = {{"timbre", 0.0625 * static_cast<double>(id)}};
        entry.reason.tempoChangePercent = 1.5;
        entries.append(entry);
    }
    return entries;
}

/// Everything of the entries, so that a comparison sees any difference.
QStringList spelled(const QList<PlaylistEntry>& entries)
{
    const auto number = [](const std::optional<double>& value) {
        return value ? QString::number(*value, 'g', 12) : u"-"_s;
    };
    QStringList lines;
    for (const PlaylistEntry& entry : entries) {
        QString line = QString::number(entry.trackId) + u' ' + number(entry.distance) + u' '
            + number(entry.transition) + u' ' + number(entry.reason.tempoChangePercent) + u' '
            + number(entry.reason.loudnessChangeLu) + (entry.reason.isSeed ? u" seed"_s : u""_s);
        for (const auto& [part, rank] : entry.reason.parts) {
            line += u' ' + QString::fromStdString(part) + u'=' + QString::number(rank);
        }
        lines.append(line);
    }
    return lines;
}

QList<TrackId> idsOf(const QList<PlaylistEntry>& entries)
{
    QList<TrackId> ids;
    for (const PlaylistEntry& entry : entries) {
        ids.append(entry.trackId);
    }
    return ids;
}

} // namespace

class TestPlaylistEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void editIsOneUndoStep_data();
    void editIsOneUndoStep();
    void undoAllAndRedoAllRestoreExactly();
    void unmovedMoveIsNoStep();
    void unknownTracksAreNotInserted();
    void insertingWithoutAPlaylistBeginsOne();
    void newPlaylistCanBeTakenBack();
    void stepsOfOneRuleAreOneUndoStep();
    void savedPlaylistFollowsEveryEditAndUndo();
    void undoOfAnotherPlaylistShowsIt();
    void renamingAndDeletingElsewhereIsFollowed();
    void changeElsewhereIsShown();
    void savingNothingIsAnError();
    void openingWhatIsShownChangesNoRow();
    void locksGoWhereTheirTracksGo();

private:
    void begin(const QList<TrackId>& ids);
    [[nodiscard]] QList<TrackId> shown() const;

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::PlaylistStore> m_store;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<ui::PlaylistEditor> m_editor;
};

void TestPlaylistEditor::init()
{
    m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(8));
    QVERIFY(m_stored->isStored());
    m_store = std::make_unique<models::PlaylistStore>(m_stored->database());
    QVERIFY(m_store->load());
    m_undo = std::make_unique<QUndoStack>();
    m_editor = std::make_unique<ui::PlaylistEditor>(m_stored->library(), *m_store, *m_undo);
}

void TestPlaylistEditor::cleanup()
{
    m_editor.reset();
    m_undo.reset();
    QVERIFY(m_store->finish());
    m_store.reset();
    m_stored.reset();
}

void TestPlaylistEditor::begin(const QList<TrackId>& ids)
{
    m_editor->beginNew({.entries = madeEntries(ids)});
}

QList<TrackId> TestPlaylistEditor::shown() const
{
    return idsOf(m_editor->model().entries());
}

void TestPlaylistEditor::editIsOneUndoStep_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QList<TrackId>>("after");
    const auto row = [](const char* name, const QString& edit, const QList<TrackId>& after) {
        QTest::newRow(name) << edit << after;
    };
    row("remove the first", u"remove 0"_s, {2, 3, 4, 5});
    row("remove the last", u"remove 4"_s, {1, 2, 3, 4});
    row("remove scattered rows", u"remove 0 2 4"_s, {2, 4});
    row("remove all", u"remove 0 1 2 3 4"_s, {});
    row("move one down", u"move 2: 0"_s, {2, 1, 3, 4, 5});
    row("move one up", u"move 0: 1"_s, {2, 1, 3, 4, 5});
    row("move to the end", u"move 5: 0 1"_s, {3, 4, 5, 1, 2});
    row("move scattered rows together", u"move 3: 0 2 4"_s, {2, 1, 3, 5, 4});
    row("insert at the top", u"insert 0: 8 7"_s, {8, 7, 1, 2, 3, 4, 5});
    row("insert in the middle", u"insert 2: 6"_s, {1, 2, 6, 3, 4, 5});
    row("insert at the end", u"insert -1: 6"_s, {1, 2, 3, 4, 5, 6});
    row("insert a second time the same", u"insert 1: 1"_s, {1, 1, 2, 3, 4, 5});
}

/// "<command> [row:] numbers"
void apply(ui::PlaylistEditor& editor, const QString& edit)
{
    const QString command = edit.section(u' ', 0, 0);
    const bool hasPlace = edit.contains(u':');
    const int place = hasPlace ? edit.section(u' ', 1, 1).chopped(1).toInt() : 0;
    const QStringList words = edit.section(u' ', hasPlace ? 2 : 1).split(u' ');
    QList<int> rows;
    QList<TrackId> ids;
    for (const QString& word : words) {
        rows.append(word.toInt());
        ids.append(word.toInt());
    }
    if (command == u"remove"_s) {
        editor.removeRows(rows);
    } else if (command == u"move"_s) {
        editor.moveRows(rows, place);
    } else {
        editor.insertTracks(place, ids);
    }
}

void TestPlaylistEditor::editIsOneUndoStep()
{
    QFETCH(QString, edit);
    QFETCH(QList<TrackId>, after);
    begin({1, 2, 3, 4, 5});
    const QStringList before = spelled(m_editor->model().entries());
    apply(*m_editor, edit);
    QCOMPARE(shown(), after);
    QCOMPARE(m_undo->count(), 2);
    QVERIFY(!m_undo->undoText().isEmpty());
    const QStringList edited = spelled(m_editor->model().entries());
    m_undo->undo();
    QCOMPARE(spelled(m_editor->model().entries()), before);
    m_undo->redo();
    QCOMPARE(spelled(m_editor->model().entries()), edited);
}

void TestPlaylistEditor::undoAllAndRedoAllRestoreExactly()
{
    begin({1, 2, 3, 4, 5});
    QList<QStringList> states{spelled(m_editor->model().entries())};
    for (const QString& edit :
        {u"move 5: 0"_s, u"remove 1 2"_s, u"insert 1: 7 8"_s, u"move 0: 4"_s, u"remove 0"_s}) {
        apply(*m_editor, edit);
        states.append(spelled(m_editor->model().entries()));
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        m_undo->undo();
        QCOMPARE(spelled(m_editor->model().entries()), states.at(i));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        m_undo->redo();
        QCOMPARE(spelled(m_editor->model().entries()), states.at(i));
    }
}

void TestPlaylistEditor::unmovedMoveIsNoStep()
{
    begin({1, 2, 3});
    m_editor->moveRows({1}, 1);
    m_editor->moveRows({1}, 2);
    m_editor->removeRows({});
    QCOMPARE(m_undo->count(), 1);
}

void TestPlaylistEditor::unknownTracksAreNotInserted()
{
    begin({1, 2});
    m_editor->insertTracks(1, {99});
    QCOMPARE(m_undo->count(), 1);
    m_editor->insertTracks(1, {99, 3});
    QCOMPARE(shown(), (QList<TrackId>{1, 3, 2}));
}

void TestPlaylistEditor::insertingWithoutAPlaylistBeginsOne()
{
    QVERIFY(m_editor->document() == nullptr);
    m_editor->insertTracks(-1, {3, 1});
    QCOMPARE(shown(), (QList<TrackId>{3, 1}));
    QVERIFY(!m_editor->document()->content.request);
    m_undo->undo();
    QVERIFY(m_editor->document() == nullptr);
    QCOMPARE(m_editor->model().rowCount(), 0);
}

void TestPlaylistEditor::newPlaylistCanBeTakenBack()
{
    begin({1, 2, 3});
    m_editor->removeRows({0});
    begin({7, 8});
    QCOMPARE(shown(), (QList<TrackId>{7, 8}));
    m_undo->undo();
    QCOMPARE(shown(), (QList<TrackId>{2, 3}));
    m_undo->undo();
    QCOMPARE(shown(), (QList<TrackId>{1, 2, 3}));
}

void TestPlaylistEditor::stepsOfOneRuleAreOneUndoStep()
{
    begin({1, 2, 3});
    m_editor->replaceContent({.entries = madeEntries({1, 2})}, {.text = u"Rules"_s, .mergeId = 1});
    m_editor->replaceContent({.entries = madeEntries({1})}, {.text = u"Rules"_s, .mergeId = 1});
    m_editor->replaceContent({.entries = madeEntries({1, 5})}, {.text = u"Rules"_s, .mergeId = 2});
    QCOMPARE(m_undo->count(), 3);
    m_undo->undo();
    QCOMPARE(shown(), (QList<TrackId>{1}));
    m_undo->undo();
    QCOMPARE(shown(), (QList<TrackId>{1, 2, 3}));
}

void TestPlaylistEditor::savedPlaylistFollowsEveryEditAndUndo()
{
    begin({1, 2, 3});
    const auto id = m_editor->save(u"Evening"_s);
    QVERIFY(id);
    QCOMPARE(m_editor->document()->name, u"Evening"_s);
    m_editor->removeRows({1});
    QCOMPARE(idsOf(*m_store->entries(*id)), (QList<TrackId>{1, 3}));
    m_undo->undo();
    QCOMPARE(idsOf(*m_store->entries(*id)), (QList<TrackId>{1, 2, 3}));
    QVERIFY(m_store->finish());
    models::PlaylistStore fresh(m_stored->database());
    QVERIFY(fresh.load());
    QCOMPARE(idsOf(*fresh.entries(*id)), (QList<TrackId>{1, 2, 3}));
}

void TestPlaylistEditor::undoOfAnotherPlaylistShowsIt()
{
    begin({1, 2, 3});
    const auto first = m_editor->save(u"First"_s);
    m_editor->removeRows({0});
    const auto second = m_store->create(u"Second"_s, madeEntries({7}));
    QVERIFY(m_editor->open(*second));
    QCOMPARE(shown(), (QList<TrackId>{7}));
    m_undo->undo();
    QCOMPARE(m_editor->document()->name, u"First"_s);
    QCOMPARE(shown(), (QList<TrackId>{1, 2, 3}));
    QCOMPARE(idsOf(*m_store->entries(*first)), (QList<TrackId>{1, 2, 3}));
    QCOMPARE(idsOf(*m_store->entries(*second)), (QList<TrackId>{7}));
}

void TestPlaylistEditor::renamingAndDeletingElsewhereIsFollowed()
{
    begin({1, 2});
    const auto id = m_editor->save(u"Evening"_s);
    const QSignalSpy changed(m_editor.get(), &ui::PlaylistEditor::documentChanged);
    QVERIFY(m_store->rename(*id, u"Night"_s));
    QCOMPARE(m_editor->document()->name, u"Night"_s);
    QVERIFY(m_store->remove(*id));
    QCOMPARE(m_editor->document()->savedId, 0);
    QCOMPARE(changed.size(), 2);
    const QSignalSpy failed(m_editor.get(), &ui::PlaylistEditor::failed);
    m_editor->removeRows({0}); // an unsaved list now: nothing to store, nothing to fail
    QCOMPARE(shown(), (QList<TrackId>{2}));
    QCOMPARE(failed.size(), 0);
}

void TestPlaylistEditor::changeElsewhereIsShown()
{
    begin({1, 2});
    const auto id = m_editor->save(u"Evening"_s);
    QVERIFY(m_store->replaceEntries(*id, madeEntries({1, 2, 5})));
    QCOMPARE(shown(), (QList<TrackId>{1, 2, 5}));
}

void TestPlaylistEditor::savingNothingIsAnError()
{
    const auto id = m_editor->save(u"Evening"_s);
    QVERIFY(!id);
    QVERIFY(!id.error().detail.isEmpty());
}

void TestPlaylistEditor::openingWhatIsShownChangesNoRow()
{
    begin({1, 2});
    const auto id = m_editor->save(u"Evening"_s);
    const QSignalSpy resets(&m_editor->model(), &models::PlaylistModel::modelReset);
    QVERIFY(m_editor->open(*id));
    QCOMPARE(resets.size(), 0); // the selection survives
}

void TestPlaylistEditor::locksGoWhereTheirTracksGo()
{
    begin({1, 2, 3, 4, 5});
    ui::PlaylistContent content = m_editor->document()->content;
    content.request = models::PlaylistRequest{};
    content.request->locked = {{1, 2}, {3, 4}};
    m_editor->replaceContent(content, {});
    const auto locked = [this] { return m_editor->document()->content.request->locked; };
    using Locks = QMap<int, TrackId>;
    m_editor->moveRows({0}, 5); // 2 3 4 5 1
    QCOMPARE(locked(), (Locks{{0, 2}, {2, 4}}));
    m_editor->insertTracks(0, {6}); // 6 2 3 4 5 1
    QCOMPARE(locked(), (Locks{{1, 2}, {3, 4}}));
    m_editor->removeRows({1}); // 6 3 4 5 1: the lock of what is gone ends
    QCOMPARE(locked(), (Locks{{2, 4}}));
    m_undo->undo();
    QCOMPARE(locked(), (Locks{{1, 2}, {3, 4}}));
}

QTEST_MAIN(TestPlaylistEditor)
#include "tst_playlisteditor.moc"
