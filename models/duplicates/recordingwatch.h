// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scanoptions.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace models {

class Database;
class Library;

/// Tells the library which of its tracks are one recording, so that searches and playlists know it
/// whether or not anybody looks at the duplicates. Searches behind scans, on a thread of low
/// priority. Lives on the GUI thread.
class RecordingWatch final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    RecordingWatch(Database& database, Library& library, QObject* parent = nullptr);
    /// Stops the search, and waits.
    ~RecordingWatch() override;

    /// A scan is over: searches after the first, and after each that heard something. A search that
    /// runs begins anew, and costs what is new since.
    void follow(const ScanSummary& scan);

signals:
    /// The library knows what the search found.
    void searched();

private:
    Database& m_database;
    Library& m_library;
    bool m_hasSearched = false;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace models
