// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;
class QWidget;

namespace ui {

class ChangesModel;

/// A table of what would change, with the new words marked.
[[nodiscard]] QTableView* makeChangesTable(ChangesModel& model, QWidget* parent);

} // namespace ui
