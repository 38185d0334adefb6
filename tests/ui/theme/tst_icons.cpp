// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPalette>
#include <QPixmap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The colour of the most opaque pixel.
QColor strongestColour(const QImage& image)
{
    QColor result(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > result.alpha()) {
                result = colour;
            }
        }
    }
    return result;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconDraws_data();
    void everyIconDraws();
    void iconsFollowThePalette();
    void unknownNameIsNull();
};

void TestIcons::everyIconDraws_data()
{
    QVERIFY(!ui::theme::icon(u"tracks"_s).isNull()); // brings the resources in
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/ui/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 20);
    for (const QString& file : files) {
        QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
}

void TestIcons::everyIconDraws()
{
    QFETCH(const QString, name);
    const QImage image = ui::theme::icon(name).pixmap(24, 24).toImage();
    QCOMPARE(image.size(), QSize(24, 24));
    QVERIFY(strongestColour(image).alpha() > 128);
}

void TestIcons::iconsFollowThePalette()
{
    const QIcon icon = ui::theme::icon(u"tracks"_s);
    const QPalette before = QApplication::palette();
    for (const QColor& text : {QColor(10, 20, 30), QColor(240, 230, 220)}) {
        QPalette palette;
        palette.setColor(QPalette::WindowText, text);
        QApplication::setPalette(palette);
        const QColor drawn = strongestColour(icon.pixmap(48, 48).toImage());
        QVERIFY(qAbs(drawn.red() - text.red()) <= 2);
        QVERIFY(qAbs(drawn.green() - text.green()) <= 2);
        QVERIFY(qAbs(drawn.blue() - text.blue()) <= 2);
    }
    QApplication::setPalette(before);
}

void TestIcons::unknownNameIsNull()
{
    QVERIFY(ui::theme::icon(u"no such icon"_s).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
