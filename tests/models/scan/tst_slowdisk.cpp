// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/slowdisk.h"
#include "tests/support/scratchfolder.h"

#include <sys/sysmacros.h>

#include <QTest>

#include <fstream>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestSlowDisk : public QObject
{
    Q_OBJECT

private slots:
    void otherComputersAreSlow_data();
    void otherComputersAreSlow();
    void turningDisksAreSlow();
};

void TestSlowDisk::otherComputersAreSlow_data()
{
    QTest::addColumn<qulonglong>("magic");
    QTest::addColumn<bool>("isNetwork");
    // The numbers that statfs(2) lists.
    QTest::newRow("NFS") << qulonglong{0x6969} << true;
    QTest::newRow("SMB") << qulonglong{0xfe534d42} << true;
    QTest::newRow("sshfs") << qulonglong{0x65735546} << true;
    QTest::newRow("SMB, sign extended") << qulonglong{0xfffffffffe534d42} << true;
    QTest::newRow("ext4") << qulonglong{0xef53} << false;
    QTest::newRow("btrfs") << qulonglong{0x9123683e} << false;
}

void TestSlowDisk::otherComputersAreSlow()
{
    QFETCH(const qulonglong, magic);
    QFETCH(const bool, isNetwork);
    QCOMPARE(models::isNetworkFileSystem(static_cast<unsigned long>(magic)), isNetwork);
}

void TestSlowDisk::turningDisksAreSlow()
{
    const support::ScratchFolder folder;
    // As the kernel lays it out: the numbers are links to the devices, partitions inside disks.
    const fs::path block = folder.stdFile(u"block"_s);
    const fs::path disk = folder.stdFile(u"devices/sda"_s);
    fs::create_directories(block);
    fs::create_directories(disk / "sda1");
    fs::create_directories(disk / "queue");
    fs::create_symlink(disk, block / "8:0");
    fs::create_symlink(disk / "sda1", block / "8:1");
    std::ofstream(disk / "queue/rotational") << "1\n";
    QVERIFY(models::isRotational(makedev(8, 0), block));
    QVERIFY(models::isRotational(makedev(8, 1), block));
    QVERIFY(!models::isRotational(makedev(8, 2), block)); // not known
    std::ofstream(disk / "queue/rotational") << "0\n";
    QVERIFY(!models::isRotational(makedev(8, 1), block));
    QVERIFY(!models::isSlowDisk(u"/no/such/folder"_s));
}

QTEST_GUILESS_MAIN(TestSlowDisk)
#include "tst_slowdisk.moc"
