// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/tagsound.h"

#include "app/commandline/tagprint.h"
#include "app/commandline/tagrun.h"
#include "models/files/filepath.h"
#include "models/tagging/soundfieldsplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TagCommand)
};

constexpr std::array<std::pair<const char*, models::KeyNotation>, 3> kNotations{{
    {"camelot", models::KeyNotation::Camelot},
    {"name", models::KeyNotation::Name},
    {"openkey", models::KeyNotation::OpenKey},
}};

/// False for what is none of the words.
bool choose(models::SoundChoice& choice, const QString& word)
{
    choice.tempo |= word == "bpm"_L1;
    choice.key |= word == "key"_L1;
    choice.trackGain |= word == "replaygain"_L1 || word == "trackgain"_L1;
    choice.albumGain |= word == "replaygain"_L1;
    choice.fingerprint |= word == "fingerprint"_L1;
    return word == "bpm"_L1 || word == "key"_L1 || word == "replaygain"_L1 || word == "trackgain"_L1
        || word == "fingerprint"_L1;
}

void printSkipped(const CommandContext& context, const models::TagFailure& skipped)
{
    if (context.isJson) {
        context.console.print(QJsonObject{
            {u"path"_s, models::displayPath(skipped.path)}, {u"skipped"_s, skipped.reason}});
    } else {
        context.console.note(skipped.reason);
    }
}

QString orderName(qsizetype tracks)
{
    return Text::tr("Tempo, key and loudness of %n files", nullptr, static_cast<int>(tracks));
}

/// The tracks of the targets; those that the library does not know are named.
models::TrackList tracksOf(const CommandContext& context, const QList<models::TagTarget>& targets)
{
    models::TrackList tracks;
    for (const models::TagTarget& target : targets) {
        if (target.track) {
            tracks.append(target.track);
        } else {
            printSkipped(context,
                {target.path,
                    Text::tr("%1 is not in the library, so nothing is known of its sound.")
                        .arg(models::displayPath(target.path))});
        }
    }
    return tracks;
}

} // namespace

void addSoundOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"write-sound"_s,
            Text::tr("Write what was heard: bpm, key, replaygain (of track and album, for which "
                     "the files of the album are read again), trackgain (of the track alone), "
                     "fingerprint; separated by commas."),
            u"WHAT"_s},
        {u"key-notation"_s,
            Text::tr("How keys are written: camelot (8A), name (Am) or openkey (1m)."),
            u"NOTATION"_s, u"camelot"_s},
    });
}

std::optional<models::SoundChoice> soundChoice(const CommandContext& context, bool& isMistaken)
{
    if (!context.parser.isSet(u"write-sound"_s)) {
        return std::nullopt;
    }
    models::SoundChoice choice;
    const QString words = context.parser.value(u"write-sound"_s);
    for (const QString& word : words.split(u',')) {
        if (!choose(choice, word.trimmed())) {
            usageError(context,
                Text::tr("--write-sound takes bpm, key, replaygain, trackgain and fingerprint, not "
                         "“%1”.")
                    .arg(word));
            isMistaken = true;
        }
    }
    const QString notation = context.parser.value(u"key-notation"_s);
    const auto* const known = std::ranges::find_if(
        kNotations, [&](const auto& one) { return notation == QLatin1String(one.first); });
    if (known == kNotations.end()) {
        usageError(context,
            Text::tr("--key-notation takes camelot, name or openkey, not “%1”.").arg(notation));
        isMistaken = true;
        return choice;
    }
    choice.notation = known->second;
    return choice;
}

ExitCode writeSound(const CommandContext& context, const OpenLibrary& open,
    const models::SoundChoice& choice, const QList<models::TagTarget>& targets)
{
    const models::TrackList tracks = tracksOf(context, targets);
    const models::SoundSources sources{open.snapshot(), open.library->details()};
    const models::TagListener listener = printingListener(context);
    const models::TagReport report = interruptibly([&](const std::stop_token& stop) {
        models::SoundPlan plan = models::planSoundFields(
            tracks, choice, sources,
            [&context](int done, int total) {
                context.console.showProgress(
                    Text::tr("Loudness of %1 of %2 files").arg(done).arg(total));
            },
            stop);
        context.console.clearProgress();
        models::TagReport written;
        if (!plan.isCancelled) {
            for (const models::TagFailure& skipped : std::as_const(plan.skipped)) {
                printSkipped(context, skipped);
            }
            models::TagOrder order = plan.sheet.order(orderName(tracks.size()));
            order.isPreview = context.parser.isSet(u"dry-run"_s);
            order.keepsTime = context.parser.isSet(u"keep-time"_s);
            const auto same = static_cast<int>(plan.sheet.files().size() - order.targets.size());
            written = models::writeTags(*open.database, order, listener, stop);
            written.unchanged += same;
            written.files = static_cast<int>(targets.size());
        }
        written.isCancelled |= plan.isCancelled;
        return written;
    });
    const ExitCode code = finishTags(context, report);
    const bool isAllLeftOut = report.files > 0 && tracks.isEmpty();
    return code == ExitCode::Done && isAllLeftOut ? ExitCode::Failed : code;
}

} // namespace app
