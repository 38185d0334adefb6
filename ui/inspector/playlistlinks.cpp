// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/playlistlinks.h"

#include "ui/inspector/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QHash>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// "Evening", or with its numbers where the track is "Evening · 3 and 17 of 24".
QString linkText(const models::PlaylistSummary& playlist, const QList<int>& positions)
{
    QStringList numbers;
    for (const int position : positions) {
        numbers.append(QString::number(position + 1));
    }
    //: Where a track is in a playlist: name, numbers of the track, length of the list.
    return PlaylistLinks::tr("%1 · %2 of %3")
        .arg(playlist.name, numbers.join(PlaylistLinks::tr(", ", "between numbers")))
        .arg(playlist.trackCount);
}

} // namespace

PlaylistLinks::PlaylistLinks(models::PlaylistStore& playlists, QWidget* parent)
    : QWidget(parent)
    , m_playlists(playlists)
    , m_links(new QVBoxLayout)
    , m_failure(new QuietLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(sectionHeading(tr("In playlists"), this));
    layout->addLayout(m_links);
    layout->addWidget(m_failure);
    m_failure->setWordWrap(true);
    m_links->setSpacing(0);
    hide();
    connect(&playlists, &models::PlaylistStore::listChanged, this, &PlaylistLinks::refresh);
    connect(&playlists, &models::PlaylistStore::entriesChanged, this, &PlaylistLinks::refresh);
}

void PlaylistLinks::showFor(models::TrackId id)
{
    if (id != m_track) {
        m_track = id;
        refresh();
    }
}

void PlaylistLinks::refresh()
{
    while (QLayoutItem* item = m_links->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const models::Result<QList<models::PlaylistPlace>> places =
        m_track == 0 ? QList<models::PlaylistPlace>() : m_playlists.placesOf(m_track);
    m_failure->setVisible(!places);
    m_failure->setText(places ? QString() : places.error().detail);
    QHash<models::PlaylistId, QList<int>> positions;
    for (const models::PlaylistPlace& place : places ? *places : QList<models::PlaylistPlace>()) {
        positions[place.playlist].append(place.position);
    }
    for (const models::PlaylistSummary& playlist : m_playlists.playlists()) {
        if (!positions.contains(playlist.id)) {
            continue;
        }
        auto* link = new QToolButton(this);
        link->setIcon(theme::icon(u"playlist"_s));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        // An ampersand in a name is a letter, not a shortcut.
        link->setText(linkText(playlist, positions.value(playlist.id)).replace(u'&', u"&&"_s));
        link->setAccessibleName(linkText(playlist, positions.value(playlist.id)));
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::TabFocus);
        link->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name is cut
        connect(link, &QToolButton::clicked, this,
            [this, id = playlist.id] { emit playlistOpened(id); });
        m_links->addWidget(link);
    }
    setVisible(!positions.isEmpty() || !places);
}

} // namespace ui
