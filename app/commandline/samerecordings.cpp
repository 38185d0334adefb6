// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/samerecordings.h"

#include "models/duplicates/recordingsearch.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DuplicatesCommand)
};

} // namespace

std::optional<QHash<models::TrackId, qint64>> sameRecordings(
    const CommandContext& context, const OpenLibrary& open)
{
    const auto recordings = models::findRecordings(
        *open.database, *open.snapshot(), std::stop_token(), [&context](int done, int total) {
            context.console.showProgress(Text::tr("%1 of %2 recordings").arg(done).arg(total));
        });
    context.console.clearProgress();
    if (!recordings) {
        context.console.error(recordings.error().detail);
        return std::nullopt;
    }
    return *recordings;
}

} // namespace app
