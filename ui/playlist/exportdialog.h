// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/m3u.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks where a playlist goes as an M3U file, and how it names its tracks. Closes when the file is
/// written; until then a failure is told right here, where the place can be changed.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param file  the place that is offered.
    explicit ExportDialog(const QString& file, QWidget* parent = nullptr);

    [[nodiscard]] QString file() const;
    [[nodiscard]] models::PathStyle pathStyle() const;

    /// Says what went wrong, and lets the user try again.
    void showFailure(const QString& sentence);

signals:
    /// The user wants the file written; the answer is accept() or showFailure().
    void exportRequested();

private:
    void browse();
    void noteEdit();

    QLineEdit* m_file;
    QComboBox* m_style;
    QLabel* m_failure;
    QPushButton* m_export;
};

} // namespace ui
