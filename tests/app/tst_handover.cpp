// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using app::Handover;

class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSecondHandsItsFoldersToTheFirst();
    void eachLibraryHasItsOwn();
    void oneListens();

private:
    /// Another process would block; here it is another thread.
    static bool handOver(const QString& library, const QStringList& folders);

    support::ScratchFolder m_folder;
};

void TestHandover::initTestCase()
{
    // Not beside the sockets of the Segue that the developer listens to.
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
}

bool TestHandover::handOver(const QString& library, const QStringList& folders)
{
    bool isTaken = false;
    const std::unique_ptr<QThread> other(
        QThread::create([&] { isTaken = Handover(library).handOver(folders); }));
    QSignalSpy finished(other.get(), &QThread::finished);
    other->start();
    if (!other->isFinished()) {
        finished.wait();
    }
    other->wait();
    return isTaken;
}

void TestHandover::theSecondHandsItsFoldersToTheFirst()
{
    const QString library = m_folder.file(u"one.db"_s);
    QVERIFY(!handOver(library, {}));
    Handover first(library);
    QVERIFY(first.listen());
    QSignalSpy received(&first, &Handover::received);
    const QStringList folders{u"/music/a"_s, models::pathFromBytes("/music/caf\xE9")};
    QVERIFY(handOver(library, folders));
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toStringList(), folders);
    QVERIFY(handOver(library, {}));
    QCOMPARE(received.last().first().toStringList(), QStringList());
}

void TestHandover::eachLibraryHasItsOwn()
{
    Handover first(m_folder.file(u"a.db"_s));
    QVERIFY(first.listen());
    QVERIFY(!handOver(m_folder.file(u"b.db"_s), {}));
}

void TestHandover::oneListens()
{
    const QString library = m_folder.file(u"c.db"_s);
    auto first = std::make_unique<Handover>(library);
    QVERIFY(first->listen());
    Handover second(library);
    QVERIFY(!second.listen());
    first.reset();
    QVERIFY(second.listen());
}

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
