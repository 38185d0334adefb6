// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/soundfieldsalbum.h"

#include "analysis/audio/fileloudness.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QMutex>
#include <QRegularExpression>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tagging)
};

struct Measured
{
    TrackPtr track;
    analysis::Result<analysis::FileLoudness> sound;
};

Level levelOf(const analysis::Loudness& loudness)
{
    constexpr double kPerDecade = 20.0;
    const double peakDb = static_cast<double>(loudness.truePeakDbtp.value_or(-INFINITY));
    return {static_cast<double>(*loudness.integratedLufs), std::pow(10.0, peakDb / kPerDecade)};
}

} // namespace

QString albumFolderKey(const Track& track)
{
    if (track.tags.album.isEmpty()) {
        return {};
    }
    static const QRegularExpression disc(u"/(?:cd|dis[ck]|dvd|lp|vol(?:ume)?)[ ._-]*\\d{1,2}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString folder = track.filePath();
    folder.truncate(std::max<qsizetype>(folder.lastIndexOf(u'/'), 0));
    folder.remove(disc);
    return folder + u'\n' + track.tags.album.toCaseFolded();
}

Result<AlbumLevel> measureAlbum(const TrackList& tracks, const std::function<void(int)>& progressed,
    const std::stop_token& stop)
{
    QThreadPool pool; // of its own: the caller may be on the usual one
    QMutex mutex;
    int done = 0;
    const QList<Measured> all = QtConcurrent::blockingMapped<QList<Measured>>(
        &pool, tracks, [&](const TrackPtr& track) -> Measured {
            Measured measured{track, analysis::fileLoudness(toStdPath(track->filePath()), stop)};
            const QMutexLocker lock(&mutex);
            ++done;
            if (progressed) {
                progressed(done);
            }
            return measured;
        });
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    analysis::LoudnessGate gate;
    AlbumLevel level;
    for (const Measured& one : all) {
        if (!one.sound) {
            return Error{ErrorCode::NotReadable,
                Text::tr("%1 cannot be decoded, so the loudness of its album is not known.")
                    .arg(displayPath(one.track->path))};
        }
        gate.addBlocksOf(one.sound->gate);
        if (one.sound->loudness.integratedLufs) {
            const Level track = levelOf(one.sound->loudness);
            level.tracks.insert(one.track->id, track);
            level.album.peak = std::max(level.album.peak, track.peak);
        }
    }
    const std::optional<double> integrated = gate.integratedLufs();
    if (!integrated) {
        return Error{ErrorCode::NothingToDo, Text::tr("The whole album is silent.")};
    }
    level.album.integratedLufs = *integrated;
    return level;
}

} // namespace models
