// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::About)
};

} // namespace

void showAbout(QWidget* parent)
{
    QMessageBox::about(parent, Text::tr("About Segue"),
        Text::tr(
            "Segue %1\n\nListens to your music on this computer alone and makes playlists that "
            "flow.\n\nFree software under the GNU General Public License, version 3 or later.")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace ui
