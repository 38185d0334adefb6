// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "models/scan/scansteps.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace models {

class Database;
class Library;

/// Listens to single tracks in full when the user asks for it, one after the other, whatever depth
/// the scan has. Lives on the GUI thread and never blocks it.
class Listener final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the listener.
    Listener(Database& database, Library& library, QObject* parent = nullptr);
    /// With other ways to analyse files than the real ones.
    Listener(
        Database& database, Library& library, const ScanSteps& steps, QObject* parent = nullptr);
    /// Stops and waits.
    ~Listener() override;

    /// Listens to the track as soon as those before it are done.
    void listen(TrackId id);
    /// Forgets the wish; ended() follows where it was one.
    void stop(TrackId id);

    [[nodiscard]] bool isListening(TrackId id) const { return m_waiting.contains(id); }

signals:
    void started(models::TrackId id);
    /// The library holds what was heard, or it was not heard.
    /// @param failure  why not, a sentence; empty when it was, and when the user stopped.
    void ended(models::TrackId id, const QString& failure);

private:
    using Heard = std::shared_ptr<const analysis::Result<analysis::Analysis>>;

    void next();
    void take(const Heard& heard);
    void store(const TrackPtr& track, const analysis::Analysis& analysis);
    void finish(const QString& failure);

    Database& m_database;
    Library& m_library;
    ScanSteps m_steps;
    QThreadPool m_pool; ///< one thread
    QFutureWatcher<Heard> m_watcher;
    QList<TrackId> m_waiting; ///< the first is being listened to
    TrackPtr m_track; ///< as it was when the listening began; null: nothing runs
    std::stop_source m_stop;
};

} // namespace models
