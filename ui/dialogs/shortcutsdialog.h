// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QDialog>

#include <optional>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ui {

class Shortcuts;

/// Every command of a window with its keys, searchable by either; the keys of the commands can be
/// changed.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param window  whose actions are listed; also the parent.
    /// @param shortcuts  outlives the dialog.
    ShortcutsDialog(QWidget* window, Shortcuts& shortcuts);

private:
    QLayout* makeEditor();
    /// @param command  none: keys that stay as they are.
    void addRow(const QAction& action, std::optional<Command> command);
    void fill(const QWidget& window);
    void showKeys();
    [[nodiscard]] std::optional<Command> current() const;
    void showEditor();
    void warnOfOwner();
    void change();
    void useUsual();
    void filter(const QString& text);

    Shortcuts& m_shortcuts;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_keys;
    QPushButton* m_change;
    QPushButton* m_usual;
    QLabel* m_note;
};

} // namespace ui
