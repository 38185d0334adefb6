// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanledger.h"

#include "models/library/correction.h"
#include "models/problems/oddity.h"

#include <QDateTime>

namespace models {
namespace {

using namespace Qt::StringLiterals;

/// What is odd about a track, for the log.
std::string oddityDetail(const Track& track, const AudioProperties& said)
{
    const int skipped = track.isAnalysed() ? track.features->skippedPackets : 0;
    return std::to_string(skipped) + " broken packets skipped, " + track.audio.codec.toStdString()
        + ", " + std::to_string(track.audio.durationMs) + " ms of "
        + std::to_string(said.durationMs);
}

/// The track that a file is, with everything that reading it gave.
std::shared_ptr<Track> trackOf(const IdentifiedFile& identified)
{
    const ReadFile& file = identified.file;
    auto track =
        identified.track ? std::make_shared<Track>(*identified.track) : std::make_shared<Track>();
    const bool hasSameSound = file.hasSoundOf(track->digest);
    track->path = file.task.file.path;
    track->stamp = file.task.file.stamp;
    track->tags = file.tags;
    track->part = file.part;
    track->isMissing = false;
    track->isOffline = false;
    track->isFailed = false;
    if (!identified.track) {
        track->addedMs = QDateTime::currentMSecsSinceEpoch();
    }
    // What the decoder counted is worth more than what the header says.
    if (!hasSameSound || !track->isAnalysed()) {
        track->audio = file.audio;
    }
    if (!hasSameSound) {
        setHeardFeatures(*track, nullptr);
    }
    track->digest = file.digest;
    return track;
}

} // namespace

ScanLedger::ScanLedger(const Planner& planner, const ScanOptions& options)
    : m_planner(planner)
    , m_options(options)
{ }

void ScanLedger::count(const IdentifiedFile& file)
{
    switch (file.arrival) {
    case Arrival::New:
        ++m_summary.added;
        return;
    case Arrival::Moved:
        ++m_summary.moved;
        return;
    case Arrival::Changed: {
        const bool isSame = file.track->stamp == file.file.task.file.stamp;
        ++(isSame ? m_summary.unchanged : m_summary.changed);
        return;
    }
    }
}

bool ScanLedger::addFile(const IdentifiedFile& file)
{
    count(file);
    TrackWrite write;
    write.track = trackOf(file);
    write.imported = file.file.rating;
    m_batch.changesMissing |= file.track && file.track->isMissing;
    if (!file.track) {
        write.track->rating = write.imported.halfStars;
        write.track->playCount = write.imported.plays;
    }
    write.storesFeatures = file.track && file.track->isAnalysed() && !write.track->isAnalysed();
    write.leavesItsPath = isEntangled(file, m_planner);
    if (file.file.endsEarly) {
        m_endingEarly.insert(write.track->path);
    }
    write.isAnalysedNext =
        needsAnalysis(*write.track, m_options) || (m_options.force && !m_options.tagsOnly);
    if (!write.isAnalysedNext) {
        noteOddity(*write.track, file.file.audio);
    }
    m_batch.tracks.push_back(std::move(write));
    return m_batch.tracks.back().isAnalysedNext;
}

void ScanLedger::addUndecodable(const IdentifiedFile& file, const analysis::Error& failure)
{
    addFile(file);
    m_batch.tracks.back().isAnalysedNext = false;
    m_batch.tracks.back().track->isFailed = true;
    m_batch.solved.removeAll(file.file.task.file.path);
    addProblem(file.file.task.file, ProblemSeverity::Error, failure);
    ++m_summary.failed;
}

void ScanLedger::addUnreadable(const ReadOutcome& outcome)
{
    ++m_summary.failed;
    addProblem(outcome.file.task.file, ProblemSeverity::Error, *outcome.failure);
    if (const TrackPtr& known = outcome.file.task.known) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*known);
        write.track->isFailed = true;
        write.storesRow = false;
        m_batch.tracks.push_back(std::move(write));
    }
}

