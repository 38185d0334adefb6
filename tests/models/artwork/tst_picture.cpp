// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/coverorder.h"
#include "models/artwork/picture.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Picture;
using models::PictureKind;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray onePixel()
{
    const std::vector<std::uint8_t> png = support::onePixelPng();
    return {reinterpret_cast<const char*>(png.data()), static_cast<qsizetype>(png.size())};
}

/// A small file that says it is a picture of this size.
QByteArray pngOf(quint32 width, quint32 height)
{
    QByteArray png = onePixel();
    for (int i = 0; i < 4; ++i) {
        png[16 + i] = static_cast<char>((width >> (24 - 8 * i)) & 0xFF);
        png[20 + i] = static_cast<char>((height >> (24 - 8 * i)) & 0xFF);
    }
    return png;
}

} // namespace

/// What pictures say of themselves, and which are refused.
class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void headersAreRead_data();
    void headersAreRead();
    void cutOffHeadersAreNone();
    void onlyPicturesAreTaken_data();
    void onlyPicturesAreTaken();
    void onlyFilesAreRead();
    void coverTakesThePlaceOfTheCover();
};

void TestPicture::headersAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("bits");
    QTest::newRow("PNG, RGB") << pngOf(300, 200) << u"image/png"_s << QSize(300, 200) << 24;
    QTest::newRow("JPEG behind APP0, a fill byte and a table")
        << hex("ffd8"
               "ffe000104a46494600010100000100010000"
               "ff"
               "ffc4000400"
               "00"
               "ffc0001108012c01900301110002110103110100")
        << u"image/jpeg"_s << QSize(400, 300) << 24;
    QTest::newRow("progressive JPEG, grey")
        << hex("ffd8ffc2000b080010002001011100") << u"image/jpeg"_s << QSize(32, 16) << 8;
    QTest::newRow("GIF") << QByteArray("GIF89a") + hex("0a001400") << u"image/gif"_s
                         << QSize(10, 20) << 8;
    QTest::newRow("BMP, upper row first") << "BM" + QByteArray(16, '\0')
            + hex("0a000000"
                  "ecffffff"
                  "0100"
                  "1800") << u"image/bmp"_s
                                          << QSize(10, 20) << 24;
    QTest::newRow("WebP, lossy") << "RIFF" + QByteArray(4, '\0') + "WEBPVP8 " + QByteArray(10, '\0')
            + hex("0a001400") << u"image/webp"_s
                                 << QSize(10, 20) << 24;
    // 14 bits each, one less: 9 | 19 << 14.
    QTest::newRow("WebP, lossless") << "RIFF" + QByteArray(4, '\0') + "WEBPVP8L"
            + hex("000000002f"
                  "09c00400")
            + hex("0000000000") << u"image/webp"_s
                                    << QSize(10, 20) << 24;
    QTest::newRow("WebP, extended")
        << "RIFF" + QByteArray(4, '\0') + "WEBPVP8X" + QByteArray(8, '\0')
            + hex("090000"
                  "130000")
        << u"image/webp"_s << QSize(10, 20) << 24;
}

void TestPicture::headersAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, mime);
    QFETCH(const QSize, size);
    QFETCH(const int, bits);
    const auto header = models::imageHeader(bytes);
    QVERIFY(header);
    QCOMPARE(header->mime, mime);
    QCOMPARE(header->size, size);
    QCOMPARE(header->bitsPerPixel, bits);
}

void TestPicture::cutOffHeadersAreNone()
{
    const QByteArray jpeg =
        hex("ffd8ffe000104a46494600010100000100010000ffc0001108012c019003011100");
    for (qsizetype length = 0; length < jpeg.size() - 7; ++length) {
        QVERIFY(!models::imageHeader(jpeg.left(length)));
    }
    for (qsizetype length = 0; length < 26; ++length) {
        QVERIFY(!models::imageHeader(onePixel().left(length)));
    }
    // Segments of no length would go round for ever.
    QVERIFY(!models::imageHeader(hex("ffd8ffe00000ffe00000")));
}

void TestPicture::onlyPicturesAreTaken_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("words"); // "" where it is taken
    QTest::newRow("a picture") << onePixel() << QString();
    QTest::newRow("nothing") << QByteArray() << u"no picture"_s;
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html>") << u"no picture"_s;
    QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                         << u"no picture"_s;
    QTest::newRow("a bomb: 60000 x 60000 in few bytes")
        << pngOf(60'000, 60'000) << u"60000 × 60000 pixels"_s;
    QTest::newRow("more than a number holds") << pngOf(0xFFFFFFFF, 1) << u"no picture"_s;
    QTest::newRow("no area") << pngOf(0, 100) << u"no picture"_s;
    QTest::newRow("17 MB") << onePixel() + QByteArray(17'000'000, 'x') << u"too large"_s;
}

void TestPicture::onlyPicturesAreTaken()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QString, words);
    const auto picture = models::pictureOf(data, u"The file"_s);
    QCOMPARE(picture.hasValue(), words.isEmpty());
    if (!picture) {
        QVERIFY2(picture.error().detail.startsWith(u"The file"_s)
                && picture.error().detail.contains(words),
            qPrintable(picture.error().detail));
    } else {
        QCOMPARE(picture->data, data);
        QCOMPARE(picture->mime, u"image/png"_s);
    }
}

void TestPicture::onlyFilesAreRead()
{
    const support::ScratchFolder folder;
    QCOMPARE(models::pictureFromFile(folder.file(u"none.png"_s)).error().code,
        models::ErrorCode::NotFound);
    QVERIFY(!models::pictureFromFile(folder.path()));
    QVERIFY(!models::pictureFromFile(u"/dev/zero"_s));
    QFile file(folder.file(u"a.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(onePixel()) > 0);
    file.close();
    const auto picture = models::pictureFromFile(file.fileName());
    QVERIFY(picture);
    QCOMPARE(picture->data, onePixel());
}

void TestPicture::coverTakesThePlaceOfTheCover()
{
    const Picture cover{PictureKind::FrontCover, u"image/png"_s, {}, "new"};
    const Picture old{PictureKind::FrontCover, u"image/png"_s, {}, "old"};
    const Picture back{PictureKind::BackCover, u"image/png"_s, {}, "back"};
    Picture lone = old;
    lone.kind = PictureKind::Other;
    using models::withFrontCover;
    QCOMPARE(withFrontCover({}, cover), QList{cover});
    QCOMPARE(withFrontCover({back, old}, cover), (QList{cover, back}));
    QCOMPARE(withFrontCover({lone}, cover), QList{cover});
    QCOMPARE(withFrontCover({lone, back}, cover), (QList{cover, lone, back}));
    Picture described = cover;
    described.description = u"Mine"_s;
    QCOMPARE(withFrontCover({back, described}, cover), (QList{back, described}));
    QCOMPARE(models::frontCover({back, old})->data, QByteArray("old"));
    QCOMPARE(models::frontCover({back})->data, QByteArray("back"));
    QVERIFY(models::frontCover({}) == nullptr);
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
