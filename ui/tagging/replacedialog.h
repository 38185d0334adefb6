// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ChangesModel;

/// Finds and replaces in one field of some files or in all, with what would change shown while it
/// is typed. Changes the sheet it returns, and no file. GUI thread.
class ReplaceDialog final : public QDialog
{
    Q_OBJECT

public:
    ReplaceDialog(models::EditSheet sheet, QWidget* parent);

    /// With the replacement made.
    [[nodiscard]] const models::EditSheet& sheet() const { return m_after; }

private:
    void preview();

    models::EditSheet m_before;
    models::EditSheet m_after;
    ChangesModel* m_changes;
    QLineEdit* m_find;
    QLineEdit* m_replacement;
    QComboBox* m_field;
    QCheckBox* m_isExpression;
    QCheckBox* m_isCaseSensitive;
    QLabel* m_status;
    QPushButton* m_button;
};

} // namespace ui
