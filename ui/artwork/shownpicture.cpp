// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/shownpicture.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Artwork)
};

} // namespace

ShownPicture showPicture(
    const models::Picture& picture, const QString& folder, const QImage& thumbnail)
{
    ShownPicture shown{thumbnail.isNull() ? thumbnailOf(picture.data) : thumbnail, {}};
    constexpr qsizetype kDistinct = 4;
    const QString digest =
        QString::fromLatin1(models::pictureDigest(picture.data).left(kDistinct).toHex());
    QSaveFile file(folder + u'/' + digest + u'-' + suggestedFileName(picture));
    // Without the copy the picture can still be taken out as a picture.
    if (file.open(QIODevice::WriteOnly) && file.write(picture.data) == picture.data.size()
        && file.commit()) {
        shown.file = file.fileName();
    }
    return shown;
}

QList<PictureSource> sourcesIn(const QMimeData& data)
{
    QList<PictureSource> sources;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            sources.append({models::pathFromBytes(QByteArray::fromPercentEncoding(
                                url.path(QUrl::FullyEncoded).toLatin1())),
                {}, {}});
        }
    }
    for (const QString& format : {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s}) {
        if (sources.isEmpty() && data.hasFormat(format)) {
            sources.append({{}, data.data(format), {}});
        }
    }
    if (sources.isEmpty() && data.hasImage()) {
        sources.append({{}, {}, qvariant_cast<QImage>(data.imageData())});
    }
    return sources;
}

models::Result<CheckedPicture> pictureFrom(const PictureSource& source, int mostPixels)
{
    const QString name = Text::tr("The picture");
    if (!source.image.isNull()) {
        return checkedPicture(source.image, mostPixels, name);
    }
    const models::Result<models::Picture> picture = source.path.isEmpty()
        ? models::pictureOf(source.data, name)
        : models::pictureFromFile(source.path);
    if (!picture) {
        return picture.error();
    }
    return checkedPicture(
        *picture, mostPixels, source.path.isEmpty() ? name : models::displayPath(source.path));
}

QString suggestedFileName(const models::Picture& picture)
{
    const std::optional<models::ImageHeader> header = models::imageHeader(picture.data);
    const QString type = header ? header->mime.section(u'/', 1) : u"bin"_s;
    const QString suffix = type == "jpeg"_L1 ? u"jpg"_s : type;
    const QString name = picture.kind == models::PictureKind::FrontCover
        ? u"cover"_s
        : models::pictureKindName(picture.kind).toLower().replace(u' ', u'-');
    return name + u'.' + suffix;
}

} // namespace ui
