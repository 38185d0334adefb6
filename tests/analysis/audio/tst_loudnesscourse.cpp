// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnesscourse.h"

#include <QTest>

#include <cmath>
#include <functional>

using analysis::LoudnessCourse;
using analysis::powerOf;

namespace {

/// Steps of 100 ms whose loudness is a function of the time in seconds.
LoudnessCourse courseOf(double seconds, const std::function<double(double)>& lufsAt)
{
    LoudnessCourse course;
    const auto steps = static_cast<int>(std::lround(seconds * 10.0));
    for (int i = 0; i < steps; ++i) {
        course.addStep(powerOf(lufsAt(i / 10.0)));
    }
    return course;
}

bool isNear(double value, double expected, double tolerance = 0.01)
{
    return std::abs(value - expected) < tolerance;
}

} // namespace

class TestLoudnessCourse : public QObject
{
    Q_OBJECT

private slots:
    void nothing();
    void steadySound();
    void shortSoundHasOneValue();
    void longTracksStayBounded();
    void complexityOfTwoLevels();
    void silenceDoesNotCount();
    void fades_data();
    void fades();
    void endsHaveTheirLoudness();
    void stretchesHaveTheirLoudness();
};

void TestLoudnessCourse::nothing()
{
    const LoudnessCourse course;
    QVERIFY(course.curveLufs().empty());
    QVERIFY(!course.dynamicComplexityDb());
    QVERIFY(!course.fadesIn() && !course.fadesOut());
    QCOMPARE(course.introLufs(), -70.0);
}

void TestLoudnessCourse::steadySound()
{
    const LoudnessCourse course = courseOf(30.0, [](double) { return -20.0; });
    const std::vector<float> curve = course.curveLufs();
    QCOMPARE(curve.size(), 28U); // the first after 3 s, then one a second
    QCOMPARE(course.stepS(), 1.0F);
    for (const float value : curve) {
        QVERIFY(isNear(static_cast<double>(value), -20.0));
    }
    QVERIFY(isNear(*course.dynamicComplexityDb(), 0.0));
}

void TestLoudnessCourse::shortSoundHasOneValue()
{
    const std::vector<float> curve = courseOf(1.5, [](double) { return -30.0; }).curveLufs();
    QCOMPARE(curve.size(), 1U);
    QVERIFY(isNear(static_cast<double>(curve[0]), -30.0));
}

void TestLoudnessCourse::longTracksStayBounded()
{
    // Ten hours, the second half louder by 10 LU.
    const LoudnessCourse course =
        courseOf(36'000.0, [](double at) { return at < 18'000.0 ? -30.0 : -20.0; });
    const std::vector<float> curve = course.curveLufs();
    QVERIFY(curve.size() <= LoudnessCourse::kMostValues);
    QVERIFY(curve.size() >= LoudnessCourse::kMostValues / 2);
    QVERIFY(isNear(
        static_cast<double>(course.stepS()) * static_cast<double>(curve.size()), 36'000.0, 64.0));
    QVERIFY(isNear(static_cast<double>(curve[curve.size() / 2 - 2]), -30.0));
    QVERIFY(isNear(static_cast<double>(curve[curve.size() / 2 + 2]), -20.0));
}

void TestLoudnessCourse::complexityOfTwoLevels()
{
    // Half the time at -20, half at -10: each is 5 dB from the mean of -15.
    const LoudnessCourse course =
        courseOf(60.0, [](double at) { return at < 30.0 ? -20.0 : -10.0; });
    QVERIFY(isNear(*course.dynamicComplexityDb(), 5.0, 0.05));
}

void TestLoudnessCourse::silenceDoesNotCount()
{
    const LoudnessCourse course =
        courseOf(60.0, [](double at) { return at < 30.0 ? -120.0 : -10.0; });
    QVERIFY(isNear(*course.dynamicComplexityDb(), 0.0));
}

void TestLoudnessCourse::fades_data()
{
    QTest::addColumn<double>("dbPerS"); // from 10 s before the end
    QTest::addColumn<bool>("fades");
    QTest::newRow("no") << 0.0 << false;
    QTest::newRow("slow drift") << 0.8 << false; // 8 dB in all
    QTest::newRow("slow fade") << 2.0 << true;
    QTest::newRow("fade") << 6.0 << true;
    QTest::newRow("a last chord") << 25.0 << false; // in silence after 2 s
}

void TestLoudnessCourse::fades()
{
    QFETCH(const double, dbPerS);
    QFETCH(const bool, fades);
    const auto down = [dbPerS](double at) { return -12.0 - std::max(0.0, at - 50.0) * dbPerS; };
    QCOMPARE(courseOf(60.0, down).fadesOut(), fades);
    QVERIFY(!courseOf(60.0, down).fadesIn());
    const auto up = [&down](double at) { return down(59.9 - at); };
    QCOMPARE(courseOf(60.0, up).fadesIn(), fades);
    QVERIFY(!courseOf(60.0, up).fadesOut());
}

void TestLoudnessCourse::endsHaveTheirLoudness()
{
    const LoudnessCourse course =
        courseOf(100.0, [](double at) { return at < 20.0 ? -33.0 : (at < 80.0 ? -5.0 : -22.0); });
    QVERIFY(isNear(course.introLufs(), -33.0));
    QVERIFY(isNear(course.outroLufs(), -22.0));
}

void TestLoudnessCourse::stretchesHaveTheirLoudness()
{
    const LoudnessCourse course =
        courseOf(100.0, [](double at) { return at < 50.0 ? -30.0 : -20.0; });
    // The value whose 3 s straddle the change counts to one side: .2 LU of 48.
    QVERIFY(isNear(course.meanLufs(0.0, 50.0), -30.0, 0.5));
    QVERIFY(isNear(course.meanLufs(50.0, 1e9), -20.0, 0.2));
    QVERIFY(isNear(course.meanLufs(10.0, 20.0), -30.0));
    QCOMPARE(LoudnessCourse().meanLufs(0.0, 10.0), -70.0);
}

QTEST_GUILESS_MAIN(TestLoudnessCourse)
#include "tst_loudnesscourse.moc"
