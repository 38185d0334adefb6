// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/scan/scanoptions.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <memory>

namespace models {

class Database;
struct ScanSteps;

/// Brings the library up to date with the folders: find, plan, read, analyse, store. The object
/// lives on the GUI thread and never blocks it; the work runs on a pool of its own at low priority.
class Scanner final : public QObject
{
    Q_OBJECT

public:
    /// @param database  outlives the scanner.
    explicit Scanner(Database& database, QObject* parent = nullptr);
    /// With other ways to read and analyse files than the real ones.
    Scanner(Database& database, const ScanSteps& steps, QObject* parent = nullptr);
    /// Cancels and waits.
    ~Scanner() override;

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isPaused() const;

    /// Starts a scan of `roots`, compared with what `known` holds. Does nothing while one is
    /// running.
    void start(const QStringList& roots, const SnapshotPtr& known, const ScanOptions& options);
    void pause();
    void resume();
    /// Analyses these tracks before the others that wait, as somebody looks at them. Until the next
    /// call, or the end of the scan.
    void prefer(const QSet<TrackId>& tracks);
    /// Leaves the analysis for another time; finding and reading go on to their end.
    void stopAnalysis();
    /// Stops within 200 ms; everything finished is kept. finished() follows.
    void cancel();

signals:
    void started();
    void progressed(const models::ScanProgress& progress);
    /// These tracks are in the database now, new or changed.
    void stored(const models::TrackList& tracks);
    /// Problems were added, changed or removed in the database.
    void problemsChanged();
    void finished(const models::ScanSummary& summary);

private:
    void closeSession(const ScanSummary& summary);

    class Session;
    std::unique_ptr<Session> m_session; // while a scan runs
    std::unique_ptr<const ScanSteps> m_steps;
    Database& m_database;
    quint64 m_generation; // of what the library knows
};

} // namespace models
