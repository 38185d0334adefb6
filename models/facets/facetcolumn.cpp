// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/facetcolumn.h"

#include "models/files/filepath.h"
#include "models/library/genrevalues.h"
#include "models/library/musicalkey.h"
#include "models/library/trackfield.h"
#include "models/text/fold.h"
#include "models/text/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Facet)
};

constexpr quint32 kNowhere = std::numeric_limits<quint32>::max();
constexpr int kAbsentStep = std::numeric_limits<int>::min();
constexpr int kDecade = 10; ///< years
constexpr int kTempoStep = 10; ///< beats per minute
constexpr int kLoudnessStep = 2; ///< LUFS
constexpr int kEnergySteps = 10;

/// The field of a facet of texts; none of a facet of numbers.
std::optional<TrackField> textField(Facet facet)
{
    switch (facet) {
    case Facet::Genre:
        return TrackField::Genre;
    case Facet::Artist:
        return TrackField::Artist;
    case Facet::AlbumArtist:
        return TrackField::AlbumArtist;
    case Facet::Album:
        return TrackField::Album;
    case Facet::Composer:
        return TrackField::Composer;
    case Facet::Format:
        return TrackField::Codec;
    case Facet::Folder:
        return TrackField::Folder;
    case Facet::Decade:
    case Facet::Year:
    case Facet::Tempo:
    case Facet::Key:
    case Facet::Energy:
    case Facet::Loudness:
    case Facet::Rating:
        break;
    }
    return std::nullopt;
}

QString textValue(const Track& track, Facet facet, TrackField field)
{
    const QString text = textOf(track, field);
    // Where no tag says whose the album is, it is the artist's.
    return facet == Facet::AlbumArtist && text.isEmpty() ? track.tags.artist : text;
}

std::optional<int> positive(int value)
{
    return value > 0 ? std::optional(value) : std::nullopt;
}

/// The step of a facet of numbers that the track is on.
std::optional<int> stepOf(const Track& track, Facet facet)
{
    if (facet == Facet::Year || facet == Facet::Decade) {
        const std::optional<int> year = positive(track.tags.year);
        return year && facet == Facet::Decade ? std::optional(*year / kDecade * kDecade) : year;
    }
    if (facet == Facet::Rating) {
        return positive(track.rating);
    }
    if (!track.features) {
        return std::nullopt;
    }
    const analysis::Figures& features = *track.features;
    if (facet == Facet::Key) {
        const std::optional<MusicalKey> key = keyOf(features);
        return key ? std::optional(wheelPlace(*key)) : std::nullopt;
    }
    if (facet == Facet::Energy) {
        const int step = static_cast<int>(features.energy * kEnergySteps);
        return std::clamp(step, 0, kEnergySteps - 1);
    }
    if (facet == Facet::Tempo) {
        // As a DJ reads it: 129.6 is 130.
        return features.rhythm.tempoBpm
            ? std::optional(
                static_cast<int>(std::lround(*features.rhythm.tempoBpm)) / kTempoStep * kTempoStep)
            : std::nullopt;
    }
    return features.loudness.integratedLufs ? std::optional(
               static_cast<int>(std::floor(*features.loudness.integratedLufs / kLoudnessStep))
               * kLoudnessStep)
                                            : std::nullopt;
}

QString stepName(Facet facet, int step)
{
    const auto whole = [](int value) { return text::number(value, 0); };
    switch (facet) {
    case Facet::Decade:
        //: A decade: "1990s".
        return Text::tr("%1s", "decade").arg(step);
    case Facet::Tempo:
        return Text::tr("%1–%2", "range").arg(whole(step), whole(step + kTempoStep - 1));
    case Facet::Key: {
        const MusicalKey key =
            keyAtCamelot(step / 2, step % 2 == 0 ? analysis::Mode::Minor : analysis::Mode::Major);
        return text::camelot(key.tonic, key.mode) + u" · "_s + text::keyName(key.tonic, key.mode);
    }
    case Facet::Energy: {
        constexpr int kPercent = 100 / kEnergySteps;
        return Text::tr("%1–%2 %").arg(whole(step * kPercent), whole((step + 1) * kPercent));
    }
    case Facet::Loudness:
        return Text::tr("%1 to %2 LUFS").arg(whole(step), whole(step + kLoudnessStep));
    case Facet::Rating:
        return text::stars(step);
    default:
        return QString::number(step);
    }
}

/// Big-endian, so that the bytes sort like the numbers.
QByteArray orderOf(int step)
{
    const auto shifted = static_cast<quint32>(qint64{step} - kAbsentStep);
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.append(static_cast<char>(shifted >> shift & 0xFFU));
    }
    return bytes;
}

} // namespace

