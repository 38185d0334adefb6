// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/rowdelegate.h"
#include "ui/tagging/changeddelegate.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(300, 24);

/// A cell that holds the second text beside one that holds the first, as a window of that
/// direction shows it.
QImage cell(const QStyledItemDelegate& delegate, const QStringList& texts, Qt::LayoutDirection way)
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(texts.constFirst()));
    model.setItem(0, 1, new QStandardItem(texts.constLast()));
    QStyleOptionViewItem option;
    option.rect = QRect({}, kSize);
    option.direction = way;
    option.font.setHintingPreference(QFont::PreferFullHinting); // letters begin at whole pixels
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.setLayoutDirection(way);
    delegate.paint(&painter, option, model.index(0, 1));
    return image;
}

/// Where something is painted.
QRect inkOf(const QImage& image)
{
    const QRgb ground = image.pixel(image.width() / 2, 0);
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != ground) {
                ink |= QRect(x, y, 1, 1);
            }
        }
    }
    return ink;
}

} // namespace

class TestTextDelegate : public QObject
{
    Q_OBJECT

private slots:

    void textsAreReadAlikeInEveryWindow_data()
    {
        QTest::addColumn<bool>("isChanged");
        QTest::addColumn<QStringList>("texts");
        const QStringList gains{u"-6.10 dB"_s, u"-7.03 dB"_s};
        const QStringList titles{u"04 - Track"_s, u"04 - Track 4"_s};
        QTest::newRow("a gain") << false << gains;
        QTest::newRow("a title") << false << titles;
        QTest::newRow("a gain that changes") << true << gains;
        QTest::newRow("a title that changes") << true << titles;
    }

    void textsAreReadAlikeInEveryWindow()
    {
        QFETCH(const bool, isChanged);
        QFETCH(const QStringList, texts);
        const ui::RowDelegate plain;
        const ui::ChangedDelegate changed;
        const QStyledItemDelegate& delegate =
            isChanged ? static_cast<const QStyledItemDelegate&>(changed) : plain;
        const QImage left = cell(delegate, texts, Qt::LeftToRight);
        const QImage right = cell(delegate, texts, Qt::RightToLeft);
        const QRect leftInk = inkOf(left);
        const QRect rightInk = inkOf(right);
        QVERIFY(leftInk.width() > 30);
        QCOMPARE(right.copy(rightInk), left.copy(leftInk));
        // At the side where a window of its direction has its texts.
        QVERIFY(leftInk.right() < kSize.width() / 2);
        QVERIFY(rightInk.left() > kSize.width() / 2);
    }
};

QTEST_MAIN(TestTextDelegate)
#include "tst_textdelegate.moc"
