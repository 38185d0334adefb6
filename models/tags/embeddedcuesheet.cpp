// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/embeddedcuesheet.h"

#include <algorithm>

namespace models {

namespace {

QByteArray bytesOf(const TagLib::ByteVector& data)
{
    return {data.data(), static_cast<qsizetype>(data.size())};
}

QList<CueTrack> cut(const CueFile& file)
{
    return file.isCut() ? file.tracks : QList<CueTrack>();
}

/// Where the metadata begins: behind an ID3v2 tag, which does not belong there but is met.
long flacStart(TagLib::IOStream& stream)
{
    constexpr long kId3Head = 10;
    stream.seek(0, TagLib::IOStream::Beginning);
    const QByteArray head = bytesOf(stream.readBlock(kId3Head));
    if (!head.startsWith("ID3") || head.size() < kId3Head) {
        return 0;
    }
    long size = 0;
    for (qsizetype i = 6; i < kId3Head; ++i) {
        size = (size << 7) | (head.at(i) & 0x7F);
    }
    return size + kId3Head;
}

} // namespace

QList<CueTrack> embeddedCueTracks(const TagLib::PropertyMap& properties)
{
    const auto found = properties.find("CUESHEET");
    if (found == properties.end() || found->second.isEmpty()) {
        return {};
    }
    const std::string text = found->second.front().to8Bit(true);
    // Some leave the line out that names the file around them.
    const QList<CueFile> files =
        parseCueSheet("FILE \"\" WAVE\n" + QByteArray::fromStdString(text));
    const auto largest = std::max_element(
        files.cbegin(), files.cend(), [](const CueFile& left, const CueFile& right) {
            return left.tracks.size() < right.tracks.size();
        });
    return largest == files.cend() ? QList<CueTrack>() : cut(*largest);
}

QList<CueTrack> flacCueTracks(TagLib::IOStream& stream, int sampleRateHz)
{
    constexpr int kCueSheet = 5;
    constexpr int kMostBlocks = 256;
    constexpr long kHead = 4;
    long at = flacStart(stream);
    stream.seek(at, TagLib::IOStream::Beginning);
    if (bytesOf(stream.readBlock(kHead)) != "fLaC") {
        return {};
    }
    at += kHead;
    for (int block = 0; block < kMostBlocks; ++block) {
        stream.seek(at, TagLib::IOStream::Beginning);
        const QByteArray head = bytesOf(stream.readBlock(kHead));
        if (head.size() < kHead) {
            return {};
        }
        const auto byteAt = [&head](qsizetype i) { return static_cast<quint8>(head.at(i)); };
        const long size = byteAt(1) << 16 | byteAt(2) << 8 | byteAt(3);
        if ((byteAt(0) & 0x7F) == kCueSheet && size <= kLargestCueSheet) {
            return cut(parseFlacCueSheet(
                bytesOf(stream.readBlock(static_cast<unsigned long>(size))), sampleRateHz));
        }
        if ((byteAt(0) & 0x80) != 0) {
            return {};
        }
        at += kHead + size;
    }
    return {};
}

} // namespace models
