// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/playlistprint.h"

#include "models/files/filepath.h"
#include "models/playlist/playlistbuilder.h"
#include "models/text/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistCommand)
};

QJsonValue optionalNumber(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject entryJson(const models::PlaylistEntry& entry, const models::Track& track, int position)
{
    QJsonObject object{
        {u"position"_s, position},
        {u"path"_s, models::displayPath(track.path)},
        {u"title"_s, track.displayTitle()},
        {u"artist"_s, track.tags.artist},
        {u"duration_s"_s, static_cast<double>(track.audio.durationMs) / 1000.0},
        {u"tempo_bpm"_s, QJsonValue()},
        {u"camelot"_s, QJsonValue()},
        {u"distance"_s, optionalNumber(entry.distance)},
        {u"transition"_s, optionalNumber(entry.transition)},
        {u"reason"_s, models::reasonText(entry.reason)},
    };
    if (track.features) {
        if (track.features->rhythm.tempoBpm) {
            object[u"tempo_bpm"_s] = static_cast<double>(*track.features->rhythm.tempoBpm);
        }
        const analysis::Tonality& tonality = track.features->tonality;
        if (tonality.tonic) {
            object[u"camelot"_s] = models::text::camelot(*tonality.tonic, tonality.mode);
        }
    }
    return object;
}

QStringList entryCells(
    const models::PlaylistEntry& entry, const QJsonObject& json, bool isExplained)
{
    const auto cost = [](const std::optional<double>& value) {
        return value ? QString::number(*value, 'f', 3) : QString();
    };
    const QString artist = json[u"artist"_s].toString();
    QStringList cells{QString::number(json[u"position"_s].toInt()),
        artist.isEmpty() ? json[u"title"_s].toString()
                         : artist + u" – "_s + json[u"title"_s].toString(),
        json[u"tempo_bpm"_s].isNull()
            ? QString()
            : models::text::tempo(static_cast<float>(json[u"tempo_bpm"_s].toDouble())),
        json[u"camelot"_s].toString()};
    if (isExplained) {
        cells << cost(entry.distance) << cost(entry.transition);
    }
    cells << json[u"reason"_s].toString();
    return cells;
}

} // namespace

void printDraft(const CommandContext& context, const models::Snapshot& snapshot,
    const models::PlaylistDraft& draft)
{
    const bool isExplained = context.parser.isSet(u"explain"_s);
    if (!draft.name.isEmpty() && !context.isJson) {
        context.console.print(QString());
        context.console.print(draft.name);
    }
    QList<QStringList> rows;
    int position = 0;
    for (const models::PlaylistEntry& entry : draft.entries) {
        const models::TrackPtr track = snapshot.find(entry.trackId);
        if (!track) {
            continue;
        }
        QJsonObject json = entryJson(entry, *track, ++position);
        if (!draft.name.isEmpty()) {
            json.insert(u"playlist"_s, draft.name);
        }
        if (context.isJson) {
            context.console.print(json);
        } else {
            rows.append(entryCells(entry, json, isExplained));
        }
    }
    for (const QString& note : draft.notes) {
        context.console.note(note);
    }
    if (context.isJson) {
        return;
    }
    QStringList heading{Text::tr("#"), Text::tr("track"), Text::tr("BPM"), Text::tr("key")};
    QList<bool> isRight{true, false, true, false};
    if (isExplained) {
        heading << Text::tr("distance") << Text::tr("transition");
        isRight << true << true;
    }
    context.console.printTable(heading << Text::tr("reason"), rows, isRight << false);
}

void printPresets(const CommandContext& context, const QList<models::Preset>& presets)
{
    QList<QStringList> rows;
    for (const models::Preset& preset : presets) {
        if (context.isJson) {
            context.console.print(
                QJsonObject{{u"name"_s, preset.name}, {u"tip"_s, models::presetDisplayTip(preset)},
                    {u"mode"_s, models::playlistModeName(preset.request.mode)},
                    {u"built_in"_s, preset.isBuiltIn}});
        } else {
            rows.append({preset.name, models::presetDisplayTip(preset)});
        }
    }
    if (!context.isJson) {
        context.console.printTable(
            {Text::tr("preset"), Text::tr("what it makes")}, rows, {false, false});
    }
}

} // namespace app
