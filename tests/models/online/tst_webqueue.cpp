// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/web.h"
#include "models/online/webqueue.h"
#include "tests/support/handclock.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/webserver.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QtConcurrentRun>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using models::Error;
using models::ErrorCode;
using models::OnlineSettings;
using models::Result;
using models::Service;
using models::WebQueue;
using models::WebRequest;
using support::HandClock;
using support::WebServer;

namespace {

QByteArray gzipped(const QByteArray& bytes)
{
    // qCompress() makes a zlib stream behind four bytes of length; "deflate" is that stream.
    return qCompress(bytes, 9).mid(4);
}

} // namespace

/// The layer that asks services, against a server on this computer.
class TestWebQueue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsSentUnlessSwitchedOn();
    void requestSaysWhoAsks();
    void keyIsSentAndNotCached();
    void serviceIsAskedNoOftenerThanItLikes();
    void servicesDoNotWaitForEachOther();
    void busyServiceIsAskedAgain_data();
    void busyServiceIsAskedAgain();
    void whoIsBusyForLongIsLeftAlone();
    void brokenAnswersAreRefused_data();
    void brokenAnswersAreRefused();
    void bombIsDefused();
    void redirectsStayWithTheService();
    void redirectsMayLeadWithinTheService();
    void endlessRedirectsEnd();
    void slowAnswerIsGivenUp();
    void answersAreRemembered();
    void offlineUsesOldAnswersOnly();
    void damagedCacheIsMadeAnew();
    void cacheHasALimit();
    void cancelledQuestionEnds();
    void waitingIsStopped();

private:
    std::shared_ptr<std::optional<Result<QByteArray>>> ask(const WebRequest& request);
    /// Waits for the answer without moving the clock.
    Result<QByteArray> answer(const WebRequest& request);

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<WebServer> m_server;
    HandClock m_clock;
    OnlineSettings m_settings;
    std::unique_ptr<WebQueue> m_queue;
};

void TestWebQueue::init()
{
    qunsetenv("http_proxy");
    m_queue.reset();
    m_server = std::make_unique<WebServer>();
    m_folder = std::make_unique<support::ScratchFolder>();
    m_settings = {.isOn = true, .isOffline = false, .urls = {}};
    for (const Service service : models::kServices) {
        m_settings.urls.insert(service, m_server->url());
    }
    m_queue = std::make_unique<WebQueue>(WebQueue::Options{
        .cachePath = m_folder->file(u"a.db"_s), .version = u"9.8"_s, .clock = m_clock.clock()});
    m_queue->setSettings(m_settings);
}

std::shared_ptr<std::optional<Result<QByteArray>>> TestWebQueue::ask(const WebRequest& request)
{
    auto result = std::make_shared<std::optional<Result<QByteArray>>>();
    m_queue->ask(request, [result](const Result<QByteArray>& answer) { *result = answer; });
    return result;
}

Result<QByteArray> TestWebQueue::answer(const WebRequest& request)
{
    const auto result = ask(request);
    return QTest::qWaitFor([&result] { return result->has_value(); })
        ? **result
        : Result<QByteArray>(Error{ErrorCode::Cancelled, u"no answer"_s});
}

void TestWebQueue::nothingIsSentUnlessSwitchedOn()
{
    m_queue->setSettings({.isOn = false, .isOffline = false, .urls = m_settings.urls});
    const Result<QByteArray> result = answer({.path = u"/a"_s});
    QVERIFY(!result);
    QVERIFY(result.error().detail.contains(u"Preferences"_s));
    QVERIFY(m_server->requests().isEmpty());
}

