// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/nextpick.h"

#include "models/library/library.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/sharedsounds.h"
#include "models/playlist/swap.h"
#include "ui/playlist/playlisteditor.h"

#include <QMenu>

namespace ui {

namespace {

constexpr int kOffers = 3;

} // namespace

NextPick::NextPick(models::Library& library, PlaylistEditor& editor, QWidget* menuParent)
    : QObject(menuParent)
    , m_library(library)
    , m_editor(editor)
    , m_menu(new QMenu(menuParent))
{
    m_menu->setToolTipsVisible(true);
    connect(&editor, &PlaylistEditor::documentChanged, this, [this] { m_job.cancel(); });
}

void NextPick::start()
{
    m_refused.clear();
    search();
}

void NextPick::choose(int offer)
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr || offer < 0 || offer >= m_offers.size()) {
        return;
    }
    PlaylistContent content = document->content;
    content.entries.append(m_offers.at(offer));
    content.isEdited = true;
    for (const models::PlaylistEntry& entry : m_offers) {
        m_refused.append(entry.trackId);
    }
    m_editor.replaceContent(content, {.text = tr("Add a track to the playlist")});
    search();
}

void NextPick::search()
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr || document->content.entries.isEmpty()) {
        return;
    }
    models::SwapWish wish;
    wish.request = document->content.request.value_or(models::PlaylistRequest{});
    wish.refused = m_refused;
    for (const models::PlaylistEntry& entry : document->content.entries) {
        wish.list.append(entry.trackId);
    }
    wish.row = static_cast<int>(wish.list.size());
    m_job.start(
        [library = m_library.snapshot(), sounds = m_library.sounds(), wish](
            const std::stop_token& stop) {
            return models::offers(*library, *sounds->of(*library), wish, kOffers, stop);
        },
        [this](const models::Result<QList<models::PlaylistEntry>>& offers) { finish(offers); });
}

void NextPick::finish(const models::Result<QList<models::PlaylistEntry>>& offers)
{
    m_offers = offers ? *offers : QList<models::PlaylistEntry>();
    if (!offers) {
        emit failed(offers.error().detail);
        return;
    }
    showMenu();
    emit offered();
}

void NextPick::showMenu()
{
    m_menu->clear();
    m_menu->addSection(tr("What comes next"));
    for (int i = 0; i < m_offers.size(); ++i) {
        const models::TrackPtr track = m_library.track(m_offers.at(i).trackId);
        if (!track) {
            continue;
        }
        const QString name = track->tags.artist.isEmpty()
            ? track->displayTitle()
            : tr("%1 by %2").arg(track->displayTitle(), track->tags.artist);
        QString text =
            tr("&%1 %2: %3").arg(i + 1).arg(name, models::reasonText(m_offers.at(i).reason));
        QAction* action = m_menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, i] { choose(i); });
    }
    const QWidget* place = m_menu->parentWidget();
    m_menu->popup(place->mapToGlobal(place->rect().center()));
}

} // namespace ui
