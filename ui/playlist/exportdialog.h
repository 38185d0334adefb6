// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/playlistfile.h"
#include "ui/jobs/latestjob.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks where a playlist goes, in which format, and how it names its tracks there: by the paths of
/// this computer, or by those of a player that has the music in another folder. Closes when the
/// file is written; until then a failure is told right here, where the place can be changed.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param file  the place that is offered.
    /// @param musicFolder  that the tracks are below, which a player may call otherwise.
    ExportDialog(const QString& file, const QString& musicFolder, QWidget* parent = nullptr);

    [[nodiscard]] QString file() const;
    [[nodiscard]] models::PlaylistWriting writing() const;

    /// Says what went wrong, and lets the user try again.
    void showFailure(const QString& sentence);

signals:
    /// The user wants the file written; the answer is accept() or showFailure().
    void exportRequested();

private:
    void browse();
    void noteEdit();
    void showWhetherThere(bool isThere);
    void takeFormat();
    void addRows(const QString& musicFolder, QWidget* place);

    QLineEdit* m_file;
    QComboBox* m_format;
    QComboBox* m_style;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QCheckBox* m_fatSafe;
    QLabel* m_failure;
    QPushButton* m_export;
    LatestJob<bool> m_looking; ///< a disk may take its time to say whether the file is there
};

} // namespace ui
