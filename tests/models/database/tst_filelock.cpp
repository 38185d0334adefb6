// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/filelock.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::FileLock;
using models::LockPlace;

class TestFileLock : public QObject
{
    Q_OBJECT

private slots:
    void oneAtATime();
    void manyShare();
    void placesAreApart();
    void waitingEndsWithTheStop();
    void generationsAreCounted();
    void aFolderThatCannotBeWrittenHindersNobody();

private:
    const support::ScratchFolder m_folder;
};

void TestFileLock::oneAtATime()
{
    const QString library = m_folder.file(u"one.db"_s);
    FileLock first(library, LockPlace::Scan);
    QVERIFY(first.tryExclusive());
    {
        FileLock second(library, LockPlace::Scan);
        QVERIFY(!second.tryExclusive());
        QVERIFY(!second.tryShared());
        first.release();
        QVERIFY(second.tryExclusive());
    }
    QVERIFY(first.tryExclusive()); // the second is gone, and its lock with it
}

void TestFileLock::manyShare()
{
    const QString library = m_folder.file(u"many.db"_s);
    FileLock first(library, LockPlace::Open);
    FileLock second(library, LockPlace::Open);
    QVERIFY(first.tryExclusive());
    QVERIFY(first.takeShared()); // steps down without letting go
    QVERIFY(second.takeShared());
    QVERIFY(!first.tryExclusive());
    second.release();
    QVERIFY(first.tryExclusive());
}

void TestFileLock::placesAreApart()
{
    const QString library = m_folder.file(u"places.db"_s);
    FileLock scan(library, LockPlace::Scan);
    FileLock open(library, LockPlace::Open);
    QVERIFY(scan.tryExclusive());
    QVERIFY(open.tryExclusive());
}

void TestFileLock::waitingEndsWithTheStop()
{
    const QString library = m_folder.file(u"stop.db"_s);
    FileLock first(library, LockPlace::Scan);
    FileLock second(library, LockPlace::Scan);
    QVERIFY(first.tryExclusive());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!second.takeExclusive(stop.get_token()));
}

void TestFileLock::generationsAreCounted()
{
    const QString library = m_folder.file(u"counted.db"_s);
    FileLock first(library, LockPlace::Scan);
    FileLock second(library, LockPlace::Open);
    QCOMPARE(first.generation(), quint64{0});
    first.advanceGeneration();
    first.advanceGeneration();
    QCOMPARE(second.generation(), quint64{2});
}

void TestFileLock::aFolderThatCannotBeWrittenHindersNobody()
{
    FileLock lock(m_folder.file(u"no/such/folder/l.db"_s), LockPlace::Scan);
    QVERIFY(lock.takeExclusive());
    lock.advanceGeneration();
    QCOMPARE(lock.generation(), quint64{0});
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
