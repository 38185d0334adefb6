// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QDialog>

class QCheckBox;
class QRadioButton;
class QSpinBox;
class QTabWidget;
class QUndoStack;

namespace models {
class KeyStore;
class Learner;
class Roots;
class Settings;
class Web;
} // namespace models

namespace ui {

class FoldersPage;
class Toast;

namespace theme {
class Appearance;
} // namespace theme

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

    /// Adds the page about the library file.
    void addLibraryPage(const QString& libraryPath);

    /// Adds the page about colours and text. @param appearance  outlives the dialog.
    void addAppearancePage(theme::Appearance& appearance);

    /// Adds the page about a learned model. @param learner  outlives the dialog.
    void addModelPage(models::Learner& learner);

    /// Adds the page about what is asked of the web. Both outlive the dialog.
    void addLookupPage(models::Web& web, models::KeyStore& keys);

signals:
    /// A folder was added, removed, or is to be looked at in another way.
    void foldersChanged();
    /// The depth, the workers or the memory limits changed.
    void analysisChanged();

private:
    QWidget* makeAnalysis();
    void showSettings();
    [[nodiscard]] analysis::Depth chosenDepth() const;
    void storeSettings();

    models::Settings& m_settings;
    Toast* m_toast;
    QTabWidget* m_pages;
    FoldersPage* m_folders;
    QRadioButton* m_fast;
    QRadioButton* m_standard;
    QRadioButton* m_full;
    QSpinBox* m_workers;
    QSpinBox* m_memoryLimit;
    QCheckBox* m_lowMemory;
};

} // namespace ui
