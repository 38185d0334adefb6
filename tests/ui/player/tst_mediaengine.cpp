// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "ui/player/mediaengine.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// With the real sound system. Without a device it plays all the same, to nobody.
class TestMediaEngine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void playsAFileToItsEnd_data();
    void playsAFileToItsEnd();
    void seeksAndPauses();
    void startsInsideAFile();
    void fileThatCannotBePlayedFails_data();
    void fileThatCannotBePlayedFails();
    void stoppedFileSaysNothingMore();

private:
    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<ui::MediaEngine> m_engine;
};

void TestMediaEngine::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    m_engine = std::make_unique<ui::MediaEngine>();
    m_engine->setVolumePercent(0);
}

void TestMediaEngine::cleanup()
{
    m_engine.reset();
    m_folder.reset();
}

void TestMediaEngine::playsAFileToItsEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain name") << u"tone.flac"_s;
    QTest::newRow("percent, hash, question mark, umlaut") << u"50% #1? ü.flac"_s;
}

void TestMediaEngine::playsAFileToItsEnd()
{
    QFETCH(QString, name);
    QVERIFY(support::writeAudio(m_folder->stdFile(name), support::sine(440.0, 0.3), "flac"));
    const QSignalSpy ended(m_engine.get(), &ui::PlaybackEngine::ended);
    const QSignalSpy failed(m_engine.get(), &ui::PlaybackEngine::failed);
    const QSignalSpy positions(m_engine.get(), &ui::PlaybackEngine::positionChanged);
    const QSignalSpy durations(m_engine.get(), &ui::PlaybackEngine::durationChanged);
    m_engine->start(m_folder->file(name), 0);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(durations.at(0).at(0).toLongLong(), 300);
    QVERIFY(!positions.isEmpty());
}

void TestMediaEngine::seeksAndPauses()
{
    const QString file = m_folder->file(u"long.flac"_s);
    QVERIFY(support::writeAudio(
        m_folder->stdFile(u"long.flac"_s), support::sine(440.0, 20.0, 0.5, 8000), "flac"));
    const QSignalSpy positions(m_engine.get(), &ui::PlaybackEngine::positionChanged);
    const auto position = [&] {
        return positions.isEmpty() ? 0 : positions.constLast().at(0).toLongLong();
    };
    m_engine->start(file, 0);
    QTRY_VERIFY(position() > 0);
    m_engine->seek(15'000);
    QTRY_VERIFY(position() >= 15'000);
    m_engine->pause();
    QVERIFY(position() < 20'000);
    const qint64 paused = position();
    m_engine->resume();
    QTRY_VERIFY(position() > paused);
}

void TestMediaEngine::startsInsideAFile()
{
    QVERIFY(support::writeAudio(
        m_folder->stdFile(u"long.flac"_s), support::sine(440.0, 20.0, 0.5, 8000), "flac"));
    const QSignalSpy ended(m_engine.get(), &ui::PlaybackEngine::ended);
    const QSignalSpy positions(m_engine.get(), &ui::PlaybackEngine::positionChanged);
    const auto position = [&] {
        return positions.isEmpty() ? 0 : positions.constLast().at(0).toLongLong();
    };
    m_engine->start(m_folder->file(u"long.flac"_s), 19'000);
    QTRY_VERIFY(position() >= 19'000);
    for (const QList<QVariant>& heard : positions) {
        const qint64 ms = heard.at(0).toLongLong();
        QVERIFY2(ms == 0 || ms >= 18'900, qPrintable(QString::number(ms)));
    }
    QTRY_COMPARE(ended.size(), 1);
}

void TestMediaEngine::fileThatCannotBePlayedFails_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("missing") << false;
    QTest::newRow("a text named .mp3") << true;
}

void TestMediaEngine::fileThatCannotBePlayedFails()
{
    QFETCH(bool, isThere);
    const QString path = m_folder->file(u"song.mp3"_s);
    if (isThere) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is not music.\n");
    }
    const QSignalSpy ended(m_engine.get(), &ui::PlaybackEngine::ended);
    const QSignalSpy failed(m_engine.get(), &ui::PlaybackEngine::failed);
    m_engine->start(path, 0);
    QTRY_COMPARE(failed.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1); // said once
    QCOMPARE(ended.size(), 0);
}

void TestMediaEngine::stoppedFileSaysNothingMore()
{
    QVERIFY(
        support::writeAudio(m_folder->stdFile(u"tone.flac"_s), support::sine(440.0, 0.2), "flac"));
    const QSignalSpy ended(m_engine.get(), &ui::PlaybackEngine::ended);
    const QSignalSpy failed(m_engine.get(), &ui::PlaybackEngine::failed);
    const QSignalSpy positions(m_engine.get(), &ui::PlaybackEngine::positionChanged);
    m_engine->start(m_folder->file(u"tone.flac"_s), 0);
    QTRY_VERIFY(!positions.isEmpty());
    m_engine->stop();
    QTest::qWait(400); // longer than the rest of the file: nothing must come
    QCOMPARE(ended.size(), 0);
    QCOMPARE(failed.size(), 0);
}

QTEST_MAIN(TestMediaEngine)
#include "tst_mediaengine.moc"
