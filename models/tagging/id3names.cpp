// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace models::id3names {

namespace {

struct Name
{
    const char* key;
    const char* frame; ///< 2.3 and 2.4
    const char* old; ///< 2.2
};

/// ID3v2.4.0 native frames, 4.2; those of iTunes for TCMP and TSO2.
constexpr std::array<Name, 33> kNames{{
    {"TITLE", "TIT2", "TT2"},
    {"ARTIST", "TPE1", "TP1"},
    {"ALBUM", "TALB", "TAL"},
    {"ALBUMARTIST", "TPE2", "TP2"},
    {"GENRE", "TCON", "TCO"},
    {"COMPOSER", "TCOM", "TCM"},
    {"TRACKNUMBER", "TRCK", "TRK"},
    {"DISCNUMBER", "TPOS", "TPA"},
    {"DATE", "TDRC", "TYE"},
    {"ORIGINALDATE", "TDOR", "TOR"},
    {"BPM", "TBPM", "TBP"},
    {"INITIALKEY", "TKEY", "TKE"},
    {"CONDUCTOR", "TPE3", "TP3"},
    {"REMIXER", "TPE4", "TP4"},
    {"LYRICIST", "TEXT", "TXT"},
    {"SUBTITLE", "TIT3", "TT3"},
    {"LABEL", "TPUB", "TPB"},
    {"ISRC", "TSRC", "TRC"},
    {"COPYRIGHT", "TCOP", "TCR"},
    {"LANGUAGE", "TLAN", "TLA"},
    {"ENCODEDBY", "TENC", "TEN"},
    {"MEDIA", "TMED", "TMT"},
    {"COMPILATION", "TCMP", "TCP"},
    {"TITLESORT", "TSOT", "TST"},
    {"ARTISTSORT", "TSOP", "TSP"},
    {"ALBUMSORT", "TSOA", "TSA"},
    {"ALBUMARTISTSORT", "TSO2", "TS2"},
    {"COMPOSERSORT", "TSOC", "TSC"},
    {"MOOD", "TMOO", ""},
    {"COMMENT", "COMM", "COM"},
    {"TXXX", "TXXX", "TXX"},
    {"LYRICS", "USLT", "ULT"},
    {"MUSICBRAINZ_TRACKID", "UFID", "UFI"},
}};

/// Descriptions that everybody writes otherwise than the key.
constexpr std::array<std::pair<const char*, const char*>, 11> kDescriptions{{
    {"MUSICBRAINZ_ALBUMID", "MusicBrainz Album Id"},
    {"MUSICBRAINZ_ARTISTID", "MusicBrainz Artist Id"},
    {"MUSICBRAINZ_ALBUMARTISTID", "MusicBrainz Album Artist Id"},
    {"MUSICBRAINZ_RELEASEGROUPID", "MusicBrainz Release Group Id"},
    {"MUSICBRAINZ_RELEASETRACKID", "MusicBrainz Release Track Id"},
    {"MUSICBRAINZ_WORKID", "MusicBrainz Work Id"},
    {"ACOUSTID_ID", "Acoustid Id"},
    {"ACOUSTID_FINGERPRINT", "Acoustid Fingerprint"},
    {"RELEASECOUNTRY", "MusicBrainz Album Release Country"},
    {"RELEASESTATUS", "MusicBrainz Album Status"},
    {"RELEASETYPE", "MusicBrainz Album Type"},
}};

/// The day and the month before 2.4; no field of its own.
constexpr std::pair<const char*, const char*> kDay{"TDAT", "TDA"};

QByteArray found(const char* name)
{
    return {name};
}

} // namespace

QByteArray frameOf(const QString& key)
{
    const auto* const name = std::ranges::find_if(
        kNames, [&key](const Name& one) { return key == QLatin1String(one.key); });
    return name == kNames.end() || key == "TXXX"_L1 ? QByteArray() : found(name->frame);
}

QString fieldOf(const QByteArray& frame)
{
    const auto* const name =
        std::ranges::find_if(kNames, [&frame](const Name& one) { return frame == one.frame; });
    return name == kNames.end() || frame == "TXXX" ? QString() : QString::fromLatin1(name->key);
}

QString descriptionOf(const QString& key)
{
    const auto* const one = std::ranges::find_if(kDescriptions,
        [&key](const auto& description) { return key == QLatin1String(description.first); });
    return one == kDescriptions.end() ? key : QString::fromLatin1(one->second);
}

QString fieldOfDescription(const QString& description)
{
    const auto* const one = std::ranges::find_if(kDescriptions, [&](const auto& known) {
        return description.compare(QLatin1String(known.second), Qt::CaseInsensitive) == 0;
    });
    return one == kDescriptions.end() ? description.toUpper() : QString::fromLatin1(one->first);
}

QByteArray longName(const QByteArray& threeLetters)
{
    if (threeLetters == "PIC") {
        return "APIC"; // no field, and so not in the list
    }
    if (threeLetters == kDay.second) {
        return kDay.first;
    }
    const auto* const name = std::ranges::find_if(
        kNames, [&threeLetters](const Name& one) { return threeLetters == one.old; });
    return name == kNames.end() ? QByteArray() : found(name->frame);
}

QByteArray shortName(const QByteArray& fourLetters)
{
    if (fourLetters == "APIC") {
        return "PIC";
    }
    if (fourLetters == kDay.first) {
        return kDay.second;
    }
    const auto* const name = std::ranges::find_if(
        kNames, [&fourLetters](const Name& one) { return fourLetters == one.frame; });
    return name == kNames.end() ? QByteArray() : found(name->old);
}

} // namespace models::id3names
