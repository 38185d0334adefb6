// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/drawnseeds.h"
#include "models/presets/preset.h"
#include "ui/jobs/latestjob.h"

#include <QMenu>

namespace models {
class Library;
}

namespace ui {

/// The recipes to choose from, and a way to keep the rules of now as one. GUI thread.
class PresetMenu final : public QMenu
{
    Q_OBJECT

public:
    /// @param folder  of the user's own presets.
    PresetMenu(models::Library& library, const QString& folder, QWidget* parent = nullptr);

    /// The request that is shown now: its seeds go into what a preset makes, its rules into a
    /// preset that is kept.
    void setCurrent(const models::PlaylistRequest& request) { m_current = request; }

    /// Keeps the rules of now under a name. failed() where that does not work.
    void keepAs(const QString& name);

signals:
    void requestChosen(const models::PlaylistRequest& request);
    /// A playlist from tracks that chance draws.
    void drawChosen(models::SeedDraw how);
    /// The user wants to say, or to see, what sounds alike.
    void tasteChosen();
    void failed(const QString& sentence);

private:
    void fill();
    void choose(const models::Preset& preset);
    void askAndKeep();

    models::Library& m_library;
    models::PresetStore m_presets;
    models::PlaylistRequest m_current;
    LatestJob<models::Result<models::PlaylistRequest>> m_job; ///< a filter looks at every track
};

} // namespace ui
