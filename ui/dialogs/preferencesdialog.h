// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QUndoStack;

namespace models {
class Roots;
class Settings;
} // namespace models

namespace ui {

class Toast;

/// The user's preferences. Every change holds at once; there is nothing to confirm.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All outlive the dialog. Removing a folder is a step of the stack.
    PreferencesDialog(models::Roots& roots, models::Settings& settings, QUndoStack& undoStack,
        QWidget* parent = nullptr);

    /// Adds a music folder; what goes wrong is said below the list.
    void addFolder(const QString& path);

signals:
    /// A folder was added or removed.
    void foldersChanged();
    /// The depth, the workers or the memory limits changed.
    void analysisChanged();

private:
    QWidget* makeFolders();
    QWidget* makeAnalysis();
    void showSettings();
    [[nodiscard]] analysis::Depth chosenDepth() const;
    void storeSettings();
    void showFolders();
    void chooseFolder();
    void removeFolder();
    void updateButtons();

    models::Roots& m_roots;
    models::Settings& m_settings;
    QUndoStack& m_undoStack;
    QListWidget* m_folders;
    QLabel* m_folderError;
    QPushButton* m_removeFolder;
    QRadioButton* m_fast;
    QRadioButton* m_standard;
    QRadioButton* m_full;
    QSpinBox* m_workers;
    QSpinBox* m_memoryLimit;
    QCheckBox* m_lowMemory;
    Toast* m_toast;
};

} // namespace ui
