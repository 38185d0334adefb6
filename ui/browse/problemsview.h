// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problems/problemlist.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class Actions;
class RowTable;
class ViewLayout;

/// The files that gave trouble, each with its reason, and what can be done about them. GUI thread.
class ProblemsView final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the view.
    ProblemsView(models::ProblemList& problems, const Actions& actions, QWidget* parent = nullptr);

    /// The file of the current row, or "".
    [[nodiscard]] QString currentPath() const;

    /// The missing tracks among the selected rows.
    [[nodiscard]] QList<models::TrackId> selectedMissing() const;
    /// The files of the other selected rows.
    [[nodiscard]] QStringList selectedFiles() const;

    [[nodiscard]] RowTable& table() const { return *m_table; }

signals:
    void selectionChanged();
    /// The user opens a row: wants to see the file.
    void fileActivated();

private:
    void showTotals();
    void showCurrent();
    void showIgnored(bool isShown);

    models::ProblemList& m_problems;
    ViewLayout* m_layout;
    QWidget* m_page; // what is shown where there are problems
    RowTable* m_table;
    QLabel* m_current; // the whole sentence of the current row
    QToolButton* m_ignored;
};

} // namespace ui
