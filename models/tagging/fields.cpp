// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/fields.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// Names first as they are shown, then others that are understood.
constexpr std::array<std::pair<const char*, const char*>, 24> kNames{{
    {"title", "TITLE"},
    {"artist", "ARTIST"},
    {"album", "ALBUM"},
    {"album_artist", "ALBUMARTIST"},
    {"genre", "GENRE"},
    {"composer", "COMPOSER"},
    {"comment", "COMMENT"},
    {"date", "DATE"},
    {"track", "TRACKNUMBER"},
    {"disc", "DISCNUMBER"},
    {"bpm", "BPM"},
    {"key", "INITIALKEY"},
    {"original_date", "ORIGINALDATE"},
    {"title_sort", "TITLESORT"},
    {"artist_sort", "ARTISTSORT"},
    {"album_sort", "ALBUMSORT"},
    {"album_artist_sort", "ALBUMARTISTSORT"},
    {"year", "DATE"},
    {"albumartist", "ALBUMARTIST"},
    {"album artist", "ALBUMARTIST"},
    {"track_number", "TRACKNUMBER"},
    {"disc_number", "DISCNUMBER"},
    {"tempo", "BPM"},
    {"initial_key", "INITIALKEY"},
}};

bool isNumeric(const QString& key)
{
    return key == "TRACKNUMBER"_L1 || key == "DISCNUMBER"_L1 || key == "BPM"_L1;
}

/// "03/12" as "3/12"; other texts as they are.
QString plainNumber(const QString& text)
{
    QStringList parts = text.split(u'/');
    for (QString& part : parts) {
        bool isNumber = false;
        const int number = part.trimmed().toInt(&isNumber);
        if (!isNumber) {
            return text;
        }
        part = QString::number(number);
    }
    while (parts.size() > 1 && parts.constLast() == "0"_L1) {
        parts.removeLast();
    }
    return parts.join(u'/');
}

/// Where a field has room for one text only, several are one text.
QString onlyText(const QStringList& values)
{
    return values.join("; "_L1);
}

} // namespace

QString fieldKey(const QString& name)
{
    const QString wanted = name.trimmed();
    for (const auto& [shown, key] : kNames) {
        if (wanted.compare(QLatin1String(shown), Qt::CaseInsensitive) == 0) {
            return QString::fromLatin1(key);
        }
    }
    // What Vorbis comments (any of 0x20 to 0x7D but "=") and APEv2 (2 to 255 characters) allow.
    constexpr qsizetype kLeast = 2;
    constexpr qsizetype kMost = 60;
    const bool isPossible = std::ranges::all_of(wanted, [](QChar character) {
        return character >= u' ' && character <= u'}' && character != u'=' && character != u':';
    });
    return isPossible && wanted.size() >= kLeast && wanted.size() <= kMost ? wanted.toUpper()
                                                                           : QString();
}

QString fieldName(const QString& key)
{
    const auto* const found = std::ranges::find_if(
        kNames, [&key](const auto& name) { return key == QLatin1String(name.second); });
    return found == kNames.end() ? key.toLower() : QString::fromLatin1(found->first);
}

Fields edited(const Fields& before, const FieldEdit& edit)
{
    Fields after = before;
    for (auto one = edit.cbegin(); one != edit.cend(); ++one) {
        if (one->isEmpty()) {
            after.remove(one.key());
        } else {
            after.insert(one.key(), *one);
        }
    }
    return after;
}

FieldEdit effectiveEdit(const Fields& before, const FieldEdit& edit)
{
    FieldEdit effective;
    for (auto one = edit.cbegin(); one != edit.cend(); ++one) {
        if (before.value(one.key()) != *one) {
            effective.insert(one.key(), *one);
        }
    }
    return effective;
}

bool sameValues(const QString& key, const QStringList& a, const QStringList& b)
{
    if (a == b || onlyText(a) == onlyText(b)) {
        return true;
    }
    return isNumeric(key) && a.size() == 1 && b.size() == 1
        && plainNumber(a.constFirst()) == plainNumber(b.constFirst());
}

QString joinedValues(const QStringList& values)
{
    return onlyText(values);
}

} // namespace models
