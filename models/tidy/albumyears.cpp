// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/albumyears.h"

#include "models/tidy/spelling.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

QString yearText(const Track& track)
{
    return track.tags.year > 0 ? QString::number(track.tags.year) : QString();
}

} // namespace

QList<TidyGroup> mixedAlbumYears(const QList<TidyAlbum>& albums)
{
    constexpr double kOwnYears = 0.6; // fewer tracks of one year: they are of several on purpose
    QList<TidyGroup> groups;
    for (const TidyAlbum& album : albums) {
        spelling::Counts counts;
        for (const TrackPtr& track : album.tracks) {
            if (track->tags.year > 0) {
                ++counts[yearText(*track)];
            }
        }
        int dated = 0;
        for (const int count : std::as_const(counts)) {
            dated += count;
        }
        const bool isComplete = dated == album.tracks.size();
        if (counts.isEmpty() || (counts.size() == 1 && isComplete)) {
            continue;
        }
        const QStringList years = spelling::byPreference(counts);
        const double share = double(counts[years.constFirst()]) / double(album.tracks.size());
        constexpr qsizetype kVarious = 3;
        if (share < kOwnYears || (counts.size() > 1 && album.artists().size() >= kVarious)) {
            continue;
        }
        QList<TidyChange> changes;
        for (const TrackPtr& track : album.tracks) {
            changes.append({track, u"DATE"_s, yearText(*track), years.constFirst()});
        }
        const QString sentence = counts.size() > 1
            ? Text::tr("“%1” is of %2").arg(album.title, years.join(Text::tr(" and of ")))
            : Text::tr("“%1” is of %2, but not all of its tracks say so")
                  .arg(album.title, years.constFirst());
        groups.append({.kind = TidyKind::AlbumYear,
            .subject = album.subject,
            .sentence = sentence,
            .tracks = album.tracks,
            .changes = changes,
            .choices = years,
            .confidence = share});
    }
    return groups;
}

} // namespace models
