// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/checkedpicture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Artwork)
};

constexpr int kQuality = 90;

/// @param most  longest side of what comes out, 0: all of it.
QImage decoded(const QByteArray& data, int most)
{
    const std::optional<models::ImageHeader> header = models::imageHeader(data);
    if (!header
        || qint64{header->size.width()} * header->size.height() > models::kMostPicturePixels) {
        return {};
    }
    QBuffer buffer;
    buffer.setData(data);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (most > 0 && size.isValid() && std::max(size.width(), size.height()) > most) {
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return reader.read();
}

QByteArray encoded(const QImage& image, bool isPng)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, isPng ? "PNG" : "JPEG", isPng ? -1 : kQuality) ? bytes
                                                                              : QByteArray();
}

QImage smaller(const QImage& image, int most)
{
    return std::max(image.width(), image.height()) > most
        ? image.scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : image;
}

} // namespace

QImage thumbnailOf(const QByteArray& data)
{
    return smaller(decoded(data, kThumbnail), kThumbnail);
}

models::Result<CheckedPicture> checkedPicture(
    const models::Picture& picture, int mostPixels, const QString& name)
{
    const models::Result<models::Picture> sound = models::pictureOf(picture.data, name);
    if (!sound) {
        return sound.error();
    }
    // All of it: what is cut off shows at its end only.
    const QImage image = decoded(picture.data, 0);
    if (image.isNull()) {
        return models::Error{models::ErrorCode::NotReadable,
            Text::tr("%1 is damaged: it cannot be shown.").arg(name)};
    }
    CheckedPicture checked{picture, smaller(image, kThumbnail)};
    checked.picture.mime = sound->mime;
    if (mostPixels > 0 && std::max(image.width(), image.height()) > mostPixels) {
        const bool isPng = image.hasAlphaChannel();
        checked.picture.data = encoded(smaller(image, mostPixels), isPng);
        checked.picture.mime = isPng ? u"image/png"_s : u"image/jpeg"_s;
    }
    return checked;
}

models::Result<CheckedPicture> checkedPicture(
    const QImage& image, int mostPixels, const QString& name)
{
    models::Picture picture;
    picture.mime = u"image/png"_s;
    picture.data = encoded(image, true);
    return checkedPicture(picture, mostPixels, name);
}

} // namespace ui
