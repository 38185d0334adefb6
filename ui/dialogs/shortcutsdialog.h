// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace ui {

/// Every command of a window with its keys, searchable by either.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param window  whose actions are listed; also the parent.
    explicit ShortcutsDialog(QWidget* window);

private:
    void fill(const QWidget& window);
    void filter(const QString& text);

    QLineEdit* m_search;
    QTreeWidget* m_list;
};

} // namespace ui