void TestWebQueue::requestSaysWhoAsks()
{
    m_server->answerJson("/recording", "{}");
    const Result<QByteArray> result =
        answer({.path = u"/recording"_s, .fields = {{u"query"_s, u"a+b & \"c\" \u00E4"_s}}});
    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    QCOMPARE(*result, "{}");
    const WebServer::Request& request = m_server->requests().constFirst();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/recording?query=a%2Bb%20%26%20%22c%22%20%C3%A4");
    // With the homepage behind it as soon as the metainfo names one.
    QVERIFY(request.head.contains("User-Agent: Segue/9.8\r\n")
        || request.head.contains("User-Agent: Segue/9.8 ( https://"));
    QVERIFY(!request.head.toLower().contains("cookie"));
}

void TestWebQueue::keyIsSentAndNotCached()
{
    m_server->answerJson("/lookup", "{}");
    const WebRequest request{.service = Service::AcoustId,
        .path = u"/lookup"_s,
        .fields = {{u"duration"_s, u"5"_s}},
        .isPost = true};
    const Result<QByteArray> without = answer(request);
    QVERIFY(!without);
    QVERIFY(without.error().detail.contains(u"key"_s));
    m_queue->setKey(Service::AcoustId, u"secret"_s);
    QVERIFY(answer(request));
    QCOMPARE(m_server->requests().constLast().method, "POST");
    QCOMPARE(m_server->requests().constLast().body, "client=secret&duration=5");
    // The same question with another key is the same question.
    m_queue->setKey(Service::AcoustId, u"other"_s);
    QVERIFY(answer(request));
    QCOMPARE(m_server->requests().size(), 1);
    QFile cache(m_folder->file(u"a.db"_s));
    QVERIFY(cache.open(QIODevice::ReadOnly));
    QVERIFY(!cache.readAll().contains("secret"));
}

