// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/apepictures.h"

#include <array>

using namespace Qt::StringLiterals;

namespace models::apepictures {

namespace {

namespace ape = TagLib::APE;

/// In the order of PictureKind, as Mp3tag and foobar2000 name them.
constexpr std::array<const char*, kPictureKindCount> kNames{
    "Cover Art (Other)",
    "Cover Art (Png Icon)",
    "Cover Art (Icon)",
    "Cover Art (Front)",
    "Cover Art (Back)",
    "Cover Art (Leaflet)",
    "Cover Art (Media)",
    "Cover Art (Lead Artist)",
    "Cover Art (Artist)",
    "Cover Art (Conductor)",
    "Cover Art (Band)",
    "Cover Art (Composer)",
    "Cover Art (Lyricist)",
    "Cover Art (Recording Location)",
    "Cover Art (During Recording)",
    "Cover Art (During Performance)",
    "Cover Art (Video Capture)",
    "Cover Art (Fish)",
    "Cover Art (Illustration)",
    "Cover Art (Band Logotype)",
    "Cover Art (Publisher Logotype)",
};

QByteArray bytesOf(const TagLib::ByteVector& bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

bool isPicture(const QByteArray& name)
{
    return std::ranges::any_of(
        kNames, [&name](const char* one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

QList<Picture> pictures(const ape::Tag& tag)
{
    QList<Picture> found;
    for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
        const ape::ItemListMap& items = tag.itemListMap();
        const auto item = items.find(TagLib::String(kNames.at(kind)).upper());
        if (item == items.end() || item->second.type() != ape::Item::Binary) {
            continue;
        }
        const QByteArray content = bytesOf(item->second.binaryData());
        const qsizetype end = content.indexOf('\0');
        Picture picture;
        picture.kind = static_cast<PictureKind>(kind);
        picture.description = QString::fromUtf8(content.left(end));
        picture.data = content.mid(end + 1);
        const std::optional<ImageHeader> header = imageHeader(picture.data);
        picture.mime = header ? header->mime : QString();
        if (end >= 0 && !picture.data.isEmpty()) {
            found.append(picture);
        }
    }
    return found;
}

bool setPictures(ape::Tag& tag, const QList<Picture>& pictures)
{
    for (const Picture& former : apepictures::pictures(tag)) {
        tag.removeItem(kNames.at(static_cast<std::size_t>(former.kind)));
    }
    for (const Picture& picture : pictures) {
        const TagLib::String name = kNames.at(static_cast<std::size_t>(picture.kind));
        if (tag.itemListMap().contains(name.upper())) {
            return false;
        }
        // Readers tell the format by the suffix of this name.
        const QString suffix = picture.mime.section(u'/', -1) == "png"_L1 ? u".png"_s : u".jpg"_s;
        const QByteArray file = picture.description.isEmpty()
            ? QByteArray(name.toCString()) + suffix.toLatin1()
            : picture.description.toUtf8();
        const QByteArray content = file + '\0' + picture.data;
        tag.setItem(name,
            ape::Item(name,
                TagLib::ByteVector(content.constData(), static_cast<unsigned int>(content.size())),
                true));
    }
    return true;
}

} // namespace models::apepictures
