// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QRectF>

class QColor;
class QFont;
class QPainter;
class QPalette;

/// The small drawings inside table cells and panels. Each leaves the painter as it was.
namespace ui {

/// How wide paintKeyChip() draws with this font.
int keyChipWidth(const QFont& font);

/// A key as a coloured chip with its Camelot name, vertically centred at the left of `rect`.
/// @param tonic  pitch class 0 = C .. 11 = B.
void paintKeyChip(
    QPainter& painter, const QRectF& rect, int tonic, analysis::Mode mode, const QPalette& palette);

/// A quiet horizontal bar, vertically centred in `rect`. @param fraction 0..1
void paintBar(QPainter& painter, const QRectF& rect, float fraction, const QColor& colour);

/// Five stars, the first halfStars / 2 of them full, in the painter's font size.
/// @param halfStars  0..10; stars that are not given show as faint outlines.
void paintStars(QPainter& painter, const QRectF& rect, int halfStars, const QColor& colour);

/// The width of five stars in a cell of this height.
int starsWidth(int cellHeight);

/// The rating that a click at `x` (from the left edge of the stars) means: 2, 4, .. 10 half stars.
int ratingAt(int x, int cellHeight);

} // namespace ui
