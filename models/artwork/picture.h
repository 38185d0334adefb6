// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/imageheader.h"
#include "models/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace models {

/// What a picture shows. The numbers are those of ID3v2 (APIC), which FLAC, Vorbis comments and ASF
/// share; they are stored in the database.
enum class PictureKind : quint8
{
    Other = 0,
    FileIcon = 1,
    OtherFileIcon = 2,
    FrontCover = 3,
    BackCover = 4,
    Leaflet = 5,
    Medium = 6,
    LeadArtist = 7,
    Artist = 8,
    Conductor = 9,
    Band = 10,
    Composer = 11,
    Lyricist = 12,
    Location = 13,
    Recording = 14,
    Performance = 15,
    ScreenCapture = 16,
    BrightFish = 17,
    Illustration = 18,
    BandLogo = 19,
    PublisherLogo = 20,
};
inline constexpr int kPictureKindCount = 21;

/// "Front cover", for people.
[[nodiscard]] QString pictureKindName(PictureKind kind);

/// A picture inside a music file.
struct Picture
{
    PictureKind kind = PictureKind::FrontCover;
    QString mime; ///< as the file has it, even where the data says otherwise
    QString description;
    QByteArray data; ///< encoded

    bool operator==(const Picture&) const = default;
};

/// What tells pictures with other data apart: SHA-256.
[[nodiscard]] QByteArray pictureDigest(const QByteArray& data);

/// "JPEG, 1200 × 1200, 345 kB", for people.
[[nodiscard]] QString pictureSummary(const Picture& picture);

/// More bytes, or more pixels, are no cover: FLAC files have no room for the one, and the others
/// only fill the memory of whoever shows them.
inline constexpr qsizetype kMostPictureBytes = 16'000'000;
inline constexpr qint64 kMostPicturePixels = 100'000'000;

/// A picture to be put into files, from what a file, a web page or the clipboard held.
/// @param name  of where it comes from, for the sentence.
/// Errors: NotReadable, with a sentence, for what is no picture, cut off in its header, or too
/// large. Only its header is read; see ui::checkedPicture() for the rest.
[[nodiscard]] Result<Picture> pictureOf(const QByteArray& data, const QString& name);

/// The same from a file. Errors: also NotFound. Not for the GUI thread.
[[nodiscard]] Result<Picture> pictureFromFile(const QString& path);

} // namespace models
