// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/listwords.h"

#include "models/library/genrevalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace models {

namespace {

QString tempoWord(const std::optional<float>& bpm)
{
    if (!bpm) {
        return QCoreApplication::translate("models::playlist", "Free tempo");
    }
    if (*bpm < 70.0F) {
        return QCoreApplication::translate("models::playlist", "Slow");
    }
    if (*bpm < 100.0F) {
        return QCoreApplication::translate("models::playlist", "Medium tempo");
    }
    if (*bpm < 130.0F) {
        return QCoreApplication::translate("models::playlist", "Upbeat");
    }
    return *bpm < 160.0F ? QCoreApplication::translate("models::playlist", "Fast")
                         : QCoreApplication::translate("models::playlist", "Very fast");
}

QString energyWord(double rank)
{
    return rank < 1.0 / 3.0 ? QCoreApplication::translate("models::playlist", "calm")
        : rank < 2.0 / 3.0  ? QCoreApplication::translate("models::playlist", "lively")
                            : QCoreApplication::translate("models::playlist", "driving");
}

QString brightnessWord(double rank)
{
    return rank < 1.0 / 3.0 ? QCoreApplication::translate("models::playlist", "warm")
        : rank < 2.0 / 3.0  ? QCoreApplication::translate("models::playlist", "balanced")
                            : QCoreApplication::translate("models::playlist", "bright");
}

QString joined(const QStringList& words)
{
    return words.join(QCoreApplication::translate("models::playlist", ", "));
}

QString decadeOf(int year)
{
    return year <= 0 ? QString()
                     : QCoreApplication::translate("models::playlist", "%1s", "a decade: 1990s")
                           .arg(year / 10 * 10);
}

// What more than half of the tracks say; "" where they differ.
QString commonValue(const TrackList& tracks, QStringList (*valuesOf)(const Track&))
{
    std::map<QString, qsizetype> counts;
    for (const TrackPtr& track : tracks) {
        for (const QString& value : valuesOf(*track)) {
            ++counts[value];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    return most != counts.end() && 2 * most->second > tracks.size() ? most->first : QString();
}

template <typename Value> Value median(std::vector<Value> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

QString listName(const TrackList& tracks, const Percentiles& percentiles)
{
    std::vector<float> tempos;
    std::vector<double> energies;
    std::vector<double> brightness;
    for (const TrackPtr& track : tracks) {
        energies.push_back(percentiles.energy(*track));
        brightness.push_back(percentiles.brightness(*track));
        if (track->features && track->features->rhythm.tempoBpm) {
            tempos.push_back(*track->features->rhythm.tempoBpm);
        }
    }
    if (energies.empty()) {
        return {};
    }
    const bool hasTempo = 2 * tempos.size() > energies.size();
    QString name = joined({tempoWord(hasTempo ? std::optional(median(tempos)) : std::nullopt),
        energyWord(median(energies)), brightnessWord(median(brightness))});
    const QString genre =
        commonValue(tracks, [](const Track& track) { return genreValues(track.tags.genre); });
    const QString decade = commonValue(tracks, [](const Track& track) {
        const QString word = decadeOf(track.tags.year);
        return word.isEmpty() ? QStringList() : QStringList(word);
    });
    for (const QString& word : {genre, decade}) {
        name += word.isEmpty() ? QString() : u" · "_s + word;
    }
    return name;
}

QString binName(const Track& track, const Percentiles& percentiles)
{
    return joined({tempoWord(track.features ? track.features->rhythm.tempoBpm : std::nullopt),
        energyWord(percentiles.energy(track)), brightnessWord(percentiles.brightness(track))});
}

QStringList genreListNames(const Track& track)
{
    QStringList names;
    const QString decade = decadeOf(track.tags.year);
    for (const QString& genre : genreValues(track.tags.genre)) {
        names.append(decade.isEmpty() ? genre : joined({genre, decade}));
    }
    return names;
}

} // namespace models
