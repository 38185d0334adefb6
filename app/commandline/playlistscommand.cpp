// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/savedplaylist.h"
#include "models/playlist/mending.h"
#include "models/playlist/playliststore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistsCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"undo"_s, Text::tr("Take back the latest N changes of saved playlists."), u"N"_s},
        {u"lock"_s, Text::tr("Let nobody change this playlist."), u"NAME"_s},
        {u"unlock"_s, Text::tr("Let it be changed again."), u"NAME"_s},
        {u"mend"_s,
            Text::tr("Replace entries whose file is gone, and take out what stands there twice."),
            u"NAME"_s},
        {u"remove"_s, Text::tr("Remove this playlist; its tracks stay."), u"NAME"_s},
    });
}

/// Waits for the disk; false, and a message, when a change could not be stored.
bool finished(const CommandContext& context, models::PlaylistStore& store)
{
    const models::Result<void> written = store.finish();
    if (!written) {
        context.console.error(written.error().detail);
    }
    return written.hasValue();
}

bool isDone(const CommandContext& context, const models::Result<void>& outcome)
{
    if (!outcome) {
        context.console.error(outcome.error().detail);
    }
    return outcome.hasValue();
}

bool undo(const CommandContext& context, models::PlaylistStore& store)
{
    const std::optional<int> count = intOption(context, u"undo"_s, 1, 1);
    for (int change = 0; change < count.value_or(0); ++change) {
        const models::Result<QString> name = store.undoLatest().result();
        if (!name) {
            context.console.error(name.error().detail);
            return false;
        }
        if (name->isEmpty()) {
            context.console.note(Text::tr("There is no change left to take back."));
            break;
        }
        context.console.note(Text::tr("Taken back: the latest change of %1.").arg(*name));
    }
    return count.has_value();
}

bool mend(const CommandContext& context, const OpenLibrary& open, models::PlaylistStore& store)
{
    const auto playlist = savedPlaylist(context, store, context.parser.value(u"mend"_s));
    if (!playlist) {
        return false;
    }
    const auto entries = savedEntries(context, store, playlist->id);
    if (!entries) {
        return false;
    }
    const models::MendedPlaylist mended = models::mended(*open.snapshot(), *entries);
    if (!isDone(context, store.replaceEntries(playlist->id, mended.entries))) {
        return false;
    }
    if (context.isJson) {
        context.console.print(QJsonObject{{u"playlist"_s, playlist->name},
            {u"replaced"_s, mended.replaced}, {u"doubles"_s, mended.doubles},
            {u"dead"_s, mended.dead}, {u"tracks"_s, static_cast<int>(mended.entries.size())}});
    } else {
        context.console.note(Text::tr("%1: %2 replaced, %3 doubles taken out, %4 without a file")
                                 .arg(playlist->name)
                                 .arg(mended.replaced)
                                 .arg(mended.doubles)
                                 .arg(mended.dead));
    }
    return true;
}

void list(
    const CommandContext& context, const OpenLibrary& open, const models::PlaylistStore& store)
{
    QList<QStringList> rows;
    for (const models::PlaylistSummary& playlist : store.playlists()) {
        int dead = 0;
        if (const auto entries = store.entries(playlist.id)) {
            dead = models::mended(*open.snapshot(), *entries).dead;
        }
        if (context.isJson) {
            context.console.print(
                QJsonObject{{u"playlist"_s, playlist.name}, {u"tracks"_s, playlist.trackCount},
                    {u"dead"_s, dead}, {u"locked"_s, playlist.isLocked}});
        } else {
            rows.append({playlist.name, QString::number(playlist.trackCount), QString::number(dead),
                playlist.isLocked ? Text::tr("locked") : QString()});
        }
    }
    if (!context.isJson) {
        context.console.printTable(
            {Text::tr("playlist"), Text::tr("tracks"), Text::tr("without a file"), QString()}, rows,
            {false, true, true, false});
    }
}

bool change(const CommandContext& context, const OpenLibrary& open, models::PlaylistStore& store)
{
    const QCommandLineParser& parser = context.parser;
    if (parser.isSet(u"undo"_s)) {
        return undo(context, store);
    }
    if (parser.isSet(u"mend"_s)) {
        return mend(context, open, store);
    }
    for (const QString& option : {u"lock"_s, u"unlock"_s, u"remove"_s}) {
        if (!parser.isSet(option)) {
            continue;
        }
        const auto playlist = savedPlaylist(context, store, parser.value(option));
        return playlist
            && isDone(context,
                option == u"remove"_s ? store.remove(playlist->id)
                                      : store.setLocked(playlist->id, option == u"lock"_s));
    }
    list(context, open, store);
    return true;
}

ExitCode run(const CommandContext& context)
{
    if (!context.arguments().isEmpty()) {
        return usageError(context, Text::tr("This command takes options only."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    models::PlaylistStore store(*open->database);
    if (!isDone(context, store.load())) {
        return ExitCode::Failed;
    }
    const bool isChanged = change(context, *open, store);
    return finished(context, store) && isChanged ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command playlistsCommand()
{
    return {u"playlists"_s, QString(),
        Text::tr("List the saved playlists; lock, mend or remove one, or take changes back."),
        addOptions, run};
}

} // namespace app
