// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/picture.h"

#include "models/files/filepath.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>
#include <fstream>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Artwork)
};

constexpr std::array<const char*, kPictureKindCount> kKinds{
    QT_TRANSLATE_NOOP("models::Artwork", "Other picture"),
    QT_TRANSLATE_NOOP("models::Artwork", "Icon"),
    QT_TRANSLATE_NOOP("models::Artwork", "Other icon"),
    QT_TRANSLATE_NOOP("models::Artwork", "Front cover"),
    QT_TRANSLATE_NOOP("models::Artwork", "Back cover"),
    QT_TRANSLATE_NOOP("models::Artwork", "Leaflet"),
    QT_TRANSLATE_NOOP("models::Artwork", "Medium"),
    QT_TRANSLATE_NOOP("models::Artwork", "Lead artist"),
    QT_TRANSLATE_NOOP("models::Artwork", "Artist"),
    QT_TRANSLATE_NOOP("models::Artwork", "Conductor"),
    QT_TRANSLATE_NOOP("models::Artwork", "Band"),
    QT_TRANSLATE_NOOP("models::Artwork", "Composer"),
    QT_TRANSLATE_NOOP("models::Artwork", "Lyricist"),
    QT_TRANSLATE_NOOP("models::Artwork", "Place of the recording"),
    QT_TRANSLATE_NOOP("models::Artwork", "During the recording"),
    QT_TRANSLATE_NOOP("models::Artwork", "During the performance"),
    QT_TRANSLATE_NOOP("models::Artwork", "Still of a film"),
    QT_TRANSLATE_NOOP("models::Artwork", "A bright coloured fish"),
    QT_TRANSLATE_NOOP("models::Artwork", "Illustration"),
    QT_TRANSLATE_NOOP("models::Artwork", "Logo of the band"),
    QT_TRANSLATE_NOOP("models::Artwork", "Logo of the publisher"),
};

Error refused(const QString& sentence)
{
    return {ErrorCode::NotReadable, sentence};
}

} // namespace

QString pictureKindName(PictureKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    return Text::tr(kKinds.at(index < kKinds.size() ? index : 0));
}

QByteArray pictureDigest(const QByteArray& data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

QString pictureSummary(const Picture& picture)
{
    const QString bytes = text::fileSize(picture.data.size());
    const std::optional<ImageHeader> header = imageHeader(picture.data);
    if (!header) {
        return Text::tr("damaged, %1").arg(bytes);
    }
    //: A picture: its format, width and height in pixels, and bytes.
    return Text::tr("%1, %2 × %3, %4")
        .arg(header->mime.section(u'/', 1).toUpper())
        .arg(header->size.width())
        .arg(header->size.height())
        .arg(bytes);
}

Result<Picture> pictureOf(const QByteArray& data, const QString& name)
{
    if (data.size() > kMostPictureBytes) {
        return refused(Text::tr("%1 is larger than %2: too large for a cover.")
                           .arg(name, text::fileSize(kMostPictureBytes)));
    }
    const std::optional<ImageHeader> header = imageHeader(data);
    if (!header) {
        return refused(
            Text::tr("%1 is no picture that players show: that would be a JPEG, PNG, GIF, BMP or "
                     "WebP.")
                .arg(name));
    }
    if (qint64{header->size.width()} * header->size.height() > kMostPicturePixels) {
        return refused(Text::tr("%1 has %2 × %3 pixels: too many for a cover.")
                           .arg(name)
                           .arg(header->size.width())
                           .arg(header->size.height()));
    }
    return Picture{PictureKind::FrontCover, header->mime, {}, data};
}

Result<Picture> pictureFromFile(const QString& path)
{
    namespace fs = std::filesystem;
    const fs::path file = toStdPath(path);
    const QString shown = displayPath(path);
    std::error_code failure;
    if (!fs::exists(file, failure)) {
        return Error{ErrorCode::NotFound, Text::tr("The file %1 is not there.").arg(shown)};
    }
    if (!fs::is_regular_file(file, failure)) {
        return refused(Text::tr("%1 is no file.").arg(shown));
    }
    std::ifstream stream(file, std::ios::binary);
    // One byte too many tells that there are more.
    QByteArray data(kMostPictureBytes + 1, Qt::Uninitialized);
    stream.read(data.data(), data.size());
    if (stream.bad() || !stream.is_open()) {
        return refused(Text::tr("The file %1 cannot be read.").arg(shown));
    }
    data.truncate(static_cast<qsizetype>(stream.gcount()));
    data.squeeze();
    return pictureOf(data, shown);
}

} // namespace models
