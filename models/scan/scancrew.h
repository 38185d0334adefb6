// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/admission.h"
#include "models/scan/channel.h"
#include "models/scan/cuesheets.h"
#include "models/scan/pausegate.h"
#include "models/scan/preference.h"
#include "models/scan/scanevents.h"
#include "models/scan/scanjournal.h"
#include "models/scan/scansteps.h"

#include <atomic>
#include <stop_token>

namespace models {

/// What the threads of one scan share. All members are thread-safe or constant; whoever works on it
/// holds it through a shared pointer.
struct ScanCrew
{
    ScanCrew(ScanSteps scanSteps, const ScanOptions& scanOptions, const Governor& governor);

    /// Lets the waiting tracks that somebody looks at be analysed next.
    void bringPreferredForward();

    const ScanSteps steps;
    const ScanOptions options;
    const int workerCount;
    const int batchSize;
    std::stop_source stop;
    std::stop_source analysisStop; ///< of the analysis alone; requested with `stop`, too
    std::atomic<quint64> generation = 0; ///< of the library after the scan
    PauseGate gate;
    Preference preference; ///< of the tracks that wait for their analysis
    Admission admission;
    ScanJournal journal;
    QSet<SoundDigest> ambiguous; ///< see readFile(); set before the workers start
    Channel<ReadTask> toRead;
    Channel<TrackPtr> toAnalyse;
    Channel<ScanEvent> events; ///< to the thread that runs the scan
};

/// The loops of the workers. Each ends with its channel or the stop, and says WorkerLeft. Reading
/// and analysing give way to everything else on the machine; looking what there is takes a moment,
/// and somebody may be waiting for it.
void runFinder(ScanCrew& crew, const QStringList& roots, const Exclusions& exclusions,
    const CueSheets& sheets);
void runReader(ScanCrew& crew);
void runAnalyser(ScanCrew& crew);

/// Makes the calling thread give way to everything else on the machine, for processor and disk.
void lowerThreadPriority();

} // namespace models
