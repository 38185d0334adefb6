// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/tagrun.h"

#include "app/commandline/tagprint.h"
#include "app/commandline/untilinterrupted.h"
#include "models/files/filepath.h"

#include <filesystem>

namespace app {

std::optional<QList<models::TagTarget>> tagTargets(
    const CommandContext& context, const models::Snapshot& snapshot)
{
    QList<models::TagTarget> found;
    for (const QString& argument : context.arguments()) {
        const QString path = absolutePath(argument);
        std::error_code ignored;
        if (std::filesystem::is_regular_file(models::toStdPath(path), ignored)) {
            found.append({path, snapshot.findPath(path)});
            continue;
        }
        const std::optional<models::TrackList> tracks = tracksNamed(context, snapshot, argument);
        if (!tracks) {
            return std::nullopt;
        }
        for (const models::TrackPtr& track : *tracks) {
            found.append({track->path, track});
        }
    }
    return found;
}

models::TagReport interruptibly(
    const std::function<models::TagReport(const std::stop_token&)>& work)
{
    return untilInterrupted<models::TagReport>(work);
}

ExitCode finishTags(const CommandContext& context, const models::TagReport& report)
{
    printReport(context, report);
    if (report.isCancelled) {
        return ExitCode::Cancelled;
    }
    const bool isAllLost = report.written == 0 && !report.failures.isEmpty();
    return report.error.isEmpty() && !isAllLost ? ExitCode::Done : ExitCode::Failed;
}

} // namespace app
