// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/lookupprint.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookupCommand)
};

void print(const CommandContext& context, const QString& path, const models::Match& match)
{
    const models::Candidate& found = match.candidate;
    if (!context.isJson) {
        context.console.print(u"  %1 %  %2 – %3 – %4 %5  %6"_s.arg(match.likeness.percent(), 3)
                                  .arg(found.artist.text, found.title, found.release.title,
                                      found.release.date, found.recordingId));
        return;
    }
    context.console.print(QJsonObject{{u"path"_s, models::displayPath(path)},
        {u"match_percent"_s, match.likeness.percent()}, {u"title"_s, found.title},
        {u"artist"_s, found.artist.text}, {u"album"_s, found.release.title},
        {u"date"_s, found.release.date}, {u"country"_s, found.release.country},
        {u"track"_s, found.number}, {u"duration_s"_s, static_cast<double>(found.durationMs) / 1e3},
        {u"recording_id"_s, found.recordingId}, {u"release_id"_s, found.release.id},
        {u"acoustid"_s, found.acoustId}});
}

void print(const CommandContext& context, const models::lookup::ReleaseMatch& match, int files)
{
    const models::ReleaseFacts& release = match.release;
    if (!context.isJson) {
        QStringList edition{release.date, release.country, release.medium};
        edition.removeAll(QString());
        context.console.print(
            u"  %1 %  %2 – %3  %4  %5  %6"_s.arg(match.percent, 3)
                .arg(release.artist.text, release.title, edition.join(", "_L1),
                    Text::tr("%n tracks", nullptr, release.trackCount), release.id));
        return;
    }
    context.console.print(
        QJsonObject{{u"release_id"_s, release.id}, {u"match_percent"_s, match.percent},
            {u"album"_s, release.title}, {u"artist"_s, release.artist.text},
            {u"date"_s, release.date}, {u"country"_s, release.country}, {u"label"_s, release.label},
            {u"tracks"_s, release.trackCount}, {u"files"_s, files},
            {u"files_heard"_s, match.filesHeard}});
}

/// The releases, before what its files are.
bool printReleases(const CommandContext& context, const GroupAnswer& group, int count)
{
    const auto files = static_cast<int>(group.tracks.size());
    if (!context.isJson) {
        const QString& path = group.tracks.constFirst().file.path;
        context.console.print(Text::tr("%1 (%n files)", nullptr, files)
                                  .arg(models::displayPath(path.left(path.lastIndexOf(u'/')))));
    }
    if (!group.releases) {
        context.console.error(u"  "_s + group.releases.error().detail);
        return false;
    }
    for (const models::lookup::ReleaseMatch& match : group.releases->mid(0, count)) {
        print(context, match, files);
    }
    return true;
}

} // namespace

int printAnswers(
    const CommandContext& context, const QList<GroupAnswer>& groups, const LookupWish& wish)
{
    int answered = 0;
    for (const GroupAnswer& group : groups) {
        if (wish.isAlbum && !printReleases(context, group, wish.count)) {
            continue;
        }
        for (const TrackAnswer& answer : group.tracks) {
            if (!context.isJson) {
                context.console.print(models::displayPath(answer.file.path));
            }
            if (!answer.matches) {
                context.console.error(u"  "_s + answer.matches.error().detail);
                continue;
            }
            ++answered;
            if (answer.matches->isEmpty() && !context.isJson) {
                context.console.print(u"  "_s + Text::tr("No track of this release."));
            }
            for (const models::Match& match : answer.matches->mid(0, wish.count)) {
                print(context, answer.file.path, match);
            }
        }
    }
    return answered;
}

void printLeftAlone(const CommandContext& context, const QList<GroupAnswer>& groups)
{
    for (const GroupAnswer& group : groups) {
        for (const TrackAnswer& answer : group.tracks) {
            if (answer.choice.match) {
                continue;
            }
            const QString reason = !group.releases ? group.releases.error().detail
                : !answer.matches                  ? answer.matches.error().detail
                                                   : answer.choice.reason;
            const QString file = models::displayPath(answer.file.path);
            const auto best = answer.matches && !answer.matches->isEmpty()
                ? std::optional(answer.matches->constFirst())
                : std::nullopt;
            if (context.isJson) {
                context.console.print(QJsonObject{{u"path"_s, file}, {u"left_alone"_s, reason},
                    {u"match_percent"_s,
                        best ? QJsonValue(best->likeness.percent()) : QJsonValue()}});
                continue;
            }
            context.console.print(file);
            context.console.print(u"  "_s + Text::tr("Left alone. %1").arg(reason));
            if (best) {
                print(context, answer.file.path, *best);
            }
        }
    }
}

} // namespace app
