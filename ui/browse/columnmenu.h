// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace ui {

class RowTable;

/// Which columns a table shows and is sorted by. @param table  outlives the menu, which belongs to
/// `parent`.
QMenu* makeColumnMenu(RowTable& table, QWidget* parent);

} // namespace ui
