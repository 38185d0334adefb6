// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presets/preset.h"

#include "models/library/query.h"
#include "models/presets/requestjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr auto kFormat = "segue-preset"_L1;
const std::array<QString, 3> kScopes{u"tracks"_s, u"albums"_s, u"artists"_s};

// The words of the built-in presets, for the translators; the files hold the same.
[[maybe_unused]] constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("models::presets", "Focus"),
    QT_TRANSLATE_NOOP("models::presets", "Calm and even, without surprises: for work and reading."),
    QT_TRANSLATE_NOOP("models::presets", "Workout"),
    QT_TRANSLATE_NOOP("models::presets", "Driving music with a steady pulse that rises to a peak."),
    QT_TRANSLATE_NOOP("models::presets", "Dinner"),
    QT_TRANSLATE_NOOP(
        "models::presets", "Two warm and unhurried hours that stay in the background."),
    QT_TRANSLATE_NOOP("models::presets", "Warm-up to peak"),
    QT_TRANSLATE_NOOP("models::presets", "From calm to the liveliest you have, step by step."),
    QT_TRANSLATE_NOOP("models::presets", "Wind down"),
    QT_TRANSLATE_NOOP("models::presets", "An hour that gets calmer with every track."),
    QT_TRANSLATE_NOOP("models::presets", "Discover"),
    QT_TRANSLATE_NOOP("models::presets", "Never played, but close to what you like."),
    QT_TRANSLATE_NOOP("models::presets", "One artist's world"),
    QT_TRANSLATE_NOOP("models::presets", "All by the artist, and what sounds most like it."),
    QT_TRANSLATE_NOOP("models::presets", "Deep album night"),
    QT_TRANSLATE_NOOP("models::presets", "Whole albums in their own order, three hours long."),
    QT_TRANSLATE_NOOP("models::presets", "DJ harmonic set"),
    QT_TRANSLATE_NOOP(
        "models::presets", "Keys that fit, small changes of tempo, and an arc with a peak."),
};

Error badPreset(const QString& why)
{
    return {ErrorCode::BadSyntax,
        QCoreApplication::translate("models::presets", "This is no preset of Segue: %1.").arg(why)};
}

QString groupOf(const Tags& tags, SeedScope scope)
{
    const QString& by = tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist;
    return scope == SeedScope::Artists ? tags.artist
        : tags.album.isEmpty()         ? QString()
                                       : by + u'\n' + tags.album;
}

QList<TrackId> widened(const Snapshot& library, const QList<TrackId>& seeds, SeedScope scope)
{
    if (scope == SeedScope::Tracks) {
        return seeds;
    }
    QSet<QString> groups;
    for (const TrackId id : seeds) {
        if (const TrackPtr track = library.find(id)) {
            groups.insert(groupOf(track->tags, scope));
        }
    }
    groups.remove({});
    QList<TrackId> all = seeds;
    for (const TrackPtr& track : library.tracks()) {
        if (!track->isMissing && groups.contains(groupOf(track->tags, scope))
            && !seeds.contains(track->id)) {
            all.append(track->id);
        }
    }
    return all;
}

Result<QList<TrackId>> matching(const Snapshot& library, const QString& text)
{
    const auto query = Query::parse(text, library.namedQueries());
    if (!query) {
        return Error{ErrorCode::BadSyntax, query.error().message};
    }
    QList<TrackId> ids;
    for (const TrackPtr& track : query->select(library.tracks())) {
        ids.append(track->id);
    }
    return ids;
}

} // namespace

QByteArray presetToJson(const Preset& preset)
{
    QJsonObject json = requestToJson(preset.request);
    json.insert(u"format"_s, kFormat);
    json.insert(u"name"_s, preset.name);
    json.insert(u"tip"_s, preset.tip);
    if (!preset.seedQuery.isEmpty()) {
        json.insert(u"seed_query"_s, preset.seedQuery);
    }
    if (preset.seedScope != SeedScope::Tracks) {
        json.insert(u"seed_scope"_s, kScopes.at(static_cast<std::size_t>(preset.seedScope)));
    }
    return QJsonDocument(json).toJson();
}

Result<Preset> presetFromJson(const QByteArray& bytes)
{
    QJsonParseError failure{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &failure);
    if (failure.error != QJsonParseError::NoError) {
        return badPreset(failure.errorString());
    }
    const QJsonObject json = document.object();
    Preset preset;
    preset.name = json.value(u"name"_s).toString().simplified();
    if (json.value(u"format"_s).toString() != kFormat || preset.name.isEmpty()) {
        return badPreset(
            QCoreApplication::translate("models::presets", "it has no format or no name"));
    }
    bool isUnderstood = false;
    preset.request = requestFromJson(json, &isUnderstood);
    if (!isUnderstood) {
        return badPreset(QCoreApplication::translate(
            "models::presets", "it asks for a mode or a curve that is not known"));
    }
    preset.tip = json.value(u"tip"_s).toString();
    preset.seedQuery = json.value(u"seed_query"_s).toString();
    for (std::size_t i = 0; i < kScopes.size(); ++i) {
        if (json.value(u"seed_scope"_s).toString() == kScopes.at(i)) {
            preset.seedScope = static_cast<SeedScope>(i);
        }
    }
    return preset;
}

QString presetDisplayName(const Preset& preset)
{
    return preset.isBuiltIn
        ? QCoreApplication::translate("models::presets", preset.name.toUtf8().constData())
        : preset.name;
}

QString presetDisplayTip(const Preset& preset)
{
    return preset.isBuiltIn
        ? QCoreApplication::translate("models::presets", preset.tip.toUtf8().constData())
        : preset.tip;
}

Result<PlaylistRequest> requestOfPreset(
    const Preset& preset, const Snapshot& library, const QList<TrackId>& seeds)
{
    PlaylistRequest request = preset.request;
    request.seeds = seeds;
    if (seeds.isEmpty() && !preset.seedQuery.isEmpty()) {
        const Result<QList<TrackId>> found = matching(library, preset.seedQuery);
        if (!found) {
            return found.error();
        }
        request.seeds = *found;
    }
    request.seeds = widened(library, request.seeds, preset.seedScope);
    if (request.mode == PlaylistMode::Similar && request.seeds.isEmpty()) {
        request.mode = PlaylistMode::Curve;
    }
    return request;
}

} // namespace models
