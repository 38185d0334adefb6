// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/reasonjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr auto kSeed = "seed"_L1;
constexpr auto kByHand = "by_hand"_L1;
constexpr auto kParts = "parts"_L1;
constexpr auto kTempo = "tempo_change_percent"_L1;
constexpr auto kTempoFrom = "tempo_from_bpm"_L1;
constexpr auto kTempoTo = "tempo_to_bpm"_L1;
constexpr auto kKey = "key_compatible"_L1;
constexpr auto kKeyFrom = "key_from"_L1;
constexpr auto kKeyTo = "key_to"_L1;
constexpr auto kTold = "told"_L1;
constexpr auto kLoudness = "loudness_change_lu"_L1;
constexpr auto kLevel = "level"_L1;
constexpr auto kWay = "way"_L1;

std::optional<double> optionalNumber(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QString reasonToJson(const PlaylistReason& reason)
{
    QJsonObject object;
    if (reason.isSeed) {
        object.insert(kSeed, true);
    }
    if (reason.isByHand) {
        object.insert(kByHand, true);
    }
    if (!reason.parts.empty()) {
        QJsonObject parts;
        for (const auto& [name, rank] : reason.parts) {
            parts.insert(QString::fromStdString(name), rank);
        }
        object.insert(kParts, parts);
    }
    if (!reason.told.isEmpty()) {
        object.insert(kTold, QJsonArray::fromStringList(reason.told));
    }
    if (reason.tempoChangePercent) {
        object.insert(kTempo, *reason.tempoChangePercent);
        object.insert(kTempoFrom, reason.tempoFromBpm);
        object.insert(kTempoTo, reason.tempoToBpm);
    }
    if (reason.isKeyCompatible) {
        object.insert(kKey, *reason.isKeyCompatible);
        object.insert(kKeyFrom, reason.keyFrom);
        object.insert(kKeyTo, reason.keyTo);
    }
    if (reason.loudnessChangeLu) {
        object.insert(kLoudness, *reason.loudnessChangeLu);
    }
    if (reason.level) {
        object.insert(kLevel, *reason.level);
    }
    if (reason.wayShare) {
        object.insert(kWay, *reason.wayShare);
    }
    return object.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

PlaylistReason reasonFromJson(const QString& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    PlaylistReason reason;
    reason.isSeed = object.value(kSeed).toBool();
    reason.isByHand = object.value(kByHand).toBool();
    const QJsonObject parts = object.value(kParts).toObject();
    for (auto part = parts.constBegin(); part != parts.constEnd(); ++part) {
        if (part.value().isDouble()) {
            reason.parts.emplace(part.key().toStdString(), part.value().toDouble());
        }
    }
    reason.tempoChangePercent = optionalNumber(object.value(kTempo));
    reason.tempoFromBpm = object.value(kTempoFrom).toDouble();
    reason.tempoToBpm = object.value(kTempoTo).toDouble();
    reason.keyFrom = object.value(kKeyFrom).toString();
    reason.keyTo = object.value(kKeyTo).toString();
    for (const QJsonValue& name : object.value(kTold).toArray()) {
        reason.told.append(name.toString());
    }
    const QJsonValue key = object.value(kKey);
    reason.isKeyCompatible = key.isBool() ? std::optional(key.toBool()) : std::nullopt;
    reason.loudnessChangeLu = optionalNumber(object.value(kLoudness));
    reason.level = optionalNumber(object.value(kLevel));
    reason.wayShare = optionalNumber(object.value(kWay));
    return reason;
}

} // namespace models
