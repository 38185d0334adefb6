// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>
#include <vector>

namespace models {

/// A file that an earlier scan was working on when its process ended.
struct Suspect
{
    QString path;
    bool isCulprit = false; ///< to be left alone
    int strikes = 0; ///< how much speaks against it
};

/// Which files a scan is working on right now, kept beside the library so that the next start knows
/// after a crash or a kill -9. Costs some copied bytes a file and no system call: the kernel owns
/// the mapped page. A file is blamed when its own thread crashed (see markCrashes()), when it kept
/// a worker busy for a minute before the end, or when several scans in a row did not survive it;
/// until then it is tried again, last and alone. Thread-safe, but for open() and close().
class ScanJournal final
{
public:
    ScanJournal();
    ~ScanJournal();
    ScanJournal(const ScanJournal&) = delete;
    ScanJournal& operator=(const ScanJournal&) = delete;

    /// Takes over what an earlier scan left at `path`, and begins anew. Only whoever holds the
    /// library's scan lock may. Where nothing can be written, the scan goes on without.
    /// @return the suspects, each path once.
    std::vector<Suspect> open(const QString& path);

    /// The scan came to its end: nothing is in flight, nobody is suspected.
    void close();

    /// The file of a library's journal.
    static QString fileOf(const QString& libraryPath);

    /// A worker's entry. One thread; the journal outlives it.
    class Seat final
    {
    public:
        explicit Seat(ScanJournal& journal);
        ~Seat();
        Seat(const Seat&) = delete;
        Seat& operator=(const Seat&) = delete;

        /// From here on the worker is at `path`, until the next call or done().
        void begin(const QString& path);
        /// Another tenth of a second went by. Any thread.
        void beat();
        void done();
        /// The file was survived to its end: nothing speaks against it any more.
        void acquit();

    private:
        ScanJournal& m_journal;
        int m_index = -1; // < 0: no room, or no journal
        QString m_current;
    };

private:
    struct Entry;
    struct Mapping;

    Entry* entry(int index);
    void keepSuspects();

    std::mutex m_mutex;
    std::unique_ptr<Mapping> m_mapping;
    std::vector<bool> m_isTaken;
    QHash<QString, int> m_strikes; // of suspects, as they were at the start
    QHash<QString, int> m_waiting; // the entries of suspects that are not acquitted yet
    QString m_path;
};

/// From now on a thread that crashes (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT) marks the file it
/// was at before the process dies as it would have. Call once, early.
void markCrashes();

} // namespace models
