// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tracktablemodel.h"
#include "ui/browse/place.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QSplitter;

namespace ui {

class Covers;
class FacetPanel;
class RowTable;
class TrackDelegate;
class ViewLayout;

/// A list of tracks with its heading: all music, what was added recently, one album, artist or
/// genre. GUI thread.
class TrackView final : public QWidget
{
    Q_OBJECT

public:
    /// Empty until it has a scope. @param library  outlives the view.
    explicit TrackView(models::Library& library, QWidget* parent = nullptr);

    /// What the list is about: a heading and the query that its tracks match ("" = all).
    void setScope(const QString& title, const QString& query);
    /// Leaves the rows in the order that the scope's query asks for, or that of arrival.
    void showOwnOrder();

    /// Says in the heading where one is and what narrows it, and narrows the filter columns so.
    void showPlace(const Place& place);

    [[nodiscard]] FacetPanel& facets() const { return *m_facets; }

    /// Columns as they were left, or where `state` holds none, the usual ones and these.
    void useColumns(
        const QByteArray& state, const QList<models::TrackTableModel::Column>& alsoShown);

    /// Lets the rows be grouped by album. @param covers  outlives the view.
    void offerGrouping(Covers& covers);

    /// What the user typed. A text that cannot be understood leaves the rows as they are and says
    /// why after a moment.
    void setSearch(const QString& text);

    /// Tracks that are selected, in the order of the rows.
    [[nodiscard]] models::TrackList selectedTracks() const;
    /// Whether one of them is missing; looks at no more than needed.
    [[nodiscard]] bool isMissingSelected() const;
    /// All tracks shown, in order.
    [[nodiscard]] QList<models::TrackId> shownIds() const;
    /// Those of the rows on the screen.
    [[nodiscard]] QList<models::TrackId> visibleIds() const;
    [[nodiscard]] int currentRow() const;

    /// Selects the track and scrolls to it, if it is shown.
    void selectTrack(models::TrackId id);

    [[nodiscard]] RowTable& table() const { return *m_table; }

    [[nodiscard]] const models::TrackTableModel& model() const { return m_model; }

signals:
    void selectionChanged();
    void playRequested(int row);
    void searchCleared();
    void placeRequested(const ui::Place& place);
    /// The user took something away that narrowed the list: the place as it is without.
    void widened(const ui::Place& place);
    void ratingChosen(models::TrackId id, int halfStars);

private:
    [[nodiscard]] models::TrackList tracksAt(const QList<int>& rows) const;
    void searchAgain();
    void followSelection();
    void connectHeading();
    void showFilters();
    void removeFilter(int number);
    void widen();
    [[nodiscard]] int rowStartingWith(const QString& text, int from) const;
    void showTotals();
    void showProblem(const QString& sentence);

    models::Library& m_library;
    models::TrackTableModel m_model;
    ViewLayout* m_layout;
    QLabel* m_problem;
    QSplitter* m_parts;
    FacetPanel* m_facets;
    RowTable* m_table;
    TrackDelegate* m_delegate;
    Place m_place;
    QString m_search;
    QTimer m_selectionTimer;
    QTimer m_problemTimer;
};

} // namespace ui
