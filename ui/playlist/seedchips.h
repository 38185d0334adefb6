// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QWidget>

namespace models {
class Library;
}

namespace ui {

class FlowLayout;
class SeedChip;

/// The tracks that a playlist is made from, as chips that can be taken away.
class SeedChips final : public QWidget
{
    Q_OBJECT

public:
    explicit SeedChips(models::Library& library, QWidget* parent = nullptr);

    void setSeeds(const QList<models::TrackId>& seeds);

signals:
    void removeRequested(models::TrackId id);

private:
    SeedChip* addChip(const models::Track& track, bool isRemovable);

    models::Library& m_library;
    FlowLayout* m_layout;
    QList<models::TrackId> m_seeds;
};

} // namespace ui
