// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/soundfieldsplan.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tagging)
};

/// Why nothing can be written for a track; "" when something can.
QString obstacle(const Track& track)
{
    const QString path = displayPath(track.path);
    if (track.part) {
        return Text::tr("%1 is cut out of a file by a cue sheet, so its sound has no tags.")
            .arg(path);
    }
    if (track.isMissing || track.isOffline) {
        return Text::tr("The file %1 is not there.").arg(path);
    }
    if (!track.isAnalysed()) {
        return Text::tr("%1 is not analysed yet.").arg(path);
    }
    return {};
}

std::optional<Level> heardLevel(const analysis::Figures& features)
{
    constexpr double kPerDecade = 20.0;
    const analysis::Loudness& loudness = features.loudness;
    if (features.depth == analysis::Depth::Fast || !loudness.integratedLufs
        || !loudness.truePeakDbtp) {
        return std::nullopt;
    }
    return Level{static_cast<double>(*loudness.integratedLufs),
        std::pow(10.0, static_cast<double>(*loudness.truePeakDbtp) / kPerDecade)};
}

/// The making of one plan.
class Planning final
{
public:
    Planning(const SoundChoice& choice, const SoundSources& sources, const std::stop_token& stop)
        : m_choice(choice)
        , m_sources(sources)
        , m_stop(stop)
    {
        m_plan.albums = sources.albums;
    }

    /// Measures what albums of the tracks are not measured yet.
    void measure(
        const TrackList& tracks, const std::function<void(int done, int total)>& progressed);
    void add(const TrackPtr& track);

    SoundPlan take()
    {
        m_plan.isCancelled = m_stop.stop_requested();
        m_plan.sheet = EditSheet(std::move(m_files));
        return std::move(m_plan);
    }

private:
    [[nodiscard]] KnownSound knownSound(const Track& track);
    void takeAlbum(const Track& track, KnownSound& sound);
    void sayWhatIsMissing(const Track& track, const KnownSound& sound);

    void skip(const Track& track, const QString& reason)
    {
        m_plan.skipped.append({track.path, reason});
    }

    const SoundChoice& m_choice;
    const SoundSources& m_sources;
    std::stop_token m_stop;
    SoundPlan m_plan;
    QList<EditSheet::File> m_files;
};

void Planning::measure(
    const TrackList& tracks, const std::function<void(int done, int total)>& progressed)
{
    QSet<QString> wanted;
    for (const TrackPtr& track : tracks) {
        const QString key = obstacle(*track).isEmpty() ? albumFolderKey(*track) : QString();
        if (!key.isEmpty() && !m_plan.albums.contains(key)) {
            wanted.insert(key);
        }
    }
    if (wanted.isEmpty()) {
        return;
    }
    QHash<QString, TrackList> albums;
    int total = 0;
    for (const TrackPtr& track : m_sources.library->tracks()) {
        const QString key = albumFolderKey(*track);
        if (wanted.contains(key) && !track->part && !track->isMissing) {
            albums[key].append(track);
            ++total;
        }
    }
    int before = 0;
    for (auto album = albums.cbegin(); album != albums.cend(); ++album) {
        const auto told = [&](int done) {
            if (progressed) {
                progressed(before + done, total);
            }
        };
        const Result<AlbumLevel> level = measureAlbum(*album, told, m_stop);
        if (m_stop.stop_requested()) {
            return;
        }
        m_plan.albums.insert(album.key(), level);
        before += static_cast<int>(album->size());
    }
}

void Planning::takeAlbum(const Track& track, KnownSound& sound)
{
    const auto album = m_plan.albums.constFind(albumFolderKey(track));
    if (album == m_plan.albums.constEnd() || !*album) {
        return;
    }
    sound.album = (*album)->album;
    const auto level = (*album)->tracks.constFind(track.id);
    if (!sound.track && level != (*album)->tracks.constEnd()) {
        sound.track = *level; // the analysis had read only parts of it
    }
}

KnownSound Planning::knownSound(const Track& track)
{
    const analysis::Figures& features = *track.features;
    KnownSound sound;
    sound.tempoBpm = features.rhythm.tempoBpm;
    sound.key = keyOf(features);
    sound.track = heardLevel(features);
    sound.isOpus = track.audio.codec == "opus"_L1;
    if (m_choice.albumGain) {
        takeAlbum(track, sound);
    }
    if (m_choice.fingerprint && m_sources.details) {
        const auto details = m_sources.details(track.id);
        if (details && *details) {
            sound.fingerprint = QString::fromStdString((*details)->fingerprint);
        }
    }
    return sound;
}

void Planning::sayWhatIsMissing(const Track& track, const KnownSound& sound)
{
    const QString path = displayPath(track.path);
    if (m_choice.tempo && !sound.tempoBpm) {
        skip(track, Text::tr("%1 has no tempo: no beat was heard in it.").arg(path));
    }
    if (m_choice.key && !sound.key) {
        skip(track, Text::tr("%1 has no key: nothing in it is tonal.").arg(path));
    }
    if (m_choice.trackGain && !sound.track) {
        skip(track,
            track.features->depth == analysis::Depth::Fast
                ? Text::tr("Only parts of %1 were analysed, so its loudness is not known.")
                      .arg(path)
                : Text::tr("%1 is silent, so it has no gain.").arg(path));
    }
    if (m_choice.fingerprint && sound.fingerprint.isEmpty()) {
        skip(track,
            Text::tr("%1 has no fingerprint: it is too short, or not analysed in full.").arg(path));
    }
    if (!m_choice.albumGain || sound.album) {
        return;
    }
    const auto album = m_plan.albums.constFind(albumFolderKey(track));
    if (album == m_plan.albums.constEnd()) {
        skip(track, Text::tr("%1 belongs to no album, so it has no album gain.").arg(path));
    } else {
        skip(track, album->error().detail);
    }
}

void Planning::add(const TrackPtr& track)
{
    if (const QString reason = obstacle(*track); !reason.isEmpty()) {
        skip(*track, reason);
        return;
    }
    const Result<Fields> fields = readFields(track->path, m_stop);
    if (!fields) {
        if (fields.error().code != ErrorCode::Cancelled) {
            skip(*track, fields.error().detail);
        }
        return;
    }
    const KnownSound sound = knownSound(*track);
    sayWhatIsMissing(*track, sound);
    m_files.append({{track->path, track}, *fields,
        effectiveEdit(*fields, soundFields(sound, m_choice, *fields))});
}

} // namespace

SoundPlan planSoundFields(const TrackList& tracks, const SoundChoice& choice,
    const SoundSources& sources, const std::function<void(int done, int total)>& progressed,
    const std::stop_token& stop)
{
    Planning planning(choice, sources, stop);
    if (choice.albumGain) {
        planning.measure(tracks, progressed);
    }
    for (const TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            break;
        }
        planning.add(track);
    }
    return planning.take();
}

} // namespace models
