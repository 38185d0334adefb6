// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/coversheet.h"
#include "models/artwork/folderpictures.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using models::CoverSheet;
using models::Picture;
using models::PictureKind;

namespace {

Picture picture(const QByteArray& data, PictureKind kind = PictureKind::FrontCover)
{
    return {kind, u"image/png"_s, {}, data};
}

/// "cover 2, back 1": data and the number of files, new ones with "*".
QString words(const CoverSheet& sheet)
{
    QStringList found;
    for (const CoverSheet::Entry& entry : sheet.entries()) {
        found.append(QString::fromUtf8(entry.picture.data) + (entry.isNew ? u"* "_s : u" "_s)
            + QString::number(entry.files));
    }
    return found.join(u", "_s);
}

void store(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// What a user makes of the pictures in some files, before anything is written.
class TestCoverSheet : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreCountedOnce();
    void changesReachAllFiles();
    void orderWritesWhatChanged();
    void folderPicturesAreFoundByName();

private:
    static CoverSheet sheet()
    {
        return CoverSheet({
            {{u"/a"_s, nullptr}, {picture("back", PictureKind::BackCover), picture("cover")}},
            {{u"/b"_s, nullptr}, {picture("cover")}},
            {{u"/c"_s, nullptr}, {}},
        });
    }
};

void TestCoverSheet::picturesAreCountedOnce()
{
    QCOMPARE(words(sheet()), u"cover 2, back 1"_s);
    QCOMPARE(sheet().changedFiles(), 0);
    QVERIFY(CoverSheet().entries().isEmpty());
}

void TestCoverSheet::changesReachAllFiles()
{
    CoverSheet one = sheet();
    one.add(picture("new"));
    QCOMPARE(words(one), u"new* 3, back 1"_s);
    one.add(picture("disc", PictureKind::Medium));
    one.add(picture("disc", PictureKind::Medium)); // is there already
    QCOMPARE(words(one), u"new* 3, back 1, disc* 3"_s);
    one.remove(picture("back", PictureKind::BackCover));
    QCOMPARE(words(one), u"new* 3, disc* 3"_s);
    one.setKind(picture("new"), PictureKind::Leaflet);
    one.replace(picture("new", PictureKind::Leaflet), picture("other"));
    QCOMPARE(words(one), u"other* 3, disc* 3"_s);
    QCOMPARE(one.entries().constFirst().picture.kind, PictureKind::Leaflet);
    // Back to what the files say: nothing changes.
    CoverSheet again = sheet();
    again.setKind(picture("cover"), PictureKind::Other);
    QCOMPARE(again.changedFiles(), 2);
    again.setKind(picture("cover", PictureKind::Other), PictureKind::FrontCover);
    QCOMPARE(again.changedFiles(), 0);
}

void TestCoverSheet::orderWritesWhatChanged()
{
    CoverSheet one = sheet();
    one.remove(picture("cover"));
    const models::TagOrder order = one.order(u"Test"_s);
    QCOMPARE(order.targets.size(), 2); // the third file had none
    const QList<Picture> back{picture("back", PictureKind::BackCover)};
    QCOMPARE(order.pictures(order.targets[0], {back[0], picture("cover")}), back);
    // Somebody else changed it meanwhile.
    const QList<Picture> strange{picture("strange")};
    QCOMPARE(order.pictures(order.targets[1], strange), strange);
}

void TestCoverSheet::folderPicturesAreFoundByName()
{
    const support::ScratchFolder folder;
    const std::vector<std::uint8_t> bytes = support::onePixelPng();
    const QByteArray png(
        reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    for (const char* name : {"Back.png", "Folder.PNG", "holiday.png", "cover.txt"}) {
        store(folder.file(QString::fromLatin1(name)), png);
    }
    store(folder.file(u"front.jpg"_s), "no picture");
    QVERIFY(QDir().mkpath(folder.file(u"cover.png"_s))); // a folder
    const QList<models::FolderPicture> found =
        models::folderPictures({folder.file(u"1.flac"_s), folder.file(u"2.flac"_s)});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].path, folder.file(u"Folder.PNG"_s));
    QCOMPARE(found[0].picture.kind, PictureKind::FrontCover);
    QCOMPARE(found[0].picture.data, png);
    QCOMPARE(found[1].picture.kind, PictureKind::BackCover);
    QVERIFY(models::folderPictures({u"/nowhere/a.flac"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCoverSheet)
#include "tst_coversheet.moc"
