// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspectorpanel.h"

#include "models/library/library.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/selectionpage.h"
#include "ui/inspector/trackpage.h"
#include "ui/theme/spacing.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

QWidget* makeEmptyPage(QWidget* parent)
{
    auto* page = new QWidget(parent);
    auto* label = new QuietLabel(page,
        InspectorPanel::tr("Select a track to see its tempo, its key and its sound, and what "
                           "sounds like it."));
    theme::setTextSize(*label, theme::TextSize::Body);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::kSpace6, theme::kSpace6, theme::kSpace6, theme::kSpace6);
    layout->addWidget(label);
    return page;
}

QScrollArea* scrolled(QWidget* page, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

InspectorPanel::InspectorPanel(const Session& session, Covers& covers, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_emptyPage(makeEmptyPage(m_pages))
    , m_trackPage(new TrackPage(session, covers))
    , m_selectionPage(new SelectionPage)
{
    m_trackScroll = scrolled(m_trackPage, m_pages);
    m_selectionScroll = scrolled(m_selectionPage, m_pages);
    for (QWidget* page : {m_emptyPage, static_cast<QWidget*>(m_trackScroll),
             static_cast<QWidget*>(m_selectionScroll)}) {
        m_pages->addWidget(page);
    }
    setAccessibleName(tr("Inspector"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    constexpr int kSoonMs = 500;
    m_newsSoon.setSingleShot(true);
    m_newsSoon.setInterval(kSoonMs);
    connect(&m_newsSoon, &QTimer::timeout, this, &InspectorPanel::takeNews);
    connect(&session.library, &models::Library::tracksChanged, this, &InspectorPanel::follow);
    connect(m_trackPage, &TrackPage::playlistRequested, this, &InspectorPanel::playlistRequested);
    connect(m_trackPage, &TrackPage::trackActivated, this, &InspectorPanel::trackActivated);
    connect(m_trackPage, &TrackPage::playlistOpened, this, &InspectorPanel::playlistOpened);
    connect(m_selectionPage, &SelectionPage::playlistRequested, this,
        &InspectorPanel::playlistRequested);
}

void InspectorPanel::showTracks(const models::TrackList& selected)
{
    const bool isSameTrack = selected.size() == 1 && m_shown.size() == 1
        && selected.constFirst()->id == m_shown.constFirst()->id;
    m_shown = selected;
    if (selected.size() != 1) {
        m_trackPage->clear(); // what it loads or looks up is not wanted any more
    }
    if (selected.isEmpty()) {
        m_pages->setCurrentWidget(m_emptyPage);
    } else if (selected.size() == 1) {
        m_trackPage->showTrack(selected.constFirst());
        if (!isSameTrack) {
            m_trackScroll->ensureVisible(0, 0);
        }
        m_pages->setCurrentWidget(m_trackScroll);
    } else {
        m_selectionPage->showTracks(selected);
        m_pages->setCurrentWidget(m_selectionScroll);
    }
}

void InspectorPanel::setCorrectionMenu(QMenu* menu)
{
    m_trackPage->setCorrectionMenu(menu);
}

void InspectorPanel::setCoverActions(QAction* change, const QList<QAction*>& menu)
{
    m_trackPage->setCoverActions(change, menu);
}

QSize InspectorPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 46, fontMetrics().height() * 40};
}

void InspectorPanel::follow(const models::TrackList& changed)
{
    for (const models::TrackPtr& track : changed) {
        m_news.insert(track->id, track);
    }
    // A sum over thousands is not made anew for each few of them that are written or analysed.
    constexpr qsizetype kMany = 200;
    if (m_shown.size() < kMany) {
        takeNews();
    } else if (!m_newsSoon.isActive()) {
        m_newsSoon.start();
    }
}

void InspectorPanel::takeNews()
{
    const QHash<models::TrackId, models::TrackPtr> news = std::exchange(m_news, {});
    models::TrackList shown = m_shown;
    bool isConcerned = false;
    for (models::TrackPtr& track : shown) {
        if (const models::TrackPtr newer = news.value(track->id)) {
            track = newer;
            isConcerned = true;
        }
    }
    if (isConcerned) {
        showTracks(shown);
    }
}

} // namespace ui
