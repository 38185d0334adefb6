// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/samerecordings.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DuplicatesCommand)
};

} // namespace

std::optional<models::SameSounds> sameRecordings(
    const CommandContext& context, const OpenLibrary& open)
{
    const models::Result<models::SameSounds> sounds = models::findSameSounds(
        *open.database, *open.snapshot(), std::stop_token(), [&context](int done, int total) {
            context.console.showProgress(Text::tr("%1 of %2 recordings").arg(done).arg(total));
        });
    context.console.clearProgress();
    if (!sounds) {
        context.console.error(sounds.error().detail);
        return std::nullopt;
    }
    return *sounds;
}

} // namespace app
