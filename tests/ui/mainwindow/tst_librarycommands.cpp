// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/problemtable.h"
#include "models/database/writer.h"
#include "models/library/query.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"
#include "ui/mainwindow/librarycommands.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using ui::Command;
using ui::Place;

namespace {

/// Files and tracks: two of one payload, 1 and 2, and 3, which is missing.
models::TrackList tracksIn(const QString& folder)
{
    models::TrackList tracks;
    for (int number = 0; number < 3; ++number) {
        const auto track = support::analysedTrack(number, u"Artist"_s);
        track->path = folder + u"/%1.mp3"_s.arg(number + 1);
        track->digest = QByteArray(16, number < 2 ? 'd' : 'e');
        track->isMissing = number == 2;
        tracks.append(track);
    }
    return tracks;
}

} // namespace

class TestLibraryCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void missingTracksAreRemovedAndComeBack();
    void anAnswerOfNoChangesNothing();
    void oneOfTwoIsKept();
    void problemsAreIgnoredAndHeardOfAgain();

private:
    [[nodiscard]] models::Library& library() { return m_fixture->session().library; }

    void show(Place::Kind kind) { m_window->browser().showPlace(Place{.kind = kind}); }

    support::ScratchFolder m_home;
    QString m_music;
    std::unique_ptr<support::WindowFixture> m_fixture;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_question;
    bool m_answer = true;
};

void TestLibraryCommands::initTestCase()
{
    // A trash of the test's own.
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.file(u"share"_s).toUtf8());
    QVERIFY(QDir().mkpath(m_home.file(u"share"_s)));
}

void TestLibraryCommands::init()
{
    m_music = m_home.file(u"music"_s);
    QVERIFY(QDir().mkpath(m_music));
    for (const char* const name : {"1.mp3", "2.mp3"}) {
        QFile file(m_music + u'/' + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sound");
    }
    m_fixture = std::make_unique<support::WindowFixture>(tracksIn(m_music));
    QVERIFY(m_fixture->isReady());
    m_window = std::make_unique<ui::MainWindow>(m_fixture->session());
    m_window->show();
    m_question.clear();
    m_answer = true;
    m_window->libraryCommands().setAsk(
        [this](const QString& question, const QString& details, const QString&) {
            m_question = question + u'\n' + details;
            return m_answer;
        });
}

void TestLibraryCommands::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    QDir(m_music).removeRecursively();
}

void TestLibraryCommands::missingTracksAreRemovedAndComeBack()
{
    library().setRating({3}, 8);
    const auto playlist = m_fixture->session().playlists.create(u"P"_s, {{.trackId = 3}});
    QVERIFY(playlist);
    QVERIFY(m_fixture->session().playlists.finish());
    QVERIFY(m_fixture->session().problems.reload());
    QCOMPARE(m_fixture->session().problems.rowCount(), 1);
    show(Place::Kind::Problems);
    QAction* remove = m_window->actions()[Command::RemoveMissing];
    QVERIFY(!remove->isEnabled());
    m_window->browser().focusView();
    m_window->browser().findChild<ui::RowTable*>(u"problems"_s)->selectAll();
    QVERIFY(remove->isEnabled());
    QSignalSpy touched(&library(), &models::Library::playlistsTouched);
    remove->trigger();
    QVERIFY(m_question.contains(u"1 rating"_s));
    QVERIFY(m_question.contains(u"1 place"_s));
    QVERIFY(!library().track(3));
    QVERIFY(touched.wait());
    QTRY_COMPARE(m_fixture->session().problems.rowCount(), 0); // read off this thread
    QCOMPARE(m_fixture->session().playlists.playlists().constFirst().trackCount, 0);

    QVERIFY(m_window->undoStack().undoText().contains(u"1"_s));
    m_window->undoStack().undo();
    QVERIFY(library().track(3));
    QCOMPARE(library().track(3)->rating, 8);
    QVERIFY(touched.wait());
    QTRY_COMPARE(m_fixture->session().problems.rowCount(), 1);
    QCOMPARE(m_fixture->session().playlists.entries(*playlist)->constFirst().trackId, 3);
    // The table of all music follows both ways.
    QCOMPARE(m_window->browser().allMusic().model().rowCount(), 3);
    m_window->undoStack().redo();
    QCOMPARE(m_window->browser().allMusic().model().rowCount(), 2);
    QVERIFY(touched.wait());
    QVERIFY(library().load());
    QCOMPARE(library().snapshot()->tracks().size(), 2);
}

