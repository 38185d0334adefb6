// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/tagcovers.h"
#include "app/commandline/tagprint.h"
#include "app/commandline/tagrename.h"
#include "app/commandline/tagrun.h"
#include "app/commandline/tagsound.h"
#include "models/renaming/renaming.h"
#include "models/tagging/namepattern.h"
#include "models/tagging/tagging.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TagCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"set"_s, Text::tr("Give a field this value; repeated for one field, several values."),
            u"FIELD=VALUE"_s},
        {u"add"_s, Text::tr("Add a value to those of a field."), u"FIELD=VALUE"_s},
        {u"remove"_s, Text::tr("Take a field out. May be repeated."), u"FIELD"_s},
        {u"from-name"_s,
            Text::tr("Take fields from the name of the file: \"{artist}/{album}/{track} {title}\"; "
                     "{_} for what is of no interest."),
            u"PATTERN"_s},
    });
    addSoundOptions(parser);
    addRenameOptions(parser);
    addCoverOptions(parser);
    parser.addOptions({
        {u"dry-run"_s, Text::tr("Show what would change, and write nothing.")},
        {u"keep-time"_s, Text::tr("Files keep their time of change.")},
        {u"history"_s, Text::tr("Show what was written lately, the newest first.")},
        {u"undo"_s, Text::tr("Take back the latest N acts that still stand."), u"N"_s},
        {u"undo-action"_s, Text::tr("Take back the act with this number of the history."),
            u"NUMBER"_s},
    });
}

/// What the options ask for.
struct Wish
{
    models::FieldEdit set;
    models::FieldEdit add;
    QStringList remove;
    std::optional<models::NamePattern> name;

    [[nodiscard]] bool isEmpty() const
    {
        return set.isEmpty() && add.isEmpty() && remove.isEmpty() && !name;
    }
};

models::FieldEdit editFor(const Wish& wish, const QString& path, const models::Fields& fields)
{
    models::FieldEdit edit =
        wish.name ? wish.name->fieldsOf(path).value_or(models::FieldEdit()) : models::FieldEdit();
    edit.insert(wish.set);
    for (auto one = wish.add.cbegin(); one != wish.add.cend(); ++one) {
        QStringList values = edit.value(one.key(), fields.value(one.key())) + *one;
        values.removeDuplicates();
        edit.insert(one.key(), values);
    }
    for (const QString& key : wish.remove) {
        edit.insert(key, {});
    }
    return edit;
}

/// The values of --set or --add; false, and a message, on a mistake.
bool readValues(const CommandContext& context, const QString& option, models::FieldEdit& values)
{
    for (const QString& entry : context.parser.values(option)) {
        const qsizetype equals = entry.indexOf(u'=');
        const QString key = models::fieldKey(entry.left(equals));
        const QString value = entry.mid(equals + 1).trimmed();
        if (equals <= 0 || key.isEmpty() || value.isEmpty()) {
            usageError(context, Text::tr("--%1 takes FIELD=VALUE, not “%2”.").arg(option, entry));
            return false;
        }
        values[key].append(value);
    }
    return true;
}

std::optional<Wish> readWish(const CommandContext& context)
{
    Wish wish;
    if (!readValues(context, u"set"_s, wish.set) || !readValues(context, u"add"_s, wish.add)) {
        return std::nullopt;
    }
    for (const QString& name : context.parser.values(u"remove"_s)) {
        const QString key = models::fieldKey(name);
        if (key.isEmpty()) {
            usageError(context, Text::tr("“%1” is no name of a field.").arg(name));
            return std::nullopt;
        }
        wish.remove.append(key);
    }
    if (context.parser.isSet(u"from-name"_s)) {
        wish.name = models::NamePattern::parse(context.parser.value(u"from-name"_s));
        if (!wish.name) {
            usageError(context,
                Text::tr("--from-name takes fields in braces with something between them, such as "
                         "\"{track} - {title}\"."));
            return std::nullopt;
        }
    }
    return wish;
}

ExitCode show(const CommandContext& context, const QList<models::TagTarget>& targets)
{
    int shown = 0;
    for (const models::TagTarget& target : targets) {
        const models::Result<models::Fields> fields = models::readFields(target.path);
        if (!fields) {
            context.console.error(fields.error().detail);
            continue;
        }
        printFields(context, target.path, *fields);
        ++shown;
    }
    return shown > 0 ? ExitCode::Done : ExitCode::Failed;
}

