// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/similarlist.h"

#include "models/library/library.h"
#include "models/playlist/sharedsounds.h"
#include "ui/inspector/similardelegate.h"
#include "ui/inspector/similarmodel.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kCount = 10;

} // namespace

SimilarList::SimilarList(models::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(new SimilarModel(library, this))
    , m_view(new QListView(this))
    , m_note(new QLabel(this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SimilarDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true); // hover reaches the delegate
    m_view->setDragEnabled(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Tracks that sound like this"));
    m_note->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_note);
    layout->addWidget(m_view);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex& index) { emit trackActivated(m_model->trackIdAt(index.row())); });
    showFor(0);
}

void SimilarList::showFor(models::TrackId id)
{
    m_model->setNeighbours({});
    m_note->hide();
    fitHeight();
    if (id == 0) {
        m_job.cancel();
        return;
    }
    Prepared prepared = m_prepared;
    if (prepared.library != m_library.snapshot()) {
        prepared = {.library = m_library.snapshot(), .search = nullptr};
    }
    m_job.start([prepared, sounds = m_library.sounds(), id](
                    const std::stop_token& stop) { return look(prepared, *sounds, id, stop); },
        [this](const Answer& answer) { finish(answer); });
}

SimilarList::Answer SimilarList::look(Prepared prepared, models::SharedSounds& sounds,
    models::TrackId id, const std::stop_token& stop)
{
    if (!prepared.search) {
        prepared.search = std::make_shared<const models::NeighbourSearch>(
            *prepared.library, sounds.of(*prepared.library));
    }
    auto found = prepared.search->nearest(id, kCount, stop);
    return {.prepared = std::move(prepared), .found = std::move(found)};
}

void SimilarList::finish(const Answer& answer)
{
    m_prepared = answer.prepared;
    if (answer.found) {
        m_model->setNeighbours(*answer.found);
    }
    m_note->setText(answer.found
            ? tr("Nothing to compare with yet: no other track has been analysed.")
            : answer.found.error().detail);
    m_note->setVisible(m_model->rowCount() == 0);
    fitHeight();
}

void SimilarList::fitHeight()
{
    const int rows = m_model->rowCount();
    m_view->setFixedHeight(rows * m_view->sizeHintForRow(0));
    m_view->setVisible(rows > 0);
}

} // namespace ui
