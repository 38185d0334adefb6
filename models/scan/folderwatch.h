// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/watchtree.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <limits>
#include <optional>

class QSocketNotifier;

namespace models {

struct FolderWatchOptions
{
    std::chrono::milliseconds quiet{2'000}; ///< without an event, until changed() is said
    std::chrono::milliseconds longest{60'000}; ///< after which it is said all the same
    std::chrono::milliseconds lookEvery{15'000}; ///< whether folders went offline or came back
    std::chrono::milliseconds rescanEvery{600'000}; ///< where not everything can be watched
    int mostFolders = std::numeric_limits<int>::max();
};

/// Hears of music that appears, changes or goes in the folders of the library, and says so once for
/// a burst of changes; a file that is still being written is waited for. Lives on the GUI thread;
/// walks folders on a thread of its own.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject* parent = nullptr);
    explicit FolderWatch(const FolderWatchOptions& options, QObject* parent = nullptr);
    ~FolderWatch() override;

    /// Watches these folders and all below them, in place of those before.
    void setRoots(const QStringList& roots);

    /// Folders that are watched by now.
    [[nodiscard]] qsizetype watchedCount() const { return m_folders.size(); }

signals:
    /// Something changed: scan again.
    /// @param folders  where; empty: it may be anywhere.
    void changed(const QStringList& folders);
    /// The system grants no more watches; from now on changed() also comes from time to time. Said
    /// once.
    void limitReached();
    /// The folders asked for last are watched.
    void ready();

private:
    void watch(const QStringList& folders);
    void takeTree(const WatchedTree& tree);
    void readEvents();
    void handle(int watch, std::uint32_t mask, const QByteArray& name);
    void noteEvent(bool isChange, const QString& folder);
    void noteOddEvent(int watch, std::uint32_t mask);
    void say();
    void look();
    void takeLook(const QStringList& online);

    FolderWatchOptions m_options;
    int m_descriptor = -1;
    QSocketNotifier* m_notifier = nullptr;
    QStringList m_roots;
    std::optional<QStringList> m_online; // of the roots, as last seen
    QHash<int, QString> m_folders;
    QTimer m_quiet;
    QTimer m_longest;
    QTimer m_look;
    QTimer m_rescan;
    bool m_isChanged = false;
    QSet<QString> m_changedFolders;
    bool m_isAnywhere = false; // or that is not known
    bool m_isLimitReached = false;
    std::stop_source m_stop;
    QThreadPool m_pool; // one thread: walks come one after another
};

} // namespace models
