// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/playlistfile.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

std::optional<models::PathStyle> pathStyleNamed(const QString& name)
{
    if (name == u"auto"_s) {
        return models::PathStyle::Auto;
    }
    if (name == u"relative"_s) {
        return models::PathStyle::Relative;
    }
    return name == u"absolute"_s ? std::optional(models::PathStyle::Absolute) : std::nullopt;
}

} // namespace

void addFileOptions(QCommandLineParser& parser, const QString& output)
{
    parser.addOption({{u"o"_s, u"output"_s}, output, u"FILE"_s});
    parser.addOption({u"paths"_s,
        QCoreApplication::translate(
            "CommandLine", "Paths in the file: relative, absolute or auto."),
        u"STYLE"_s, u"auto"_s});
    parser.addOption({u"fat-safe"_s,
        QCoreApplication::translate(
            "CommandLine", "Write names as sticks and players take them: no : * ? \" < > |.")});
    addPrefixOption(parser);
}

void addPrefixOption(QCommandLineParser& parser)
{
    parser.addOption({u"prefix"_s,
        QCoreApplication::translate(
            "CommandLine", "Paths that start with FROM start with TO instead. May be repeated."),
        u"FROM=TO"_s});
}

std::optional<FileOptions> fileOptions(const CommandContext& context)
{
    FileOptions options;
    const auto style = pathStyleNamed(context.parser.value(u"paths"_s));
    if (!style) {
        usageError(context,
            QCoreApplication::translate(
                "CommandLine", "--paths takes relative, absolute or auto."));
        return std::nullopt;
    }
    const std::optional<QList<models::PathPrefix>> prefixes = prefixOption(context);
    if (!prefixes) {
        return std::nullopt;
    }
    options.style = *style;
    options.prefixes = *prefixes;
    options.areNamesFatSafe = context.parser.isSet(u"fat-safe"_s);
    return options;
}

std::optional<QList<models::PathPrefix>> prefixOption(const CommandContext& context)
{
    QList<models::PathPrefix> prefixes;
    for (const QString& prefix : context.parser.values(u"prefix"_s)) {
        const qsizetype equals = prefix.indexOf(u'=');
        if (equals <= 0) {
            usageError(context,
                QCoreApplication::translate("CommandLine", "--prefix takes FROM=TO, not “%1”.")
                    .arg(prefix));
            return std::nullopt;
        }
        prefixes.append({prefix.left(equals), prefix.mid(equals + 1)});
    }
    return prefixes;
}

QString formatSuffixes()
{
    return u'.' + models::playlistSuffixes().join(u", ."_s);
}

bool writePlaylistFile(const CommandContext& context, const QString& file,
    const models::Snapshot& snapshot, const QList<models::PlaylistEntry>& entries,
    const FileOptions& options)
{
    const QList<models::M3uEntry> lines = models::playlistLines(snapshot, entries);
    const models::Result<void> written =
        models::writePlaylist(QDir::current().absoluteFilePath(file), lines, options);
    if (!written) {
        context.console.error(written.error().detail);
        return false;
    }
    if (models::losesParts(file, lines)) {
        context.console.note(models::partsLostText(file));
    }
    return true;
}

} // namespace app
