// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/interruption.h"
#include "app/commandline/openlibrary.h"
#include "models/files/filepath.h"
#include "models/online/keystore.h"
#include "models/online/knownfiles.h"
#include "models/online/web.h"
#include "models/settings/settings.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonObject>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LookupCommand)
};

struct Answers
{
    models::KnownFile file;
    models::Result<QList<models::Match>> matches;
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"words"_s,
            Text::tr("Ask MusicBrainz for what the tags say, not AcoustID for the sound.")},
        {u"n"_s, Text::tr("How many answers to show for each track (5)."), u"COUNT"_s},
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

models::Result<QList<models::Match>> ask(const models::Fetch& fetch, const models::KnownFile& file,
    bool byWords, const std::stop_token& stop)
{
    return byWords || file.fingerprint.isEmpty()
        ? models::lookup::byWords(fetch, models::wordsOf({file}), file, stop)
        : models::lookup::bySound(fetch, file, stop);
}

/// Asks on another thread, so that Ctrl-C is heard meanwhile.
QList<Answers> askAll(
    models::Web& web, const models::KnownFiles& known, bool byWords, std::stop_source& stop)
{
    const Interruption interruption;
    QEventLoop loop;
    QObject::connect(
        &interruption, &Interruption::interrupted, &loop, [&stop] { stop.request_stop(); });
    QFutureWatcher<QList<Answers>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(
        QtConcurrent::run([fetch = web.fetcher(), &known, byWords, token = stop.get_token()] {
            QList<Answers> all;
            for (const models::KnownFile& file : known.files) {
                if (!token.stop_requested()) {
                    all.append({file, ask(fetch, file, byWords, token)});
                }
            }
            return all;
        }));
    loop.exec();
    return watcher.result();
}

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

/// @return for how many files there is an answer.
int print(const CommandContext& context, const QList<Answers>& all, int count)
{
    int answered = 0;
    for (const Answers& answers : all) {
        if (!context.isJson) {
            context.console.print(models::displayPath(answers.file.path));
        }
        if (!answers.matches) {
            context.console.error(u"  "_s + answers.matches.error().detail);
            continue;
        }
        ++answered;
        for (const models::Match& match : answers.matches->mid(0, count)) {
            print(context, answers.file.path, match);
        }
    }
    return answered;
}

ExitCode run(const CommandContext& context)
{
    const std::optional<int> count = intOption(context, u"n"_s, 5, 1);
    if (!count) {
        return ExitCode::Usage;
    }
    if (context.arguments().isEmpty()) {
        return usageError(context, Text::tr("Name the tracks to look up."));
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
    const bool byWords = context.parser.isSet(u"words"_s);
    if (!byWords) {
        loadKeys(keys);
    }
    std::stop_source stop;
    const models::KnownFiles known =
        models::knownFiles(*tracks, open->library->details(), stop.get_token());
    for (const QString& failure : known.failures) {
        context.console.error(failure);
    }
    const int answered = print(context, askAll(web, known, byWords, stop), *count);
    if (stop.stop_requested()) {
        return ExitCode::Cancelled;
    }
    return answered > 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command lookupCommand()
{
    return {u"lookup"_s, u"FILE|QUERY..."_s,
        Text::tr("Ask services on the web what tracks are called; nothing is written."), addOptions,
        run};
}

} // namespace app
