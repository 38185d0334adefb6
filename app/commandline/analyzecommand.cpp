// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"
#include "analysis/audio/payloaddigest.h"
#include "app/commandline/command.h"
#include "app/commandline/depthoption.h"
#include "app/commandline/detailsjson.h"
#include "app/commandline/featuresjson.h"
#include "app/commandline/interruption.h"
#include "models/files/filepath.h"
#include "models/problems/problem.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AnalyzeCommand)
};

void addOptions(QCommandLineParser& parser)
{
    addDepthOption(parser);
    parser.addOption(
        {u"beats"_s, Text::tr("Add the times of the beats and of those that begin a bar.")});
    parser.addOption({u"curves"_s,
        Text::tr("Add arrays over time: level, loudness, tempo, keys, chords and sections.")});
}

QJsonValue digestText(const std::filesystem::path& path)
{
    const analysis::Result<analysis::PayloadDigest> digest = analysis::payloadDigest(path);
    if (!digest) {
        return {};
    }
    const auto* bytes = reinterpret_cast<const char*>(digest->data());
    return QString::fromLatin1(QByteArray(bytes, static_cast<qsizetype>(digest->size())).toHex());
}

/// Analyses on another thread, so that Ctrl-C is heard meanwhile.
analysis::Result<analysis::Analysis> analyseInterruptibly(analysis::Analyzer& analyzer,
    const std::filesystem::path& path, analysis::Depth depth, const Interruption& interruption)
{
    std::stop_source stop;
    QEventLoop loop;
    QObject::connect(
        &interruption, &Interruption::interrupted, &loop, [&stop] { stop.request_stop(); });
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    std::optional<analysis::Result<analysis::Analysis>> result;
    watcher.setFuture(QtConcurrent::run([&] {
        result.emplace(analyzer.analyzeInDetail(path, {.depth = depth}, stop.get_token()));
    }));
    loop.exec();
    return std::move(*result);
}

QString reasonText(const QString& path, const analysis::Error& error)
{
    models::Problem problem;
    problem.path = path;
    problem.code = error.code;
    problem.detail = QString::fromStdString(error.detail);
    return models::problemReason(problem);
}

ExitCode run(const CommandContext& context)
{
    const std::optional<analysis::Depth> depth = chosenDepth(context);
    if (!depth) {
        return ExitCode::Usage;
    }
    if (context.arguments().isEmpty()) {
        return usageError(context, Text::tr("Name at least one audio file."));
    }
    const Interruption interruption;
    analysis::Analyzer analyzer;
    int analysedCount = 0;
    for (const QString& name : context.arguments()) {
        const QString path = models::pathFromBytes(QFile::encodeName(name));
        const std::filesystem::path file = models::toStdPath(path);
        const analysis::Result<analysis::Analysis> analysed =
            analyseInterruptibly(analyzer, file, *depth, interruption);
        if (interruption.hasHappened()) {
            return ExitCode::Cancelled;
        }
        QJsonObject object = analysed ? featuresJson(analysed->features) : emptyFeaturesJson();
        object[u"path"_s] = models::displayPath(path);
        object[u"digest"_s] = digestText(file);
        if (analysed) {
            ++analysedCount;
            insertDetails(object, *analysed,
                {.beats = context.parser.isSet(u"beats"_s),
                    .curves = context.parser.isSet(u"curves"_s)});
        } else {
            const QString reason = reasonText(path, analysed.error());
            object[u"error"_s] = reason;
            context.console.error(models::displayPath(path) + u": "_s + reason);
        }
        context.console.print(object);
    }
    return analysedCount > 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command analyzeCommand()
{
    return {u"analyze"_s, u"FILE..."_s,
        Text::tr("Describe audio files without a library, one JSON object each."), addOptions, run};
}

} // namespace app
