// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/root.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QUndoStack;

namespace models {
class Roots;
} // namespace models

namespace ui {

class Toast;

/// The music folders in the preferences: which there are, which take part in scans, and what in
/// them is left out. GUI thread.
class FoldersPage final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the page. Removing a folder is a step of the stack; `toast` says so.
    FoldersPage(
        models::Roots& roots, QUndoStack& undoStack, Toast& toast, QWidget* parent = nullptr);

    /// Adds a music folder; what goes wrong is said below the list.
    void addFolder(const QString& path);

signals:
    /// A folder was added, removed, or is to be looked at in another way.
    void foldersChanged();

private:
    void showFolders();
    void chooseFolder();
    void removeFolder();
    void updateButtons();
    void takeEnabled(const QListWidgetItem* item);
    void takeExcluded();
    void store(const models::Root& root);
    void say(const QString& sentence);
    [[nodiscard]] models::Root rootOf(const QListWidgetItem* item) const;
    [[nodiscard]] const QListWidgetItem* selected() const;

    models::Roots& m_roots;
    QUndoStack& m_undoStack;
    Toast& m_toast;
    QListWidget* m_folders;
    QLabel* m_error;
    QPushButton* m_remove;
    QLineEdit* m_excluded;
};

} // namespace ui
