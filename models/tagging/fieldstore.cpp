// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/fieldstore.h"

#include "models/tagging/flacblocks.h"
#include "models/tagging/framekeys.h"
#include "models/tagging/id3place.h"
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

/// Whether the sound is raw AAC (ISO 13818-7, 6.2), perhaps behind an ID3v2 tag.
bool isAdts(TagLib::IOStream& stream)
{
    const auto tag = id3place::bytes(stream, Format::Id3AtStart);
    stream.seek(tag ? static_cast<long>(tag->size()) : 0, TagLib::IOStream::Beginning);
    const TagLib::ByteVector head = stream.readBlock(2);
    return head.size() == 2 && head[0] == '\xFF' && (head[1] & '\xF6') == '\xF0';
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

Written writeId3(TagLib::IOStream& stream, Format format, const FieldEdit& edit)
{
    const std::optional<QByteArray> former = id3place::bytes(stream, format);
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
        const bool isApeOnly = propertystore::writeTrailing(stream, framekeys::withoutFrames(edit))
            && former->isEmpty();
        if (isApeOnly) {
            return Written::Yes;
        }
    }
    if (format == Format::Wav) {
        const auto list = riffchunks::content(stream, {"LIST"}, "INFO");
        if (list && !list->isEmpty()) {
            riffchunks::replace(
                stream, {"LIST"}, infolist::edited(*list, framekeys::withoutFrames(edit)), "INFO");
        }
    }
    id3place::replace(stream, format, *former, *tag);
    return Written::Yes;
}

} // namespace

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

std::optional<Format> formatOf(TagLib::IOStream& stream, std::string_view suffix)
{
    stream.seek(0, TagLib::IOStream::Beginning);
    if (stream.readBlock(4) == TagLib::ByteVector("DSD ", 4)) {
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
    return !found && suffix == "aac" && isAdts(stream) ? Format::Id3AtStart : found;
}

std::optional<Fields> fields(TagLib::IOStream& stream, Format format, bool seesFrames)
{
    if (!id3place::hasId3(format)) {
        return propertystore::fields(stream, format);
    }
    const std::optional<QByteArray> bytes = id3place::bytes(stream, format);
    if (!bytes) {
        return std::nullopt;
    }
    if (bytes->isEmpty()) {
        return olderFields(stream, format);
    }
    const std::optional<Id3Tag> tag = Id3Tag::parse(*bytes);
    if (!tag) {
        return std::nullopt;
    }
    Fields found = tag->fields();
    if (seesFrames) {
        found.insert(tag->frames());
    }
    return found;
}

QByteArrayList remains(TagLib::IOStream& stream, Format format, const FieldEdit& edit)
{
    if (format == Format::Mp4) {
        return ilstatoms::beside(stream, edit);
    }
    if (!id3place::hasId3(format)) {
        const bool isFlac = format == Format::Flac;
        return propertystore::unshown(stream, format)
            + (isFlac ? flacblocks::beside(stream) : QByteArrayList());
    }
    const std::optional<QByteArray> bytes = id3place::bytes(stream, format);
    const std::optional<Id3Tag> tag =
        bytes && !bytes->isEmpty() ? Id3Tag::parse(*bytes) : std::nullopt;
    return tag ? tag->framesBeside(edit) : QByteArrayList();
}

Written write(TagLib::IOStream& stream, Format format, const FieldEdit& edit)
{
    return id3place::hasId3(format) ? writeId3(stream, format, edit)
                                    : propertystore::write(stream, format, edit);
}

} // namespace models::fieldstore
