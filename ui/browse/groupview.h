// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/grouptablemodel.h"
#include "ui/browse/place.h"

#include <QWidget>

class QAbstractItemView;
class QToolButton;

namespace ui {

class AlbumGrid;
class Covers;
class RowTable;
class ViewLayout;

/// What a place of groups shows.
[[nodiscard]] models::GroupTableModel::Kind groupKindOf(Place::Kind kind);
/// Where such groups are shown.
[[nodiscard]] Place::Kind placeKindOf(models::GroupTableModel::Kind kind);

/// Albums, artists, genres and so on as a table, albums also as covers; opening one shows its
/// tracks. GUI thread.
class GroupView final : public QWidget
{
    Q_OBJECT

public:
    /// @param library, covers  outlive the view.
    GroupView(models::Library& library, models::GroupTableModel::Kind kind, Covers& covers,
        QWidget* parent = nullptr);

    void setSearch(const QString& text);

    /// The tracks of the selected groups.
    [[nodiscard]] QList<models::TrackId> selectedIds() const;

    [[nodiscard]] RowTable& table() const { return *m_table; }

    /// The table or the covers, whichever is shown.
    [[nodiscard]] QAbstractItemView& list() const;

    [[nodiscard]] bool showsCovers() const { return m_showsCovers; }

    /// Albums only; the others stay a table.
    void setShowsCovers(bool showsCovers);

    [[nodiscard]] const models::GroupTableModel& model() const { return m_model; }

signals:
    void selectionChanged();
    /// @param title  the group's name  @param query  selects its tracks
    void groupActivated(const QString& title, const QString& query);
    void searchCleared();

private:
    void openRow(int row);
    void showTotals();

    void makeGrid(Covers& covers);

    models::GroupTableModel m_model;
    models::GroupTableModel::Kind m_kind;
    ViewLayout* m_layout;
    RowTable* m_table;
    AlbumGrid* m_grid = nullptr; ///< of albums
    QToolButton* m_asCovers = nullptr;
    QToolButton* m_asTable = nullptr;
    bool m_showsCovers = false;
    QString m_search;
};

} // namespace ui
