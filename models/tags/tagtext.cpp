// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagtext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models::tagtext {

namespace {

/// One UTF-16 unit; TagLib keeps them in wide characters, surrogates apart.
char16_t unit(wchar_t character)
{
    return static_cast<char16_t>(character);
}

void replaceStraySurrogates(QString& value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool isPair =
            value[i].isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (value[i].isSurrogate()) {
            value[i] = QChar::ReplacementCharacter;
        }
    }
}

/// The first of several names under which formats keep one field.
QString field(const TagLib::PropertyMap& properties, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const auto found = properties.find(key); found != properties.end()) {
            if (QString value = joined(found->second); !value.isEmpty()) {
                return value;
            }
        }
    }
    return {};
}

/// Fills the gaps from an older tag in the same file, for example ID3v1 behind ID3v2.
void complete(Tags& tags, const TagLib::Tag& basic)
{
    const auto fill = [](QString& value, const TagLib::String& other) {
        if (value.isEmpty()) {
            value = text(other);
        }
    };
    fill(tags.title, basic.title());
    fill(tags.artist, basic.artist());
    fill(tags.album, basic.album());
    fill(tags.genre, basic.genre());
    if (tags.year == 0) {
        tags.year = year(QString::number(basic.year()));
    }
    if (tags.trackNumber == 0) {
        tags.trackNumber = leadingNumber(QString::number(basic.track()));
    }
}

/// Players leave comments of their own, such as iTunNORM; those are not the user's.
bool hasNamedComment(const TagLib::PropertyMap& properties)
{
    return std::any_of(properties.begin(), properties.end(),
        [](const auto& property) { return property.first.startsWith("COMMENT:"); });
}

} // namespace

QString text(const TagLib::String& value)
{
    QString found;
    const auto size = std::min<qsizetype>(static_cast<qsizetype>(value.size()), kMostCharacters);
    found.reserve(size);
    for (auto character = value.begin(); character != value.end() && found.size() < size;
         ++character) {
        // Fixed-size fields are padded with zeros.
        if (*character == 0) {
            break;
        }
        found += QChar(unit(*character));
    }
    if (!found.isValidUtf16()) {
        replaceStraySurrogates(found);
    }
    return found.trimmed();
}

QString joined(const TagLib::StringList& values)
{
    QStringList found;
    for (const TagLib::String& value : values) {
        const QString part = text(value);
        if (!part.isEmpty() && !found.contains(part)) {
            found << part;
        }
    }
    return found.join("; "_L1).left(kMostCharacters);
}

int leadingNumber(const QString& value)
{
    constexpr int kHighest = 9999;
    int number = 0;
    for (const QChar character : value) {
        if (!character.isDigit() || number > kHighest) {
            break;
        }
        number = number * 10 + character.digitValue();
    }
    return number <= kHighest ? number : 0;
}

int year(const QString& value)
{
    constexpr qsizetype kDigits = 4;
    for (qsizetype i = 0; i < value.size();) {
        qsizetype end = i;
        while (end < value.size() && value[end].isDigit()) {
            ++end;
        }
        if (end - i == kDigits) {
            return leadingNumber(value.sliced(i, kDigits));
        }
        // ISO 8601 without separators.
        if (end - i == 2 * kDigits) {
            return leadingNumber(value.sliced(i, kDigits));
        }
        i = std::max(end, i + 1);
    }
    return 0;
}

Tags tags(const TagLib::PropertyMap& properties, const TagLib::Tag* basic)
{
    Tags found;
    found.title = field(properties, {"TITLE"});
    found.artist = field(properties, {"ARTIST", "ARTISTS"});
    found.albumArtist = field(properties, {"ALBUMARTIST", "ALBUM ARTIST", "ALBUM_ARTIST"});
    found.album = field(properties, {"ALBUM"});
    found.genre = field(properties, {"GENRE"});
    found.composer = field(properties, {"COMPOSER"});
    found.comment = field(properties, {"COMMENT", "DESCRIPTION"});
    found.year = year(field(properties, {"DATE", "YEAR", "ORIGINALDATE"}));
    found.trackNumber = leadingNumber(field(properties, {"TRACKNUMBER", "TRACK"}));
    found.discNumber = leadingNumber(field(properties, {"DISCNUMBER", "DISC"}));
    if (basic != nullptr) {
        complete(found, *basic);
        if (found.comment.isEmpty() && !hasNamedComment(properties)) {
            found.comment = text(basic->comment());
        }
    }
    return found;
}

} // namespace models::tagtext
