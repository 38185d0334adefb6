// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/menuatfocus.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QCoreApplication>

namespace ui {

void popUpMenuAtFocus(const QWidget& window)
{
    QWidget* widget = window.focusWidget();
    if (widget == nullptr) {
        return;
    }
    const auto* list = qobject_cast<QAbstractItemView*>(widget);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget)) {
        widget = area->viewport();
    }
    const QRect row = list != nullptr ? list->visualRect(list->currentIndex()) : QRect();
    const QRect shown = row & widget->rect();
    const QPoint place = (shown.isEmpty() ? widget->rect() : shown).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace ui
