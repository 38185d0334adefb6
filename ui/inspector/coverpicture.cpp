// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/coverpicture.h"

#include "ui/covers/covers.h"
#include "ui/covers/soundpicture.h"
#include "ui/theme/spacing.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

namespace {

/// Larger, the covers that are kept would be blurred.
constexpr int kLargest = Covers::kSize;

} // namespace

CoverPicture::CoverPicture(Covers& covers, QWidget* parent)
    : QWidget(parent)
    , m_covers(covers)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Cover"));
    connect(&covers, &Covers::changed, this, &CoverPicture::fetch);
}

void CoverPicture::showTrack(const models::TrackPtr& track)
{
    const bool isOther = !m_track || !track || Covers::keyOf(*m_track) != Covers::keyOf(*track);
    m_track = track;
    if (isOther) {
        m_cover = {};
    }
    fetch();
    update();
}

QSize CoverPicture::sizeHint() const
{
    return {kLargest, kLargest};
}

int CoverPicture::heightForWidth(int width) const
{
    return std::min(width, kLargest);
}

void CoverPicture::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_track) {
        return;
    }
    const int side = std::min({width(), height(), kLargest});
    const QRectF square((width() - side) / 2.0, 0.0, side, side);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath card;
    if (m_cover.isNull()) {
        card.addRoundedRect(square, theme::kRadius, theme::kRadius);
        painter.setClipPath(card);
        paintSoundPicture(painter, square, albumSound({m_track}), palette());
        return;
    }
    // All of it: what a grid cuts off is to be seen here.
    const QSizeF size = QSizeF(m_cover.size()).scaled(square.size(), Qt::KeepAspectRatio);
    QRectF picture(QPointF(), size);
    picture.moveCenter(square.center());
    card.addRoundedRect(picture, theme::kRadius, theme::kRadius);
    painter.setClipPath(card);
    painter.drawImage(picture, m_cover);
}

void CoverPicture::fetch()
{
    if (!m_track || !m_cover.isNull()) {
        return;
    }
    m_cover = m_covers.cover(m_track);
    setAccessibleDescription(m_cover.isNull() ? tr("No cover; a picture of the sound instead")
                                              : tr("The cover of this track"));
    if (!m_cover.isNull()) {
        update();
    }
}

} // namespace ui