ExitCode write(const CommandContext& context, const OpenLibrary& open, const Wish& wish,
    const QList<models::TagTarget>& targets)
{
    models::TagOrder order;
    order.name =
        QCoreApplication::translate("TagCommand", "Tags of %n files", nullptr, int(targets.size()));
    order.targets = targets;
    order.edit = [&wish](const models::TagTarget& target, const models::Fields& fields) {
        return editFor(wish, target.path, fields);
    };
    order.isPreview = context.parser.isSet(u"dry-run"_s);
    order.keepsTime = context.parser.isSet(u"keep-time"_s);
    const models::TagListener listener = printingListener(context);
    return finishTags(context, interruptibly([&](const std::stop_token& stop) {
        return models::writeTags(*open.database, order, listener, stop);
    }));
}

ExitCode undoOne(const CommandContext& context, const OpenLibrary& open, qint64 action)
{
    const models::TagListener listener = printingListener(context);
    return finishTags(context, interruptibly([&](const std::stop_token& stop) {
        return models::undoAction(*open.database, *open.snapshot(), action, listener, stop);
    }));
}

/// With --history, --undo and --undo-action.
ExitCode runOnJournal(const CommandContext& context, const OpenLibrary& open)
{
    constexpr int kMost = 500;
    QSqlDatabase reader = open.database->reader();
    const auto actions = models::tagjournaltable::actions(reader, kMost);
    if (!actions) {
        context.console.error(actions.error().detail);
        return ExitCode::Failed;
    }
    if (context.parser.isSet(u"history"_s)) {
        printHistory(context, *actions);
        return ExitCode::Done;
    }
    const bool isByNumber = context.parser.isSet(u"undo-action"_s);
    const std::optional<int> number =
        intOption(context, isByNumber ? u"undo-action"_s : u"undo"_s, 1, 1);
    if (!number) {
        return ExitCode::Usage;
    }
    QList<qint64> wanted;
    for (const models::TagAction& action : *actions) {
        const bool isWanted = isByNumber ? action.id == *number : wanted.size() < *number;
        if (isWanted && !action.isUndone) {
            wanted.append(action.id);
        }
    }
    if (wanted.isEmpty()) {
        context.console.error(Text::tr("There is nothing left to take back."));
        return ExitCode::Failed;
    }
    for (const qint64 action : wanted) {
        if (const ExitCode code = undoOne(context, open, action); code != ExitCode::Done) {
            return code;
        }
        // The next one is about the files as they are now.
        if (const auto loaded = open.library->load(); !loaded) {
            context.console.error(loaded.error().detail);
            return ExitCode::Failed;
        }
    }
    return ExitCode::Done;
}

ExitCode run(const CommandContext& context)
{
    const QCommandLineParser& parser = context.parser;
    const bool isJournal =
        parser.isSet(u"history"_s) || parser.isSet(u"undo"_s) || parser.isSet(u"undo-action"_s);
    const std::optional<Wish> wish = readWish(context);
    bool isMistaken = false;
    const std::optional<models::SoundChoice> sound = soundChoice(context, isMistaken);
    const std::optional<models::RenamePattern> names = renamePattern(context, isMistaken);
    if (!wish || isMistaken) {
        return ExitCode::Usage;
    }
    const int covers = coverWishes(context);
    const int wishes = (wish->isEmpty() ? 0 : 1) + (sound ? 1 : 0) + (names ? 1 : 0) + covers;
    if (wishes > 1 || (isJournal && wishes > 0)) {
        return usageError(context,
            Text::tr(
                "One thing at a time: fields, --write-sound, --rename, or one option for covers."));
    }
    if (isJournal != context.arguments().isEmpty()) {
        return usageError(
            context, Text::tr("Name the files, or use --history or --undo without any."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    if (isJournal) {
        return runOnJournal(context, *open);
    }
    const std::optional<QList<models::TagTarget>> files = tagTargets(context, *open->snapshot());
    if (!files) {
        return ExitCode::Failed;
    }
    if (names) {
        return renameTagged(context, *open, *names, *files);
    }
    if (sound) {
        return writeSound(context, *open, *sound, *files);
    }
    if (covers > 0) {
        return runOnCovers(context, *open, *files);
    }
    return wish->isEmpty() ? show(context, *files) : write(context, *open, *wish, *files);
}

} // namespace

Command tagCommand()
{
    return {u"tag"_s, u"FILE|QUERY..."_s,
        Text::tr("Show, change and bring back what the tags of music files say, and their names."),
        addOptions, run};
}

} // namespace app
