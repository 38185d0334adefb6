// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "ui/jobs/latestjob.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace ui {

/// The library file in the preferences: is it sound, which backups are there, and what to do when
/// something is wrong. What takes long runs elsewhere; what needs the file for itself waits for the
/// next start. GUI thread.
class LibraryPage final : public QWidget
{
    Q_OBJECT

public:
    /// @param libraryPath  the file.
    explicit LibraryPage(QString libraryPath, QWidget* parent = nullptr);

private:
    void check();
    void backUp();
    void leaveRestore();
    void leaveRepair();
    void begin(const QString& what);
    void say(const QString& sentence);
    void showChecked(const models::Result<QStringList>& faults);

    /// A backup, and how the list names it.
    struct Backup
    {
        QString path;
        QString name;
    };

    void showBackups();
    void listBackups(const QList<Backup>& backups);
    void showWaiting();
    void updateButtons();

    QString m_libraryPath;
    QLabel* m_state;
    QProgressBar* m_progress;
    QListWidget* m_backups;
    QPushButton* m_check;
    QPushButton* m_backUp;
    QPushButton* m_restore;
    QPushButton* m_repair;
    LatestJob<models::Result<QStringList>> m_checking;
    LatestJob<models::Result<QString>> m_copying;
    LatestJob<QList<Backup>> m_listing;
};

} // namespace ui
