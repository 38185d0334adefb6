// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/taborder.h"

#include <QWidget>

namespace ui::theme {

void putInTabOrder(QWidget& place, const QList<QWidget*>& widgets)
{
    // Behind what does not take the focus, Qt puts nothing.
    QWidget* before = &place;
    while ((before->focusPolicy() & Qt::TabFocus) == 0 || widgets.contains(before)) {
        before = before->previousInFocusChain();
        if (before == &place) {
            return; // there is nothing else
        }
    }
    for (QWidget* widget : widgets) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

} // namespace ui::theme