void TestWebQueue::serviceIsAskedNoOftenerThanItLikes()
{
    m_server->answerJson("/", "{}");
    const auto first = ask({.path = u"/1"_s});
    const auto second = ask({.path = u"/2"_s});
    const auto third = ask({.path = u"/3"_s});
    QTRY_VERIFY(first->has_value());
    m_clock.forward(999);
    QCoreApplication::processEvents();
    QCOMPARE(m_server->requests().size(), 1);
    m_clock.forward(1);
    QTRY_VERIFY(second->has_value());
    QVERIFY(!third->has_value());
    QCOMPARE(m_server->requests().size(), 2);
    m_clock.forward(1'000);
    QTRY_VERIFY(third->has_value());
    // AcoustID allows three in a second.
    QVERIFY(models::service::intervalMs(Service::AcoustId) * 3 >= 1'000);
}

void TestWebQueue::servicesDoNotWaitForEachOther()
{
    m_server->answerJson("/", "{}");
    const auto one = ask({.service = Service::MusicBrainz, .path = u"/1"_s});
    const auto other = ask({.service = Service::CoverArt, .path = u"/2"_s});
    QTRY_VERIFY(one->has_value() && other->has_value());
}

void TestWebQueue::busyServiceIsAskedAgain_data()
{
    QTest::addColumn<QList<WebServer::Reply>>("replies");
    QTest::addColumn<QList<qint64>>("waitsMs");
    const WebServer::Reply good{.body = "{}"};
    QTest::newRow("says how long")
        << QList{WebServer::Reply{.status = 503, .headers = {{"Retry-After", "7"}}}, good}
        << QList<qint64>{7'000};
    QTest::newRow("does not say") << QList{WebServer::Reply{.status = 503},
        WebServer::Reply{.status = 429}, good}
                                  << QList<qint64>{1'000, 2'000};
    QTest::newRow("breaks off") << QList{WebServer::Reply{.body = "{", .isCutOff = true}, good}
                                << QList<qint64>{1'000};
}

void TestWebQueue::busyServiceIsAskedAgain()
{
    QFETCH(const QList<WebServer::Reply>, replies);
    QFETCH(const QList<qint64>, waitsMs);
    m_server->answer("/x", replies);
    const auto result = ask({.path = u"/x"_s});
    qsizetype asked = 1;
    for (const qint64 wait : waitsMs) {
        QTRY_COMPARE(m_server->requests().size(), asked);
        QTRY_VERIFY(m_clock.isAwaited(wait));
        m_clock.forward(wait - 1);
        QCoreApplication::processEvents();
        QCOMPARE(m_server->requests().size(), asked);
        m_clock.forward(1);
        ++asked;
    }
    QTRY_VERIFY(result->has_value());
    QVERIFY(**result);
}

void TestWebQueue::whoIsBusyForLongIsLeftAlone()
{
    m_server->answer("/x", {{.status = 503, .headers = {{"Retry-After", "3600"}}}});
    const Result<QByteArray> result = answer({.path = u"/x"_s});
    QVERIFY(!result);
    QVERIFY(result.error().detail.contains(u"busy"_s));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWebQueue::brokenAnswersAreRefused_data()
{
    QTest::addColumn<WebServer::Reply>("reply");
    QTest::addColumn<QString>("word");
    QTest::newRow("a page to sign in")
        << WebServer::Reply{.body = "<html>Welcome</html>", .type = "text/html"} << u"sign in"_s;
    QTest::newRow("nothing there")
        << WebServer::Reply{.status = 404, .type = "text/html"} << u"does not know"_s;
    QTest::newRow("refused") << WebServer::Reply{.status = 403, .type = "text/html"}
                             << u"refuses"_s;
    QTest::newRow("huge") << WebServer::Reply{.body = QByteArray(9 * 1024 * 1024, ' ')}
                          << u"too large"_s;
    QTest::newRow("damaged packing")
        << WebServer::Reply{.body = "no gzip", .headers = {{"Content-Encoding", "gzip"}}}
        << u"too large"_s;
}

void TestWebQueue::brokenAnswersAreRefused()
{
    QFETCH(const WebServer::Reply, reply);
    QFETCH(const QString, word);
    m_server->answer("/x", {reply});
    const Result<QByteArray> result = answer({.path = u"/x"_s});
    QVERIFY(!result);
    QVERIFY2(result.error().detail.contains(word), qPrintable(result.error().detail));
    QVERIFY(result.error().detail.contains(u"MusicBrainz"_s));
}

void TestWebQueue::bombIsDefused()
{
    // 40 MB of blanks in some 40 kB.
    m_server->answer("/x",
        {{.body = gzipped(QByteArray(40 * 1024 * 1024, ' ')),
            .headers = {{"Content-Encoding", "deflate"}}}});
    const Result<QByteArray> result = answer({.path = u"/x"_s});
    QVERIFY(!result);
    QVERIFY2(result.error().detail.contains(u"too large"_s), qPrintable(result.error().detail));
}

void TestWebQueue::redirectsStayWithTheService()
{
    for (const char* target : {"file:///etc/passwd", "http://example.org/x", "ftp://127.0.0.1/",
             "data:application/json,{}", "http://127.0.0.1.example.org/"}) {
        m_server->answer("/x", {{.status = 302, .headers = {{"Location", target}}}});
        m_clock.forward(1'000);
        const Result<QByteArray> result = answer({.path = u"/x"_s});
        QVERIFY(!result);
        QVERIFY2(result.error().detail.contains(u"does not belong"_s),
            qPrintable(result.error().detail));
    }
    // What is posted, the key among it, follows nowhere.
    m_queue->setKey(Service::AcoustId, u"secret"_s);
    m_server->answer("/p", {{.status = 307, .headers = {{"Location", "/q"}}}});
    const qsizetype before = m_server->requests().size();
    QVERIFY(!answer({.service = Service::AcoustId, .path = u"/p"_s, .isPost = true}));
    QCOMPARE(m_server->requests().size(), before + 1);
}

void TestWebQueue::redirectsMayLeadWithinTheService()
{
    m_server->answer("/x", {{.status = 307, .headers = {{"Location", "/y"}}}});
    m_server->answerJson("/y", "{\"a\":1}");
    const Result<QByteArray> result = answer({.path = u"/x"_s});
    QVERIFY(result);
    QCOMPARE(*result, "{\"a\":1}");
}

void TestWebQueue::endlessRedirectsEnd()
{
    m_server->answer("/x", {{.status = 302, .headers = {{"Location", "/x"}}}});
    QVERIFY(!answer({.path = u"/x"_s}));
    QCOMPARE(m_server->requests().size(), 6);
}

void TestWebQueue::slowAnswerIsGivenUp()
{
    m_server->answer("/x", {{.isSilent = true}});
    const auto result = ask({.path = u"/x"_s});
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_clock.forward(WebQueue::kLongestAnswerMs - 1);
    QVERIFY(!result->has_value());
    m_clock.forward(1);
    QTRY_VERIFY(result->has_value());
    QVERIFY((**result).error().detail.contains(u"in time"_s));
}

void TestWebQueue::answersAreRemembered()
{
    m_server->answer("/x", {{.body = "{\"n\":1}"}, {.body = "{\"n\":2}"}});
    const WebRequest request{.path = u"/x"_s, .keepS = 100};
    QCOMPARE(*answer(request), "{\"n\":1}");
    QCOMPARE(*answer(request), "{\"n\":1}");
    QCOMPARE(m_server->requests().size(), 1);
    m_clock.forward(101'000);
    QCOMPARE(*answer(request), "{\"n\":2}");
    m_queue->cache().clear();
    QCOMPARE(m_queue->cache().bytes(), 0);
}

void TestWebQueue::offlineUsesOldAnswersOnly()
{
    m_server->answerJson("/x", "{}");
    const WebRequest request{.path = u"/x"_s, .keepS = 1};
    QVERIFY(answer(request));
    m_settings.isOffline = true;
    m_queue->setSettings(m_settings);
    m_clock.forward(1'000'000);
    QVERIFY(answer(request));
    const Result<QByteArray> unknown = answer({.path = u"/new"_s});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.contains(u"offline"_s));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWebQueue::damagedCacheIsMadeAnew()
{
    QFile file(m_folder->file(u"a.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5'000, 'x'));
    file.close();
    m_server->answerJson("/x", "{}");
    QVERIFY(answer({.path = u"/x"_s}));
    QCOMPARE(m_queue->cache().bytes(), 2);
}

void TestWebQueue::cacheHasALimit()
{
    models::AnswerCache cache(m_folder->file(u"b.db"_s), 25);
    for (int at = 0; at < 4; ++at) {
        cache.store(QByteArray::number(at), {QByteArray(10, 'x'), 9}, at);
    }
    QCOMPARE(cache.bytes(), 20);
    QVERIFY(!cache.find("1"));
    QVERIFY(cache.find("3"));
}

void TestWebQueue::cancelledQuestionEnds()
{
    m_server->answer("/x", {{.isSilent = true}});
    std::optional<Result<QByteArray>> result;
    const WebQueue::Ticket ticket = m_queue->ask(
        {.path = u"/x"_s}, [&result](const Result<QByteArray>& answer) { result = answer; });
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_queue->cancel(ticket);
    QVERIFY(result.has_value());
    QCOMPARE(result->error().code, ErrorCode::Cancelled);
}

void TestWebQueue::waitingIsStopped()
{
    m_server->answer("/x", {{.isSilent = true}});
    models::Web web({.cachePath = {}, .version = u"1"_s});
    web.setSettings(m_settings);
    std::stop_source stop;
    const models::Fetch fetch = web.fetcher();
    QFuture<ErrorCode> waiting = QtConcurrent::run([&fetch, token = stop.get_token()] {
        const Result<QByteArray> result = fetch({.path = u"/x"_s}, token);
        return result ? ErrorCode::NotFound : result.error().code;
    });
    QTRY_COMPARE(m_server->requests().size(), 1);
    stop.request_stop();
    QTRY_VERIFY(waiting.isFinished());
    QCOMPARE(waiting.result(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestWebQueue)
#include "tst_webqueue.moc"
