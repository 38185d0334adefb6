// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/svgiconengine.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace ui::theme {

using namespace Qt::StringLiterals;

namespace {

QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

} // namespace

SvgIconEngine::SvgIconEngine(QString name, QByteArray svg)
    : m_name(std::move(name))
    , m_svg(std::move(svg))
{ }

void SvgIconEngine::paint(
    QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    const QSize pixels = (QSizeF(rect.size()) * scale).toSize();
    painter->drawPixmap(rect, rendered(pixels, colourOf(mode)));
}

QPixmap SvgIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/)
{
    return rendered(size, colourOf(mode));
}

QPixmap SvgIconEngine::scaledPixmap(
    const QSize& size, QIcon::Mode mode, QIcon::State /*state*/, qreal /*scale*/)
{
    // The size comes in device pixels already; QIcon sets the ratio.
    return rendered(size, colourOf(mode));
}

QIconEngine* SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QPixmap SvgIconEngine::rendered(const QSize& pixels, const QColor& colour) const
{
    const QString key = u"segue-icon/%1/%2/%3x%4"_s.arg(m_name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap result;
    if (QPixmapCache::find(key, &result)) {
        return result;
    }
    QByteArray svg = m_svg;
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    result = QPixmap(pixels);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace ui::theme
