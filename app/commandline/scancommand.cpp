// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/depthoption.h"
#include "app/commandline/interruption.h"
#include "app/commandline/modeloption.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/samerecordings.h"
#include "models/database/filelock.h"
#include "models/library/roots.h"
#include "models/scan/scanner.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ScanCommand)
};

void addOptions(QCommandLineParser& parser)
{
    addDepthOption(parser);
    parser.addOptions({
        {u"workers"_s,
            Text::tr("How many tracks to analyse at once; 0 means one for each processor."),
            u"N"_s},
        {u"memory-limit"_s, Text::tr("How much memory the scan may use, for example 512M or 2G."),
            u"SIZE"_s},
        {u"low-memory"_s, Text::tr("Use one worker and small buffers.")},
        {u"retry-failed"_s, Text::tr("Try files again that failed before.")},
        {u"force"_s, Text::tr("Read and analyse everything again.")},
        {u"tags-only"_s, Text::tr("Read tags only, without analysis.")},
    });
    addModelOption(parser);
}

/// Bytes of "512M", "2G", "1048576"; nothing when it is no size.
std::optional<qint64> parsedSize(const QString& text)
{
    static const QRegularExpression expression(
        u"^(\\d{1,12})([KMG]?)i?B?$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2).toUpper();
    const int shift = unit.isEmpty() ? 0 : unit == u"K"_s ? 10 : unit == u"M"_s ? 20 : 30;
    return number << shift;
}

std::optional<models::ScanOptions> scanOptions(const CommandContext& context)
{
    const std::optional<analysis::Depth> depth = chosenDepth(context);
    const std::optional<int> workers =
        depth ? intOption(context, u"workers"_s, 0, 0) : std::nullopt;
    if (!workers) {
        return std::nullopt;
    }
    models::ScanOptions options{.depth = *depth, .workers = *workers};
    if (context.parser.isSet(u"memory-limit"_s)) {
        const QString text = context.parser.value(u"memory-limit"_s);
        const std::optional<qint64> size = parsedSize(text);
        if (!size) {
            usageError(context,
                Text::tr("--memory-limit takes a size such as 512M or 2G, not “%1”.").arg(text));
            return std::nullopt;
        }
        options.memoryLimitBytes = *size;
    }
    options.lowMemory = context.parser.isSet(u"low-memory"_s);
    options.retryFailed = context.parser.isSet(u"retry-failed"_s);
    options.force = context.parser.isSet(u"force"_s);
    options.tagsOnly = context.parser.isSet(u"tags-only"_s);
    return options;
}

/// Adds the folders named and returns those to scan; on a failure the reason is printed.
std::optional<QStringList> rootsToScan(const CommandContext& context, models::Database& database)
{
    models::Roots roots(database);
    if (const models::Result<void> loaded = roots.load(); !loaded) {
        context.console.error(loaded.error().detail);
        return std::nullopt;
    }
    QStringList named;
    for (const QString& argument : context.arguments()) {
        const QString path = absolutePath(argument);
        if (const models::Result<void> added = roots.add(path); !added) {
            context.console.error(added.error().detail);
            return std::nullopt;
        }
        named.append(path);
    }
    if (const models::Result<void> stored = roots.finish(); !stored) {
        context.console.error(stored.error().detail);
        return std::nullopt;
    }
    if (!named.isEmpty()) {
        return named;
    }
    if (roots.paths().isEmpty()) {
        context.console.error(
            Text::tr("The library has no folders yet. Name the folder that holds your music: "
                     "segue scan FOLDER"));
        return std::nullopt;
    }
    return roots.enabledPaths();
}

QString progressText(const models::ScanProgress& progress)
{
    if (progress.phase == models::ScanPhase::Finding) {
        return QCoreApplication::translate(
            "ScanCommand", "Looking for music: %n files so far", nullptr, progress.found);
    }
    QString text = Text::tr("%1 of %2").arg(progress.done).arg(progress.total);
    if (progress.filesPerSecond > 0.0) {
        text += Text::tr(" · %1 tracks/s").arg(progress.filesPerSecond, 0, 'f', 1);
    }
    if (progress.secondsLeft >= 0.0) {
        text += u" · "_s + models::text::timeLeft(progress.secondsLeft);
    }
    return text;
}

QJsonObject summaryJson(const models::ScanSummary& summary)
{
    return {
        {u"found"_s, summary.found},
        {u"added"_s, summary.added},
        {u"changed"_s, summary.changed},
        {u"moved"_s, summary.moved},
        {u"missing"_s, summary.missing},
        {u"unchanged"_s, summary.unchanged},
        {u"analysed"_s, summary.analysed},
        {u"failed"_s, summary.failed},
        {u"cancelled"_s, summary.cancelled},
        {u"seconds"_s, summary.seconds},
        {u"audio_seconds"_s, summary.audioSeconds},
        {u"peak_rss_bytes"_s, summary.peakRssBytes},
    };
}

QString summaryText(const models::ScanSummary& summary)
{
    QString text = Text::tr("%1 found: %2 added, %3 changed, %4 moved, %5 missing, %6 unchanged; "
                            "%7 analysed, %8 failed")
                       .arg(summary.found)
                       .arg(summary.added)
                       .arg(summary.changed)
                       .arg(summary.moved)
                       .arg(summary.missing)
                       .arg(summary.unchanged)
                       .arg(summary.analysed)
                       .arg(summary.failed);
    text += u'\n'
        + Text::tr("%1 s for %2 of music, at most %3 of memory")
              .arg(summary.seconds, 0, 'f', 1)
              .arg(models::text::longDuration(static_cast<qint64>(summary.audioSeconds * 1000.0)),
                  models::text::fileSize(summary.peakRssBytes));
    if (summary.failed > 0) {
        text += u'\n' + Text::tr("segue problems says which files failed and why.");
    }
    return text;
}

/// Runs the scan to its end; Ctrl-C cancels it.
models::ScanSummary runScan(const CommandContext& context, const OpenLibrary& open,
    const QStringList& roots, const models::ScanOptions& options)
{
    models::Scanner scanner(*open.database);
    const Interruption interruption;
    QEventLoop loop;
    models::ScanSummary summary;
    QObject::connect(&interruption, &Interruption::interrupted, &scanner, &models::Scanner::cancel);
    QObject::connect(
        &scanner, &models::Scanner::stored, open.library.get(), &models::Library::merge);
    QObject::connect(&scanner, &models::Scanner::progressed, &loop,
        [&context](const models::ScanProgress& progress) {
            context.console.showProgress(progressText(progress));
        });
    QObject::connect(
        &scanner, &models::Scanner::finished, &loop, [&](const models::ScanSummary& finished) {
            summary = finished;
            loop.quit();
        });
    scanner.start(roots, open.snapshot(), options);
    loop.exec();
    return summary;
}

ExitCode run(const CommandContext& context)
{
    const std::optional<models::ScanOptions> options = scanOptions(context);
    if (!options) {
        return ExitCode::Usage;
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const std::optional<QStringList> roots = rootsToScan(context, *open->database);
    if (!roots) {
        return ExitCode::Failed;
    }
    if (!models::FileLock(context.libraryPath, models::LockPlace::Scan).tryExclusive()) {
        context.console.note(
            Text::tr("Another Segue is scanning this library; waiting until it is done."));
    }
    const models::ScanSummary summary = runScan(context, *open, *roots, *options);
    context.console.clearProgress();
    const bool isScanned = summary.error.isEmpty() && !summary.cancelled && !options->tagsOnly;
    const bool isCompared =
        !isScanned || summary.analysed == 0 || sameRecordings(context, *open).has_value();
    const bool isLearned = !isScanned || learnChosen(context, *open->database);
    if (context.isJson) {
        context.console.print(summaryJson(summary));
    } else {
        context.console.print(summaryText(summary));
    }
    if (!summary.error.isEmpty()) {
        context.console.error(summary.error);
        return ExitCode::Failed;
    }
    if (!isCompared || !isLearned) {
        return ExitCode::Failed;
    }
    return summary.cancelled ? ExitCode::Cancelled : ExitCode::Done;
}

} // namespace

Command scanCommand()
{
    return {u"scan"_s, u"[ROOT...]"_s,
        Text::tr("Add folders and bring the library up to date with all of them."), addOptions,
        run};
}

} // namespace app
