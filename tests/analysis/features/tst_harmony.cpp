// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/harmony.h"

#include <QTest>

using analysis::HarmonySpan;
using analysis::Mode;

namespace {

HarmonySpan at(double startS, int root, Mode mode)
{
    return {.startS = startS, .root = root, .mode = mode};
}

HarmonySpan pauseAt(double startS)
{
    return {.startS = startS, .root = {}, .mode = {}};
}

analysis::Tonality keyOf(int tonic, Mode mode)
{
    analysis::Tonality tonality;
    tonality.tonic = tonic;
    tonality.mode = mode;
    return tonality;
}

} // namespace

class TestHarmony : public QObject
{
    Q_OBJECT

private slots:
    void changesAreCounted();
    void withoutChordsThereIsNothing();
    void borrowedTimeIsWeighed();
    void theRaisedSeventhBelongsToMinor();
    void degreesAreNamed_data();
    void degreesAreNamed();
    void noChordAndNoKey();
};

void TestHarmony::changesAreCounted()
{
    // C, pause, C: no change; then F and G: two in 20 s.
    const std::vector<HarmonySpan> chords{at(0.0, 0, Mode::Major), pauseAt(5.0),
        at(6.0, 0, Mode::Major), at(8.0, 5, Mode::Major), at(12.0, 7, Mode::Major)};
    QCOMPARE(*analysis::chordChangeRateHz(chords, 20.0), 0.1F);
}

void TestHarmony::withoutChordsThereIsNothing()
{
    const std::vector<HarmonySpan> pause{pauseAt(0.0)};
    QVERIFY(!analysis::chordChangeRateHz({}, 20.0));
    QVERIFY(!analysis::chordChangeRateHz(pause, 20.0));
    QVERIFY(!analysis::borrowedChordShare(pause, 20.0, keyOf(0, Mode::Major)));
    const std::vector<HarmonySpan> chord{at(0.0, 0, Mode::Major)};
    QVERIFY(!analysis::chordChangeRateHz(chord, 0.0));
    QVERIFY(!analysis::borrowedChordShare(chord, 20.0, {}));
}

void TestHarmony::borrowedTimeIsWeighed()
{
    // In D major: D 4 s, E minor 4 s, a pause of 2 s, B flat major 2 s of 10.
    const std::vector<HarmonySpan> chords{
        at(0.0, 2, Mode::Major), at(4.0, 4, Mode::Minor), pauseAt(8.0), at(10.0, 10, Mode::Major)};
    QCOMPARE(*analysis::borrowedChordShare(chords, 12.0, keyOf(2, Mode::Major)), 0.2F);
}

void TestHarmony::theRaisedSeventhBelongsToMinor()
{
    // A minor: E major (with G sharp) and G major are both its own.
    const std::vector<HarmonySpan> chords{
        at(0.0, 9, Mode::Minor), at(4.0, 4, Mode::Major), at(8.0, 7, Mode::Major)};
    QCOMPARE(*analysis::borrowedChordShare(chords, 12.0, keyOf(9, Mode::Minor)), 0.0F);
}

void TestHarmony::degreesAreNamed_data()
{
    QTest::addColumn<int>("root");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("tonic");
    QTest::addColumn<int>("keyMode");
    QTest::addColumn<QString>("numeral");
    const int major = static_cast<int>(Mode::Major);
    const int minor = static_cast<int>(Mode::Minor);
    QTest::newRow("tonic") << 0 << major << 0 << major << QStringLiteral("I");
    QTest::newRow("D minor in C") << 2 << minor << 0 << major << QStringLiteral("ii");
    QTest::newRow("C in D") << 0 << major << 2 << major << QStringLiteral("bVII");
    QTest::newRow("G in A minor") << 7 << major << 9 << minor << QStringLiteral("VII");
    QTest::newRow("A minor in A minor") << 9 << minor << 9 << minor << QStringLiteral("i");
    QTest::newRow("F sharp minor in C") << 6 << minor << 0 << major << QStringLiteral("#iv");
}

void TestHarmony::degreesAreNamed()
{
    QFETCH(const int, root);
    QFETCH(const int, mode);
    QFETCH(const int, tonic);
    QFETCH(const int, keyMode);
    QFETCH(const QString, numeral);
    QCOMPARE(QString::fromStdString(analysis::romanNumeral(at(0.0, root, static_cast<Mode>(mode)),
                 at(0.0, tonic, static_cast<Mode>(keyMode)))),
        numeral);
}

void TestHarmony::noChordAndNoKey()
{
    const HarmonySpan chord = at(0.0, 0, Mode::Major);
    QCOMPARE(analysis::romanNumeral(pauseAt(0.0), chord), std::string("N"));
    QVERIFY(analysis::romanNumeral(chord, pauseAt(0.0)).empty());
}

QTEST_GUILESS_MAIN(TestHarmony)
#include "tst_harmony.moc"
