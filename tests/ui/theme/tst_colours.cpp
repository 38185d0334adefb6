// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

class TestColours : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag_data();
    void contrastIsThatOfWcag();
    void everyKeyIsReadable();
    void everyKeyHasItsOwnGround();
    void minorIsDarkerThanItsRelativeMajor();
    void oklchMeetsKnownColours();
    void dataColoursStandOutFromTheBase();
    void quietTextStaysReadable_data();
    void quietTextStaysReadable();
};

void TestColours::contrastIsThatOfWcag_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("a colour on itself") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    // Pure red has the luminance 0.2126: 1.05 / 0.2626.
    QTest::newRow("red on white") << QColor(Qt::red) << QColor(Qt::white) << 1.05 / 0.2626;
}

void TestColours::contrastIsThatOfWcag()
{
    QFETCH(const QColor, a);
    QFETCH(const QColor, b);
    QFETCH(const double, expected);
    QVERIFY(qAbs(ui::theme::contrastRatio(a, b) - expected) < 1e-3);
}

void TestColours::everyKeyIsReadable()
{
    for (const bool dark : {false, true}) {
        for (const auto mode : {analysis::Mode::Major, analysis::Mode::Minor}) {
            for (int tonic = 0; tonic < 12; ++tonic) {
                const auto colours = ui::theme::keyColours(tonic, mode, dark);
                const double contrast = ui::theme::contrastRatio(colours.background, colours.text);
                QVERIFY2(contrast >= 4.5,
                    qPrintable(u"tonic %1, dark %2: %3"_s.arg(tonic).arg(dark).arg(contrast)));
            }
        }
    }
}

void TestColours::everyKeyHasItsOwnGround()
{
    for (const bool dark : {false, true}) {
        QSet<QRgb> grounds;
        for (const auto mode : {analysis::Mode::Major, analysis::Mode::Minor}) {
            for (int tonic = 0; tonic < 12; ++tonic) {
                grounds.insert(ui::theme::keyColours(tonic, mode, dark).background.rgb());
            }
        }
        QCOMPARE(grounds.size(), 24);
    }
}

void TestColours::minorIsDarkerThanItsRelativeMajor()
{
    for (const bool dark : {false, true}) {
        for (int tonic = 0; tonic < 12; ++tonic) {
            const auto major = ui::theme::keyColours(tonic, analysis::Mode::Major, dark);
            const int relative = (tonic + 9) % 12; // C major and A minor share their notes
            const auto minor = ui::theme::keyColours(relative, analysis::Mode::Minor, dark);
            const double toBlackMajor = ui::theme::contrastRatio(major.background, Qt::black);
            const double toBlackMinor = ui::theme::contrastRatio(minor.background, Qt::black);
            QVERIFY(toBlackMinor < toBlackMajor);
        }
    }
}

void TestColours::oklchMeetsKnownColours()
{
    QCOMPARE(ui::theme::oklch(1.0, 0.0, 0.0).rgb(), QColor(Qt::white).rgb());
    QCOMPARE(ui::theme::oklch(0.0, 0.0, 0.0).rgb(), QColor(Qt::black).rgb());
    // sRGB red is oklch(0.62796 0.25768 29.234) in CSS Color 4.
    const QColor red = ui::theme::oklch(0.62796, 0.25768, 29.234);
    QVERIFY(red.red() >= 253);
    QVERIFY(red.green() <= 4);
    QVERIFY(red.blue() <= 4);
}

void TestColours::dataColoursStandOutFromTheBase()
{
    using ui::theme::DataHue;
    for (const DataHue hue : {DataHue::Tempo, DataHue::Energy, DataHue::Loudness}) {
        QVERIFY(ui::theme::contrastRatio(ui::theme::dataColour(hue, false), Qt::white) >= 3.0);
        QVERIFY(
            ui::theme::contrastRatio(ui::theme::dataColour(hue, true), QColor(35, 35, 38)) >= 3.0);
    }
}

void TestColours::quietTextStaysReadable_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(239, 239, 239) << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(45, 45, 48) << QColor(30, 30, 32) << QColor(230, 230, 230);
    QTest::newRow("high contrast") << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::yellow);
}

void TestColours::quietTextStaysReadable()
{
    QFETCH(const QColor, window);
    QFETCH(const QColor, base);
    QFETCH(const QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    const QColor quiet = ui::theme::secondaryText(palette);
    QVERIFY(ui::theme::contrastRatio(quiet, window) >= 7.0);
    QVERIFY(ui::theme::contrastRatio(quiet, base) >= 7.0);
    QVERIFY(quiet != text);
}

QTEST_GUILESS_MAIN(TestColours)
#include "tst_colours.moc"
