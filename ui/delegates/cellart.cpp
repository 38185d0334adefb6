// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/cellart.h"

#include "models/text/text.h"
#include "ui/theme/colours.h"
#include "ui/theme/spacing.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStarCount = 5;

QFont chipFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

double starSize(double cellHeight)
{
    constexpr double kShare = 0.46;
    return std::round(cellHeight * kShare);
}

double starStep(double cellHeight)
{
    return starSize(cellHeight) + 2.0;
}

/// A five-pointed star in a square of side 1 around the origin.
QPainterPath starPath()
{
    constexpr double kOuter = 0.5;
    constexpr double kInner = 0.21;
    QPolygonF points;
    for (int corner = 0; corner < 2 * kStarCount; ++corner) {
        const double radius = corner % 2 == 0 ? kOuter : kInner;
        const double angle = std::numbers::pi * (corner / 5.0 - 0.5);
        points.append(QPointF(radius * std::cos(angle), radius * std::sin(angle)));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

} // namespace

int keyChipWidth(const QFont& font)
{
    const QFontMetricsF metrics(chipFont(font));
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(u"12A"_s))) + 2 * theme::kSpace1
        + 2;
}

void paintKeyChip(
    QPainter& painter, const QRectF& rect, int tonic, analysis::Mode mode, const QPalette& palette)
{
    const theme::ChipColours colours = theme::keyColours(tonic, mode, theme::isDark(palette));
    painter.save();
    const double width = keyChipWidth(painter.font());
    const double height = std::min(rect.height(), QFontMetricsF(painter.font()).height() + 2.0);
    const QRectF chip(rect.left(), rect.center().y() - height / 2.0, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(chip, theme::kRadius, theme::kRadius);
    painter.setPen(colours.text);
    painter.setFont(chipFont(painter.font()));
    painter.drawText(chip, Qt::AlignCenter, models::text::camelot(tonic, mode));
    painter.restore();
}

void paintBar(QPainter& painter, const QRectF& rect, float fraction, const QColor& colour)
{
    constexpr double kHeight = 6.0;
    constexpr double kTroughAlpha = 0.18;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF trough(rect.left(), rect.center().y() - kHeight / 2.0, rect.width(), kHeight);
    QColor faint = colour;
    faint.setAlphaF(static_cast<float>(kTroughAlpha));
    painter.setBrush(faint);
    painter.drawRoundedRect(trough, kHeight / 2.0, kHeight / 2.0);
    const double share = std::clamp(static_cast<double>(fraction), 0.0, 1.0);
    if (share > 0.0) {
        QRectF bar = trough;
        bar.setWidth(std::max(kHeight, trough.width() * share));
        painter.setBrush(colour);
        painter.drawRoundedRect(bar, kHeight / 2.0, kHeight / 2.0);
    }
    painter.restore();
}

void paintStars(QPainter& painter, const QRectF& rect, int halfStars, const QColor& colour)
{
    static const QPainterPath kStar = starPath();
    constexpr float kFaintAlpha = 0.35F;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = starSize(rect.height());
    QColor faint = colour;
    faint.setAlphaF(kFaintAlpha);
    for (int star = 0; star < kStarCount; ++star) {
        QTransform place;
        place.translate(
            rect.left() + size / 2.0 + star * starStep(rect.height()), rect.center().y());
        place.scale(size, size);
        const QPainterPath path = place.map(kStar);
        const int halves = std::clamp(halfStars - 2 * star, 0, 2);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(halves == 2 ? colour : faint, 1.0));
        painter.drawPath(path);
        if (halves > 0) {
            QRectF filled = path.boundingRect();
            filled.setWidth(filled.width() * halves / 2.0);
            painter.save();
            painter.setClipRect(filled, Qt::IntersectClip);
            painter.fillPath(path, colour);
            painter.restore();
        }
    }
    painter.restore();
}

int starsWidth(int cellHeight)
{
    return static_cast<int>(std::ceil(kStarCount * starStep(cellHeight)));
}

int ratingAt(int x, int cellHeight)
{
    const int star = static_cast<int>(std::floor(x / starStep(cellHeight)));
    return 2 * (std::clamp(star, 0, kStarCount - 1) + 1);
}

} // namespace ui
