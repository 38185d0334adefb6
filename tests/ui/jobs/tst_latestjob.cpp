// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/latestjob.h"

#include <QSemaphore>
#include <QTest>

class TestLatestJob : public QObject
{
    Q_OBJECT

private slots:
    void deliversOnThisThread();
    void newJobStopsTheOneBefore();
    void cancelledJobIsNotDelivered();
    void doneMayStartTheNext();
    void destructionDoesNotWaitForDelivery();
};

void TestLatestJob::deliversOnThisThread()
{
    ui::LatestJob<int> job;
    int got = 0;
    const QThread* thread = nullptr;
    job.start([](const std::stop_token&) { return 42; },
        [&](int value) {
            got = value;
            thread = QThread::currentThread();
        });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(got, 42);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(!job.isRunning());
}

void TestLatestJob::newJobStopsTheOneBefore()
{
    ui::LatestJob<int> job;
    const auto stopped = std::make_shared<QSemaphore>();
    QList<int> got;
    job.start(
        [stopped](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                QThread::yieldCurrentThread();
            }
            stopped->release();
            return 1;
        },
        [&](int value) { got.append(value); });
    job.start([](const std::stop_token&) { return 2; }, [&](int value) { got.append(value); });
    QVERIFY(stopped->tryAcquire(1, 5000));
    QTRY_COMPARE(got, QList<int>{2});
    QCoreApplication::processEvents();
    QCOMPARE(got, QList<int>{2});
}

void TestLatestJob::cancelledJobIsNotDelivered()
{
    ui::LatestJob<int> job;
    bool isDelivered = false;
    const auto finished = std::make_shared<QSemaphore>();
    job.start(
        [finished](const std::stop_token&) {
            finished->release();
            return 1;
        },
        [&](int) { isDelivered = true; });
    QVERIFY(finished->tryAcquire(1, 5000));
    job.cancel();
    QVERIFY(!job.isRunning());
    ui::queryPool()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
}

void TestLatestJob::doneMayStartTheNext()
{
    ui::LatestJob<int> job;
    QList<int> got;
    job.start([](const std::stop_token&) { return 1; },
        [&](int first) {
            got.append(first);
            job.start(
                [](const std::stop_token&) { return 2; }, [&](int second) { got.append(second); });
        });
    QTRY_COMPARE(got, (QList<int>{1, 2}));
}

void TestLatestJob::destructionDoesNotWaitForDelivery()
{
    bool isDelivered = false;
    {
        ui::LatestJob<int> job;
        job.start([](const std::stop_token&) { return 1; }, [&](int) { isDelivered = true; });
    }
    ui::queryPool()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
}

QTEST_GUILESS_MAIN(TestLatestJob)
#include "tst_latestjob.moc"
