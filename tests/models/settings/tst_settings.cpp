// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using models::ScanOptions;
using models::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void defaultsAreSensible();
    void everythingIsKept();
    void everyDepthIsKept_data();
    void everyDepthIsKept();
    void nonsenseBecomesTheDefault();
};

void TestSettings::defaultsAreSensible()
{
    const support::ScratchFolder folder;
    const Settings settings(folder.file(u"segue.ini"_s));
    const ScanOptions options = settings.scanOptions();
    QVERIFY(options.depth == analysis::Depth::Standard);
    QCOMPARE(options.workers, 0);
    QCOMPARE(options.memoryLimitBytes, 0);
    QVERIFY(!options.lowMemory);
    QCOMPARE(settings.volumePercent(), 80);
    QCOMPARE(settings.state(u"window"_s), QByteArray());
}

void TestSettings::everythingIsKept()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"segue.ini"_s);
    {
        Settings settings(path);
        ScanOptions options;
        options.depth = analysis::Depth::Fast;
        options.workers = 3;
        options.memoryLimitBytes = 5'000'000'000;
        options.lowMemory = true;
        settings.setScanOptions(options);
        settings.setState(u"window"_s, QByteArray("\0\xFF;=\n", 5));
        settings.setVolumePercent(0);
    }
    const Settings settings(path);
    const ScanOptions options = settings.scanOptions();
    QVERIFY(options.depth == analysis::Depth::Fast);
    QCOMPARE(options.workers, 3);
    QCOMPARE(options.memoryLimitBytes, 5'000'000'000);
    QVERIFY(options.lowMemory);
    QVERIFY(!options.force);
    QCOMPARE(settings.state(u"window"_s), QByteArray("\0\xFF;=\n", 5));
    QCOMPARE(settings.volumePercent(), 0);
}

void TestSettings::everyDepthIsKept_data()
{
    QTest::addColumn<int>("depth");
    QTest::newRow("fast") << static_cast<int>(analysis::Depth::Fast);
    QTest::newRow("standard") << static_cast<int>(analysis::Depth::Standard);
    QTest::newRow("full") << static_cast<int>(analysis::Depth::Full);
}

void TestSettings::everyDepthIsKept()
{
    QFETCH(const int, depth);
    const support::ScratchFolder folder;
    Settings settings(folder.file(u"segue.ini"_s));
    ScanOptions options;
    options.depth = static_cast<analysis::Depth>(depth);
    settings.setScanOptions(options);
    QCOMPARE(static_cast<int>(settings.scanOptions().depth), depth);
}

void TestSettings::nonsenseBecomesTheDefault()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"segue.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[scan]\ndepth=bottomless\nworkers=-4\nmemoryLimitBytes=lots\n"
               "[player]\nvolumePercent=loud\n");
    file.close();

    const Settings settings(path);
    const ScanOptions options = settings.scanOptions();
    QVERIFY(options.depth == analysis::Depth::Standard);
    QCOMPARE(options.workers, 0);
    QCOMPARE(options.memoryLimitBytes, 0);
    QCOMPARE(settings.volumePercent(), 80);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
