// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace ui::theme {

/// Fusion with a frame around what is to be ticked that is seen on dark ground, too: its own is
/// darker than the ground whatever that is.
class FramedStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    FramedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
};

} // namespace ui::theme
