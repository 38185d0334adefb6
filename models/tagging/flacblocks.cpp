// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/flacblocks.h"

#include "models/tagging/id3tag.h"

namespace models::flacblocks {

namespace {

QByteArray read(TagLib::IOStream& stream, qint64 offset, qint64 length)
{
    stream.seek(static_cast<long>(offset), TagLib::IOStream::Beginning);
    const TagLib::ByteVector block = stream.readBlock(static_cast<unsigned long>(length));
    return {block.data(), static_cast<qsizetype>(block.size())};
}

/// FLAC format, METADATA_BLOCK_HEADER.
enum Type : quint8
{
    Padding = 1,
    Comment = 4,
    Picture = 6
};

} // namespace

QByteArrayList beside(TagLib::IOStream& stream)
{
    constexpr qint64 kHeader = 4;
    QByteArrayList blocks;
    qint64 offset = Id3Tag::lengthOf(read(stream, 0, 10)); // some files begin with one
    if (read(stream, offset, kHeader) != "fLaC") {
        return blocks;
    }
    offset += kHeader;
    bool isLast = false;
    while (!isLast) {
        const QByteArray header = read(stream, offset, kHeader);
        if (header.size() < kHeader) {
            break;
        }
        const auto byte = [&header](qsizetype i) { return static_cast<quint8>(header[i]); };
        isLast = (byte(0) & 0x80U) != 0;
        const auto type = static_cast<quint8>(byte(0) & 0x7FU);
        const qint64 length = (byte(1) << 16) | (byte(2) << 8) | byte(3);
        if (type != Padding && type != Comment && type != Picture) {
            blocks.append(static_cast<char>(type) + read(stream, offset + kHeader, length));
        }
        offset += kHeader + length;
    }
    return blocks;
}

} // namespace models::flacblocks
