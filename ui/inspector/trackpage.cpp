// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/trackpage.h"

#include "models/files/filepath.h"
#include "models/text/text.h"
#include "ui/inspector/coverpicture.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/playlistlinks.h"
#include "ui/inspector/similarlist.h"
#include "ui/inspector/soundsection.h"
#include "ui/inspector/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString albumLine(const models::Tags& tags)
{
    QStringList parts;
    if (!tags.album.isEmpty()) {
        parts << tags.album;
    }
    if (tags.year > 0) {
        parts << QString::number(tags.year);
    }
    if (!tags.genre.isEmpty()) {
        parts << tags.genre;
    }
    return parts.join(u" · "_s);
}

void showText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

TrackPage::TrackPage(const Session& session, Covers& covers, QWidget* parent)
    : QWidget(parent)
    , m_cover(new CoverPicture(covers, this))
    , m_title(textLabel(theme::TextSize::Heading, this))
    , m_artist(textLabel(theme::TextSize::Body, this))
    , m_album(new QuietLabel(this))
    , m_state(textLabel(theme::TextSize::Body, this))
    , m_playlistButton(
          new QPushButton(theme::icon(u"make-playlist"_s), tr("Playlist from this"), this))
    , m_coverButton(new QToolButton(this))
    , m_sound(new SoundSection(session, this))
    , m_similarSection(new QWidget(this))
    , m_similar(new SimilarList(session.library, m_similarSection))
    , m_playlists(new PlaylistLinks(session.playlists, this))
    , m_format(new QuietLabel(this))
{
    m_title->setObjectName(u"title"_s);
    m_artist->setObjectName(u"artist"_s);
    m_album->setObjectName(u"album"_s);
    m_album->setWordWrap(true);
    m_state->setObjectName(u"state"_s);
    m_format->setObjectName(u"format"_s);
    m_format->setWordWrap(true);
    m_playlistButton->setObjectName(u"makePlaylist"_s);
    m_coverButton->setObjectName(u"changeCover"_s);
    m_coverButton->setFocusPolicy(Qt::StrongFocus);
    m_coverButton->setVisible(false); // until there is something that it does

    auto* names = new QVBoxLayout;
    names->setSpacing(theme::kSpace1);
    names->addWidget(m_title);
    names->addWidget(m_artist);
    names->addWidget(m_album);
    auto* similar = new QVBoxLayout(m_similarSection);
    similar->setContentsMargins({});
    similar->setSpacing(theme::kSpace1);
    similar->addWidget(sectionHeading(tr("Sounds like this"), m_similarSection));
    similar->addWidget(m_similar);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace4);
    layout->addWidget(m_cover);
    layout->addLayout(names);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(m_playlistButton, 1);
    buttons->addWidget(m_coverButton);
    layout->addLayout(buttons);
    layout->addWidget(m_state);
    layout->addWidget(m_sound);
    layout->addWidget(m_similarSection);
    layout->addWidget(m_playlists);
    layout->addWidget(m_format);
    layout->addStretch(1);
    connect(m_playlistButton, &QPushButton::clicked, this,
        [this] { emit playlistRequested({m_track->id}); });
    connect(m_similar, &SimilarList::trackActivated, this, &TrackPage::trackActivated);
    connect(m_playlists, &PlaylistLinks::playlistOpened, this, &TrackPage::playlistOpened);
}

void TrackPage::showTrack(const models::TrackPtr& track)
{
    const bool isOther =
        !m_track || m_track->id != track->id || m_track->isAnalysed() != track->isAnalysed();
    m_track = track;
    showTags(*track);
    showState(*track);
    m_cover->showTrack(track);
    m_sound->showTrack(track);
    m_playlists->showFor(track->id);
    m_similarSection->setVisible(track->isAnalysed());
    m_playlistButton->setVisible(track->isAnalysed());
    if (isOther) {
        m_similar->showFor(track->isAnalysed() ? track->id : 0);
    }
}

void TrackPage::clear()
{
    m_track = nullptr;
    m_sound->showTrack(nullptr);
    m_similar->showFor(0);
    m_playlists->showFor(0);
}

void TrackPage::setCorrectionMenu(QMenu* menu)
{
    m_sound->setCorrectionMenu(menu);
}

void TrackPage::setCoverActions(QAction* change, const QList<QAction*>& menu)
{
    m_coverButton->setDefaultAction(change);
    m_coverButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_coverButton->setVisible(true);
    m_cover->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_cover->addActions(menu);
}

void TrackPage::showTags(const models::Track& track)
{
    m_title->setText(track.displayTitle());
    showText(*m_artist, track.tags.artist);
    showText(*m_album, albumLine(track.tags));
    const QString duration = models::text::duration(track.audio.durationMs);
    const QString format = words::format(track);
    QStringList facts{duration, format};
    if (track.part) {
        const QString file = track.filePath();
        facts << tr("part of %1").arg(models::displayPath(file.mid(file.lastIndexOf(u'/') + 1)));
    }
    facts.removeAll(QString());
    showText(*m_format, facts.join(u" · "_s));
    m_format->setToolTip(models::displayPath(track.filePath()));
}

void TrackPage::showState(const models::Track& track)
{
    if (track.isMissing) {
        showText(
            *m_state, tr("The file is not there at present. Everything that you gave it is kept."));
    } else if (track.isOffline) {
        showText(*m_state,
            tr("The folder or the drive with this file is not there at present. Nothing is lost."));
    } else if (track.isFailed && !track.isAnalysed()) {
        showText(*m_state, tr("This file could not be analysed. The problems list says why."));
    } else if (!track.isAnalysed()) {
        showText(*m_state, tr("Not analysed yet. Its sound appears here as soon as it is."));
    } else {
        showText(*m_state, {});
    }
}

} // namespace ui
