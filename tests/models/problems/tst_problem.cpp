// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/problem.h"

#include <QSet>
#include <QTest>

using models::Problem;

class TestProblem : public QObject
{
    Q_OBJECT

private slots:
    void eachCodeHasItsOwnSentence();
    void warningSaysThatTheRestWasAnalysed();
};

void TestProblem::eachCodeHasItsOwnSentence()
{
    const auto last = static_cast<int>(analysis::ErrorCode::Cancelled);
    QSet<QString> reasons;
    // One more than there is: a code that only a newer version knows.
    for (int code = 1; code <= last + 1; ++code) {
        Problem problem;
        problem.code = static_cast<analysis::ErrorCode>(code);
        const QString reason = models::problemReason(problem);
        QVERIFY2(reason.endsWith(u'.'), qPrintable(reason));
        reasons << reason;
    }
    QCOMPARE(reasons.size(), last + 1);
}

void TestProblem::warningSaysThatTheRestWasAnalysed()
{
    Problem problem;
    problem.code = analysis::ErrorCode::ReadFailed;
    const QString error = models::problemReason(problem);
    problem.severity = models::ProblemSeverity::Warning;
    QVERIFY(models::problemReason(problem) != error);
    QVERIFY(models::problemReason(problem).contains(QStringLiteral("analysed")));
}

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
