// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "models/scan/scanoptions.h"

#include <QObject>

namespace models {

/// Carries what a scan has to say from its thread to the scanner's. Lives on the scanner's thread;
/// the signals may be emitted on any, and arrive queued.
class ScanReports final : public QObject
{
    Q_OBJECT

signals:
    void progressed(const models::ScanProgress& progress);
    void stored(const models::TrackList& tracks);
    void problemsChanged();
    void finished(const models::ScanSummary& summary);
};

} // namespace models
