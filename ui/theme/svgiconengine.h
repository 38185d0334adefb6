// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIconEngine>
#include <QString>

class QColor;

namespace ui::theme {

/// Draws a one-colour SVG whose strokes and fills are `currentColor` in the colour that the
/// application's palette has at the moment of painting. GUI thread.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, QByteArray svg);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    [[nodiscard]] QPixmap rendered(const QSize& pixels, const QColor& colour) const;

    QString m_name;
    QByteArray m_svg;
};

} // namespace ui::theme
