// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/webrules.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Service;

/// What may be done on the web, apart from doing it.
class TestWebRules : public QObject
{
    Q_OBJECT

private slots:
    void rulesForWaiting_data();
    void rulesForWaiting();
    void rulesForRedirects_data();
    void rulesForRedirects();
    void nameIsTrueToTheProject();
};

void TestWebRules::rulesForWaiting_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<qint64>("waitMs"); // -1: not worth it
    QTest::newRow("first") << 1 << QByteArray() << 1'000LL;
    QTest::newRow("third") << 3 << QByteArray() << 4'000LL;
    QTest::newRow("last") << 4 << QByteArray() << -1LL;
    QTest::newRow("asked for less") << 3 << QByteArray("1") << 4'000LL;
    QTest::newRow("a date") << 1 << QByteArray("Fri, 15 Jan 2027 08:00:20 GMT") << 20'000LL;
    QTest::newRow("nonsense") << 1 << QByteArray("soon") << 1'000LL;
    QTest::newRow("negative") << 1 << QByteArray("-5") << 1'000LL;
    QTest::newRow("a number too large") << 1 << QByteArray("9999999999999999") << -1LL;
}

void TestWebRules::rulesForWaiting()
{
    QFETCH(const int, attempt);
    QFETCH(const QByteArray, retryAfter);
    const QDateTime now(QDate(2027, 1, 15), QTime(8, 0), Qt::UTC);
    QTEST(models::webrules::waitMs(attempt, retryAfter, now).value_or(-1), "waitMs");
}

void TestWebRules::rulesForRedirects_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("may");
    const QString cover = u"https://coverartarchive.org/release/1/2.jpg"_s;
    QTest::newRow("archive") << cover << u"https://archive.org/download/a"_s << true;
    QTest::newRow("its servers") << cover << u"https://ia8.us.archive.org/x"_s << true;
    QTest::newRow("less safe") << cover << u"http://archive.org/x"_s << false;
    QTest::newRow("alike") << cover << u"https://notarchive.org/x"_s << false;
    QTest::newRow("no host") << cover << u"https:///x"_s << false;
    QTest::newRow("file") << cover << u"file:///x"_s << false;
}

void TestWebRules::rulesForRedirects()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QTEST(models::webrules::mayFollow(Service::CoverArt, QUrl(from), QUrl(to)), "may");
}

void TestWebRules::nameIsTrueToTheProject()
{
    QCOMPARE(models::webrules::userAgent(u"1.2"_s, u"https://segue.example"_s),
        "Segue/1.2 ( https://segue.example )");
    // No address that nobody reads.
    QCOMPARE(models::webrules::userAgent(u"1.2"_s, {}), "Segue/1.2");
}

QTEST_GUILESS_MAIN(TestWebRules)
#include "tst_webrules.moc"
