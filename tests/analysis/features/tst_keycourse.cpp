// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/keycourse.h"

#include <QTest>

using analysis::KeyCourse;
using analysis::Mode;
using analysis::PitchFrame;

namespace {

/// The scale of a major key, its triad stronger.
PitchFrame majorScale(std::size_t tonic)
{
    PitchFrame frame{};
    for (const std::size_t step : {0U, 2U, 4U, 5U, 7U, 9U, 11U}) {
        frame[(tonic + step) % 12] = 1.0F;
    }
    for (const std::size_t step : {0U, 4U, 7U}) {
        frame[(tonic + step) % 12] = 3.0F;
    }
    return frame;
}

void push(KeyCourse& course, const PitchFrame& frame, double seconds)
{
    for (double at = 0.0; at < seconds; at += analysis::kPitchStepS) {
        course.consumePitches(frame);
    }
}

} // namespace

class TestKeyCourse : public QObject
{
    Q_OBJECT

private slots:
    void oneKeyIsOneSpan();
    void aModulationIsFound();
    void aPassageIsNoModulation();
    void shortAndSilent();
};

void TestKeyCourse::oneKeyIsOneSpan()
{
    KeyCourse course;
    push(course, majorScale(2), 60.0);
    course.finish();
    QCOMPARE(course.spans().size(), 1U);
    QCOMPARE(course.spans()[0].startS, 0.0);
    QCOMPARE(*course.spans()[0].root, 2);
    QCOMPARE(course.spans()[0].mode, Mode::Major);
}

void TestKeyCourse::aModulationIsFound()
{
    KeyCourse course;
    push(course, majorScale(0), 60.0);
    push(course, majorScale(2), 60.0);
    course.finish();
    QCOMPARE(course.spans().size(), 2U);
    QCOMPARE(*course.spans()[1].root, 2);
    // A window of 20 s goes over to the new key when half of it lies there: to within two blocks.
    QVERIFY(std::abs(course.spans()[1].startS - 60.0) < 8.2);
}

void TestKeyCourse::aPassageIsNoModulation()
{
    KeyCourse course;
    push(course, majorScale(0), 60.0);
    push(course, majorScale(2), 8.0);
    push(course, majorScale(0), 60.0);
    course.finish();
    QCOMPARE(course.spans().size(), 1U);
}

void TestKeyCourse::shortAndSilent()
{
    KeyCourse course;
    push(course, majorScale(7), 3.0);
    course.finish();
    QCOMPARE(course.spans().size(), 1U);
    QCOMPARE(*course.spans()[0].root, 7);
    course.reset();
    push(course, PitchFrame{}, 60.0);
    course.finish();
    QVERIFY(course.spans().empty());
}

QTEST_GUILESS_MAIN(TestKeyCourse)
#include "tst_keycourse.moc"
