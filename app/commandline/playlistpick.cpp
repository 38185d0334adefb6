// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/playlistpick.h"

#include "app/commandline/trackcolumns.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/swap.h"

#include <QCoreApplication>

#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kOffers = 3;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistCommand)
};

void show(const CommandContext& context, const models::Snapshot& library,
    const QList<models::PlaylistEntry>& offers)
{
    for (qsizetype i = 0; i < offers.size(); ++i) {
        const models::TrackPtr track = library.find(offers.at(i).trackId);
        context.console.note(u"%1  %2  (%3)"_s.arg(i + 1).arg(
            artistAndTitle(*track), models::reasonText(offers.at(i).reason)));
    }
    context.console.note(
        Text::tr("Which comes next? 1 to 3, n for others, an empty line to finish."));
}

/// The next line of standard input, nothing at its end.
std::optional<QString> answer()
{
    std::string line;
    return std::getline(std::cin, line) ? std::optional(QString::fromStdString(line).trimmed())
                                        : std::nullopt;
}

void append(
    models::PlaylistDraft& draft, models::SwapWish& wish, const models::PlaylistEntry& entry)
{
    draft.entries.append(entry);
    wish.list.append(entry.trackId);
    wish.row = static_cast<int>(wish.list.size());
}

} // namespace

models::Result<models::PlaylistDraft> pickedPlaylist(const CommandContext& context,
    const models::Snapshot& library, const models::SoundLibrary& sounds,
    const models::PlaylistRequest& request)
{
    models::PlaylistDraft draft;
    models::SwapWish wish;
    wish.request = request;
    for (const models::TrackId seed : request.seeds) {
        models::PlaylistEntry entry;
        entry.trackId = seed;
        entry.distance = 0.0;
        entry.reason.isSeed = true;
        append(draft, wish, entry);
    }
    while (draft.entries.size() < request.count) {
        const auto offers = models::offers(library, sounds, wish, kOffers);
        if (!offers && offers.error().code == models::ErrorCode::NothingToDo
            && !draft.entries.isEmpty()) {
            context.console.note(offers.error().detail);
            break;
        }
        if (!offers) {
            return offers.error();
        }
        show(context, library, *offers);
        const std::optional<QString> said = answer();
        if (!said || said->isEmpty() || *said == u"q"_s) {
            break;
        }
        const int chosen = said->toInt();
        if (chosen >= 1 && chosen <= offers->size()) {
            append(draft, wish, offers->at(chosen - 1));
            continue;
        }
        if (*said == u"n"_s) {
            for (const models::PlaylistEntry& offer : *offers) {
                wish.refused.append(offer.trackId);
            }
        }
    }
    return draft;
}

} // namespace app
