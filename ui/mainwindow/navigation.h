// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/place.h"

#include <QObject>

#include <functional>

namespace ui {

/// Where the window is, and the way back and forward. GUI thread.
class Navigation final : public QObject
{
    Q_OBJECT

public:
    explicit Navigation(QObject* parent = nullptr);

    [[nodiscard]] const Place& current() const { return m_places[m_index]; }

    [[nodiscard]] bool canGoBack() const { return m_index > 0; }

    [[nodiscard]] bool canGoForward() const { return m_index + 1 < m_places.size(); }

    /// Goes to the place and forgets what lay ahead. Going to where one is changes nothing.
    void goTo(const Place& place);
    void back();
    void forward();

    /// Notes what is searched here, so that coming back finds it again.
    void setSearch(const QString& text);
    /// The same for what is chosen in the filter columns.
    void setChoices(const models::FacetChoices& choices);

    /// Puts another place where one is (a draft that was saved), without a step.
    void replaceCurrent(const Place& place);

    /// Takes a place out of the whole way (a playlist that was deleted). Where one stands on it,
    /// one is on the place before, or on all music.
    void forget(const Place& place);
    /// Takes out all places that are to be forgotten.
    void forgetIf(const std::function<bool(const Place&)>& isForgotten);

    /// Lets all places take what is new of what they show.
    void changeEach(const std::function<void(Place&)>& change);

signals:
    void changed(const ui::Place& place);

private:
    QList<Place> m_places;
    qsizetype m_index = 0;
};

} // namespace ui
