// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/candidate.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qsizetype kYear = 4;
constexpr qsizetype kDay = 10;

/// ID3v2.3 has room for a year, or a year with month and day; its original date is a year.
bool hasId3(const QString& path)
{
    static const QStringList kSuffixes{
        u"mp3"_s, u"aac"_s, u"tta"_s, u"wav"_s, u"aif"_s, u"aiff"_s, u"dsf"_s};
    return kSuffixes.contains(path.section(u'.', -1).toLower());
}

QString fittingDate(const QString& date, bool isId3, bool isOriginal)
{
    const bool isTooFine = isId3 && (isOriginal || date.size() != kDay);
    return isTooFine ? date.left(kYear) : date;
}

/// "3", or "3/12" where the file has that form.
QString numberText(int number, int total, const QString& before)
{
    return before.contains(u'/') && total > 0 ? u"%1/%2"_s.arg(number).arg(total)
                                              : QString::number(number);
}

} // namespace

FieldEdit fieldsOf(const Candidate& candidate, const QString& path, const Fields& before)
{
    const ReleaseFacts& release = candidate.release;
    FieldEdit edit;
    const auto put = [&edit](const QString& key, const QString& value) {
        if (!value.isEmpty()) {
            edit.insert(key, {value});
        }
    };
    const auto putNumber = [&](const QString& key, int number, int total) {
        const QString old = before.value(key).value(0);
        // "03" says the same as "3".
        if (number > 0 && (old.section(u'/', 0, 0).toInt() != number || old.contains(u'/'))) {
            put(key, numberText(number, total, old));
        }
    };
    const bool isId3 = hasId3(path);
    put(u"TITLE"_s, candidate.title);
    put(u"ARTIST"_s, candidate.artist.text);
    put(u"ARTISTSORT"_s, candidate.artist.sortText);
    put(u"ALBUM"_s, release.title);
    put(u"ALBUMARTIST"_s, release.artist.text);
    put(u"ALBUMARTISTSORT"_s, release.artist.sortText);
    putNumber(u"TRACKNUMBER"_s, candidate.number, candidate.discTracks);
    putNumber(u"DISCNUMBER"_s, candidate.discNumber, release.discCount);
    put(u"DATE"_s, fittingDate(release.date, isId3, false));
    put(u"ORIGINALDATE"_s, fittingDate(release.firstDate, isId3, true));
    put(u"LABEL"_s, release.label);
    put(u"CATALOGNUMBER"_s, release.catalogNumber);
    put(u"BARCODE"_s, release.barcode);
    put(u"MEDIA"_s, release.medium);
    put(u"RELEASECOUNTRY"_s, release.country);
    if (!candidate.isrcs.isEmpty()) {
        edit.insert(u"ISRC"_s, candidate.isrcs);
    }
    put(u"MUSICBRAINZ_TRACKID"_s, candidate.recordingId);
    put(u"MUSICBRAINZ_RELEASETRACKID"_s, candidate.trackId);
    put(u"MUSICBRAINZ_ALBUMID"_s, release.id);
    put(u"MUSICBRAINZ_RELEASEGROUPID"_s, release.groupId);
    if (!candidate.artist.ids.isEmpty()) {
        edit.insert(u"MUSICBRAINZ_ARTISTID"_s, candidate.artist.ids);
    }
    if (!release.artist.ids.isEmpty()) {
        edit.insert(u"MUSICBRAINZ_ALBUMARTISTID"_s, release.artist.ids);
    }
    put(u"ACOUSTID_ID"_s, candidate.acoustId);
    return edit;
}

bool isIdField(const QString& key)
{
    return key.startsWith("MUSICBRAINZ_"_L1) || key == "ACOUSTID_ID"_L1;
}

} // namespace models
