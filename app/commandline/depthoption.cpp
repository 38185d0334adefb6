// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/depthoption.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

void addDepthOption(QCommandLineParser& parser)
{
    parser.addOption({u"depth"_s,
        QCoreApplication::translate("CommandLine",
            "How closely to listen to each track: fast (excerpts), standard (all of it) or full "
            "(all of it, with chords and structure)."),
        u"DEPTH"_s, u"standard"_s});
}

std::optional<analysis::Depth> chosenDepth(const CommandContext& context)
{
    const QString depth = context.parser.value(u"depth"_s);
    if (depth == u"fast"_s) {
        return analysis::Depth::Fast;
    }
    if (depth == u"standard"_s) {
        return analysis::Depth::Standard;
    }
    if (depth == u"full"_s) {
        return analysis::Depth::Full;
    }
    usageError(context,
        QCoreApplication::translate(
            "CommandLine", "--depth takes fast, standard or full, not “%1”.")
            .arg(depth));
    return std::nullopt;
}

} // namespace app
