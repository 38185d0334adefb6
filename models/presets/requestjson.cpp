// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presets/requestjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// One key of a request or its rules, both ways.
template <typename Owner> struct Number
{
    const char* key;
    double Owner::*member;
};

template <typename Owner> struct Whole
{
    const char* key;
    int Owner::*member;
};

template <typename Owner> struct Flag
{
    const char* key;
    bool Owner::*member;
};

constexpr Number<PlaylistRequest> kNumbers[] = {{"minutes", &PlaylistRequest::minutes},
    {"megabytes", &PlaylistRequest::megabytes},
    {"max_bpm_change", &PlaylistRequest::maxBpmChangePercent},
    {"max_loudness_jump", &PlaylistRequest::maxLoudnessJumpLu}, {"leash", &PlaylistRequest::leash},
    {"closeness", &PlaylistRequest::closeness}, {"variety", &PlaylistRequest::variety}};
constexpr Whole<PlaylistRequest> kWholes[] = {{"count", &PlaylistRequest::count},
    {"artist_gap", &PlaylistRequest::artistGap}, {"album_gap", &PlaylistRequest::albumGap},
    {"max_per_artist", &PlaylistRequest::maxPerArtist}, {"lists", &PlaylistRequest::listCount}};
constexpr Flag<PlaylistRequest> kFlags[] = {{"key_compatible", &PlaylistRequest::keyCompatible},
    {"one_version", &PlaylistRequest::isRecordingOnce}};
constexpr Number<TrackRules> kRuleNumbers[] = {{"min_bpm", &TrackRules::minBpm},
    {"max_bpm", &TrackRules::maxBpm}, {"min_seconds", &TrackRules::minSeconds},
    {"max_seconds", &TrackRules::maxSeconds}};
constexpr Whole<TrackRules> kRuleWholes[] = {{"min_rating", &TrackRules::minRating},
    {"min_plays", &TrackRules::minPlays}, {"max_plays", &TrackRules::maxPlays},
    {"not_played_days", &TrackRules::notPlayedDays}};
constexpr Flag<TrackRules> kRuleFlags[] = {{"same_genre", &TrackRules::isGenreKept},
    {"in_season", &TrackRules::isSeasonKept}, {"music_only", &TrackRules::isMusicKept},
    {"instrumental", &TrackRules::isInstrumental}};

template <typename Owner, typename Entries>
void write(QJsonObject& json, const Owner& owner, const Entries& entries)
{
    const Owner plain;
    for (const auto& entry : entries) {
        if (owner.*entry.member != plain.*entry.member) {
            json.insert(QLatin1StringView(entry.key), owner.*entry.member);
        }
    }
}

template <typename Owner> void read(const QJsonValue& value, const Number<Owner>& key, Owner& owner)
{
    if (value.isDouble()) {
        owner.*key.member = value.toDouble();
    }
}

template <typename Owner> void read(const QJsonValue& value, const Whole<Owner>& key, Owner& owner)
{
    if (value.isDouble()) {
        owner.*key.member = value.toInt(owner.*key.member);
    }
}

template <typename Owner> void read(const QJsonValue& value, const Flag<Owner>& key, Owner& owner)
{
    if (value.isBool()) {
        owner.*key.member = value.toBool();
    }
}

template <typename Owner, typename Entries>
void readAll(const QJsonObject& json, const Entries& entries, Owner& owner)
{
    for (const auto& entry : entries) {
        read(json.value(QLatin1StringView(entry.key)), entry, owner);
    }
}

// Sets a value that is written by its name; false when the name is not known.
template <typename Value>
bool readNamed(const QJsonValue& json, std::optional<Value> (*named)(const QString&), Value& value)
{
    if (!json.isString()) {
        return true;
    }
    const std::optional<Value> known = named(json.toString());
    value = known.value_or(value);
    return known.has_value();
}

} // namespace

QJsonObject requestToJson(const PlaylistRequest& request)
{
    QJsonObject json{{u"mode"_s, playlistModeName(request.mode)}};
    write(json, request, kNumbers);
    write(json, request, kWholes);
    write(json, request, kFlags);
    write(json, request.trackRules, kRuleNumbers);
    write(json, request.trackRules, kRuleWholes);
    write(json, request.trackRules, kRuleFlags);
    if (!request.filter.isEmpty()) {
        json.insert(u"filter"_s, request.filter);
    }
    if (request.curve != analysis::CurveShape::Flat) {
        json.insert(u"curve"_s, curveShapeName(request.curve));
    }
    if (request.curveOf != CurveOf::Energy) {
        json.insert(u"curve_of"_s, curveOfName(request.curveOf));
    }
    QJsonArray drawn;
    for (const double point : request.drawnCurve) {
        drawn.append(point);
    }
    QJsonObject weights;
    for (const auto& [name, weight] : request.weights) {
        weights.insert(QString::fromStdString(name), weight);
    }
    QJsonArray groups;
    for (const QStringList& group : request.trackRules.genreGroups) {
        groups.append(QJsonArray::fromStringList(group));
    }
    if (!drawn.isEmpty()) {
        json.insert(u"drawn_curve"_s, drawn);
    }
    if (!weights.isEmpty()) {
        json.insert(u"weights"_s, weights);
    }
    if (!groups.isEmpty()) {
        json.insert(u"genre_groups"_s, groups);
    }
    return json;
}

PlaylistRequest requestFromJson(const QJsonObject& json, bool* isUnderstood)
{
    PlaylistRequest request;
    readAll(json, kNumbers, request);
    readAll(json, kWholes, request);
    readAll(json, kFlags, request);
    readAll(json, kRuleNumbers, request.trackRules);
    readAll(json, kRuleWholes, request.trackRules);
    readAll(json, kRuleFlags, request.trackRules);
    const bool isKnown = readNamed(json.value(u"mode"_s), playlistModeNamed, request.mode)
        & readNamed(json.value(u"curve"_s), curveShapeNamed, request.curve)
        & readNamed(json.value(u"curve_of"_s), curveOfNamed, request.curveOf);
    if (isUnderstood != nullptr) {
        *isUnderstood = isKnown;
    }
    request.filter = json.value(u"filter"_s).toString();
    for (const QJsonValue& point : json.value(u"drawn_curve"_s).toArray()) {
        request.drawnCurve.append(std::clamp(point.toDouble(), 0.0, 1.0));
    }
    const QJsonObject weights = json.value(u"weights"_s).toObject();
    for (auto it = weights.constBegin(); it != weights.constEnd(); ++it) {
        if (it.value().isDouble()) {
            request.weights.emplace(it.key().toStdString(), std::max(0.0, it.value().toDouble()));
        }
    }
    for (const QJsonValue& group : json.value(u"genre_groups"_s).toArray()) {
        QStringList names;
        for (const QJsonValue& name : group.toArray()) {
            names.append(name.toString());
        }
        if (!names.isEmpty()) {
            request.trackRules.genreGroups.append(names);
        }
    }
    return request;
}

} // namespace models
