// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/fieldstore.h"

#include "models/tagging/id3tag.h"
#include "models/tagging/ilstatoms.h"
#include "models/tagging/infolist.h"
#include "models/tagging/propertystore.h"
#include "models/tagging/riffchunks.h"
#include "models/tags/tagrecognition.h"

#include <algorithm>

namespace models::fieldstore {

namespace {

using tagformats::Kind;

const QByteArrayList kId3Chunks{"ID3 ", "id3 "};
constexpr long kId3Header = 10;
constexpr long kDsfHeader = 28;

QByteArray read(TagLib::IOStream& stream, long offset, long length)
{
    stream.seek(offset, TagLib::IOStream::Beginning);
    const TagLib::ByteVector block =
        stream.readBlock(static_cast<unsigned long>(std::max(length, 0L)));
    return {block.data(), static_cast<qsizetype>(block.size())};
}

void insert(TagLib::IOStream& stream, const QByteArray& bytes, long offset, long former)
{
    stream.insert({bytes.constData(), static_cast<unsigned int>(bytes.size())},
        static_cast<unsigned long>(offset), static_cast<unsigned long>(former));
}

long littleEndian(const QByteArray& bytes, qsizetype offset)
{
    quint64 value = 0;
    for (qsizetype i = 7; i >= 0; --i) {
        value = (value << 8U) | static_cast<quint8>(bytes[offset + i]);
    }
    return static_cast<long>(value);
}

TagLib::ByteVector littleEndianBytes(long value)
{
    TagLib::ByteVector bytes(8, 0);
    for (unsigned int i = 0; i < 8; ++i) {
        bytes[static_cast<int>(i)] = static_cast<char>((value >> (8 * i)) & 0xFF);
    }
    return bytes;
}

/// The ID3v2 tag as bytes, empty where there is none; nothing where the file is damaged.
std::optional<QByteArray> id3Bytes(TagLib::IOStream& stream, Format format)
{
    switch (format) {
    case Format::Id3AtStart:
        return read(stream, 0, static_cast<long>(Id3Tag::lengthOf(read(stream, 0, kId3Header))));
    case Format::Wav:
    case Format::Aiff:
        return riffchunks::content(stream, kId3Chunks);
    case Format::Dsf: {
        const QByteArray header = read(stream, 0, kDsfHeader);
        if (header.size() < kDsfHeader) {
            return std::nullopt;
        }
        const long start = littleEndian(header, 20);
        if (start < 0 || start > stream.length()) {
            return std::nullopt;
        }
        return start == 0 ? QByteArray() : read(stream, start, stream.length() - start);
    }
    case Format::Flac:
    case Format::Vorbis:
    case Format::Opus:
    case Format::Speex:
    case Format::Asf:
    case Format::Mp4:
    case Format::WavPack:
    case Format::Ape:
    case Format::Mpc:
        break;
    }
    return QByteArray();
}

bool hasId3(Format format)
{
    return format == Format::Id3AtStart || format == Format::Wav || format == Format::Aiff
        || format == Format::Dsf;
}

/// What the file says beside its ID3v2 tag.
Fields olderFields(TagLib::IOStream& stream, Format format)
{
    if (format == Format::Wav) {
        return infolist::fields(
            riffchunks::content(stream, {"LIST"}, "INFO").value_or(QByteArray()));
    }
    return format == Format::Id3AtStart ? propertystore::trailingFields(stream) : Fields();
}

void replaceId3(
    TagLib::IOStream& stream, Format format, const QByteArray& former, const Id3Tag& tag)
{
    // Room for the next change: then the sound need not be moved.
    constexpr qsizetype kPadding = 2048;
    switch (format) {
    case Format::Id3AtStart: {
        const qsizetype content = tag.bytes().size();
        const bool fits = content <= former.size();
        insert(stream, tag.bytes(fits || content == 0 ? former.size() : content + kPadding), 0,
            static_cast<long>(former.size()));
        break;
    }
    case Format::Wav:
    case Format::Aiff:
        riffchunks::replace(stream, kId3Chunks, tag.bytes());
        break;
    case Format::Dsf: {
        const QByteArray bytes = tag.bytes();
        const long start =
            former.isEmpty() ? stream.length() : stream.length() - static_cast<long>(former.size());
        insert(stream, bytes, start, static_cast<long>(former.size()));
        stream.seek(12, TagLib::IOStream::Beginning);
        stream.writeBlock(littleEndianBytes(start + static_cast<long>(bytes.size())));
        stream.writeBlock(littleEndianBytes(bytes.isEmpty() ? 0 : start));
        break;
    }
    case Format::Flac:
    case Format::Vorbis:
    case Format::Opus:
    case Format::Speex:
    case Format::Asf:
    case Format::Mp4:
    case Format::WavPack:
    case Format::Ape:
    case Format::Mpc:
        break;
    }
}

Written writeId3(TagLib::IOStream& stream, Format format, const FieldEdit& edit)
{
    const std::optional<QByteArray> former = id3Bytes(stream, format);
    std::optional<Id3Tag> tag =
        former && !former->isEmpty() ? Id3Tag::parse(*former) : std::optional(Id3Tag());
    if (!former || !tag) {
        return Written::Failed;
    }
    FieldEdit wanted = edit;
    if (former->isEmpty()) {
        // A new tag hides the older one from most players: it says the same.
        const Fields older = olderFields(stream, format);
        for (auto one = older.cbegin(); one != older.cend(); ++one) {
            if (!wanted.contains(one.key())) {
                wanted.insert(one.key(), *one);
            }
        }
    }
    for (auto one = wanted.cbegin(); one != wanted.cend(); ++one) {
        if (!tag->set(one.key(), *one)) {
            return Written::NoRoom;
        }
    }
    if (format == Format::Id3AtStart) {
        const bool isApeOnly = propertystore::writeTrailing(stream, edit) && former->isEmpty();
        if (isApeOnly) {
            return Written::Yes;
        }
    }
    if (format == Format::Wav) {
        const auto list = riffchunks::content(stream, {"LIST"}, "INFO");
        if (list && !list->isEmpty()) {
            riffchunks::replace(stream, {"LIST"}, infolist::edited(*list, edit), "INFO");
        }
    }
    replaceId3(stream, format, *former, *tag);
    return Written::Yes;
}

std::optional<Format> formatOf(Kind kind)
{
    switch (kind) {
    case Kind::Flac:
        return Format::Flac;
    case Kind::Vorbis:
        return Format::Vorbis;
    case Kind::Opus:
        return Format::Opus;
    case Kind::Speex:
        return Format::Speex;
    case Kind::Asf:
        return Format::Asf;
    case Kind::Mp4:
        return Format::Mp4;
    case Kind::Aiff:
        return Format::Aiff;
    case Kind::Wav:
        return Format::Wav;
    case Kind::Mpeg:
    case Kind::TrueAudio:
        return Format::Id3AtStart;
    case Kind::WavPack:
        return Format::WavPack;
    case Kind::Ape:
        return Format::Ape;
    case Kind::Mpc:
        return Format::Mpc;
    case Kind::OggFlac: // what TagLib writes here cannot be read again
    case Kind::Module:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Format> formatOf(TagLib::IOStream& stream, std::string_view suffix)
{
    if (read(stream, 0, 4) == "DSD ") {
        return Format::Dsf;
    }
    if (tagrecognition::isForeign(stream)) {
        return std::nullopt;
    }
    std::optional<Format> found;
    tagrecognition::tryRecognised(stream, suffix, [&found](const tagformats::Format& format) {
        found = formatOf(format.kind);
        return true;
    });
    return found;
}

std::optional<Fields> fields(TagLib::IOStream& stream, Format format)
{
    if (!hasId3(format)) {
        return propertystore::fields(stream, format);
    }
    const std::optional<QByteArray> bytes = id3Bytes(stream, format);
    if (!bytes) {
        return std::nullopt;
    }
    if (bytes->isEmpty()) {
        return olderFields(stream, format);
    }
    const std::optional<Id3Tag> tag = Id3Tag::parse(*bytes);
    return tag ? std::optional(tag->fields()) : std::nullopt;
}

QByteArrayList remains(TagLib::IOStream& stream, Format format, const FieldEdit& edit)
{
    if (format == Format::Mp4) {
        return ilstatoms::beside(stream, edit);
    }
    if (!hasId3(format)) {
        return propertystore::unshown(stream, format);
    }
    const std::optional<QByteArray> bytes = id3Bytes(stream, format);
    const std::optional<Id3Tag> tag =
        bytes && !bytes->isEmpty() ? Id3Tag::parse(*bytes) : std::nullopt;
    return tag ? tag->framesBeside(edit) : QByteArrayList();
}

Written write(TagLib::IOStream& stream, Format format, const FieldEdit& edit)
{
    return hasId3(format) ? writeId3(stream, format, edit)
                          : propertystore::write(stream, format, edit);
}

} // namespace models::fieldstore
