// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/facets/narrowing.h"
#include "ui/jobs/latestjob.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QSplitter;

namespace models {
class Library;
class TrackTableModel;
} // namespace models

namespace ui {

class FacetView;

/// The filter columns of a list of tracks, each narrowing those to its right and the list. Counts
/// off the GUI thread, on which it lives.
class FacetPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the panel. @param around  the splitter that holds the panel and the list.
    FacetPanel(models::Library& library, models::TrackTableModel& tracks, QSplitter& around);

    /// Shows or hides the columns; hidden ones narrow nothing.
    void setShown(bool isShown);

    [[nodiscard]] bool isShown() const { return m_isShown; }

    /// Chooses these values, and shows the columns for it. What no column shows is left out.
    void setChoices(const models::FacetChoices& choices);

    [[nodiscard]] const models::FacetChoices& choices() const { return m_choices; }

    /// "Genre: Jazz, Funk"
    [[nodiscard]] QString wordsOf(const models::FacetChoice& choice) const;

    /// Which columns there are, in what order, where, and how large.
    [[nodiscard]] QByteArray state() const;
    /// Back to the usual columns, hidden, where the state makes no sense.
    void restoreState(const QByteArray& state);

    [[nodiscard]] const QList<FacetView*>& views() const { return m_views; }

signals:
    /// The user chose other values.
    void choicesChanged(const models::FacetChoices& choices);
    /// The columns show what is there.
    void shown();
    /// Enter in a column: on to the tracks.
    void left();

private:
    struct Counted
    {
        std::vector<models::FacetColumnPtr> columns;
        models::Narrowing narrowing;
    };

    void show(bool isShown);
    void follow(const models::TrackList& tracks);
    void startAgain();
    void count();
    void take(const Counted& counted, std::size_t changes);
    bool dropVanished(const models::Narrowing& narrowing);
    void choose(FacetView* view);
    void setChoice(models::Facet facet, const QList<QByteArray>& keys);
    FacetView* addView(models::Facet facet, int place);
    void removeView(FacetView* view);
    void fillMenu(FacetView* view);
    void setFacet(FacetView* view, models::Facet facet);
    void setBeside(bool isBeside);
    [[nodiscard]] QList<models::Facet> unused() const;
    [[nodiscard]] QList<int> usualSizes() const;

    models::Library& m_library;
    models::TrackTableModel& m_tracks;
    QSplitter& m_around;
    QSplitter* m_side;
    QList<FacetView*> m_views;
    QHash<models::Facet, models::FacetColumnPtr> m_columns;
    std::vector<models::FacetChange> m_changes; ///< that the columns do not know yet
    models::FacetChoices m_choices;
    FacetView* m_chosenIn = nullptr; ///< where the user chose last, until that is counted
    QTimer m_delay;
    LatestJob<Counted> m_counting;
    QList<int> m_sizes; ///< of columns and list, while the columns are hidden
    bool m_isShown = false;
};

} // namespace ui
