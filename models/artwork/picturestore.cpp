// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/picturestore.h"

#include "models/artwork/apepictures.h"
#include "models/artwork/id3pictures.h"
#include "models/tagging/formatfile.h"
#include "models/tagging/freefields.h"
#include "models/tagging/id3place.h"
#include "models/tagging/propertystore.h"

#include <taglib/apefile.h>
#include <taglib/asffile.h>
#include <taglib/asfpicture.h>
#include <taglib/asftag.h>
#include <taglib/flacfile.h>
#include <taglib/id3v2framefactory.h>
#include <taglib/mp4coverart.h>
#include <taglib/mp4file.h>
#include <taglib/mpcfile.h>
#include <taglib/mpegfile.h>
#include <taglib/wavpackfile.h>
#include <taglib/xiphcomment.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace models::picturestore {

namespace {

namespace tl = TagLib;
using fieldstore::Format;
using fieldstore::Written;
using freefields::fromTagLib;
using freefields::toTagLib;

constexpr auto kMp4Name = "covr";
constexpr auto kAsfName = "WM/Picture";

QByteArray bytesOf(const tl::ByteVector& bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

tl::ByteVector toTagLib(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<unsigned int>(bytes.size())};
}

PictureKind kindOf(int number)
{
    return number >= 0 && number < kPictureKindCount ? static_cast<PictureKind>(number)
                                                     : PictureKind::Other;
}

/// Nothing for an address.
std::optional<Picture> pictureOf(const tl::FLAC::Picture& one)
{
    const Picture picture{kindOf(one.type()), fromTagLib(one.mimeType()),
        fromTagLib(one.description()), bytesOf(one.data())};
    const bool isPicture = picture.mime != "-->"_L1 && !picture.data.isEmpty();
    return isPicture ? std::optional(picture) : std::nullopt;
}

QList<Picture> picturesOf(const tl::List<tl::FLAC::Picture*>& list)
{
    QList<Picture> found;
    for (const tl::FLAC::Picture* one : list) {
        if (const std::optional<Picture> picture = pictureOf(*one)) {
            found.append(*picture);
        }
    }
    return found;
}

/// Owned by whom it is given to.
tl::FLAC::Picture* flacPicture(const Picture& picture)
{
    auto made = std::make_unique<tl::FLAC::Picture>();
    made->setType(static_cast<tl::FLAC::Picture::Type>(picture.kind));
    made->setMimeType(toTagLib(picture.mime));
    made->setDescription(toTagLib(picture.description));
    if (const std::optional<ImageHeader> header = imageHeader(picture.data)) {
        made->setWidth(header->size.width());
        made->setHeight(header->size.height());
        made->setColorDepth(header->bitsPerPixel);
    }
    made->setData(toTagLib(picture.data));
    return made.release();
}

/// What is no picture stays.
template <typename Owner> void replaceFlacPictures(Owner& owner, const QList<Picture>& pictures)
{
    // A copy of TagLib's list that outlived the change would delete what the owner deletes too.
    std::vector<tl::FLAC::Picture*> former;
    for (tl::FLAC::Picture* one : owner.pictureList()) {
        former.push_back(one);
    }
    for (tl::FLAC::Picture* one : former) {
        if (pictureOf(*one)) {
            owner.removePicture(one, true);
        }
    }
    for (const Picture& picture : pictures) {
        owner.addPicture(flacPicture(picture));
    }
}

tl::MP4::CoverArt::Format mp4Format(const QString& mime)
{
    using Art = tl::MP4::CoverArt;
    return mime == "image/jpeg"_L1 ? Art::JPEG
        : mime == "image/png"_L1   ? Art::PNG
        : mime == "image/gif"_L1   ? Art::GIF
        : mime == "image/bmp"_L1   ? Art::BMP
                                   : Art::Unknown;
}

QString mimeOf(const QByteArray& data)
{
    const std::optional<ImageHeader> header = imageHeader(data);
    return header ? header->mime : QString();
}

QList<Picture> mp4Pictures(tl::MP4::Tag& tag)
{
    QList<Picture> found;
    for (const tl::MP4::CoverArt& art : tag.item(kMp4Name).toCoverArtList()) {
        const QByteArray data = bytesOf(art.data());
        if (!data.isEmpty()) {
            found.append({PictureKind::FrontCover, mimeOf(data), {}, data});
        }
    }
    return found;
}

Written writeMp4(tl::MP4::Tag& tag, const QList<Picture>& pictures)
{
    tl::MP4::CoverArtList list;
    for (const Picture& picture : pictures) {
        const auto format = mp4Format(mimeOf(picture.data));
        if (format == tl::MP4::CoverArt::Unknown) {
            return Written::NoRoom;
        }
        list.append(tl::MP4::CoverArt(format, toTagLib(picture.data)));
    }
    if (list.isEmpty()) {
        tag.removeItem(kMp4Name);
    } else {
        tag.setItem(kMp4Name, tl::MP4::Item(list));
    }
    return Written::Yes;
}

QList<Picture> asfPictures(tl::ASF::Tag& tag)
{
    QList<Picture> found;
    for (const tl::ASF::Attribute& attribute : tag.attribute(kAsfName)) {
        const tl::ASF::Picture one = attribute.toPicture();
        if (one.isValid() && !one.picture().isEmpty()) {
            found.append({kindOf(one.type()), fromTagLib(one.mimeType()),
                fromTagLib(one.description()), bytesOf(one.picture())});
        }
    }
    return found;
}

void writeAsf(tl::ASF::Tag& tag, const QList<Picture>& pictures)
{
    tl::ASF::AttributeList list;
    for (const Picture& picture : pictures) {
        tl::ASF::Picture one;
        one.setType(static_cast<tl::ASF::Picture::Type>(picture.kind));
        one.setMimeType(toTagLib(picture.mime));
        one.setDescription(toTagLib(picture.description));
        one.setPicture(toTagLib(picture.data));
        list.append(tl::ASF::Attribute(one));
    }
    if (list.isEmpty()) {
        tag.removeItem(kAsfName);
    } else {
        tag.setAttribute(kAsfName, list);
    }
}

tl::APE::Tag* apeTagOf(tl::File& file, bool isMade)
{
    if (auto* wavPack = dynamic_cast<tl::WavPack::File*>(&file)) {
        return wavPack->APETag(isMade);
    }
    if (auto* ape = dynamic_cast<tl::APE::File*>(&file)) {
        return ape->APETag(isMade);
    }
    auto* mpc = dynamic_cast<tl::MPC::File*>(&file);
    return mpc != nullptr ? mpc->APETag(isMade) : nullptr;
}

QList<Picture> picturesOf(tl::File& file)
{
    if (auto* flac = dynamic_cast<tl::FLAC::File*>(&file)) {
        return picturesOf(flac->pictureList());
    }
    if (auto* mp4 = dynamic_cast<tl::MP4::File*>(&file)) {
        return mp4Pictures(*mp4->tag());
    }
    if (auto* asf = dynamic_cast<tl::ASF::File*>(&file)) {
        return asfPictures(*asf->tag());
    }
    if (auto* comment = dynamic_cast<tl::Ogg::XiphComment*>(file.tag())) {
        return picturesOf(comment->pictureList());
    }
    const tl::APE::Tag* const ape = apeTagOf(file, false);
    return ape != nullptr ? apepictures::pictures(*ape) : QList<Picture>();
}

Written change(tl::File& file, const QList<Picture>& pictures)
{
    if (auto* flac = dynamic_cast<tl::FLAC::File*>(&file)) {
        replaceFlacPictures(*flac, pictures);
        return Written::Yes;
    }
    if (auto* mp4 = dynamic_cast<tl::MP4::File*>(&file)) {
        return writeMp4(*mp4->tag(), pictures);
    }
    if (auto* asf = dynamic_cast<tl::ASF::File*>(&file)) {
        writeAsf(*asf->tag(), pictures);
        return Written::Yes;
    }
    if (auto* comment = dynamic_cast<tl::Ogg::XiphComment*>(file.tag())) {
        replaceFlacPictures(*comment, pictures);
        return Written::Yes;
    }
    tl::APE::Tag* const ape = apeTagOf(file, true);
    return ape != nullptr && apepictures::setPictures(*ape, pictures) ? Written::Yes
                                                                      : Written::NoRoom;
}

tl::MPEG::File openMpeg(tl::IOStream& stream)
{
    stream.seek(0, tl::IOStream::Beginning);
    return {&stream, tl::ID3v2::FrameFactory::instance(), false};
}

Written writeTrailing(tl::IOStream& stream, const QList<Picture>& pictures)
{
    tl::MPEG::File file = openMpeg(stream);
    if (!apepictures::setPictures(*file.APETag(true), pictures)) {
        return Written::NoRoom;
    }
    return file.save(
               tl::MPEG::File::APE, tl::File::StripNone, tl::ID3v2::v4, tl::File::DoNotDuplicate)
        ? Written::Yes
        : Written::Failed;
}

Written writeId3(tl::IOStream& stream, Format format, const QList<Picture>& pictures)
{
    std::optional<QByteArray> former = id3place::bytes(stream, format);
    if (former && former->isEmpty()) {
        if (format == Format::Id3AtStart && propertystore::hasApe(stream)) {
            return writeTrailing(stream, pictures);
        }
        // A new tag hides an older one from most players: it says the same.
        if (const Written fields = fieldstore::write(stream, format, {}); fields != Written::Yes) {
            return fields;
        }
        former = id3place::bytes(stream, format);
    }
    std::optional<Id3Tag> tag =
        former && !former->isEmpty() ? Id3Tag::parse(*former) : std::optional(Id3Tag());
    if (!former || !tag) {
        return Written::Failed;
    }
    if (!id3pictures::setPictures(*tag, pictures)) {
        return Written::NoRoom;
    }
    id3place::replace(stream, format, *former, *tag);
    return Written::Yes;
}

/// What the formats that go by the data, or by one name for each kind, do not keep.
QList<Picture> kept(Format format, QList<Picture> pictures)
{
    const bool isApe = format == Format::WavPack || format == Format::Ape || format == Format::Mpc;
    for (Picture& picture : pictures) {
        if (format == Format::Mp4 || isApe || format == Format::Id3AtStart) {
            picture.mime.clear(); // in MP3 files an APEv2 tag may hold them
            picture.description.clear();
        }
        if (format == Format::Mp4) {
            picture.kind = PictureKind::FrontCover;
        }
    }
    std::ranges::sort(pictures, [](const Picture& a, const Picture& b) {
        return std::pair(a.kind, a.data) < std::pair(b.kind, b.data);
    });
    return pictures;
}

} // namespace

