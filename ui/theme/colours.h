// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QColor>
#include <QPalette>

namespace ui::theme {

/// True where light text stands on dark ground.
bool isDark(const QPalette& palette);

/// WCAG 2.1 contrast of two opaque colours, 1..21.
double contrastRatio(const QColor& a, const QColor& b);

/// A colour from OKLCH (Ottosson 2020), in which equal lightness looks equally light whatever the
/// hue. @param lightness 0..1  @param chroma 0..0.4  @param hueDegrees any. Chroma is reduced until
/// the colour exists in sRGB.
QColor oklch(double lightness, double chroma, double hueDegrees);

/// `from` moved towards `to`: 0 = from, 1 = to.
QColor mixed(const QColor& from, const QColor& to, double amount);

/// Quiet text on the palette's ground: captions, units, second lines. Contrast to base and window
/// at least 4.5 where the palette's own text reaches that.
QColor secondaryText(const QPalette& palette);

/// What a field with a placeholder sets as its own palette, again whenever its palette changes:
/// some desktops change to dark and leave the placeholder black. Only that one colour is set.
QPalette placeholderPalette(const QPalette& palette);

/// Hairlines between panels.
QColor hairline(const QPalette& palette);

/// A chip's ground and the text on it, at least 4.5:1 apart.
struct ChipColours
{
    QColor background;
    QColor text;
};

/// The colours of a key: 12 hues around the circle of fifths, so that keys that mix well look
/// alike; minor is darker than its relative major, which shares the hue.
/// @param tonic  pitch class 0 = C .. 11 = B.
ChipColours keyColours(int tonic, analysis::Mode mode, bool dark);

/// The three things that are drawn as bars and curves.
enum class DataHue : quint8
{
    Tempo,
    Energy,
    Loudness
};

/// A colour for a bar or a curve on the palette's base, contrast at least 3:1 (WCAG 1.4.11).
QColor dataColour(DataHue hue, bool dark);

} // namespace ui::theme
