// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/trackfield.h"

#include <QByteArray>

#include <limits>
#include <string_view>
#include <variant>
#include <vector>

/// The single things that a query asks of a track.
namespace models::query {

enum class TextMatch : quint8
{
    Contains,
    Equals, ///< the whole field; of genres, one of its values
};

/// One of the fields matches a text.
struct TextCondition
{
    std::vector<TrackField> fields;
    TextMatch match = TextMatch::Contains;
    QByteArray needle; ///< folded
    std::size_t number = 0; ///< of this text condition in its plan
};

/// low <= value <= high, without an excluded bound. An absent value (NaN) is never inside.
struct Interval
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool isLowExcluded = false;
    bool isHighExcluded = false;

    [[nodiscard]] bool contains(double value) const
    {
        return (isLowExcluded ? value > low : value >= low)
            && (isHighExcluded ? value < high : value <= high);
    }

    bool operator==(const Interval&) const = default;
};

struct NumberCondition
{
    TrackField field = TrackField::Year;
    Interval interval;
};

/// The key is one of a set: bit n is the key whose TrackField::Key is n.
struct KeyCondition
{
    quint32 keys = 0;

    [[nodiscard]] bool contains(double key) const
    {
        return key > 0.0 && (keys >> static_cast<int>(key) & 1U) != 0;
    }
};

/// The codec or the file's suffix has this name.
struct FormatCondition
{
    QString name; ///< lower case
};

enum class State : quint8
{
    Missing,
    Failed,
    Analysed,
    Unanalysed,
    Corrected, ///< the user says tempo or key
    NeverPlayed,
    Duplicate, ///< of another track that is there: same sound, or same artist and title
};

struct StateCondition
{
    State state = State::Missing;
};

using Condition =
    std::variant<TextCondition, NumberCondition, KeyCondition, FormatCondition, StateCondition>;

/// Whether one folded text of the field fits the condition.
bool fits(const TextCondition& condition, TrackField field, std::string_view folded);

bool matches(const TextCondition& condition, const Track& track);
bool matches(const NumberCondition& condition, const Track& track);
bool matches(const KeyCondition& condition, const Track& track);
bool matches(const FormatCondition& condition, const Track& track);
/// Duplicate is never true: it needs the other tracks.
bool matches(const StateCondition& condition, const Track& track);

} // namespace models::query