void TestLibraryCommands::anAnswerOfNoChangesNothing()
{
    m_answer = false;
    show(Place::Kind::AllMusic);
    m_window->browser().allMusic().table().selectAll();
    QTRY_VERIFY(m_window->actions()[Command::RemoveMissing]->isEnabled());
    m_window->libraryCommands().removeMissing();
    QVERIFY(!m_question.isEmpty());
    QCOMPARE(library().snapshot()->tracks().size(), 3);
    QCOMPARE(m_window->undoStack().count(), 0);
}

void TestLibraryCommands::oneOfTwoIsKept()
{
    library().setRating({1}, 6);
    library().recordPlay(1);
    library().recordPlay(2);
    show(Place::Kind::Duplicates);
    ui::RowTable* table = m_window->browser().findChild<ui::RowTable*>(u"duplicates"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectOnly(1);
    QVERIFY(m_window->actions()[Command::KeepThis]->isEnabled());
    QSignalSpy touched(&library(), &models::Library::playlistsTouched);
    m_window->libraryCommands().keepCurrent();
    QVERIFY(touched.wait());
    QVERIFY(!library().track(1));
    QCOMPARE(library().track(2)->rating, 6);
    QCOMPARE(library().track(2)->playCount, 2);
    QVERIFY(!QFile::exists(m_music + u"/1.mp3"_s));
    QVERIFY(QFile::exists(m_music + u"/2.mp3"_s));
    QCOMPARE(table->model()->rowCount(), 0);
    // In the trash, not deleted.
    QVERIFY(QFile::exists(m_home.file(u"share/Trash/files/1.mp3"_s)));

    m_window->undoStack().undo();
    QVERIFY(touched.wait());
    QVERIFY(library().track(1)->isMissing);
    QCOMPARE(library().track(1)->rating, 6);
    QCOMPARE(library().track(2)->rating, 0);
    QCOMPARE(library().track(2)->playCount, 1);
    QVERIFY(library().load()); // the database says so, too
    QCOMPARE(library().track(1)->rating, 6);
    QCOMPARE(library().track(2)->rating, 0);
    QCOMPARE(library().track(2)->playCount, 1);
}

void TestLibraryCommands::problemsAreIgnoredAndHeardOfAgain()
{
    models::Problem problem;
    problem.path = u"/music/bad.mp3"_s;
    QVERIFY(m_fixture->database().writer().run([&problem](QSqlDatabase& connection) {
        return models::problemtable::store(connection, problem);
    }));
    models::ProblemList& problems = m_fixture->session().problems;
    QVERIFY(problems.reload());
    QCOMPARE(problems.rowCount(), 2); // with the missing track
    show(Place::Kind::Problems);
    m_window->browser().findChild<ui::RowTable*>(u"problems"_s)->selectOnly(0);
    // What does not fit into the column stands below in full.
    const auto* said = m_window->browser().findChild<QLabel*>(u"currentProblem"_s);
    QVERIFY(!said->isHidden());
    QCOMPARE(said->text(),
        models::problemReason(problems.problems().first()) + u"\n"_s
            + problems.problems().first().path);
    m_window->actions()[Command::IgnoreProblem]->trigger();
    QTRY_COMPARE(problems.ignoredCount(), 1);
    QCOMPARE(problems.rowCount(), 1);
    m_window->undoStack().undo();
    QTRY_COMPARE(problems.ignoredCount(), 0);
    QCOMPARE(problems.rowCount(), 2);
}

QTEST_MAIN(TestLibraryCommands)
#include "tst_librarycommands.moc"
