// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/help.h"

#include "ui/actions.h"
#include "ui/dialogs/about.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QWidget>

namespace ui {

void connectHelp(const Actions& actions, Shortcuts& shortcuts, QWidget* window)
{
    QObject::connect(
        actions[Command::Shortcuts], &QAction::triggered, window, [window, &shortcuts] {
            auto* dialog = new ShortcutsDialog(window, shortcuts);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    QObject::connect(
        actions[Command::About], &QAction::triggered, window, [window] { showAbout(window); });
}

} // namespace ui
