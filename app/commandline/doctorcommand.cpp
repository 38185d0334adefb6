// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "models/database/backups.h"
#include "models/database/doctor.h"
#include "models/database/removaltable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

QString trackCount(qint64 count)
{
    return Text::tr("%Ln tracks", nullptr, static_cast<int>(count));
}

QString rowCount(qint64 count)
{
    return Text::tr("%Ln rows", nullptr, static_cast<int>(count));
}

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"repair"_s,
            Text::tr("Save everything readable into a fresh library and use that from now on.")},
        {u"backup"_s, Text::tr("Copy the library to its folder of backups.")},
        {u"restore"_s, Text::tr("Put a copy of this backup in the place of the library."),
            u"FILE"_s},
        {u"vacuum"_s, Text::tr("Give unused room in the file back to the disk.")},
        {u"relocate"_s,
            Text::tr("The music was moved as a whole from folder OLD to folder NEW: tell the "
                     "library."),
            u"OLD NEW"_s},
        {u"forget-missing"_s,
            Text::tr("Remove the tracks whose files are gone, with all that hangs on them; with a "
                     "query, those of them that match it.")},
        {u"bring-back"_s, Text::tr("Put back what was removed last.")},
    });
}

/// Prints the outcome as a line, or as an object.
void report(const CommandContext& context, const QString& line, const QJsonObject& object)
{
    if (context.isJson) {
        context.console.print(object);
    } else {
        context.console.print(line);
    }
}

ExitCode fail(const CommandContext& context, const models::Error& error)
{
    context.console.error(error.detail);
    return ExitCode::Failed;
}

