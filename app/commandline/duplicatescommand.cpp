// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/samerecordings.h"
#include "models/database/removaltable.h"
#include "models/database/writer.h"
#include "models/duplicates/duplicategroups.h"
#include "models/duplicates/duplicatelist.h"
#include "models/files/filepath.h"
#include "models/files/trash.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DuplicatesCommand)
};

struct Group
{
    models::TrackList tracks;
    models::DuplicateReason reason = models::DuplicateReason::SameSound;
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOption({u"keep"_s,
        Text::tr("Keep this track of its group: the others pass on what you gave them, their files "
                 "go to the trash."),
        u"TRACK"_s});
}

QString reasonName(models::DuplicateReason reason)
{
    switch (reason) {
    case models::DuplicateReason::SameSound:
        return u"same_sound"_s;
    case models::DuplicateReason::SameRecording:
        return u"same_recording"_s;
    case models::DuplicateReason::SameName:
        return u"same_name"_s;
    }
    return {};
}

std::optional<QList<Group>> foundGroups(const CommandContext& context, const OpenLibrary& open)
{
    const models::SnapshotPtr snapshot = open.snapshot();
    const std::optional<models::SameSounds> sounds = sameRecordings(context, open);
    if (!sounds) {
        return std::nullopt;
    }
    QList<Group> groups;
    for (const models::DuplicateGroup& found :
        models::groupDuplicates(snapshot->tracks(), *sounds)) {
        Group group{{}, found.reason};
        for (const quint32 member : found.members) {
            group.tracks.append(snapshot->tracks().at(member));
        }
        groups.append(group);
    }
    return groups;
}

void print(const CommandContext& context, const Group& group, int number)
{
    const models::TrackId best = models::bestOf(group.tracks)->id;
    if (context.isJson) {
        QJsonArray tracks;
        for (const models::TrackPtr& track : group.tracks) {
            tracks.append(
                QJsonObject{{u"id"_s, track->id}, {u"path"_s, models::displayPath(track->path)},
                    {u"codec"_s, track->audio.codec}, {u"bit_rate_bps"_s, track->audio.bitRateBps},
                    {u"duration_s"_s, static_cast<double>(track->audio.durationMs) / 1000.0},
                    {u"rating"_s, track->rating / 2.0}, {u"play_count"_s, track->playCount},
                    {u"missing"_s, track->isMissing}, {u"best"_s, track->id == best}});
        }
        context.console.print(
            QJsonObject{{u"reason"_s, reasonName(group.reason)}, {u"tracks"_s, tracks}});
        return;
    }
    context.console.print(u"%1. %2"_s.arg(number).arg(models::duplicateReasonText(group.reason)));
    for (const models::TrackPtr& track : group.tracks) {
        QStringList facts{track->audio.codec, models::text::bitRate(track->audio.bitRateBps),
            models::text::duration(track->audio.durationMs)};
        if (track->rating > 0) {
            facts.append(Text::tr("%1 stars").arg(track->rating / 2.0));
        }
        if (track->playCount > 0) {
            facts.append(Text::tr("%1 plays").arg(track->playCount));
        }
        if (track->isMissing) {
            facts.append(Text::tr("missing"));
        }
        context.console.print(u"  %1 %2  %3  (%4)"_s.arg(track->id == best ? u"*"_s : u" "_s)
                                  .arg(track->id)
                                  .arg(models::displayPath(track->path), facts.join(u", "_s)));
    }
}

ExitCode keep(const CommandContext& context, const OpenLibrary& open, const QList<Group>& groups)
{
    const std::optional<models::TrackList> named =
        tracksNamed(context, *open.snapshot(), context.parser.value(u"keep"_s));
    if (!named) {
        return ExitCode::Failed;
    }
    const models::TrackPtr heir = named->constFirst();
    const auto group = std::find_if(groups.cbegin(), groups.cend(),
        [&heir](const Group& one) { return one.tracks.contains(heir); });
    if (named->size() != 1 || group == groups.cend() || heir->isMissing) {
        context.console.error(Text::tr("--keep takes one track that has duplicates and whose file "
                                       "is there."));
        return ExitCode::Failed;
    }
    QList<models::TrackId> gone;
    bool isWhole = true;
    for (const models::TrackPtr& track : group->tracks) {
        if (track == heir) {
            continue;
        }
        const models::Result<void> moved =
            track->isMissing ? models::Result<void>() : models::moveToTrash(*track);
        if (moved) {
            gone.append(track->id);
        } else {
            context.console.error(moved.error().detail);
            isWhole = false;
        }
    }
    const models::Result<void> done =
        open.database->writer().run([&](QSqlDatabase& connection) -> models::Result<void> {
            const auto removed = models::removaltable::remove(
                connection, gone, heir->id, QDateTime::currentMSecsSinceEpoch());
            return removed ? models::Result<void>() : models::Result<void>(removed.error());
        });
    if (!done) {
        context.console.error(done.error().detail);
        return ExitCode::Failed;
    }
    const auto count = static_cast<int>(gone.size());
    if (context.isJson) {
        context.console.print(QJsonObject{{u"kept"_s, heir->id}, {u"removed"_s, count}});
    } else {
        context.console.print(
            Text::tr("Kept %1; %2 others passed on what you gave them, their files are in the "
                     "trash. segue doctor --bring-back brings their entries back.")
                .arg(models::displayPath(heir->path))
                .arg(count));
    }
    return isWhole ? ExitCode::Done : ExitCode::Failed;
}

ExitCode run(const CommandContext& context)
{
    if (!context.arguments().isEmpty()) {
        return usageError(context, Text::tr("This command takes no arguments."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    const std::optional<QList<Group>> groups = open ? foundGroups(context, *open) : std::nullopt;
    if (!groups) {
        return ExitCode::Failed;
    }
    if (context.parser.isSet(u"keep"_s)) {
        return keep(context, *open, *groups);
    }
    int number = 0;
    for (const Group& group : *groups) {
        print(context, group, ++number);
    }
    if (groups->isEmpty()) {
        context.console.note(Text::tr("No track is here twice."));
    }
    return ExitCode::Done;
}

} // namespace

Command duplicatesCommand()
{
    return {u"duplicates"_s, QString(),
        Text::tr("Show tracks that are the same: file, recording, or artist and title."),
        addOptions, run};
}

} // namespace app
