// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/detailtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/library/library.h"
#include "models/scan/listener.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QSignalSpy>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using models::Listener;
using models::TrackId;

/// An analysis that hears 140 BPM in every file, but fails at those named "broken" and goes on
/// until it is stopped at those named "endless".
models::ScanSteps makeSteps()
{
    models::ScanSteps steps;
    steps.makeAnalyse = [] {
        return [](const std::filesystem::path& path, const analysis::AnalysisOptions& options,
                   const std::stop_token& stop) -> analysis::Result<analysis::Analysis> {
            if (path.string().find("broken") != std::string::npos) {
                return analysis::Error{analysis::ErrorCode::NothingDecoded, {}};
            }
            if (path.string().find("endless") != std::string::npos) {
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any().wait(lock, stop, [] { return false; });
                return analysis::Error{analysis::ErrorCode::Cancelled, {}};
            }
            analysis::Analysis heard;
            heard.features.depth = options.depth;
            heard.features.rhythm.tempoBpm = 140.0F;
            heard.details.beatTimesS = {0.5, 1.0};
            return heard;
        };
    };
    return steps;
}

class TestListener : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void hearsInFullAndKeepsIt();
    void oneAfterTheOther();
    void failureIsASentence();
    void stopsAtOnce();
    void keepsWhatTheUserSaid();
    void endsWithItsProgram();

private:
    TrackId add(const QString& path);

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
    std::unique_ptr<Listener> m_listener;
};

void TestListener::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<models::Library>(*m_database);
    m_listener = std::make_unique<Listener>(*m_database, *m_library, makeSteps());
}

void TestListener::cleanup()
{
    m_listener.reset();
    m_library.reset();
    m_database.reset();
}

TrackId TestListener::add(const QString& path)
{
    auto track = support::makeTrack({.path = path, .durationMs = 2000});
    const auto stored = m_database->writer().run([&track](QSqlDatabase& connection) {
        const auto id = models::tracktable::insert(connection, *track);
        track->id = id ? *id : 0;
        return id ? models::Result<void>() : models::Result<void>(id.error());
    });
    m_library->merge({track});
    return stored ? track->id : 0;
}

void TestListener::hearsInFullAndKeepsIt()
{
    const TrackId id = add(u"/music/song.flac"_s);
    QSignalSpy ended(m_listener.get(), &Listener::ended);
    m_listener->listen(id);
    QVERIFY(m_listener->isListening(id));
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].toLongLong(), id);
    QVERIFY(ended[0][1].toString().isEmpty());
    QVERIFY(!m_listener->isListening(id));
    const models::TrackPtr track = m_library->track(id);
    QCOMPARE(track->features->depth, analysis::Depth::Full);
    QCOMPARE(*track->features->rhythm.tempoBpm, 140.0F);
    const auto details = m_library->details()(id);
    QVERIFY(details && details->has_value());
    QCOMPARE((*details)->beatTimesS, (std::vector<double>{0.5, 1.0}));
    models::Library again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.track(id)->features->depth, analysis::Depth::Full);
}

void TestListener::oneAfterTheOther()
{
    const TrackId first = add(u"/music/1.flac"_s);
    const TrackId second = add(u"/music/2.flac"_s);
    QSignalSpy ended(m_listener.get(), &Listener::ended);
    m_listener->listen(first);
    m_listener->listen(second);
    m_listener->listen(first); // once is enough
    QTRY_COMPARE(ended.count(), 2);
    QCOMPARE(ended[0][0].toLongLong(), first);
    QCOMPARE(ended[1][0].toLongLong(), second);
}

void TestListener::failureIsASentence()
{
    const TrackId id = add(u"/music/broken.flac"_s);
    QSignalSpy ended(m_listener.get(), &Listener::ended);
    m_listener->listen(id);
    QVERIFY(ended.wait());
    QVERIFY(ended[0][1].toString().contains(u"damaged"_s));
    QVERIFY(!m_library->track(id)->isAnalysed());
}

void TestListener::stopsAtOnce()
{
    const TrackId running = add(u"/music/endless.flac"_s);
    const TrackId waiting = add(u"/music/song.flac"_s);
    QSignalSpy ended(m_listener.get(), &Listener::ended);
    m_listener->listen(running);
    m_listener->listen(waiting);
    m_listener->stop(waiting);
    QCOMPARE(ended.count(), 1);
    m_listener->stop(running);
    QTRY_COMPARE(ended.count(), 2);
    QVERIFY(ended[1][1].toString().isEmpty());
    QVERIFY(!m_library->track(waiting)->isAnalysed());
}

void TestListener::keepsWhatTheUserSaid()
{
    const TrackId id = add(u"/music/song.flac"_s);
    m_library->setCorrections({{id, {.tempoBpm = 70.0F, .tonic = {}}}});
    QSignalSpy ended(m_listener.get(), &Listener::ended);
    m_listener->listen(id);
    QVERIFY(ended.wait());
    QCOMPARE(*m_library->track(id)->features->rhythm.tempoBpm, 70.0F);
    models::Library again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(*again.track(id)->features->rhythm.tempoBpm, 70.0F);
    QCOMPARE(*again.track(id)->heard->rhythm.tempoBpm, 140.0F); // not the user's was stored
}

void TestListener::endsWithItsProgram()
{
    m_listener->listen(add(u"/music/endless.flac"_s));
    m_listener.reset(); // returns
}

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
