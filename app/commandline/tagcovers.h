// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/openlibrary.h"
#include "models/tagging/tagging.h"

namespace app {

/// --covers, --cover, --cover-limit, --remove-covers and --export-cover.
void addCoverOptions(QCommandLineParser& parser);

/// How many of them ask for something: one at most may.
int coverWishes(const CommandContext& context);

/// Does what the one asks for.
ExitCode runOnCovers(const CommandContext& context, const OpenLibrary& open,
    const QList<models::TagTarget>& targets);

/// What a change made of the pictures, for people; nothing where it left them alone.
QStringList pictureLines(const models::FieldChange& change);

/// "Front cover: JPEG, 1200 × 1200, 345 kB"
QString pictureLine(const models::Picture& picture);

} // namespace app
