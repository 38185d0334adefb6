// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/chordtracker.h"
#include "tests/support/tones.h"

#include <QTest>

using analysis::ChordTracker;
using analysis::HarmonySpan;
using analysis::Mode;
using analysis::PitchFrame;

namespace {

PitchFrame triad(std::size_t root, std::size_t third)
{
    PitchFrame frame{};
    frame[root] = frame[(root + third) % 12] = frame[(root + 7) % 12] = 1.0F;
    return frame;
}

void push(ChordTracker& tracker, const PitchFrame& frame, int count)
{
    for (int i = 0; i < count; ++i) {
        tracker.consumePitches(frame);
    }
}

/// The chords that the whole chain hears.
std::vector<HarmonySpan> chordsOf(const std::vector<float>& samples)
{
    analysis::Stft stft(analysis::kPitchFrames);
    analysis::PitchProfile profile;
    analysis::PitchCourse course(profile);
    ChordTracker tracker;
    stft.addConsumer(profile);
    stft.addConsumer(course);
    course.addConsumer(tracker);
    stft.process(samples);
    stft.finish();
    course.finish();
    tracker.finish();
    return tracker.spans();
}

} // namespace

class TestChordTracker : public QObject
{
    Q_OBJECT

private slots:
    void nothingHasNoChords();
    void everyTriadIsHeard_data();
    void everyTriadIsHeard();
    void changesAreFoundWhereTheyAre();
    void aStrayFrameIsNoChange();
    void pausesHaveNoChord();
    void longTracksAreDecidedAsTheyRun();
    void soundHasItsChords();
    void detunedSoundHasItsChords();
    void noiseHasNoChord();
};

void TestChordTracker::nothingHasNoChords()
{
    ChordTracker tracker;
    tracker.finish();
    QVERIFY(tracker.spans().empty());
}

void TestChordTracker::everyTriadIsHeard_data()
{
    QTest::addColumn<int>("root");
    QTest::addColumn<int>("mode");
    for (int root = 0; root < 12; ++root) {
        QTest::addRow("major on %d", root) << root << static_cast<int>(Mode::Major);
        QTest::addRow("minor on %d", root) << root << static_cast<int>(Mode::Minor);
    }
}

void TestChordTracker::everyTriadIsHeard()
{
    QFETCH(const int, root);
    QFETCH(const int, mode);
    ChordTracker tracker;
    push(tracker, triad(static_cast<std::size_t>(root), mode == 0 ? 4 : 3), 5);
    tracker.finish();
    QCOMPARE(tracker.spans().size(), 1U);
    QCOMPARE(*tracker.spans()[0].root, root);
    QCOMPARE(static_cast<int>(tracker.spans()[0].mode), mode);
    QCOMPARE(tracker.spans()[0].startS, 0.0);
}

void TestChordTracker::changesAreFoundWhereTheyAre()
{
    ChordTracker tracker;
    push(tracker, triad(0, 4), 10);
    push(tracker, triad(9, 3), 12);
    tracker.finish();
    QCOMPARE(tracker.spans().size(), 2U);
    QCOMPARE(*tracker.spans()[1].root, 9);
    // Frames 9 and 10 are centred on 9 and 10 steps: the change lies between.
    QCOMPARE(tracker.spans()[1].startS, 9.5 * analysis::kPitchStepS);
}

void TestChordTracker::aStrayFrameIsNoChange()
{
    // A C major triad correlates with A minor by (2 - 9/12) / (3 - 9/12) = 5/9: the frame gains
    // 5 (1 - 5/9) = 2.2 by the right chord and loses 2 ln(.9 * 24 / .1) = 10.8 by two changes.
    ChordTracker tracker;
    push(tracker, triad(0, 4), 10);
    push(tracker, triad(9, 3), 1);
    push(tracker, triad(0, 4), 10);
    tracker.finish();
    QCOMPARE(tracker.spans().size(), 1U);
}

void TestChordTracker::pausesHaveNoChord()
{
    ChordTracker tracker;
    push(tracker, triad(7, 4), 10);
    push(tracker, PitchFrame{}, 10);
    push(tracker, triad(7, 4), 10);
    tracker.finish();
    QCOMPARE(tracker.spans().size(), 3U);
    QVERIFY(!tracker.spans()[1].root);
    QCOMPARE(*tracker.spans()[2].root, 7);
}

void TestChordTracker::longTracksAreDecidedAsTheyRun()
{
    // 2 000 changes, of which all but those of the last 64 frames are decided before the end.
    ChordTracker tracker;
    for (int i = 0; i < 1000; ++i) {
        push(tracker, triad(0, 4), 8);
        push(tracker, triad(5, 4), 8);
    }
    QVERIFY(tracker.spans().size() >= 2000 - 64 / 8 - 1);
    tracker.finish();
    QCOMPARE(tracker.spans().size(), 2000U);
    QCOMPARE(tracker.spans()[1999].startS, (1999 * 8 - 0.5) * analysis::kPitchStepS);
}

void TestChordTracker::soundHasItsChords()
{
    const auto chords = chordsOf(support::joined({support::monoChord({130.81, 164.81, 196.0}, 3.0),
        support::monoChord({110.0, 130.81, 164.81}, 3.0)}));
    QCOMPARE(chords.size(), 2U);
    QCOMPARE(*chords[0].root, 0);
    QCOMPARE(chords[0].mode, Mode::Major);
    QCOMPARE(*chords[1].root, 9);
    QCOMPARE(chords[1].mode, Mode::Minor);
    QVERIFY(std::abs(chords[1].startS - 3.0) < analysis::kPitchStepS);
}

void TestChordTracker::detunedSoundHasItsChords()
{
    // 40 cents sharp: nearer to a semitone above than a fixed grid bears.
    const double factor = std::exp2(40.0 / 1200.0);
    const auto chords =
        chordsOf(support::monoChord({130.81 * factor, 164.81 * factor, 196.0 * factor}, 6.0));
    QCOMPARE(chords.size(), 1U);
    QCOMPARE(*chords[0].root, 0);
}

void TestChordTracker::noiseHasNoChord()
{
    const auto chords = chordsOf(support::monoNoise(10.0));
    QCOMPARE(chords.size(), 1U);
    QVERIFY(!chords[0].root);
}

QTEST_GUILESS_MAIN(TestChordTracker)
#include "tst_chordtracker.moc"
