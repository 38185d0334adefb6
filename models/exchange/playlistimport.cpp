// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlistimport.h"

#include "models/text/fold.h"

#include <QHash>

#include <algorithm>

namespace models {

namespace {

QByteArray fileNameKey(const QString& path)
{
    // Lists of other systems have backslashes.
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    return text::foldedUtf8(path.mid(slash + 1));
}

QByteArray tagKey(const QString& artist, const QString& title)
{
    if (artist.isEmpty() || title.isEmpty()) {
        return {};
    }
    return text::foldedUtf8(artist.simplified()) + '\n' + text::foldedUtf8(title.simplified());
}

// How many folders from the end are the same.
int commonFolders(const QString& one, const QString& other)
{
    const QStringList left = QString(one).replace(u'\\', u'/').split(u'/');
    const QStringList right = other.split(u'/');
    int common = 0;
    while (common + 1 < std::min(left.size(), right.size())
        && text::folded(left.at(left.size() - 2 - common))
            == text::folded(right.at(right.size() - 2 - common))) {
        ++common;
    }
    return common;
}

class Finder final
{
public:
    Finder(const Snapshot& library, const QList<PathPrefix>& prefixes)
        : m_prefixes(prefixes)
    {
        for (const TrackPtr& track : library.tracks()) {
            m_byPath.insert(track->path, track);
            if (track->part) {
                m_parts[track->filePath()].append(track);
            } else {
                m_byName[fileNameKey(track->path)].append(track);
            }
            m_byTags[tagKey(track->tags.artist, track->tags.title)].append(track);
        }
        m_byTags.remove({});
    }

    [[nodiscard]] TrackPtr byPath(const QString& path) const
    {
        TrackPtr track = m_byPath.value(path);
        for (const PathPrefix& prefix : m_prefixes) {
            if (!track && path.startsWith(prefix.from)) {
                track = m_byPath.value(prefix.to + path.mid(prefix.from.size()));
            }
        }
        return track;
    }

    /// The parts of the file that an entry names; the one, where it names a part.
    [[nodiscard]] TrackList parts(const M3uEntry& entry) const
    {
        constexpr qint64 kMostDifferenceMs = 500;
        TrackList found = m_parts.value(entry.path);
        for (const PathPrefix& prefix : m_prefixes) {
            if (found.isEmpty() && entry.path.startsWith(prefix.from)) {
                found = m_parts.value(prefix.to + entry.path.mid(prefix.from.size()));
            }
        }
        found.removeIf([&entry](const TrackPtr& track) {
            return track->isMissing
                || (entry.isPart()
                    && std::abs(track->part->startMs - entry.startMs) > kMostDifferenceMs);
        });
        std::sort(found.begin(), found.end(), [](const TrackPtr& left, const TrackPtr& right) {
            return left->part->startMs < right->part->startMs;
        });
        return found;
    }

    [[nodiscard]] TrackPtr byName(const QString& path) const
    {
        const TrackList found = path.isEmpty() ? TrackList() : m_byName.value(fileNameKey(path));
        const auto best = std::max_element(
            found.begin(), found.end(), [&path](const TrackPtr& one, const TrackPtr& other) {
                return commonFolders(path, one->path) < commonFolders(path, other->path);
            });
        if (best == found.end()) {
            return {};
        }
        // "01.mp3" is the name of many a file: without a common folder it says nothing.
        return found.size() == 1 || commonFolders(path, (*best)->path) > 0 ? *best : TrackPtr();
    }

    [[nodiscard]] TrackPtr byTags(const M3uEntry& entry) const
    {
        const TrackList found = m_byTags.value(tagKey(entry.artist, entry.title));
        const auto misfit = [&entry](const TrackPtr& track) {
            return entry.durationS < 0
                ? qint64{0}
                : std::abs(track->audio.durationMs - qint64{1000} * entry.durationS);
        };
        const auto best = std::min_element(
            found.begin(), found.end(), [&misfit](const TrackPtr& one, const TrackPtr& other) {
                return misfit(one) < misfit(other);
            });
        return best == found.end() ? TrackPtr() : *best;
    }

private:
    QList<PathPrefix> m_prefixes;
    QHash<QString, TrackPtr> m_byPath;
    QHash<QString, TrackList> m_parts; ///< by the path of their file
    QHash<QByteArray, TrackList> m_byName;
    QHash<QByteArray, TrackList> m_byTags;
};

} // namespace

ImportedPlaylist importEntries(
    const Snapshot& library, const QList<M3uEntry>& entries, const QList<PathPrefix>& prefixes)
{
    const Finder finder(library, prefixes);
    ImportedPlaylist imported;
    const auto append = [&imported](const TrackPtr& track) {
        PlaylistEntry resolved;
        resolved.trackId = track->id;
        imported.entries.append(resolved);
    };
    for (const M3uEntry& entry : entries) {
        if (const TrackList parts = finder.parts(entry); !parts.isEmpty()) {
            std::for_each(parts.cbegin(), parts.cend(), append);
            continue;
        }
        TrackPtr track = finder.byPath(entry.path);
        if (!track) {
            track = finder.byName(entry.path);
            imported.byName += track ? 1 : 0;
        }
        if (!track) {
            track = finder.byTags(entry);
            imported.byTags += track ? 1 : 0;
        }
        if (!track) {
            imported.unresolved.append(entry);
            continue;
        }
        append(track);
    }
    return imported;
}

} // namespace models
