// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace ui {

/// The menu of what can be done to the fields of all files at once. GUI thread.
class EditTools final : public QToolButton
{
    Q_OBJECT

public:
    /// Changes the sheet. @return a sentence on what was done; "" where that is plain to see.
    using Tool = std::function<QString(models::EditSheet&)>;

    explicit EditTools(QWidget* parent = nullptr);

signals:
    void chosen(const ui::EditTools::Tool& tool);
    void replaceRequested();
    void transferRequested();

private:
    void addNumbers(QMenu& menu);
    void addCapitals(QMenu& menu);
    void add(QMenu& menu, const QString& text, const Tool& tool);
};

} // namespace ui
