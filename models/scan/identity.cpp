// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/identity.h"

#include <QSet>

#include <utility>

namespace models {
namespace {

QStringView fileName(const QString& path)
{
    return QStringView(path).sliced(path.lastIndexOf(u'/') + 1);
}

bool holdsOtherSound(const ReadFile& file)
{
    const TrackPtr& known = file.task.known;
    return known && !known->digest.isEmpty() && !file.hasSoundOf(known->digest);
}

/// The known tracks that the file may be: those of its sound, then those that were never told from
/// it.
TrackList candidates(const ReadFile& file, const Planner& planner)
{
    TrackList tracks = planner.withDigest(file.digest);
    if (!file.sampled.isEmpty()) {
        tracks += planner.withDigest(file.sampled);
    }
    return tracks;
}

class Identification final
{
public:
    Identification(const QList<ReadFile>& files, const Planner& planner,
        const std::function<bool(const Track&)>& isGone)
        : m_files(files)
        , m_planner(planner)
        , m_isGone(isGone)
    {
        for (const ReadFile& file : files) {
            if (holdsOtherSound(file)) {
                m_overwritten.insert(file.task.known->id);
            }
        }
    }

    Identities run();

private:
    [[nodiscard]] bool isAway(const Track& track) const;
    [[nodiscard]] int likeness(const ReadFile& file, const Track& track) const;
    void claimBest(qsizetype row, int wantedLikeness);
    [[nodiscard]] IdentifiedFile identified(qsizetype row) const;

    const QList<ReadFile>& m_files;
    const Planner& m_planner;
    const std::function<bool(const Track&)>& m_isGone;
    QSet<TrackId> m_overwritten; // another sound stands at their path
    QHash<qsizetype, TrackPtr> m_claims; // by row of m_files
    QSet<TrackId> m_claimed;
};

bool Identification::isAway(const Track& track) const
{
    if (m_overwritten.contains(track.id)) {
        return true;
    }
    return !m_planner.wasFound(track) && m_isGone(track);
}

/// The higher, the likelier that the file is this track: by its name, then its inode, and then a
/// track that left nothing in its place rather than one whose file was overwritten.
int Identification::likeness(const ReadFile& file, const Track& track) const
{
    const bool hasName = fileName(file.task.file.path) == fileName(track.path);
    const bool hasInode = file.task.file.stamp.inode == track.stamp.inode;
    const bool isOverwritten = m_overwritten.contains(track.id);
    return (hasName ? 4 : 0) + (hasInode ? 2 : 0) + (isOverwritten ? 0 : 1);
}

void Identification::claimBest(qsizetype row, int wantedLikeness)
{
    const ReadFile& file = m_files.at(row);
    if (m_claims.contains(row)) {
        return;
    }
    const TrackList tracks = candidates(file, m_planner);
    for (const TrackPtr& track : tracks) {
        if (likeness(file, *track) == wantedLikeness && !m_claimed.contains(track->id)
            && isAway(*track)) {
            m_claims.insert(row, track);
            m_claimed.insert(track->id);
            return;
        }
    }
}

IdentifiedFile Identification::identified(qsizetype row) const
{
    const ReadFile& file = m_files.at(row);
    if (const TrackPtr claimed = m_claims.value(row)) {
        return {file, claimed, Arrival::Moved};
    }
    const TrackPtr& known = file.task.known;
    if (known && !m_claimed.contains(known->id)) {
        return {file, known, Arrival::Changed};
    }
    return {file, nullptr, Arrival::New};
}

Identities Identification::run()
{
    constexpr int kMostAlike = 7;
    for (int wanted = kMostAlike; wanted >= 0; --wanted) {
        for (qsizetype row = 0; row < m_files.size(); ++row) {
            claimBest(row, wanted);
        }
    }
    Identities identities;
    for (qsizetype row = 0; row < m_files.size(); ++row) {
        identities.files.append(identified(row));
        const TrackPtr& known = m_files.at(row).task.known;
        if (known && m_claims.contains(row) && !m_claimed.contains(known->id)) {
            identities.displaced.append(known);
        }
    }
    return identities;
}

} // namespace

bool isPlain(const ReadFile& file, const Planner& planner)
{
    return file.task.known ? !holdsOtherSound(file) : candidates(file, planner).isEmpty();
}

IdentifiedFile identifyPlain(const ReadFile& file)
{
    return {file, file.task.known, file.task.known ? Arrival::Changed : Arrival::New};
}

bool isEntangled(const IdentifiedFile& file, const Planner& planner)
{
    return file.arrival == Arrival::Moved
        && (file.file.task.known || planner.wasFound(*file.track));
}

Identities identify(const QList<ReadFile>& files, const Planner& planner,
    const std::function<bool(const Track&)>& isGone)
{
    return Identification(files, planner, isGone).run();
}

} // namespace models
