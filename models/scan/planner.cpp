// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/planner.h"

#include <algorithm>

namespace models {

bool needsAnalysis(const Track& track, const ScanOptions& options)
{
    if (options.tagsOnly) {
        return false;
    }
    return !track.isAnalysed() || track.features->version < analysis::kFeatureVersion
        || track.features->depth < options.depth;
}

Planner::Planner(const QStringList& roots, SnapshotPtr known, const QList<Problem>& problems,
    const ScanOptions& options)
    : m_known(known ? std::move(known) : std::make_shared<const Snapshot>())
    , m_options(options)
    , m_roots(roots)
    , m_foundBelowRoot(static_cast<std::size_t>(roots.size()), 0)
    , m_knownBelowRoot(static_cast<std::size_t>(roots.size()), 0)
{
    const TrackList& tracks = m_known->tracks();
    m_isFound.resize(static_cast<std::size_t>(tracks.size()), false);
    m_rowByPath.reserve(tracks.size());
    for (qsizetype row = 0; row < tracks.size(); ++row) {
        m_rowByPath.insert(tracks.at(row)->path, row);
    }
    for (const Problem& problem : problems) {
        m_problems.insert(problem.path, {problem});
    }
}

ScanPlan Planner::plan(const QList<FoundFile>& files)
{
    ScanPlan plan;
    for (const FoundFile& file : files) {
        ++m_foundCount;
        TrackPtr known = meet(file);
        if (mustRead(file, known.get())) {
            plan.toRead.append({file, known});
            continue;
        }
        ++m_unchangedCount;
        if (!known) {
            continue;
        }
        if (known->isMissing || known->isOffline) {
            TrackList& list = known->isMissing ? plan.returned : plan.reconnected;
            Track returned = *known;
            returned.isMissing = false;
            returned.isOffline = false;
            known = std::make_shared<const Track>(std::move(returned));
            list.append(known);
        }
        if (needsAnalysis(*known, m_options) && !isKnownFailure(file)) {
            plan.toAnalyse.append(known);
        }
    }
    return plan;
}

QList<ReadTask> Planner::split(const QString& file, const QList<FoundFile>& parts)
{
    if (const auto row = m_rowByPath.constFind(file); row != m_rowByPath.constEnd()) {
        m_isFound[static_cast<std::size_t>(*row)] = false;
    }
    m_foundCount += static_cast<int>(parts.size()) - 1;
    QList<ReadTask> tasks;
    for (const FoundFile& part : parts) {
        tasks.append({part, meet(part)});
    }
    return tasks;
}

TrackPtr Planner::meet(const FoundFile& file)
{
    if (const auto problem = m_problems.find(file.path); problem != m_problems.end()) {
        problem->isFound = true;
    }
    TrackPtr known;
    if (const auto row = m_rowByPath.constFind(file.path); row != m_rowByPath.constEnd()) {
        m_isFound[static_cast<std::size_t>(*row)] = true;
        known = trackAt(*row);
    }
    countBelowRoots(file.path, known != nullptr);
    return known;
}

bool Planner::isKnownFailure(const FoundFile& file) const
{
    const auto known = m_problems.constFind(file.path);
    if (known == m_problems.constEnd() || known->problem.severity != ProblemSeverity::Error) {
        return false;
    }
    FileStamp stamp = known->problem.stamp;
    if (known->problem.code == analysis::ErrorCode::Crashed && fileOfPart(file.path) != file.path) {
        stamp.inode = file.stamp.inode; // nobody lived to tell the sheet's
    }
    return stamp == file.stamp;
}

bool Planner::mustRead(const FoundFile& file, const Track* known) const
{
    if (m_options.force) {
        return true;
    }
    if (isKnownFailure(file)) {
        return m_options.retryFailed;
    }
    if (known == nullptr || known->stamp != file.stamp || known->digest.isEmpty()) {
        return true;
    }
    // The file failed in another state than the one it is back in now.
    const auto problem = m_problems.constFind(file.path);
    return problem != m_problems.constEnd() && problem->problem.severity == ProblemSeverity::Error;
}

void Planner::countBelowRoots(const QString& path, bool isKnown)
{
    for (qsizetype i = 0; i < m_roots.size(); ++i) {
        if (isInside(path, m_roots.at(i))) {
            ++m_foundBelowRoot[static_cast<std::size_t>(i)];
            m_knownBelowRoot[static_cast<std::size_t>(i)] += isKnown ? 1 : 0;
        }
    }
}

bool Planner::isOtherDisk(std::size_t root, quint64 device) const
{
    const QString& path = m_roots.at(static_cast<qsizetype>(root));
    const quint64 known = m_knownDevices.value(path, 0);
    // The number alone says little: it changes with the socket that a drive is plugged into.
    return known != 0 && known != device && m_knownBelowRoot[root] == 0
        && std::any_of(
            m_known->tracks().begin(), m_known->tracks().end(), [&path](const TrackPtr& track) {
                return !track->isMissing && isInside(track->path, path);
            });
}

void Planner::finishFinding(FindOutcome outcome)
{
    m_isStopped = outcome.isStopped;
    m_offlineRoots = std::move(outcome.offlineRoots);
    m_unseen = m_offlineRoots;
    for (const UnreadablePath& unreadable : outcome.unreadable) {
        m_unseen.append(unreadable.path);
    }
    for (const QString& root : outcome.onlineRoots) {
        const auto index = static_cast<std::size_t>(m_roots.indexOf(root));
        // An empty mount point looks like a folder without music. Better some tracks that are
        // thought to be there than a library that greys out because a drive was unplugged.
        if (m_parts.contains(root)) {
            m_walkedRoots.append(root);
            continue;
        }
        const bool isThere = index < m_foundBelowRoot.size() && m_foundBelowRoot[index] > 0
            && !isOtherDisk(index, outcome.devices.value(root));
        if (isThere) {
            m_walkedRoots.append(root);
            m_devices.insert(root, outcome.devices.value(root));
        } else {
            m_offlineRoots.append(root);
            m_unseen.append(root);
        }
    }
}

QHash<QString, quint64> Planner::changedDevices() const
{
    QHash<QString, quint64> changed = m_isStopped ? QHash<QString, quint64>() : m_devices;
    changed.removeIf([this](const auto& device) {
        return m_knownDevices.value(device.key()) == device.value();
    });
    return changed;
}

TrackList Planner::offline() const
{
    TrackList offline;
    if (m_isStopped) {
        return offline;
    }
    for (const TrackPtr& track : m_known->tracks()) {
        const bool isConcerned = !track->isMissing && !track->isOffline && !wasFound(*track);
        if (isConcerned
            && std::any_of(m_offlineRoots.begin(), m_offlineRoots.end(),
                [&track](const QString& root) { return isInside(track->path, root); })) {
            offline.append(track);
        }
    }
    return offline;
}

bool Planner::isWalked(const QString& path) const
{
    if (m_isStopped) {
        return false;
    }
    const auto holdsPath = [&path](const QString& folder) {
        return path == folder || isInside(path, folder);
    };
    return std::any_of(m_walkedRoots.begin(), m_walkedRoots.end(), holdsPath)
        && std::none_of(m_unseen.begin(), m_unseen.end(), holdsPath);
}

bool Planner::isBelowRoots(const QString& path) const
{
    return std::any_of(m_roots.begin(), m_roots.end(),
        [&path](const QString& root) { return isInside(path, root); });
}

TrackList Planner::missing() const
{
    TrackList missing;
    for (const TrackPtr& track : m_known->tracks()) {
        if (!track->isMissing && !wasFound(*track) && isWalked(track->path)) {
            missing.append(track);
        }
    }
    return missing;
}

bool Planner::hasProblem(
    const QString& path, const FileStamp& stamp, analysis::ErrorCode code) const
{
    const auto known = m_problems.constFind(path);
    return known != m_problems.constEnd() && known->problem.stamp == stamp
        && known->problem.code == code;
}

QStringList Planner::staleProblems() const
{
    QStringList stale;
    for (const KnownProblem& known : m_problems) {
        if (!known.isFound && isWalked(known.problem.path)) {
            stale.append(known.problem.path);
        }
    }
    return stale;
}

bool Planner::wasFound(const Track& track) const
{
    const auto row = m_rowByPath.constFind(track.path);
    return row != m_rowByPath.constEnd() && m_isFound[static_cast<std::size_t>(*row)];
}

void Planner::makeDigests() const
{
    const TrackList& known = m_known->tracks();
    m_rowsByDigest.reserve(known.size());
    for (qsizetype row = 0; row < known.size(); ++row) {
        if (!known.at(row)->digest.isEmpty()) {
            m_rowsByDigest.insert(known.at(row)->digest, row);
        }
    }
    m_hasDigests = true;
}

TrackList Planner::withDigest(const SoundDigest& digest) const
{
    if (!m_hasDigests) {
        makeDigests();
    }
    TrackList tracks;
    for (auto row = m_rowsByDigest.constFind(digest);
         row != m_rowsByDigest.constEnd() && row.key() == digest; ++row) {
        tracks.append(trackAt(*row));
    }
    std::sort(tracks.begin(), tracks.end(),
        [](const TrackPtr& a, const TrackPtr& b) { return a->id < b->id; });
    return tracks;
}

} // namespace models
