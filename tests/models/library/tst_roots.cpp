// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/sqlerror.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/library/roots.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/scratchfolder.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using models::ErrorCode;
using models::Roots;

class TestRoots : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void addedFolderIsKept();
    void knownFolderChangesNothing_data();
    void knownFolderChangesNothing();
    void outerFolderTakesThePlaceOfInner();
    void neighbourWithTheSameBeginningIsAnother();
    void undecodableFolderIsKept();
    void whatIsNoFolderIsRefused();
    void unreadableFolderIsRefused();
    void removedFolderIsGone();
    void aChangeWaitsForNobody();
    void whatCannotBeStoredIsToldAndTakenBack();

private:
    [[nodiscard]] QString makeFolder(const QString& name) const
    {
        return QDir().mkpath(m_folder->file(name)) ? m_folder->file(name) : QString();
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<Roots> m_roots;
};

void TestRoots::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_roots = std::make_unique<Roots>(*m_database);
}

void TestRoots::cleanup()
{
    m_roots.reset();
    m_database.reset();
    m_folder.reset();
}

void TestRoots::addedFolderIsKept()
{
    const QString music = makeFolder(u"music"_s);
    const QString other = makeFolder(u"another"_s);
    const QSignalSpy spy(m_roots.get(), &Roots::changed);
    QVERIFY(m_roots->add(music));
    QVERIFY(m_roots->add(other));
    QCOMPARE(m_roots->paths(), QStringList({music, other}));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.last().first().toStringList(), m_roots->paths());

    QVERIFY(m_roots->finish());
    Roots again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.paths(), m_roots->paths());
}

void TestRoots::knownFolderChangesNothing_data()
{
    QTest::addColumn<QString>("spelling");

    QTest::newRow("the same") << u"music"_s;
    QTest::newRow("trailing slash") << u"music/"_s;
    QTest::newRow("detour") << u"music/../music/./"_s;
    QTest::newRow("inside") << u"music/rock"_s;
}

void TestRoots::knownFolderChangesNothing()
{
    QFETCH(const QString, spelling);
    const QString music = makeFolder(u"music"_s);
    QVERIFY(!makeFolder(u"music/rock"_s).isEmpty());
    QVERIFY(m_roots->add(music));
    const QSignalSpy spy(m_roots.get(), &Roots::changed);
    QVERIFY(m_roots->add(m_folder->path() + u'/' + spelling));
    QCOMPARE(m_roots->paths(), QStringList{music});
    QCOMPARE(spy.size(), 0);
}

void TestRoots::outerFolderTakesThePlaceOfInner()
{
    const QString inner = makeFolder(u"music/rock"_s);
    const QString other = makeFolder(u"other"_s);
    QVERIFY(m_roots->add(inner));
    QVERIFY(m_roots->add(other));
    QVERIFY(m_roots->add(m_folder->file(u"music"_s)));
    QCOMPARE(m_roots->paths(), QStringList({other, m_folder->file(u"music"_s)}));
}

void TestRoots::neighbourWithTheSameBeginningIsAnother()
{
    QVERIFY(m_roots->add(makeFolder(u"music"_s)));
    QVERIFY(m_roots->add(makeFolder(u"music2"_s)));
    QCOMPARE(m_roots->paths().size(), 2);
}

void TestRoots::undecodableFolderIsKept()
{
    const QString path = m_folder->path() + u'/' + models::pathFromBytes("caf\xE9");
    QVERIFY(std::filesystem::create_directory(models::toStdPath(path)));
    QVERIFY(m_roots->add(path));
    QCOMPARE(m_roots->paths(), QStringList{path});
    m_roots->remove(path);
    QVERIFY(m_roots->paths().isEmpty());
}

void TestRoots::whatIsNoFolderIsRefused()
{
    const QString missing = m_folder->file(u"missing"_s);
    const auto refused = m_roots->add(missing);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(refused.error().detail.contains(missing));

    QFile file(m_folder->file(u"song.mp3"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(m_roots->add(file.fileName()).error().code, ErrorCode::NotFound);
    QVERIFY(m_roots->paths().isEmpty());
}

void TestRoots::unreadableFolderIsRefused()
{
    const QString path = makeFolder(u"locked"_s);
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
    QCOMPARE(::chmod(qPrintable(path), 0), 0);
    const support::OrdinaryUser user;
    if (!user.isOrdinary()) {
        QSKIP("The superuser may read every folder.");
    }
    const auto refused = m_roots->add(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotReadable);
}

void TestRoots::removedFolderIsGone()
{
    const QString music = makeFolder(u"music"_s);
    QVERIFY(m_roots->add(music));
    const QSignalSpy spy(m_roots.get(), &Roots::changed);
    // Also after the folder itself has vanished.
    QVERIFY(QDir().rmdir(music));
    m_roots->remove(music + u'/');
    QVERIFY(m_roots->paths().isEmpty());
    QCOMPARE(spy.size(), 1);
}

/// The writer is busy until the list has been changed in every way; all of it is stored behind.
void TestRoots::aChangeWaitsForNobody()
{
    const QString one = makeFolder(u"one"_s);
    const QString two = makeFolder(u"two"_s);
    std::promise<void> gate;
    auto held = m_database->writer().submit(
        [opened = gate.get_future().share()](QSqlDatabase&) -> models::Result<void> {
            opened.wait();
            return {};
        });
    QVERIFY(m_roots->add(one));
    QVERIFY(m_roots->add(two));
    m_roots->setChoices({.path = two, .isEnabled = false});
    const QList<models::Root> before = m_roots->roots();
    m_roots->remove(one);
    QCOMPARE(m_roots->paths(), QStringList{two});
    m_roots->restore(before);
    QCOMPARE(m_roots->roots(), before);
    QVERIFY(!held.isFinished());
    gate.set_value();
    QVERIFY(m_roots->finish());
    Roots again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.roots(), before);
}

void TestRoots::whatCannotBeStoredIsToldAndTakenBack()
{
    const QString kept = makeFolder(u"kept"_s);
    QVERIFY(m_roots->add(kept));
    QVERIFY(m_roots->finish());
    // From here on the table refuses every new folder.
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) {
        return models::runSql(connection,
            u"CREATE TRIGGER refuse BEFORE INSERT ON roots BEGIN "
            "SELECT RAISE(ABORT, 'full'); END"_s);
    }));
    const QSignalSpy failed(m_roots.get(), &Roots::writeFailed);
    QVERIFY(m_roots->add(makeFolder(u"refused"_s)));
    QCOMPARE(m_roots->paths().size(), 2);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QCOMPARE(m_roots->paths(), QStringList{kept});
}

QTEST_GUILESS_MAIN(TestRoots)
#include "tst_roots.moc"
