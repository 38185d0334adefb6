// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/scan/finder.h"

#include <QHash>

#include <string_view>

namespace models {

struct CueTrack;
struct ScanOptions;

/// Puts the tracks of cue sheets in the place of the files that they cut up. A sheet is opened only
/// when it, or a file of its tracks, is not as the library knows it. Runs on the thread that walks;
/// constant after its construction.
class CueSheets final
{
public:
    CueSheets() = default;
    /// @param known  what the library knows; may be null.
    CueSheets(const SnapshotPtr& known, const ScanOptions& options);

    /// @param files  as the finder meets them, each folder as a whole: sheets and audio.
    /// @return the audio files, but tracks instead of those that are cut; without the sheets.
    [[nodiscard]] QList<FoundFile> applied(const QList<FoundFile>& files) const;

private:
    using Parts = QList<TrackPtr>;

    struct Folder;

    void applySheet(const FoundFile& sheet, Folder& folder) const;
    [[nodiscard]] bool takeKnown(const FoundFile& sheet, Folder& folder) const;
    void takeKnownInside(Folder& folder) const;

    QHash<QString, Parts> m_bySheet; ///< tracks that are there, by the path of their sheet
    QHash<QString, Parts> m_byFile; ///< of sheets inside files, by the path of the file
};

/// The stamp of a track that a sheet cuts out of a file: another one when either changes.
[[nodiscard]] FileStamp stampOfPart(const FileStamp& file, const FileStamp& sheet);

/// Whether the name is that of a cue sheet.
[[nodiscard]] bool isCueSheet(std::string_view fileName);

/// The tracks of a file as the scan reads them.
[[nodiscard]] QList<FoundFile> partsOf(
    const FoundFile& file, const QList<CueTrack>& tracks, const QString& sheet, FileStamp stamp);

} // namespace models
