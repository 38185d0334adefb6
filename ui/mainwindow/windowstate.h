// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QSplitter;
class QWidget;

namespace models {
class Settings;
}

namespace ui {

/// Keeps place and size of the window, and sizes and visibility of the panels in the splitter.
void saveWindowState(models::Settings& settings, const QWidget& window, const QSplitter& panels);

/// Brings them back. False, and nothing changed, where nothing was kept.
bool restoreWindowState(const models::Settings& settings, QWidget& window, QSplitter& panels);

/// The action shows and hides the panel, and is checked while the panel is to be seen.
void connectPanel(QAction& action, QWidget& panel);

} // namespace ui
