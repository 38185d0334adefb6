// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tracktablemodel.h"
#include "tests/support/scratchfolder.h"
#include "ui/mainwindow/droppedfolders.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestDroppedFolders : public QObject
{
    Q_OBJECT

private slots:
    void foldersAreTakenOnce();
    void aFileStandsForItsFolder();
    void otherThingsAreNotTaken();
    void tracksOfTheLibraryAreNotFolders();
};

void TestDroppedFolders::foldersAreTakenOnce()
{
    const support::ScratchFolder scratch;
    const QString folder = scratch.file(u"Mø & co %20"_s);
    QVERIFY(QDir().mkdir(folder));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder), QUrl::fromLocalFile(folder)});
    QVERIFY(ui::mayHoldFolders(data));
    QCOMPARE(ui::droppedFolders(data), QStringList{folder});
}

void TestDroppedFolders::aFileStandsForItsFolder()
{
    const support::ScratchFolder scratch;
    QFile file(scratch.file(u"song.mp3"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QCOMPARE(ui::droppedFolders(data), QStringList{scratch.path()});
}

void TestDroppedFolders::otherThingsAreNotTaken()
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/music"_s)});
    QVERIFY(!ui::mayHoldFolders(data));
    QVERIFY(ui::droppedFolders(data).isEmpty());
    data.setUrls({QUrl::fromLocalFile(u"/no/such/folder/at/all"_s)});
    QVERIFY(ui::droppedFolders(data).isEmpty());
}

void TestDroppedFolders::tracksOfTheLibraryAreNotFolders()
{
    const support::ScratchFolder scratch;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(scratch.path())});
    data.setData(QString::fromLatin1(models::TrackTableModel::kTrackIdsMimeType), "x");
    QVERIFY(!ui::mayHoldFolders(data));
}

QTEST_GUILESS_MAIN(TestDroppedFolders)
#include "tst_droppedfolders.moc"
