// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/lookupanswers.h"
#include "app/commandline/lookupprint.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/tagprint.h"
#include "app/commandline/tagrun.h"
#include "app/commandline/untilinterrupted.h"
#include "models/online/keystore.h"
#include "models/online/web.h"
#include "models/settings/settings.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookupCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"words"_s,
            Text::tr("Ask MusicBrainz for what the tags say, not AcoustID for the sound.")},
        {u"album"_s,
            Text::tr("Look up the files of an album together, as a release, and what each is "
                     "on it.")},
        {u"n"_s, Text::tr("How many answers to show for each track or album (5)."), u"COUNT"_s},
        {u"write"_s,
            Text::tr("Write what was found into the files, where one answer fits best and well "
                     "enough. The others are listed. segue tag --undo takes it back.")},
        {u"least"_s, Text::tr("With --write: how well an answer must fit, in per cent (90)."),
            u"PERCENT"_s},
        {u"take"_s,
            Text::tr("With --write: the answer at this place, 1 for the first, in the place of the "
                     "best; with --album the release."),
            u"PLACE"_s},
        {u"dry-run"_s, Text::tr("With --write: show what would change, and write nothing.")},
        {u"keep-time"_s, Text::tr("With --write: files keep their time of change.")},
    });
}

/// Runs the event loop until the keys are there; a keychain that waits for a password has some
/// time.
void loadKeys(models::KeyStore& keys)
{
    constexpr int kLongestMs = 20'000;
    QEventLoop loop;
    bool isLoaded = false;
    QObject::connect(&keys, &models::KeyStore::loaded, &loop, [&] {
        isLoaded = true;
        loop.quit();
    });
    keys.load();
    if (!isLoaded) {
        QTimer::singleShot(kLongestMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

std::optional<models::TrackList> allNamed(
    const CommandContext& context, const models::Snapshot& snapshot)
{
    models::TrackList tracks;
    for (const QString& argument : context.arguments()) {
        const std::optional<models::TrackList> named = tracksNamed(context, snapshot, argument);
        if (!named) {
            return std::nullopt;
        }
        tracks += *named;
    }
    return tracks;
}

std::optional<LookupWish> readWish(const CommandContext& context)
{
    constexpr int kMostPercent = 100;
    const LookupWish usual;
    const std::optional<int> count = intOption(context, u"n"_s, usual.count, 1);
    const std::optional<int> least = intOption(context, u"least"_s, usual.leastPercent, 0);
    const std::optional<int> place = intOption(context, u"take"_s, 1, 1);
    if (!count || !least || !place) {
        return std::nullopt;
    }
    const bool isWriting = context.parser.isSet(u"write"_s);
    for (const QString& option : {u"least"_s, u"take"_s, u"dry-run"_s, u"keep-time"_s}) {
        if (context.parser.isSet(option) && !isWriting) {
            usageError(context, Text::tr("--%1 goes with --write.").arg(option));
            return std::nullopt;
        }
    }
    if (*least > kMostPercent) {
        usageError(context, Text::tr("--least takes per cent, 0 to 100."));
        return std::nullopt;
    }
    if (context.arguments().isEmpty()) {
        usageError(context, Text::tr("Name the tracks to look up."));
        return std::nullopt;
    }
    return LookupWish{.byWords = context.parser.isSet(u"words"_s),
        .isAlbum = context.parser.isSet(u"album"_s),
        .isWriting = isWriting,
        .place = context.parser.isSet(u"take"_s) ? *place : 0,
        .leastPercent = *least,
        .count = *count};
}

/// Writes what was chosen.
ExitCode write(
    const CommandContext& context, const OpenLibrary& open, const QList<GroupAnswer>& groups)
{
    QHash<QString, models::Candidate> chosen; // by path
    models::TagOrder order;
    for (const GroupAnswer& group : groups) {
        for (const TrackAnswer& answer : group.tracks) {
            if (answer.choice.match) {
                chosen.insert(answer.file.path, answer.choice.match->candidate);
                order.targets.append({answer.file.path, answer.track});
            }
        }
    }
    printLeftAlone(context, groups);
    order.name = Text::tr("Look-up of %n files", nullptr, static_cast<int>(order.targets.size()));
    order.edit = [&chosen](const models::TagTarget& target, const models::Fields& fields) {
        return models::fieldsOf(chosen.value(target.path), target.path, fields);
    };
    order.isPreview = context.parser.isSet(u"dry-run"_s);
    order.keepsTime = context.parser.isSet(u"keep-time"_s);
    const models::TagListener listener = printingListener(context);
    const ExitCode code = finishTags(context, interruptibly([&](const std::stop_token& stop) {
        return models::writeTags(*open.database, order, listener, stop);
    }));
    return code == ExitCode::Done && order.targets.isEmpty() ? ExitCode::Failed : code;
}

ExitCode run(const CommandContext& context)
{
    const std::optional<LookupWish> wish = readWish(context);
    if (!wish) {
        return ExitCode::Usage;
    }
    const models::Settings settings;
    if (!settings.onlineSettings().isOn) {
        context.console.error(Text::tr("Look-up is switched off. The window says what is sent, and "
                                       "switches it on: Look up, or "
                                       "Preferences."));
        return ExitCode::Failed;
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const std::optional<models::TrackList> tracks = allNamed(context, *open->snapshot());
    if (!tracks) {
        return ExitCode::Failed;
    }
    models::Web web({.cachePath = models::Web::usualCachePath(),
        .version = QCoreApplication::applicationVersion()});
    web.setSettings(settings.onlineSettings());
    models::KeyStore keys(models::KeyStore::usualFilePath(), models::Keychain::ofDesktop());
    QObject::connect(&keys, &models::KeyStore::changed, &keys,
        [&web](models::Service service, const QString& key) { web.setKey(service, key); });
    if (!wish->byWords) {
        loadKeys(keys);
    }
    std::stop_source stop;
    const models::KnownFiles known =
        models::knownFiles(*tracks, open->library->details(), stop.get_token());
    for (const QString& failure : known.failures) {
        context.console.error(failure);
    }
    const auto groups = untilInterrupted<QList<GroupAnswer>>(
        [fetch = web.fetcher(), &known, &wish](const std::stop_token& token) {
            return wish->isAlbum ? askForAlbums(fetch, known, *wish, token)
                                 : askForTracks(fetch, known, *wish, token);
        },
        stop);
    if (stop.stop_requested()) {
        return ExitCode::Cancelled;
    }
    if (wish->isWriting) {
        return write(context, *open, groups);
    }
    return printAnswers(context, groups, *wish) > 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command lookupCommand()
{
    return {u"lookup"_s, u"FILE|QUERY..."_s,
        Text::tr("Ask services on the web what tracks are called; write it only with --write."),
        addOptions, run};
}

} // namespace app
