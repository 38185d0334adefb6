// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QRadioButton;

namespace ui {

class ChangesModel;

/// Copies a field of some files into another one, or swaps the two, with what would change shown.
/// Changes the sheet it returns, and no file. GUI thread.
class TransferDialog final : public QDialog
{
    Q_OBJECT

public:
    TransferDialog(models::EditSheet sheet, QWidget* parent);

    /// With the transfer made.
    [[nodiscard]] const models::EditSheet& sheet() const { return m_after; }

private:
    [[nodiscard]] QComboBox* makeFields(const QString& name, const QString& chosen);
    [[nodiscard]] static QString keyIn(const QComboBox& fields);
    void preview();

    models::EditSheet m_before;
    models::EditSheet m_after;
    ChangesModel* m_changes;
    QComboBox* m_from;
    QComboBox* m_to;
    QRadioButton* m_copies;
    QRadioButton* m_swaps;
    QPushButton* m_button;
};

} // namespace ui
