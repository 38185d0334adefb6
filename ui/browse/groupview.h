// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/grouptablemodel.h"

#include <QWidget>

class QStackedWidget;

namespace ui {

class EmptyState;
class RowTable;
class ViewHeading;

/// Albums, artists or genres as a table; opening a row shows its tracks. GUI thread.
class GroupView final : public QWidget
{
    Q_OBJECT

public:
    /// @param library  outlives the view.
    GroupView(
        models::Library& library, models::GroupTableModel::Kind kind, QWidget* parent = nullptr);

    void setSearch(const QString& text);

    /// The tracks of the selected groups.
    [[nodiscard]] QList<models::TrackId> selectedIds() const;

    [[nodiscard]] RowTable& table() const { return *m_table; }

    [[nodiscard]] const models::GroupTableModel& model() const { return m_model; }

signals:
    void selectionChanged();
    /// @param title  the group's name  @param query  selects its tracks
    void groupActivated(const QString& title, const QString& query);
    void searchCleared();

private:
    void openRow(int row);
    void showTotals();

    models::GroupTableModel m_model;
    models::GroupTableModel::Kind m_kind;
    ViewHeading* m_heading;
    QStackedWidget* m_pages;
    RowTable* m_table;
    EmptyState* m_empty;
    QString m_search;
};

} // namespace ui
