// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/cuesheets.h"

#include "analysis/audio/regularfile.h"
#include "models/files/filepath.h"
#include "models/scan/scanoptions.h"
#include "models/tags/cuesheet.h"
#include "models/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

QString folderOf(const QString& path)
{
    return path.left(path.lastIndexOf(u'/'));
}

QString nameOf(const QString& path)
{
    // Sheets of other systems have backslashes.
    return path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

QString stemOf(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

QByteArray readSheet(const QString& path)
{
    analysis::Result<analysis::RegularFile> file = analysis::RegularFile::open(toStdPath(path));
    if (!file || file->size() > kLargestCueSheet) {
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(file->size()), Qt::Uninitialized);
    const auto count = file->readAt(
        0, {reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    bytes.truncate(count ? static_cast<qsizetype>(*count) : 0);
    return bytes;
}

} // namespace

/// One folder on its way: what is in it, and what becomes of it.
struct CueSheets::Folder
{
    QList<FoundFile> audio;
    QList<FoundFile> sheets;
    QList<FoundFile> parts; ///< what took the place of audio files

    /// Of a file in `audio`; -1 when it is not there.
    [[nodiscard]] qsizetype placeOf(const QString& path) const
    {
        const auto found = std::find_if(audio.cbegin(), audio.cend(),
            [&path](const FoundFile& file) { return file.path == path; });
        return found == audio.cend() ? -1 : found - audio.cbegin();
    }

    /// The file that a sheet means: by its name, whatever its case and form; else by its name
    /// without suffix, as many a sheet was written before the file was encoded; else, where the
    /// sheet names one file only, by the name of the sheet.
    [[nodiscard]] qsizetype fileFor(
        const QString& named, const QString& sheet, bool isOnlyFile) const
    {
        const QString name = nameOf(named);
        const auto find = [this](const QString& wanted, bool isStem) {
            const QByteArray key = text::foldedUtf8(wanted);
            qsizetype place = -1;
            for (qsizetype i = 0; i < audio.size(); ++i) {
                const QString here = nameOf(audio.at(i).path);
                if (here == wanted) {
                    return i;
                }
                if (place < 0 && text::foldedUtf8(isStem ? stemOf(here) : here) == key) {
                    place = i;
                }
            }
            return place;
        };
        qsizetype place = find(name, false);
        place = place < 0 ? find(stemOf(name), true) : place;
        return place < 0 && isOnlyFile ? find(stemOf(nameOf(sheet)), true) : place;
    }
};

CueSheets::CueSheets(const SnapshotPtr& known, const ScanOptions& options)
{
    if (!known || options.force || options.retryFailed) {
        return; // then all is read again
    }
    for (const TrackPtr& track : known->tracks()) {
        if (track->part && !track->isMissing) {
            const bool isInside = track->part->sheet.isEmpty();
            (isInside ? m_byFile[track->filePath()] : m_bySheet[track->part->sheet]).append(track);
        }
    }
}

QList<FoundFile> CueSheets::applied(const QList<FoundFile>& files) const
{
    const bool isTouched = !m_byFile.isEmpty()
        || std::any_of(
            files.cbegin(), files.cend(), [](const FoundFile& file) { return file.isSheet; });
    if (!isTouched) {
        return files;
    }
    QList<FoundFile> found;
    for (qsizetype at = 0; at < files.size();) {
        const QString path = folderOf(files.at(at).path);
        Folder folder;
        for (; at < files.size() && folderOf(files.at(at).path) == path; ++at) {
            (files.at(at).isSheet ? folder.sheets : folder.audio).append(files.at(at));
        }
        for (const FoundFile& sheet : std::as_const(folder.sheets)) {
            applySheet(sheet, folder);
        }
        takeKnownInside(folder);
        found += folder.audio + folder.parts;
    }
    return found;
}

void CueSheets::applySheet(const FoundFile& sheet, Folder& folder) const
{
    if (folder.audio.isEmpty() || takeKnown(sheet, folder)) {
        return;
    }
    const QList<CueFile> named = parseCueSheet(readSheet(sheet.path));
    for (const CueFile& file : named) {
        if (!file.isCut()) {
            continue;
        }
        const qsizetype place = folder.fileFor(file.name, sheet.path, named.size() == 1);
        if (place >= 0) {
            const FoundFile whole = folder.audio.takeAt(place);
            folder.parts +=
                partsOf(whole, file.tracks, sheet.path, stampOfPart(whole.stamp, sheet.stamp));
        }
    }
}

bool CueSheets::takeKnown(const FoundFile& sheet, Folder& folder) const
{
    const Parts known = m_bySheet.value(sheet.path);
    QHash<QString, int> counts; // of the tracks of each file
    for (const TrackPtr& track : known) {
        ++counts[track->filePath()];
    }
    const bool isKnown =
        !known.isEmpty() && std::all_of(known.cbegin(), known.cend(), [&](const TrackPtr& track) {
            const qsizetype place = folder.placeOf(track->filePath());
            return place >= 0 && counts.value(track->filePath()) == track->part->siblings
                && stampOfPart(folder.audio.at(place).stamp, sheet.stamp) == track->stamp;
        });
    if (!isKnown) {
        return false;
    }
    for (const TrackPtr& track : known) {
        folder.parts.append({track->path, track->stamp});
    }
    folder.audio.removeIf([&counts](const FoundFile& file) { return counts.contains(file.path); });
    return true;
}

void CueSheets::takeKnownInside(Folder& folder) const
{
    if (m_byFile.isEmpty()) {
        return;
    }
    folder.audio.removeIf([this, &folder](const FoundFile& file) {
        const Parts known = m_byFile.value(file.path);
        const bool isKnown = !known.isEmpty() && known.constFirst()->part->siblings == known.size()
            && std::all_of(known.cbegin(), known.cend(),
                [&file](const TrackPtr& track) { return track->stamp == file.stamp; });
        for (const TrackPtr& track : isKnown ? known : Parts()) {
            folder.parts.append({track->path, track->stamp});
        }
        return isKnown;
    });
}

FileStamp stampOfPart(const FileStamp& file, const FileStamp& sheet)
{
    FileStamp stamp = file;
    // Size and time stay those of the file, which people are shown; the rest is in the number that
    // nobody sees (a multiplicative hash, Knuth).
    for (const quint64 value :
        {static_cast<quint64>(sheet.size), static_cast<quint64>(sheet.modifiedNs), sheet.inode}) {
        stamp.inode = (stamp.inode ^ value) * 0x9e3779b97f4a7c15ULL;
        stamp.inode ^= stamp.inode >> 29;
    }
    stamp.inode >>= 1; // the database's numbers have a sign
    return stamp;
}

bool isCueSheet(std::string_view fileName)
{
    constexpr std::string_view kSuffix = ".cue";
    return fileName.size() > kSuffix.size()
        && std::equal(kSuffix.begin(), kSuffix.end(), fileName.end() - kSuffix.size(),
            [](char wanted, char c) {
                return (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) == wanted;
            });
}

QList<FoundFile> partsOf(
    const FoundFile& file, const QList<CueTrack>& tracks, const QString& sheet, FileStamp stamp)
{
    QList<FoundFile> parts;
    for (const CueTrack& track : tracks) {
        FoundFile part{partPath(file.path, track.number), stamp};
        part.cut = std::make_shared<const FoundPart>(FoundPart{
            {track.number, track.startMs, track.endMs, static_cast<int>(tracks.size()), sheet},
            track.tags});
        parts.append(part);
    }
    return parts;
}

} // namespace models
