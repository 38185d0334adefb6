// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/riffchunks.h"

#include <limits>

namespace models::riffchunks {

namespace {

constexpr long kFormHeader = 12;
constexpr long kChunkHeader = 8;

TagLib::ByteVector vectorOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<unsigned int>(bytes.size())};
}

QByteArray read(TagLib::IOStream& stream, long offset, long length)
{
    stream.seek(offset, TagLib::IOStream::Beginning);
    const TagLib::ByteVector block = stream.readBlock(static_cast<unsigned long>(length));
    return {block.data(), static_cast<qsizetype>(block.size())};
}

struct Place
{
    bool isBigEndian = false;
    long end = 0; ///< behind the last chunk
    long formSize = 0; ///< as the header says
    long offset = -1; ///< of the chunk, with its header; -1: there is none
    long size = 0; ///< of its content
};

long size(const QByteArray& bytes, qsizetype offset, bool isBigEndian)
{
    long value = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        const qsizetype at = offset + (isBigEndian ? i : 3 - i);
        value = value * 256 + static_cast<quint8>(bytes[at]);
    }
    return value;
}

QByteArray sizeBytes(long value, bool isBigEndian)
{
    QByteArray bytes(4, '\0');
    for (qsizetype i = 0; i < 4; ++i) {
        bytes[isBigEndian ? 3 - i : i] = static_cast<char>(value & 0xFF);
        value >>= 8;
    }
    return bytes;
}

std::optional<Place> find(
    TagLib::IOStream& stream, const QByteArrayList& ids, const QByteArray& listType)
{
    const QByteArray form = read(stream, 0, kFormHeader);
    if (form.size() < kFormHeader || (!form.startsWith("RIFF") && !form.startsWith("FORM"))) {
        return std::nullopt;
    }
    Place place;
    place.isBigEndian = form.startsWith("FORM");
    place.formSize = size(form, 4, place.isBigEndian);
    // A file that was never finished says 0 or -1.
    const long end = std::min(place.formSize + kChunkHeader, stream.length());
    if (place.formSize < 4 || place.formSize >= std::numeric_limits<quint32>::max() - 1) {
        return std::nullopt;
    }
    long offset = kFormHeader;
    while (offset + kChunkHeader <= end) {
        const QByteArray header = read(stream, offset, kFormHeader);
        if (header.size() < kChunkHeader) {
            break;
        }
        const long length = size(header, 4, place.isBigEndian);
        const bool isWanted = ids.contains(header.left(4))
            && (listType.isEmpty() || header.mid(kChunkHeader) == listType);
        if (isWanted && place.offset < 0) {
            place.offset = offset;
            place.size = length;
        }
        offset += kChunkHeader + length + length % 2;
    }
    if (offset > stream.length() + 1) {
        return std::nullopt; // a chunk goes beyond the end: nothing to build upon
    }
    place.end = std::min(offset, stream.length());
    return place;
}

} // namespace

std::optional<QByteArray> content(
    TagLib::IOStream& stream, const QByteArrayList& ids, const QByteArray& listType)
{
    const std::optional<Place> place = find(stream, ids, listType);
    if (!place) {
        return std::nullopt;
    }
    return place->offset < 0 ? QByteArray()
                             : read(stream, place->offset + kChunkHeader, place->size);
}

bool replace(TagLib::IOStream& stream, const QByteArrayList& ids, const QByteArray& newContent,
    const QByteArray& listType)
{
    const std::optional<Place> place = find(stream, ids, listType);
    if (!place) {
        return false;
    }
    const bool isThere = place->offset >= 0;
    long start = isThere ? place->offset : place->end;
    long former = isThere ? kChunkHeader + place->size + place->size % 2 : 0;
    former = std::min(former, stream.length() - start);
    QByteArray chunk;
    if (!newContent.isEmpty()) {
        if (start % 2 != 0) {
            chunk += '\0'; // the chunk before was not padded
        }
        chunk += isThere ? read(stream, place->offset, 4) : ids.constFirst();
        chunk += sizeBytes(static_cast<long>(newContent.size()), place->isBigEndian) + newContent;
        chunk += QByteArray(newContent.size() % 2, '\0');
    }
    stream.insert(
        vectorOf(chunk), static_cast<unsigned long>(start), static_cast<unsigned long>(former));
    const long formSize = place->end - former - kChunkHeader + static_cast<long>(chunk.size());
    if (formSize >= std::numeric_limits<quint32>::max() - 1) {
        return false;
    }
    stream.seek(4, TagLib::IOStream::Beginning);
    stream.writeBlock(vectorOf(sizeBytes(formSize, place->isBigEndian)));
    return true;
}

} // namespace models::riffchunks
