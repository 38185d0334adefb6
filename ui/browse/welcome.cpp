// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/welcome.h"

#include "models/library/roots.h"
#include "models/scan/scanner.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// In the context that the sentences had always.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Browser)
};

} // namespace

EmptyState::Words welcomeWords(const Session& session)
{
    if (session.scanner.isRunning()) {
        return {.icon = u"sounds-like"_s,
            .heading = Text::tr("Looking for your music"),
            .sentence =
                Text::tr("Tracks appear here as they are found. You can start right away.")};
    }
    if (session.roots.paths().isEmpty()) {
        return {.icon = u"add-folder"_s,
            .heading = Text::tr("Welcome to Segue"),
            .sentence = Text::tr("Choose the folder that holds your music, or drop it here. Segue "
                                 "listens to it on this computer alone and never changes your "
                                 "files."),
            .button = Text::tr("Add your music folder")};
    }
    return {.icon = u"folder"_s,
        .heading = Text::tr("No music found"),
        .sentence = Text::tr("Your folders hold no music that can be played. Add another one, or "
                             "look under Problems."),
        .button = Text::tr("Add another folder")};
}

} // namespace ui