std::optional<QList<Picture>> pictures(tl::IOStream& stream, Format format)
{
    if (!id3place::hasId3(format)) {
        const std::unique_ptr<tl::File> file = openFormat(stream, format);
        return file && file->isValid() ? std::optional(picturesOf(*file)) : std::nullopt;
    }
    const std::optional<QByteArray> bytes = id3place::bytes(stream, format);
    if (!bytes) {
        return std::nullopt;
    }
    if (bytes->isEmpty()) {
        if (format != Format::Id3AtStart) {
            return QList<Picture>();
        }
        tl::MPEG::File file = openMpeg(stream);
        return file.hasAPETag() ? apepictures::pictures(*file.APETag()) : QList<Picture>();
    }
    const std::optional<Id3Tag> tag = Id3Tag::parse(*bytes);
    return tag ? std::optional(id3pictures::pictures(*tag)) : std::nullopt;
}

Written write(tl::IOStream& stream, Format format, const QList<Picture>& pictures)
{
    if (std::ranges::any_of(pictures,
            [](const Picture& picture) { return picture.data.size() > kMostPictureBytes; })) {
        return Written::NoRoom;
    }
    if (id3place::hasId3(format)) {
        return writeId3(stream, format, pictures);
    }
    const std::unique_ptr<tl::File> file = openFormat(stream, format);
    if (!file || !file->isValid()) {
        return Written::Failed;
    }
    if (const Written changed = change(*file, pictures); changed != Written::Yes) {
        return changed;
    }
    return file->save() ? Written::Yes : Written::Failed;
}

bool areSame(Format format, const QList<Picture>& a, const QList<Picture>& b)
{
    return kept(format, a) == kept(format, b);
}

QByteArrayList besidePictures(Format format, const QByteArrayList& remains)
{
    QByteArrayList found;
    for (const QByteArray& one : remains) {
        const bool isPicture = id3place::hasId3(format)
            ? one.startsWith("APIC") || one.startsWith("PIC")
            : format == Format::Mp4 ? one.mid(4, 4) == kMp4Name
            : format == Format::Asf ? one == kAsfName
                                    : apepictures::isPicture(one);
        if (!isPicture) {
            found.append(one);
        }
    }
    return found;
}

} // namespace models::picturestore
