// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

#include <optional>

namespace ui {

/// How much of each note a track holds, as twelve segments around the circle of fifths: notes of
/// one key lie side by side. The key's tonic stands out.
/// Hovering over a note tells its exact share.
class ChromaWheel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChromaWheel(QWidget* parent = nullptr);

    void setTonality(const analysis::Tonality& tonality);

    /// The note whose segment, or whose name, lies there: a pitch class; absent beside the wheel.
    [[nodiscard]] std::optional<int> noteAt(const QPointF& position) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF wheelArea() const;
    void paintSegment(QPainter& painter, const QRectF& wheel, int place) const;
    void paintLabel(QPainter& painter, const QRectF& wheel, int place) const;

    analysis::Tonality m_tonality;
};

} // namespace ui
