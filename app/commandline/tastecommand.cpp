// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "models/playlist/soundlibrary.h"
#include "models/taste/taste.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TasteCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"alike"_s, Text::tr("A track that sounds like the other one; give it twice."),
            u"TRACK"_s},
        {u"odd"_s, Text::tr("The odd one of the three."), u"TRACK"_s},
        {u"seed"_s, Text::tr("The track that a playlist was made from."), u"TRACK"_s},
        {u"up"_s, Text::tr("A track that fits the seed. May be repeated."), u"TRACK"_s},
        {u"down"_s, Text::tr("A track that does not. May be repeated."), u"TRACK"_s},
        {u"reset"_s, Text::tr("Forget all answers.")},
    });
}

/// The first track of each value of an option; nothing, and a message, when one is not found.
std::optional<QList<models::TrackId>> tracksOf(
    const CommandContext& context, const models::Snapshot& snapshot, const QString& option)
{
    QList<models::TrackId> ids;
    for (const QString& name : context.parser.values(option)) {
        const std::optional<models::TrackList> tracks = tracksNamed(context, snapshot, name);
        if (!tracks) {
            return std::nullopt;
        }
        ids.append(tracks->constFirst()->id);
    }
    return ids;
}

/// The answers that the options give; nothing, and a message, on a mistake.
std::optional<QList<models::TasteAnswer>> givenAnswers(
    const CommandContext& context, const models::Snapshot& snapshot)
{
    const auto alike = tracksOf(context, snapshot, u"alike"_s);
    const auto odd = alike ? tracksOf(context, snapshot, u"odd"_s) : std::nullopt;
    const auto seed = odd ? tracksOf(context, snapshot, u"seed"_s) : std::nullopt;
    const auto up = seed ? tracksOf(context, snapshot, u"up"_s) : std::nullopt;
    const auto down = up ? tracksOf(context, snapshot, u"down"_s) : std::nullopt;
    if (!down) {
        return std::nullopt;
    }
    const bool isOddWhole =
        (alike->isEmpty() && odd->isEmpty()) || (alike->size() == 2 && odd->size() == 1);
    const bool areThumbsWhole = (seed->isEmpty() && up->isEmpty() && down->isEmpty())
        || (seed->size() == 1 && !up->isEmpty() && !down->isEmpty());
    if (!isOddWhole || !areThumbsWhole) {
        usageError(
            context, Text::tr("Give --alike twice with --odd, or --seed with --up and --down."));
        return std::nullopt;
    }
    QList<models::TasteAnswer> answers;
    if (!odd->isEmpty()) {
        answers.append(
            {models::TasteAnswer::Kind::OddOneOut, alike->at(0), alike->at(1), odd->constFirst()});
    }
    for (const models::TrackId liked : *up) {
        for (const models::TrackId disliked : *down) {
            answers.append(
                {models::TasteAnswer::Kind::Thumbs, seed->constFirst(), liked, disliked});
        }
    }
    return answers;
}

void show(const CommandContext& context, const models::LearnedTaste& learned)
{
    if (context.isJson) {
        QJsonObject weights;
        for (const auto& [part, weight] : learned.weights) {
            weights.insert(QString::fromStdString(part), weight);
        }
        context.console.print(QJsonObject{{u"answers"_s, learned.answers}, {u"weights"_s, weights},
            {u"explained_before"_s, learned.explainedBefore}, {u"explained"_s, learned.explained}});
        return;
    }
    QList<QStringList> rows;
    for (const auto& [part, weight] : learned.weights) {
        rows.append({QString::fromStdString(part), QString::number(weight, 'f', 2)});
    }
    context.console.printTable({Text::tr("part"), Text::tr("weight")}, rows, {false, true});
    context.console.note(QCoreApplication::translate(
        "TasteCommand", "learned from %n answers", nullptr, learned.answers));
}

ExitCode run(const CommandContext& context)
{
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const std::optional<QList<models::TasteAnswer>> answers =
        givenAnswers(context, *open->snapshot());
    if (!answers) {
        return ExitCode::Usage;
    }
    models::Taste taste(context.libraryPath);
    models::Result<void> kept;
    if (context.parser.isSet(u"reset"_s)) {
        kept = taste.reset();
    }
    if (kept && !answers->isEmpty()) {
        kept = taste.add(*answers);
    }
    if (!kept) {
        context.console.error(kept.error().detail);
        return ExitCode::Failed;
    }
    show(context, models::learnedTaste(models::SoundLibrary(*open->snapshot()), taste.answers()));
    return ExitCode::Done;
}

} // namespace

Command tasteCommand()
{
    return {u"taste"_s, QString(),
        Text::tr("Learn what sounds alike to you; playlists then weigh the sound your way."),
        addOptions, run};
}

} // namespace app
