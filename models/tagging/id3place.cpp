// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3place.h"

#include "models/tagging/riffchunks.h"

#include <algorithm>

namespace models::id3place {

using fieldstore::Format;

namespace {

const QByteArrayList kId3Chunks{"ID3 ", "id3 "};
constexpr long kId3Header = 10;
constexpr long kDsfHeader = 28;

enum class Place : quint8
{
    Start,
    Chunk, ///< of an IFF or RIFF file
    End, ///< the header says where it begins
    Nowhere,
};

Place placeOf(Format format)
{
    switch (format) {
    case Format::Id3AtStart:
        return Place::Start;
    case Format::Wav:
    case Format::Aiff:
        return Place::Chunk;
    case Format::Dsf:
        return Place::End;
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
    return Place::Nowhere;
}

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

} // namespace

std::optional<QByteArray> bytes(TagLib::IOStream& stream, Format format)
{
    switch (placeOf(format)) {
    case Place::Start:
        return read(stream, 0, static_cast<long>(Id3Tag::lengthOf(read(stream, 0, kId3Header))));
    case Place::Chunk:
        return riffchunks::content(stream, kId3Chunks);
    case Place::End: {
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
    case Place::Nowhere:
        break;
    }
    return QByteArray();
}

bool hasId3(Format format)
{
    return placeOf(format) != Place::Nowhere;
}

void replace(TagLib::IOStream& stream, Format format, const QByteArray& former, const Id3Tag& tag)
{
    // Room for the next change: then the sound need not be moved.
    constexpr qsizetype kPadding = 2048;
    switch (placeOf(format)) {
    case Place::Start: {
        const qsizetype content = tag.bytes().size();
        const bool fits = content <= former.size();
        insert(stream, tag.bytes(fits || content == 0 ? former.size() : content + kPadding), 0,
            static_cast<long>(former.size()));
        break;
    }
    case Place::Chunk:
        riffchunks::replace(stream, kId3Chunks, tag.bytes());
        break;
    case Place::End: {
        const QByteArray content = tag.bytes();
        const long start =
            former.isEmpty() ? stream.length() : stream.length() - static_cast<long>(former.size());
        insert(stream, content, start, static_cast<long>(former.size()));
        stream.seek(12, TagLib::IOStream::Beginning);
        stream.writeBlock(littleEndianBytes(start + static_cast<long>(content.size())));
        stream.writeBlock(littleEndianBytes(content.isEmpty() ? 0 : start));
        break;
    }
    case Place::Nowhere:
        break;
    }
}

} // namespace models::id3place
