// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/righttoleft.h"
#include "ui/inspector/loudnesssection.h"

#include <QGlyphRun>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

/// The characters of a line as they stand from left to right.
QString asSeen(const QLabel& label)
{
    const QString text = label.text();
    QTextLayout layout(text, label.font());
    QTextOption option;
    option.setTextDirection(label.layoutDirection());
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    QMap<qreal, QChar> seen;
    for (int place = 0; place < text.size(); ++place) {
        const QList<QGlyphRun> glyph = line.glyphRuns(place, 1);
        if (text.at(place).category() != QChar::Other_Format && !glyph.isEmpty()) {
            seen.insert(glyph.constFirst().positions().constFirst().x(), text.at(place));
        }
    }
    QString letters;
    for (const QChar letter : std::as_const(seen)) {
        letters += letter;
    }
    return letters;
}

} // namespace

class TestLoudnessSection : public QObject
{
    Q_OBJECT

private slots:

    void init() { QLocale::setDefault(QLocale::c()); }

    void numbersAreReadAlikeFromBothSides_data()
    {
        QTest::addColumn<bool>("isMirrored");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }

    void numbersAreReadAlikeFromBothSides()
    {
        QFETCH(const bool, isMirrored);
        const auto language = isMirrored ? std::make_unique<support::RightToLeft>() : nullptr;
        ui::LoudnessSection section;
        section.setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        analysis::Figures features;
        features.loudness.integratedLufs = -11.6F;
        features.loudness.truePeakDbtp = -0.3F;
        features.loudness.rangeLu = 6.5F;
        section.showFeatures(features);
        QCOMPARE(asSeen(*section.findChild<QLabel*>(u"loudness"_s)), u"\u221211.6 LUFS"_s);
        QCOMPARE(asSeen(*section.findChild<QLabel*>(u"peak"_s)), u"\u22120.3 dBTP"_s);
        QCOMPARE(asSeen(*section.findChild<QLabel*>(u"range"_s)), u"6.5 LU"_s);
    }
};

QTEST_MAIN(TestLoudnessSection)
#include "tst_loudnesssection.moc"
