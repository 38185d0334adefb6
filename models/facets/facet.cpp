// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/facet.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Facet)
};

struct Words
{
    const char* id;
    const char* name;
    const char* absent;
};

constexpr std::array<Words, kFacetCount> kWords{{
    {"genre", QT_TRANSLATE_NOOP("models::Facet", "Genre"),
        QT_TRANSLATE_NOOP("models::Facet", "No genre")},
    {"artist", QT_TRANSLATE_NOOP("models::Facet", "Artist"),
        QT_TRANSLATE_NOOP("models::Facet", "Unknown artist")},
    {"albumartist", QT_TRANSLATE_NOOP("models::Facet", "Album artist"),
        QT_TRANSLATE_NOOP("models::Facet", "Unknown artist")},
    {"album", QT_TRANSLATE_NOOP("models::Facet", "Album"),
        QT_TRANSLATE_NOOP("models::Facet", "Unknown album")},
    {"composer", QT_TRANSLATE_NOOP("models::Facet", "Composer"),
        QT_TRANSLATE_NOOP("models::Facet", "No composer")},
    {"decade", QT_TRANSLATE_NOOP("models::Facet", "Decade"),
        QT_TRANSLATE_NOOP("models::Facet", "No year")},
    {"year", QT_TRANSLATE_NOOP("models::Facet", "Year"),
        QT_TRANSLATE_NOOP("models::Facet", "No year")},
    {"bpm", QT_TRANSLATE_NOOP("models::Facet", "BPM"),
        QT_TRANSLATE_NOOP("models::Facet", "No tempo")},
    {"key", QT_TRANSLATE_NOOP("models::Facet", "Key"),
        QT_TRANSLATE_NOOP("models::Facet", "No key")},
    {"energy", QT_TRANSLATE_NOOP("models::Facet", "Energy"),
        QT_TRANSLATE_NOOP("models::Facet", "Not analysed yet")},
    {"lufs", QT_TRANSLATE_NOOP("models::Facet", "Loudness"),
        QT_TRANSLATE_NOOP("models::Facet", "Not known yet")},
    {"rating", QT_TRANSLATE_NOOP("models::Facet", "Rating"),
        QT_TRANSLATE_NOOP("models::Facet", "Not rated")},
    {"format", QT_TRANSLATE_NOOP("models::Facet", "Format"),
        QT_TRANSLATE_NOOP("models::Facet", "Unknown format")},
    {"folder", QT_TRANSLATE_NOOP("models::Facet", "Folder"),
        QT_TRANSLATE_NOOP("models::Facet", "No folder")},
}};

const Words& wordsOf(Facet facet)
{
    return kWords.at(static_cast<std::size_t>(facet));
}

} // namespace

QString facetName(Facet facet)
{
    return Text::tr(wordsOf(facet).name);
}

QString absentFacetName(Facet facet)
{
    return Text::tr(wordsOf(facet).absent);
}

QString facetId(Facet facet)
{
    return QString::fromLatin1(wordsOf(facet).id);
}

std::optional<Facet> facetWithId(const QString& id)
{
    for (int i = 0; i < kFacetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        if (facetId(facet) == id) {
            return facet;
        }
    }
    return std::nullopt;
}

FacetChoices withChoice(
    const FacetChoices& choices, const FacetChoice& other, const QList<Facet>& columns)
{
    FacetChoices result;
    for (const Facet column : columns) {
        const auto known = std::find_if(choices.cbegin(), choices.cend(),
            [column](const FacetChoice& one) { return one.facet == column; });
        if (column == other.facet) {
            if (!other.keys.isEmpty()) {
                result.append(other);
            }
        } else if (known != choices.cend()) {
            result.append(*known);
        }
    }
    return result;
}

} // namespace models
