// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QToolButton;

namespace ui {

class ChipField;

/// The usual fields of some files, each with a button that gives it its old values back. GUI
/// thread.
class TagForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TagForm(QWidget* parent = nullptr);

    /// The keys that have a field here, in the order on the screen.
    [[nodiscard]] static const QStringList& keys();

    void show(const models::EditSheet& sheet);

    void focusFirst();

    /// @param suggestions  values that the library has, by key.
    void offer(const QHash<QString, QStringList>& suggestions);

signals:
    void edited(const QString& key, const QStringList& values);
    void resetRequested(const QString& key);

private:
    struct Row
    {
        QLineEdit* text = nullptr; ///< of one value; of several, where another one is typed
        ChipField* chips = nullptr; ///< null: one value
        QToolButton* reset = nullptr;
    };

    void addRow(QGridLayout& layout, const QString& key);
    [[nodiscard]] static QStringList valuesOf(const Row& row);

    QHash<QString, Row> m_rows;
};

} // namespace ui