ExitCode check(const CommandContext& context)
{
    const models::Result<QStringList> faults = models::doctor::check(context.libraryPath);
    if (!faults) {
        return fail(context, faults.error());
    }
    QStringList backups;
    for (const QString& backup : models::backups::all(context.libraryPath)) {
        backups.append(models::displayPath(backup));
    }
    const QString path = models::displayPath(context.libraryPath);
    if (context.isJson) {
        context.console.print(QJsonObject{{u"path"_s, path}, {u"sound"_s, faults->isEmpty()},
            {u"faults"_s, QJsonArray::fromStringList(*faults)},
            {u"backups"_s, QJsonArray::fromStringList(backups)}});
    } else {
        for (const QString& fault : *faults) {
            context.console.print(fault);
        }
        context.console.print(faults->isEmpty()
                ? Text::tr("The library %1 is sound.").arg(path)
                : Text::tr("The library %1 is damaged. Save what is readable with: segue doctor "
                           "--repair")
                      .arg(path));
        for (const QString& backup : backups) {
            context.console.print(Text::tr("Backup: %1").arg(backup));
        }
    }
    return faults->isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

ExitCode repair(const CommandContext& context)
{
    const auto repaired = models::doctor::repair(context.libraryPath);
    if (!repaired) {
        return fail(context, repaired.error());
    }
    const QString former = models::displayPath(repaired->formerPath);
    const models::Salvaged& salvaged = repaired->salvaged;
    report(context,
        Text::tr("Saved: %1, %2 in all. Lost: %3. The former file is now %4.")
            .arg(trackCount(salvaged.tracks), rowCount(salvaged.rows), rowCount(salvaged.lost),
                former),
        {{u"tracks"_s, salvaged.tracks}, {u"rows"_s, salvaged.rows}, {u"lost"_s, salvaged.lost},
            {u"complete"_s, salvaged.isComplete}, {u"former"_s, former}});
    return ExitCode::Done;
}

ExitCode backUp(const CommandContext& context)
{
    if (const models::Result<QStringList> faults = models::doctor::check(context.libraryPath);
        !faults) {
        return fail(context, faults.error());
    }
    const auto copy = models::backups::make(context.libraryPath, QDateTime::currentDateTime());
    if (!copy) {
        return fail(context, copy.error());
    }
    const QString path = models::displayPath(*copy);
    report(context, Text::tr("The library was copied to %1.").arg(path), {{u"backup"_s, path}});
    return ExitCode::Done;
}

ExitCode restore(const CommandContext& context)
{
    const auto former = models::doctor::restore(
        context.libraryPath, absolutePath(context.parser.value(u"restore"_s)));
    if (!former) {
        return fail(context, former.error());
    }
    const QString path = models::displayPath(*former);
    report(context,
        path.isEmpty()
            ? Text::tr("The backup was put in place.")
            : Text::tr("The backup was put in place. The former library is now %1.").arg(path),
        {{u"former"_s, path}});
    return ExitCode::Done;
}

ExitCode vacuum(const CommandContext& context)
{
    const qint64 before = QFile(context.libraryPath).size();
    if (const models::Result<void> done = models::doctor::vacuum(context.libraryPath); !done) {
        return fail(context, done.error());
    }
    const qint64 after = QFile(context.libraryPath).size();
    report(context, Text::tr("The library takes %1 bytes; it was %2.").arg(after).arg(before),
        {{u"bytes_before"_s, before}, {u"bytes_after"_s, after}});
    return ExitCode::Done;
}

ExitCode relocate(const CommandContext& context)
{
    if (context.arguments().size() != 1) {
        return usageError(context,
            Text::tr("--relocate takes two folders: where the music was and where it is."));
    }
    const QString to = absolutePath(context.arguments().constFirst());
    if (!QDir(to).exists()) {
        context.console.error(Text::tr("The folder %1 does not exist.").arg(to));
        return ExitCode::Failed;
    }
    const auto moved = models::doctor::relocate(
        context.libraryPath, absolutePath(context.parser.value(u"relocate"_s)), to);
    if (!moved) {
        return fail(context, moved.error());
    }
    report(context,
        Text::tr("Now below %3: %1, %2.")
            .arg(Text::tr("%Ln folders", nullptr, moved->roots), trackCount(moved->tracks),
                models::displayPath(to)),
        {{u"roots"_s, moved->roots}, {u"tracks"_s, moved->tracks}});
    return ExitCode::Done;
}

/// Files that a cue sheet cuts up. Their own tracks are missing only while the sheet is there.
QSet<QString> cutFiles(const models::TrackList& tracks)
{
    QSet<QString> files;
    for (const models::TrackPtr& track : tracks) {
        if (track->part && !track->isMissing) {
            files.insert(track->filePath());
        }
    }
    return files;
}

ExitCode forgetMissing(const CommandContext& context)
{
    const std::optional<OpenLibrary> open = openLibrary(context);
    const std::optional<models::Query> query = open
        ? parsedQuery(context, *open->snapshot(), context.arguments().join(u' '))
        : std::nullopt;
    if (!query) {
        return open ? ExitCode::Usage : ExitCode::Failed;
    }
    const models::TrackList& tracks = open->snapshot()->tracks();
    const QSet<QString> cut = cutFiles(tracks);
    QList<models::TrackId> missing;
    for (const models::TrackPtr& track : query->select(tracks)) {
        if (track->isMissing && !cut.contains(track->path)) {
            missing.append(track->id);
        }
    }
    models::Loss loss;
    const models::Result<void> done =
        open->database->writer().run([&](QSqlDatabase& connection) -> models::Result<void> {
            const models::Result<models::Loss> counted =
                models::removaltable::loss(connection, missing);
            if (!counted || missing.isEmpty()) {
                return counted ? models::Result<void>() : counted.error();
            }
            loss = *counted;
            const auto removed = models::removaltable::remove(
                connection, missing, 0, QDateTime::currentMSecsSinceEpoch());
            return removed ? models::Result<void>() : models::Result<void>(removed.error());
        });
    if (!done) {
        return fail(context, done.error());
    }
    report(context,
        Text::tr("%Ln missing tracks were removed.", nullptr, loss.tracks) + u' '
            + Text::tr("With them went %1, the plays of %2, and %3. segue doctor --bring-back "
                       "undoes it.")
                  .arg(Text::tr("%Ln ratings", nullptr, loss.ratings), trackCount(loss.played),
                      Text::tr("%Ln places in playlists", nullptr, loss.playlistEntries)),
        {{u"tracks"_s, loss.tracks}, {u"ratings"_s, loss.ratings}, {u"played"_s, loss.played},
            {u"playlist_entries"_s, loss.playlistEntries}});
    return ExitCode::Done;
}

ExitCode bringBack(const CommandContext& context)
{
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    models::Result<QList<models::TrackId>> back = QList<models::TrackId>();
    const models::Result<void> done =
        open->database->writer().run([&back](QSqlDatabase& connection) -> models::Result<void> {
            const auto latest = models::removaltable::latest(connection);
            if (!latest) {
                return latest.error();
            }
            back = models::removaltable::bringBack(connection, latest->value_or(0));
            return back ? models::Result<void>() : models::Result<void>(back.error());
        });
    if (!done) {
        return fail(context, done.error());
    }
    const auto count = static_cast<int>(back->size());
    report(context,
        Text::tr("%Ln tracks are in the library again, as missing until a scan finds their files.",
            nullptr, count),
        {{u"tracks"_s, count}});
    return ExitCode::Done;
}

ExitCode run(const CommandContext& context)
{
    static const QList<std::pair<QString, ExitCode (*)(const CommandContext&)>> kActions{
        {u"repair"_s, repair}, {u"backup"_s, backUp}, {u"restore"_s, restore},
        {u"vacuum"_s, vacuum}, {u"relocate"_s, relocate}, {u"forget-missing"_s, forgetMissing},
        {u"bring-back"_s, bringBack}};
    ExitCode (*chosen)(const CommandContext&) = check;
    int count = 0;
    for (const auto& [name, action] : kActions) {
        if (context.parser.isSet(name)) {
            chosen = action;
            ++count;
        }
    }
    if (count > 1) {
        return usageError(context, Text::tr("One thing at a time: choose one of the options."));
    }
    const bool takesArguments =
        context.parser.isSet(u"relocate"_s) || context.parser.isSet(u"forget-missing"_s);
    if (!takesArguments && !context.arguments().isEmpty()) {
        return usageError(context, Text::tr("This command takes no arguments."));
    }
    return chosen(context);
}

} // namespace

Command doctorCommand()
{
    return {u"doctor"_s, u"[NEW | QUERY...]"_s,
        Text::tr("Check the library; repair it, back it up, restore it, or follow a move."),
        addOptions, run};
}

} // namespace app
