// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/ilstatoms.h"

#include "models/tagging/id3names.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models::ilstatoms {

namespace {

constexpr qsizetype kHeader = 8;
/// More is no list of tags.
constexpr long kMost = 64L * 1024 * 1024;

constexpr std::array<std::pair<const char*, const char*>, 24> kNames{{
    {"\xA9nam", "TITLE"},
    {"\xA9"
     "ART",
        "ARTIST"},
    {"\xA9"
     "alb",
        "ALBUM"},
    {"aART", "ALBUMARTIST"},
    {"\xA9gen", "GENRE"},
    {"gnre", ""},
    {"\xA9wrt", "COMPOSER"},
    {"\xA9"
     "cmt",
        "COMMENT"},
    {"\xA9"
     "day",
        "DATE"},
    {"trkn", "TRACKNUMBER"},
    {"disk", "DISCNUMBER"},
    {"tmpo", "BPM"},
    {"cprt", "COPYRIGHT"},
    {"\xA9lyr", "LYRICS"},
    {"\xA9too", "ENCODEDBY"},
    {"soal", "ALBUMSORT"},
    {"soaa", "ALBUMARTISTSORT"},
    {"soar", "ARTISTSORT"},
    {"sonm", "TITLESORT"},
    {"soco", "COMPOSERSORT"},
    {"cpil", "COMPILATION"},
    {"\xA9grp", "GROUPING"},
    {"\xA9wrk", "WORK"},
    {"desc", "PODCASTDESC"},
}};

QByteArray read(TagLib::IOStream& stream, long offset, long length)
{
    stream.seek(offset, TagLib::IOStream::Beginning);
    const TagLib::ByteVector block = stream.readBlock(static_cast<unsigned long>(length));
    return {block.data(), static_cast<qsizetype>(block.size())};
}

quint64 number(const QByteArray& bytes, qsizetype offset, qsizetype count)
{
    quint64 value = 0;
    for (qsizetype i = 0; i < count; ++i) {
        value = (value << 8U) | static_cast<quint8>(bytes[offset + i]);
    }
    return value;
}

/// The start and the end of the content of the atom `name` between two places.
std::pair<long, long> child(
    TagLib::IOStream& stream, std::pair<long, long> parent, const QByteArray& name)
{
    long offset = parent.first;
    while (offset + kHeader <= parent.second) {
        const QByteArray header = read(stream, offset, 2 * kHeader);
        if (header.size() < kHeader) {
            break;
        }
        auto size = static_cast<long>(number(header, 0, 4));
        long start = kHeader;
        if (size == 1 && header.size() == 2 * kHeader) {
            size = static_cast<long>(number(header, kHeader, kHeader));
            start = 2 * kHeader;
        } else if (size == 0) {
            size = parent.second - offset;
        }
        if (size < start || size > parent.second - offset) {
            break;
        }
        if (header.mid(4, 4) == name) {
            return {offset + start, offset + size};
        }
        offset += size;
    }
    return {0, 0};
}

/// The field that an item holds, "" for none.
QString keyOf(const QByteArray& item)
{
    const QByteArray name = item.mid(4, 4);
    if (name == "----") {
        const qsizetype mark = item.indexOf("name");
        const auto size = mark < 4 ? 0 : static_cast<qsizetype>(number(item, mark - 4, 4));
        return id3names::fieldOfDescription(
            QString::fromUtf8(item.mid(mark + kHeader, size - kHeader - 4)));
    }
    const auto* const one =
        std::ranges::find_if(kNames, [&name](const auto& known) { return name == known.first; });
    return one == kNames.end() ? QString() : QString::fromLatin1(one->second);
}

/// Those with a name of their own are compared as fields: TagLib writes pairs of numbers with
/// another number of zeros behind than FFmpeg does, and names genres that had a number.
bool isField(const QByteArray& item)
{
    const QByteArray name = item.mid(4, 4);
    return std::ranges::any_of(kNames, [&name](const auto& known) { return name == known.first; });
}

} // namespace

QByteArrayList beside(TagLib::IOStream& stream, const FieldEdit& fields)
{
    std::pair<long, long> place{0, stream.length()};
    for (const char* name : {"moov", "udta", "meta"}) {
        place = child(stream, place, name);
    }
    place.first += 4; // version and flags of "meta"
    place = child(stream, place, "ilst");
    QByteArrayList items;
    if (place.second - place.first > kMost || place.second <= place.first) {
        return items;
    }
    const QByteArray list = read(stream, place.first, place.second - place.first);
    qsizetype offset = 0;
    while (offset + kHeader <= list.size()) {
        const auto size = static_cast<qsizetype>(number(list, offset, 4));
        if (size < kHeader) {
            break;
        }
        const QByteArray item = list.mid(offset, size);
        const QString key = keyOf(item);
        // Freeform names have their own spelling for some fields: "MusicBrainz Album Id".
        const QString plainKey =
            QString(key).replace(u"MUSICBRAINZ "_s, u"MUSICBRAINZ_"_s).remove(u' ');
        const bool isFreeform = item.mid(4, 4) == "----";
        if (isFreeform ? !fields.contains(key) && !fields.contains(plainKey) : !isField(item)) {
            items.append(item);
        }
        offset += size;
    }
    std::ranges::sort(items);
    return items;
}

} // namespace models::ilstatoms
