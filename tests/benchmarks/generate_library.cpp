// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/generatedlibrary.h"

#include <QCoreApplication>

#include <cstdio>

/// generate_library FILE TRACKS: writes a library of made-up, analysed tracks, always the same
/// ones, into a new file. For measuring and looking at what needs no audio.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int tracks = arguments.size() == 3 ? arguments.at(2).toInt() : 0;
    if (tracks <= 0) {
        std::fputs("usage: generate_library FILE TRACKS\n", stderr);
        return 2;
    }
    auto database = models::Database::open(arguments.at(1));
    const auto stored = database
        ? support::storeTracks(**database, support::generatedTracks(tracks))
        : models::Result<void>(database.error());
    if (!stored) {
        std::fprintf(stderr, "generate_library: %s\n", qPrintable(stored.error().detail));
        return 1;
    }
    return 0;
}