void ScanLedger::addAnalysis(const AnalysisOutcome& outcome)
{
    const FoundFile file{outcome.track->path, outcome.track->stamp};
    if (!outcome.features) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*outcome.track);
        ++m_summary.failed;
        write.track->isFailed = true;
        write.storesRow = false;
        addProblem(file, ProblemSeverity::Error, outcome.features.error());
        m_batch.tracks.push_back(std::move(write));
        return;
    }
    ++m_summary.analysed;
    m_summary.audioSeconds += outcome.features->format.durationS;
    m_batch.tracks.push_back(analysisWrite(*outcome.track, *outcome.features, outcome.details));
    noteOddity(*m_batch.tracks.back().track, outcome.track->audio);
}

void ScanLedger::addMissing(const TrackList& tracks)
{
    for (const TrackPtr& track : tracks) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*track);
        write.track->isMissing = true;
        m_batch.changesMissing = true;
        write.track->isOffline = false;
        m_batch.tracks.push_back(std::move(write));
        ++m_summary.missing;
    }
}

void ScanLedger::addOffline(const TrackList& tracks, bool isOffline)
{
    for (const TrackPtr& track : tracks) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*track);
        write.track->isOffline = isOffline;
        write.storesRow = false;
        m_batch.tracks.push_back(std::move(write));
    }
}

void ScanLedger::addReturned(const TrackList& tracks)
{
    m_batch.changesMissing |= !tracks.isEmpty();
    for (const TrackPtr& track : tracks) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*track);
        m_batch.tracks.push_back(std::move(write));
    }
}

void ScanLedger::addDisplaced(const TrackList& tracks)
{
    for (const TrackPtr& track : tracks) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*track);
        // A name that no file has: its suffix is not music's, and the id makes it unique.
        write.track->path = track->path.text() + u"#replaced-%1"_s.arg(track->id);
        write.track->isMissing = true;
        m_batch.changesMissing = true;
        write.leavesItsPath = true;
        m_batch.tracks.push_back(std::move(write));
        ++m_summary.missing;
    }
}

void ScanLedger::addCulprits(const QList<Problem>& problems, const TrackList& tracks)
{
    m_batch.problems += problems;
    m_summary.failed += static_cast<int>(problems.size());
    for (const TrackPtr& track : tracks) {
        TrackWrite write;
        write.track = std::make_shared<Track>(*track);
        write.track->isFailed = true;
        write.storesRow = false;
        m_batch.tracks.push_back(std::move(write));
    }
}

void ScanLedger::addWalk(const QList<UnreadablePath>& unreadable, const QStringList& staleProblems)
{
    for (const UnreadablePath& path : unreadable) {
        if (!m_planner.hasProblem(path.path)) {
            addProblem(
                {path.path, {}}, ProblemSeverity::Error, {path.code, path.detail.toStdString()});
        }
    }
    m_batch.solved += staleProblems;
}

void ScanLedger::addProblem(
    const FoundFile& file, ProblemSeverity severity, const analysis::Error& error)
{
    m_batch.problems.append({file.path, severity, error.code, QString::fromStdString(error.detail),
        file.stamp, QDateTime::currentMSecsSinceEpoch()});
}

void ScanLedger::noteOddity(const Track& track, const AudioProperties& said)
{
    constexpr auto kCutShort = static_cast<analysis::ErrorCode>(Oddity::CutShort);
    if (const std::optional<Oddity> oddity =
            oddityOf(track, said, m_endingEarly.contains(track.path))) {
        addProblem({track.path, track.stamp}, ProblemSeverity::Warning,
            {static_cast<analysis::ErrorCode>(*oddity), oddityDetail(track, said)});
    } else if (!m_planner.hasProblem(track.path, track.stamp, kCutShort)) {
        // A file that was cut short is no longer for having been heard again: what is said of it
        // since is what was counted.
        solve(track.path);
    }
}

void ScanLedger::solve(const QString& path)
{
    if (m_planner.hasProblem(path)) {
        m_batch.solved.append(path);
    }
}

qsizetype ScanLedger::pendingCount() const
{
    return static_cast<qsizetype>(m_batch.tracks.size()) + m_batch.problems.size()
        + m_batch.solved.size() + m_batch.devices.size();
}

ScanBatch ScanLedger::takeBatch()
{
    ScanBatch batch = std::move(m_batch);
    m_batch = {};
    return batch;
}

} // namespace models
