// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/place.h"

#include <QHash>

namespace models {
class Settings;
}

namespace ui {

class TrackView;

/// The columns of the lists that one view shows in turn, and their filter columns: each list has
/// its own. GUI thread.
class ScopedColumns final
{
public:
    /// @param view  outlives this.
    explicit ScopedColumns(TrackView& view);

    /// The view shows this place from now on. Nothing happens for places of other views.
    void showPlace(Place::Kind kind);

    void save(models::Settings& settings) const;
    void restore(const models::Settings& settings);

private:
    TrackView& m_view;
    Place::Kind m_shown = Place::Kind::Group; ///< or shown last
    QHash<Place::Kind, QByteArray> m_states; ///< but for the one that is shown
    QHash<Place::Kind, QByteArray> m_facets; ///< in the same way
};

} // namespace ui
