// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/cellart.h"
#include "ui/theme/colours.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>

class TestCellArt : public QObject
{
    Q_OBJECT

private slots:
    void clicksGiveWholeStars_data();
    void clicksGiveWholeStars();
    void aBarIsAsLongAsItsFraction_data();
    void aBarIsAsLongAsItsFraction();
    void theChipHasTheColourOfItsKey_data();
    void theChipHasTheColourOfItsKey();
    void moreStarsCoverMore();
};

void TestCellArt::clicksGiveWholeStars_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("halfStars");
    // Five stars of equal width: the middle of each, and both edges.
    QTest::newRow("left edge") << 0.0 << 2;
    QTest::newRow("first") << 0.1 << 2;
    QTest::newRow("second") << 0.3 << 4;
    QTest::newRow("third") << 0.5 << 6;
    QTest::newRow("fourth") << 0.7 << 8;
    QTest::newRow("fifth") << 0.9 << 10;
    QTest::newRow("beyond") << 2.0 << 10;
}

void TestCellArt::clicksGiveWholeStars()
{
    QFETCH(const double, share);
    QFETCH(const int, halfStars);
    constexpr int kHeight = 26;
    const int x = qRound(share * ui::starsWidth(kHeight));
    QCOMPARE(ui::ratingAt(x, kHeight), halfStars);
}

void TestCellArt::aBarIsAsLongAsItsFraction_data()
{
    QTest::addColumn<float>("fraction");
    QTest::addColumn<int>("expected");
    QTest::newRow("nothing") << 0.0F << 0;
    QTest::newRow("half") << 0.5F << 50;
    QTest::newRow("all") << 1.0F << 100;
    QTest::newRow("beyond") << 7.0F << 100;
}

void TestCellArt::aBarIsAsLongAsItsFraction()
{
    QFETCH(const float, fraction);
    QFETCH(const int, expected);
    QImage image(100, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    ui::paintBar(painter, QRectF(0, 0, 100, 20), fraction, Qt::red);
    painter.end();
    int solid = 0;
    for (int x = 0; x < image.width(); ++x) {
        solid += image.pixelColor(x, 10).alpha() > 200 ? 1 : 0;
    }
    QVERIFY(qAbs(solid - expected) <= 2); // the ends are round
}

void TestCellArt::theChipHasTheColourOfItsKey_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCellArt::theChipHasTheColourOfItsKey()
{
    QFETCH(const bool, dark);
    QPalette palette;
    palette.setColor(QPalette::Base, dark ? Qt::black : Qt::white);
    palette.setColor(QPalette::Text, dark ? Qt::white : Qt::black);
    QImage image(80, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    ui::paintKeyChip(painter, QRectF(0, 0, 80, 24), 9, analysis::Mode::Minor, palette);
    const int width = ui::keyChipWidth(painter.font());
    painter.end();
    const QColor expected = ui::theme::keyColours(9, analysis::Mode::Minor, dark).background;
    // Left of the text, inside of the rounding.
    QCOMPARE(image.pixelColor(3, 12).rgb(), expected.rgb());
    QCOMPARE(image.pixelColor(width + 4, 12).rgb(), palette.color(QPalette::Base).rgb());
}

void TestCellArt::moreStarsCoverMore()
{
    int before = -1;
    for (int halfStars = 0; halfStars <= 10; ++halfStars) {
        QImage image(120, 26, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        ui::paintStars(painter, QRectF(0, 0, 120, 26), halfStars, Qt::black);
        painter.end();
        int covered = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                covered += image.pixelColor(x, y).alpha() > 200 ? 1 : 0;
            }
        }
        QVERIFY(covered > before);
        before = covered;
    }
}

QTEST_MAIN(TestCellArt)
#include "tst_cellart.moc"
