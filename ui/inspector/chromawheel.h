// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

namespace ui {

/// How much of each note a track holds, as twelve segments around the circle of fifths: notes of
/// one key lie side by side. The key's tonic stands out.
class ChromaWheel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChromaWheel(QWidget* parent = nullptr);

    void setTonality(const analysis::Tonality& tonality);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSegment(QPainter& painter, const QRectF& wheel, int place) const;
    void paintLabel(QPainter& painter, const QRectF& wheel, int place) const;

    analysis::Tonality m_tonality;
};

} // namespace ui
