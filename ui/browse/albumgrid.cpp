// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/albumgrid.h"

#include "models/items/grouptablemodel.h"
#include "ui/covers/covers.h"
#include "ui/delegates/albumdelegate.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {

AlbumGrid::AlbumGrid(models::GroupTableModel& model, Covers& covers, QWidget* parent)
    : QListView(parent)
    , m_delegate(new AlbumDelegate(model, covers, this))
{
    setAccessibleName(tr("Albums"));
    setModel(&model);
    setItemDelegate(m_delegate);
    // Not IconMode: that keeps a tree of 20 000 places, this mode needs only the rows.
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its coming moves every album
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true); // hover reaches the delegate
    connect(&covers, &Covers::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { emit rowActivated(index.row()); });
    m_typeAhead.setSearch(
        [&model](const QString& text, int from) { return model.rowStartingWith(text, from); });
    fit();
}

void AlbumGrid::keyboardSearch(const QString& letters)
{
    const int row = m_typeAhead.rowFor(letters, currentIndex().row());
    if (row >= 0) {
        selectionModel()->setCurrentIndex(model()->index(row, 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(currentIndex());
    }
}

void AlbumGrid::resizeEvent(QResizeEvent* event)
{
    fit();
    QListView::resizeEvent(event);
}

void AlbumGrid::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

void AlbumGrid::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit rowActivated(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Escape) {
        event->ignore(); // a way back for the window, not a letter to look for
        return;
    }
    QListView::keyPressEvent(event);
}

/// As many pictures side by side as fit, and those as large as the width allows.
void AlbumGrid::fit()
{
    const int least = fontMetrics().averageCharWidth() * 22;
    const int padding = m_delegate->cellSize(0, fontMetrics()).width();
    const int width = viewport()->width() - 1;
    const int columns = std::max(1, width / (least + padding));
    const int side = std::max(least / 2, width / columns - padding);
    m_delegate->setPictureSide(side);
    setGridSize(m_delegate->cellSize(side, fontMetrics()));
    verticalScrollBar()->setSingleStep(gridSize().height() / 3);
}

} // namespace ui