FacetColumn::FacetColumn(Facet facet)
    : m_facet(facet)
{ }

void FacetColumn::put(quint32 ordinal, const Track& track)
{
    if (ordinal >= m_setOf.size()) {
        m_setOf.resize(ordinal + std::size_t{1}, kNowhere);
    }
    const std::optional<TrackField> field = textField(m_facet);
    m_setOf[ordinal] =
        field ? setOfText(textValue(track, m_facet, *field)) : setOfStep(stepOf(track, m_facet));
}

void FacetColumn::rank()
{
    if (m_ranked.size() == m_values.size()) {
        return;
    }
    m_ranked.resize(m_values.size());
    std::iota(m_ranked.begin(), m_ranked.end(), 0U);
    std::sort(m_ranked.begin(), m_ranked.end(), [this](quint32 left, quint32 right) {
        const Value& one = m_values[left];
        const Value& other = m_values[right];
        if (one.key.isEmpty() != other.key.isEmpty()) {
            return other.key.isEmpty();
        }
        return one.order != other.order ? one.order < other.order : one.key < other.key;
    });
}

std::span<const quint32> FacetColumn::valuesOf(quint32 ordinal) const
{
    if (ordinal >= m_setOf.size() || m_setOf[ordinal] == kNowhere) {
        return {};
    }
    return m_sets[m_setOf[ordinal]];
}

std::optional<quint32> FacetColumn::find(const QByteArray& key) const
{
    const auto found = m_numbers.constFind(key);
    return found != m_numbers.cend() ? std::optional(*found) : std::nullopt;
}

quint32 FacetColumn::setOfText(const QString& text)
{
    const auto known = m_setOfText.constFind(text);
    if (known != m_setOfText.cend()) {
        return *known;
    }
    const quint32 set = newSet(m_facet == Facet::Genre ? genreValues(text) : QStringList{text});
    m_setOfText.insert(text, set);
    return set;
}

quint32 FacetColumn::setOfStep(std::optional<int> step)
{
    const int known = step.value_or(kAbsentStep);
    const auto found = m_setOfStep.constFind(known);
    if (found != m_setOfStep.cend()) {
        return *found;
    }
    const Value value = step ? Value{.key = QByteArray::number(*step),
                            .name = stepName(m_facet, *step),
                            .order = orderOf(*step)}
                             : Value{.key{}, .name = absentFacetName(m_facet), .order{}};
    m_sets.push_back({numberOf(value)});
    const auto set = static_cast<quint32>(m_sets.size() - 1);
    m_setOfStep.insert(known, set);
    return set;
}

quint32 FacetColumn::newSet(const QStringList& names)
{
    std::vector<quint32> set;
    for (const QString& text : names.isEmpty() ? QStringList{QString()} : names) {
        Value value{.key = text::foldedUtf8(text), .name = text, .order{}};
        if (value.key.isEmpty()) {
            value.name = absentFacetName(m_facet);
        } else if (m_facet == Facet::Folder) {
            value.name = displayPath(text);
        } else if (m_facet == Facet::Format) {
            value.name = text.toUpper();
        }
        value.order = text::naturalKey(value.key);
        const quint32 number = numberOf(value);
        if (std::find(set.cbegin(), set.cend(), number) == set.cend()) {
            set.push_back(number);
        }
    }
    m_sets.push_back(std::move(set));
    return static_cast<quint32>(m_sets.size() - 1);
}

quint32 FacetColumn::numberOf(const Value& value)
{
    const auto number = static_cast<quint32>(m_values.size());
    const auto known = m_numbers.constFind(value.key);
    if (known != m_numbers.cend()) {
        return *known;
    }
    m_numbers.insert(value.key, number);
    m_values.push_back(value);
    return number;
}

FacetColumnPtr updatedColumn(const FacetUpdate& update, const std::stop_token& stop)
{
    if (update.known && update.changes.empty()) {
        return update.known;
    }
    auto column = update.known ? std::make_shared<FacetColumn>(*update.known)
                               : std::make_shared<FacetColumn>(update.facet);
    if (!update.known) {
        constexpr quint32 kLook = 4096; // tracks between two looks at the stop
        for (quint32 ordinal = 0; ordinal < update.all.size(); ++ordinal) {
            if (ordinal % kLook == 0 && stop.stop_requested()) {
                break;
            }
            column->put(ordinal, *update.all[ordinal]);
        }
    }
    for (const FacetChange& change : update.changes) {
        column->put(change.ordinal, *change.track);
    }
    column->rank();
    return column;
}

} // namespace models
