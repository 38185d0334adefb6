// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ui {

/// The fields of some files that have no place in the form, with those of players and encoders and
/// the frames that are no fields: what they hold and in how many files. They can be changed, taken
/// out and added. GUI thread.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    /// @param others  keys that are shown elsewhere.
    explicit FieldList(QStringList others, QWidget* parent = nullptr);

    void show(const models::EditSheet& sheet);

signals:
    /// No values: take it out.
    void edited(const QString& key, const QStringList& values);
    void resetRequested(const QString& key);

private:
    void addField();
    void removeChosen();
    void resetChosen();
    void updateButtons();
    [[nodiscard]] QStringList chosen() const;

    QStringList m_others;
    QTreeWidget* m_list;
    QPushButton* m_remove;
    QPushButton* m_reset;
    QLineEdit* m_name;
    QLineEdit* m_value;
    bool m_isFilling = false;
};

} // namespace ui
