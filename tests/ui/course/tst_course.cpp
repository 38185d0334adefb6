// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/keycourse.h"
#include "ui/course/loudnesscourse.h"
#include "ui/course/partscourse.h"
#include "ui/course/tempocourse.h"
#include "ui/course/waveformcourse.h"
#include "ui/theme/colours.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCourses : public QObject
{
    Q_OBJECT

private slots:
    void timesMapToPlacesAndBack();
    void waveformSaysItsNumbers();
    void coloursFollowTheSound();
    void loudnessSaysItsNumbers();
    void steadyBeatsAreAFlatCurve();
    void tempoFollowsTheUsersBeats();
    void aLostBeatIsNoChangeOfTempo();
    void partsAndChordsSayTheirNames();
    void theKeyOverTimeSaysItsChanges();
};

void TestCourses::timesMapToPlacesAndBack()
{
    const ui::TimeAxis axis{.area = QRectF(10.0, 0.0, 200.0, 40.0), .durationS = 100.0};
    QCOMPARE(axis.x(25.0), 60.0);
    QCOMPARE(axis.secondsAt(60.0), 25.0);
    QCOMPARE(axis.secondsAt(0.0), 0.0); // before the start
    QCOMPARE(axis.secondsAt(900.0), 100.0);
    QCOMPARE((ui::TimeAxis{.area = QRectF(0, 0, 9, 9), .durationS = 0.0}).x(3.0), 0.0);
}

void TestCourses::waveformSaysItsNumbers()
{
    const std::vector<analysis::WaveformPoint> points{
        {.peak = 1.0F, .rms = 0.1F, .low = 0.7F, .middle = 0.2F, .high = 0.1F},
        {.peak = 0.0F, .rms = 0.0F}};
    const ui::Course course = ui::waveformCourse(points, 10.0);
    // Full scale is 0 dB, a tenth of it -20 dB.
    QCOMPARE(course.numbersAt(1.0),
        u"0:01: peak 0.0 dB, mean −20.0 dB\nBass 70 %, middle 20 %, "
        "treble 10 %"_s);
    QVERIFY(course.numbersAt(7.0).startsWith(u"0:07: peak silent"_s));
    QVERIFY(!course.numbersAt(99.0).isEmpty()); // beyond the end: the last
    QVERIFY(course.spoken.startsWith(u"Highest peak 0.0 dB. Bass 70 %"_s));
}

void TestCourses::coloursFollowTheSound()
{
    using ui::theme::DataHue;
    for (const bool dark : {false, true}) {
        QCOMPARE(
            ui::spectralColour({.low = 1.0F}, dark), ui::theme::dataColour(DataHue::Energy, dark));
        QCOMPARE(ui::spectralColour({.middle = 1.0F}, dark),
            ui::theme::dataColour(DataHue::Loudness, dark));
        QCOMPARE(
            ui::spectralColour({.high = 1.0F}, dark), ui::theme::dataColour(DataHue::Tempo, dark));
    }
}

void TestCourses::loudnessSaysItsNumbers()
{
    analysis::Details details;
    details.loudnessStepS = 0.5F;
    details.loudnessLufs = {-30.0F, -12.5F, -9.0F};
    analysis::Loudness whole;
    whole.integratedLufs = -11.0F;
    const ui::Course course = ui::loudnessCourse(details, whole, 1.5);
    QCOMPARE(course.numbersAt(0.6), u"0:00: −12.5 LUFS"_s);
    QCOMPARE(course.numbersAt(50.0), u"0:50: −9.0 LUFS"_s);
    QCOMPARE(course.spoken, u"From −30.0 LUFS to −9.0 LUFS, over three seconds each."_s);
}

void TestCourses::steadyBeatsAreAFlatCurve()
{
    std::vector<double> beats;
    for (int i = 0; i < 40; ++i) {
        beats.push_back(i * 0.5); // 120 BPM
    }
    const auto curve = ui::tempoCurve(beats, 1.0);
    QCOMPARE(curve.size(), std::size_t{32}); // each beat that is the ninth of something
    QCOMPARE(curve.front().seconds, 2.0); // in the middle of eight intervals
    QCOMPARE(curve.front().bpm, 120.0);
    QCOMPARE(ui::tempoCaption(curve), u"Steady at 120.0 BPM"_s);
    QCOMPARE(ui::tempoCourse(curve, 20.0).numbersAt(5.1), u"0:05: 120.0 BPM"_s);
    QVERIFY(ui::tempoCurve({0.0, 0.5, 1.0}, 1.0).empty());
}

void TestCourses::tempoFollowsTheUsersBeats()
{
    std::vector<double> beats;
    for (int i = 0; i < 12; ++i) {
        beats.push_back(i * 1.0); // heard: 60 BPM
    }
    QCOMPARE(ui::tempoCurve(beats, 2.0).front().bpm, 120.0);
}

void TestCourses::aLostBeatIsNoChangeOfTempo()
{
    std::vector<double> beats;
    for (int i = 0; i < 400; ++i) {
        if (i != 200) {
            beats.push_back(i * 0.5);
        }
    }
    // Eight of 391 windows hold the gap: less than a twentieth.
    QCOMPARE(ui::tempoCaption(ui::tempoCurve(beats, 1.0)), u"Steady at 120.0 BPM"_s);
}

void TestCourses::partsAndChordsSayTheirNames()
{
    analysis::Details details;
    details.segments = {{.startS = 0.0, .label = 0, .loudnessLufs = -20.0F},
        {.startS = 10.0, .label = 1, .loudnessLufs = -10.0F},
        {.startS = 20.0, .label = 0, .loudnessLufs = -19.0F}};
    details.chords = {{.startS = 0.0, .root = 0, .mode = analysis::Mode::Major},
        {.startS = 12.0, .root = 9, .mode = analysis::Mode::Minor}, {.startS = 25.0, .root = {}}};
    analysis::Tonality key;
    key.tonic = 0;
    const ui::Course course = ui::partsCourse(details, key, 30.0);
    QCOMPARE(ui::partLetters(details.segments), u"A B A"_s);
    // The triads on the first and the sixth degree of C major.
    QCOMPARE(course.numbersAt(5.0), u"0:05: part A, −20.0 LUFS, chord C (I)"_s);
    QCOMPARE(course.numbersAt(15.0), u"0:15: part B, −10.0 LUFS, chord Am (vi)"_s);
    QCOMPARE(course.numbersAt(28.0), u"0:28: part A, −19.0 LUFS, no chord"_s);
    QCOMPARE(course.spoken, u"Parts: A B A. Chords: C, Am."_s);
}

void TestCourses::theKeyOverTimeSaysItsChanges()
{
    using analysis::Mode;
    const std::vector<analysis::HarmonySpan> keys{{.startS = 0.0, .root = 9, .mode = Mode::Minor},
        {.startS = 40.0, .root = {}}, {.startS = 50.0, .root = 0, .mode = Mode::Major}};
    const ui::Course course = ui::keyCourse(keys, 60.0);
    QCOMPARE(course.numbersAt(10.0), u"0:10: A minor, 8A"_s);
    QCOMPARE(course.numbersAt(45.0), u"0:45: no clear key"_s);
    QCOMPARE(course.numbersAt(59.0), u"0:59: C major, 8B"_s);
    QVERIFY2(course.spoken.contains(u"mostly it is A minor"_s), qPrintable(course.spoken));
    QCOMPARE(ui::keyCaption({keys.front()}, 60.0), u"In A minor from start to end."_s);
}

QTEST_MAIN(TestCourses)
#include "tst_course.moc"
