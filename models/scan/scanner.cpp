// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanner.h"

#include "models/database/database.h"
#include "models/scan/memorymeter.h"
#include "models/scan/scanreports.h"
#include "models/scan/scanrun.h"

#include <QThread>
#include <QThreadPool>

namespace models {

/// A scan that runs, with the threads it runs on. Lives on the scanner's thread.
class Scanner::Session final
{
public:
    Session(ScanRequest request, Database& database, const ScanSteps& steps)
        : m_crew(std::make_shared<ScanCrew>(steps, request.options,
            Governor(request.options, QThread::idealThreadCount(), readMemory())))
        , m_reports(std::make_shared<ScanReports>())
        , m_run(std::make_shared<ScanRun>(std::move(request), database, m_pool, m_crew, m_reports))
    {
        // The run itself and the finder are threads too.
        m_pool.setMaxThreadCount(m_crew->workerCount + 2);
        m_pool.setThreadPriority(QThread::LowPriority);
    }

    ~Session()
    {
        cancel();
        m_pool.waitForDone();
    }

    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void start()
    {
        m_pool.start([run = m_run] { run->run(); });
    }

    void pause() { m_crew->gate.close(); }

    void resume()
    {
        m_crew->gate.open();
        m_crew->events.push(Nudge{});
    }

    void prefer(const QSet<TrackId>& tracks)
    {
        m_crew->preference.set(tracks);
        m_crew->bringPreferredForward();
    }

    void stopAnalysis()
    {
        m_crew->analysisStop.request_stop();
        m_crew->events.push(Nudge{});
    }

    void cancel()
    {
        m_crew->stop.request_stop();
        m_crew->analysisStop.request_stop();
        resume();
    }

    [[nodiscard]] bool isPaused() const { return m_crew->gate.isClosed(); }

    [[nodiscard]] quint64 generation() const { return m_crew->generation; }

    [[nodiscard]] const ScanReports* reports() const { return m_reports.get(); }

private:
    QThreadPool m_pool;
    std::shared_ptr<ScanCrew> m_crew;
    std::shared_ptr<ScanReports> m_reports;
    std::shared_ptr<ScanRun> m_run;
};

Scanner::Scanner(Database& database, QObject* parent)
    : Scanner(database, realScanSteps(), parent)
{ }

Scanner::Scanner(Database& database, const ScanSteps& steps, QObject* parent)
    : QObject(parent)
    , m_steps(std::make_unique<const ScanSteps>(steps))
    , m_database(database)
    , m_generation(database.generation())
{ }

Scanner::~Scanner() = default;

bool Scanner::isRunning() const
{
    return m_session != nullptr;
}

bool Scanner::isPaused() const
{
    return m_session && m_session->isPaused();
}

void Scanner::start(const QStringList& roots, const SnapshotPtr& known, const ScanOptions& options)
{
    if (m_session) {
        return;
    }
    m_session = std::make_unique<Session>(
        ScanRequest{roots, known, options, m_generation}, m_database, *m_steps);
    const ScanReports* const reports = m_session->reports();
    const auto queued = Qt::QueuedConnection;
    connect(reports, &ScanReports::progressed, this, &Scanner::progressed, queued);
    connect(reports, &ScanReports::stored, this, &Scanner::stored, queued);
    connect(reports, &ScanReports::problemsChanged, this, &Scanner::problemsChanged, queued);
    connect(reports, &ScanReports::finished, this, &Scanner::closeSession, queued);
    emit started();
    if (m_session) {
        m_session->start();
    }
}

void Scanner::closeSession(const ScanSummary& summary)
{
    m_generation = m_session->generation();
    m_session.reset();
    emit finished(summary);
}

void Scanner::pause()
{
    if (m_session) {
        m_session->pause();
    }
}

void Scanner::resume()
{
    if (m_session) {
        m_session->resume();
    }
}

void Scanner::prefer(const QSet<TrackId>& tracks)
{
    if (m_session) {
        m_session->prefer(tracks);
    }
}

void Scanner::stopAnalysis()
{
    if (m_session) {
        m_session->stopAnalysis();
    }
}

void Scanner::cancel()
{
    if (m_session) {
        m_session->cancel();
    }
}

} // namespace models
