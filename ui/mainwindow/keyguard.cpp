// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/keyguard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>

namespace ui {

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool isPlain = key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Space;
        const bool wantsIt = qobject_cast<QAbstractButton*>(watched) != nullptr
            || qobject_cast<QComboBox*>(watched) != nullptr
            || qobject_cast<QMenu*>(watched) != nullptr;
        if (isPlain && wantsIt) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
