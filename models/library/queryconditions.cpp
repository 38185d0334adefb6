// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/queryconditions.h"

#include "models/library/genrevalues.h"
#include "models/text/fold.h"

#include <algorithm>

namespace models::query {

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

bool fits(const TextCondition& condition, TrackField field, std::string_view folded)
{
    const std::string_view needle = viewOf(condition.needle);
    if (condition.match == TextMatch::Contains) {
        return folded.find(needle) != std::string_view::npos;
    }
    if (folded == needle) {
        return true;
    }
    if (field != TrackField::Genre || needle.empty()) {
        return false;
    }
    const QStringList values =
        genreValues(QString::fromUtf8(folded.data(), static_cast<qsizetype>(folded.size())));
    return values.contains(QString::fromUtf8(condition.needle));
}

bool matches(const TextCondition& condition, const Track& track)
{
    return std::any_of(condition.fields.cbegin(), condition.fields.cend(), [&](TrackField field) {
        return fits(condition, field, viewOf(text::foldedUtf8(textOf(track, field))));
    });
}

bool matches(const NumberCondition& condition, const Track& track)
{
    return condition.interval.contains(numberOf(track, condition.field));
}

bool matches(const KeyCondition& condition, const Track& track)
{
    return condition.contains(numberOf(track, TrackField::Key));
}

bool matches(const FormatCondition& condition, const Track& track)
{
    if (track.audio.codec.compare(condition.name, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const QString file = track.filePath();
    const qsizetype dot = file.size() - condition.name.size() - 1;
    return dot >= 0 && file[dot] == u'.' && file.endsWith(condition.name, Qt::CaseInsensitive);
}

bool matches(const StateCondition& condition, const Track& track)
{
    switch (condition.state) {
    case State::Missing:
        return track.isMissing;
    case State::Failed:
        return track.isFailed;
    case State::Analysed:
        return track.isAnalysed();
    case State::Unanalysed:
        return !track.isAnalysed();
    case State::Corrected:
        return !track.correction.isEmpty();
    case State::NeverPlayed:
        return track.lastPlayedMs == 0 && track.playCount == 0;
    case State::Duplicate:
        return false;
    }
    return false;
}

} // namespace models::query
