// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/rowbands.h"

#include "models/files/filepath.h"
#include "models/items/tracktablemodel.h"
#include "models/text/text.h"
#include "ui/browse/rowtable.h"
#include "ui/covers/covers.h"
#include "ui/covers/soundpicture.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

models::TrackList tracksOf(const models::TrackTableModel& model, int first, int end)
{
    models::TrackList tracks;
    for (int row = first; row < end; ++row) {
        tracks.append(model.trackAt(row));
    }
    return tracks;
}

QString titleOf(const models::Track& track)
{
    if (!track.tags.album.isEmpty()) {
        return track.tags.album;
    }
    const QString folder = track.path.folder();
    return models::displayPath(folder.mid(folder.lastIndexOf(u'/') + 1));
}

} // namespace

RowBands::RowBands(RowTable& table, const models::TrackTableModel& model, Covers& covers)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_covers(covers)
{
    table.viewport()->installEventFilter(this);
    connect(&model, &QAbstractItemModel::modelReset, this, &RowBands::layOut);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &RowBands::layOut);
    connect(&model, &models::TrackTableModel::groupingChanged, this, &RowBands::layOut);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RowBands::layOutSoon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RowBands::layOutSoon);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RowBands::layOutSoon);
    connect(&covers, &Covers::changed, this, [this] {
        if (m_model.isGrouped()) {
            m_table.viewport()->update();
        }
    });
}

int RowBands::heightAt(int row) const
{
    return m_model.beginsAlbum(row) ? bandHeight() : 0;
}

int RowBands::bandHeight() const
{
    return 2 * m_table.fontMetrics().height() + 2 * theme::kSpace2;
}

void RowBands::layOutSoon()
{
    if (m_model.isGrouped() && !m_isDue) {
        m_isDue = true;
        QMetaObject::invokeMethod(this, &RowBands::layOut, Qt::QueuedConnection);
    }
}

void RowBands::layOut()
{
    m_isDue = false;
    if (!m_model.isGrouped() && !m_isUneven) {
        return;
    }
    QHeaderView* rows = m_table.verticalHeader();
    const int plain = rows->defaultSectionSize();
    const int tall = plain + bandHeight();
    const models::AlbumRuns albums = m_model.albums();
    // Without, each row that changes asks the header where it lies.
    rows->setUpdatesEnabled(false);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isFirst = m_model.isGrouped() && albums.begins(static_cast<std::size_t>(row));
        const int wanted = isFirst ? tall : plain;
        if (rows->sectionSize(row) != wanted) {
            rows->resizeSection(row, wanted);
        }
    }
    rows->setUpdatesEnabled(true);
    m_isUneven = m_model.isGrouped();
    m_table.viewport()->update();
}

void RowBands::paint(QPainter& painter) const
{
    if (!m_model.isGrouped() || m_model.rowCount() == 0) {
        return;
    }
    const int first = std::max(m_table.rowAt(0), 0);
    const int shown = m_table.rowAt(m_table.viewport()->height() - 1);
    const int last = shown < 0 ? m_model.rowCount() - 1 : shown;
    for (int row = first; row <= last; ++row) {
        if (m_model.beginsAlbum(row)) {
            paintBand(painter,
                QRect(
                    0, m_table.rowViewportPosition(row), m_table.viewport()->width(), bandHeight()),
                row);
        }
    }
}

void RowBands::paintBand(QPainter& painter, const QRect& band, int row) const
{
    const models::AlbumRuns albums = m_model.albums();
    const auto end = static_cast<int>(albums.end(static_cast<std::size_t>(row)));
    const models::TrackList tracks = tracksOf(m_model, row, end);
    const models::Track& track = *tracks.constFirst();
    const QPalette& palette = m_table.palette();
    painter.save();
    painter.fillRect(band, palette.color(QPalette::Base));
    if (row > 0) { // the line is between albums, not between an album and its tracks
        painter.fillRect(QRect(band.left(), band.top(), band.width(), 1), theme::hairline(palette));
    }
    const int side = band.height() - 2 * theme::kSpace1;
    const bool isMirrored = m_table.isRightToLeft();
    const QRect square = QStyle::visualRect(m_table.layoutDirection(), band,
        QRect(band.left() + theme::kSpace1, band.top() + theme::kSpace1, side, side));
    paintCover(painter, square, row, end);

    QRect words = band.adjusted(side + theme::kSpace4, theme::kSpace2, -theme::kSpace2, 0);
    words = QStyle::visualRect(m_table.layoutDirection(), band, words);
    words.setHeight(m_table.fontMetrics().height());
    const int alignment =
        static_cast<int>(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    QFont bold = m_table.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(words, alignment,
        painter.fontMetrics().elidedText(titleOf(track), Qt::ElideRight, words.width()));
    qint64 lengthMs = 0;
    for (const models::TrackPtr& one : tracks) {
        lengthMs += one->audio.durationMs;
    }
    QStringList facts{albums.artist(static_cast<std::size_t>(row)),
        track.tags.year > 0 ? QString::number(track.tags.year) : QString(),
        tr("%Ln tracks", nullptr, static_cast<int>(tracks.size())),
        models::text::longDuration(lengthMs)};
    facts.removeAll(QString());
    words.translate(0, words.height());
    painter.setFont(m_table.font());
    painter.setPen(theme::secondaryText(palette));
    painter.drawText(words, alignment,
        painter.fontMetrics().elidedText(facts.join(u" · "_s), Qt::ElideRight, words.width()));
    painter.restore();
}

void RowBands::paintCover(QPainter& painter, const QRect& square, int row, int end) const
{
    // Enough for a picture of the sound, however long the list.
    constexpr int kMost = 30;
    const models::TrackList tracks = tracksOf(m_model, row, std::min(end, row + kMost));
    const auto found = std::ranges::find_if(
        tracks, [](const models::TrackPtr& track) { return track->tags.hasCover; });
    const QImage cover = m_covers.cover(found != tracks.end() ? *found : tracks.constFirst());
    QPainterPath card;
    constexpr double kRadius = 3.0;
    card.addRoundedRect(square, kRadius, kRadius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(card);
    if (cover.isNull()) {
        paintSoundPicture(painter, square, albumSound(tracks), m_table.palette());
    } else {
        const int side = std::min(cover.width(), cover.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(square, cover,
            QRect((cover.width() - side) / 2, (cover.height() - side) / 2, side, side));
    }
    painter.restore();
}

bool RowBands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress || !m_model.isGrouped()) {
        return QObject::eventFilter(watched, event);
    }
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    const int y = qRound(mouse->position().y());
    const int row = m_table.rowAt(y);
    const bool isOnBand = row >= 0 && y < m_table.rowViewportPosition(row) + heightAt(row);
    if (!isOnBand || mouse->button() != Qt::LeftButton) {
        return QObject::eventFilter(watched, event);
    }
    const auto end = static_cast<int>(m_model.albums().end(static_cast<std::size_t>(row)));
    const QItemSelection album(
        m_model.index(row, 0), m_model.index(end - 1, m_model.columnCount() - 1));
    const bool isMore = mouse->modifiers().testFlag(Qt::ControlModifier);
    m_table.setFocus(Qt::MouseFocusReason);
    m_table.selectionModel()->setCurrentIndex(
        m_model.index(row, m_table.horizontalHeader()->logicalIndex(0)),
        QItemSelectionModel::NoUpdate);
    m_table.selectionModel()->select(
        album, isMore ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
    return true;
}

} // namespace ui
