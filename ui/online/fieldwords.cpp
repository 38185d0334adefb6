// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/fieldwords.h"

#include "ui/tagging/changesmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::LookUp)
};

constexpr std::array<std::pair<const char*, const char*>, 16> kWords{{
    {"ARTISTSORT", QT_TRANSLATE_NOOP("ui::LookUp", "Artist, sorted")},
    {"ALBUMARTISTSORT", QT_TRANSLATE_NOOP("ui::LookUp", "Album artist, sorted")},
    {"ORIGINALDATE", QT_TRANSLATE_NOOP("ui::LookUp", "First released")},
    {"LABEL", QT_TRANSLATE_NOOP("ui::LookUp", "Label")},
    {"CATALOGNUMBER", QT_TRANSLATE_NOOP("ui::LookUp", "Catalogue number")},
    {"BARCODE", QT_TRANSLATE_NOOP("ui::LookUp", "Barcode")},
    {"MEDIA", QT_TRANSLATE_NOOP("ui::LookUp", "Medium")},
    {"RELEASECOUNTRY", QT_TRANSLATE_NOOP("ui::LookUp", "Country")},
    {"ISRC", QT_TRANSLATE_NOOP("ui::LookUp", "ISRC")},
    {"MUSICBRAINZ_TRACKID", QT_TRANSLATE_NOOP("ui::LookUp", "Id of the recording")},
    {"MUSICBRAINZ_RELEASETRACKID", QT_TRANSLATE_NOOP("ui::LookUp", "Id of the track")},
    {"MUSICBRAINZ_ALBUMID", QT_TRANSLATE_NOOP("ui::LookUp", "Id of the release")},
    {"MUSICBRAINZ_ARTISTID", QT_TRANSLATE_NOOP("ui::LookUp", "Id of the artist")},
    {"MUSICBRAINZ_ALBUMARTISTID", QT_TRANSLATE_NOOP("ui::LookUp", "Id of the album artist")},
    {"MUSICBRAINZ_RELEASEGROUPID", QT_TRANSLATE_NOOP("ui::LookUp", "Id of the release group")},
    {"ACOUSTID_ID", QT_TRANSLATE_NOOP("ui::LookUp", "AcoustID")},
}};

} // namespace

QString fieldWord(const QString& key)
{
    const auto* const word = std::ranges::find_if(
        kWords, [&key](const auto& one) { return key == QLatin1String(one.first); });
    return word == kWords.end() ? fieldTitle(key) : Text::tr(word->second);
}

} // namespace ui
