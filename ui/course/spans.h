// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/course.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace ui {

/// What a strip of spans is made of at a time: each lasts until the start of the next. Null before
/// the first one.
template <typename Span> const Span* spanAt(const std::vector<Span>& spans, double seconds)
{
    const auto after = std::ranges::upper_bound(spans, seconds, {}, &Span::startS);
    return after == spans.begin() ? nullptr : &*std::prev(after);
}

/// Where a span of a strip is painted; neighbours are a hair apart.
template <typename Span>
QRectF spanRect(
    const TimeAxis& axis, const std::vector<Span>& spans, std::size_t index, const QRectF& row)
{
    constexpr double kGap = 1.0;
    const double left = axis.x(spans[index].startS);
    const double right =
        axis.x(index + 1 < spans.size() ? spans[index + 1].startS : axis.durationS);
    return {left, row.top(), std::max(1.0, right - left - kGap), row.height()};
}

/// Writes the text in the middle of the rectangle where it fits, and nothing where not.
void paintFitting(QPainter& painter, const QRectF& rect, const QString& text);

} // namespace ui
