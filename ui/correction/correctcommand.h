// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QHash>
#include <QUndoCommand>

namespace models {
class Library;
}

namespace ui {

/// Gives tracks the user's tempo or key; undo gives each its own back.
class CorrectCommand final : public QUndoCommand
{
public:
    using Corrections = QHash<models::TrackId, models::Correction>;

    /// @param library  outlives the command.
    CorrectCommand(const QString& name, models::Library& library, Corrections after);

    void undo() override;
    void redo() override;

private:
    models::Library& m_library;
    Corrections m_before;
    Corrections m_after;
};

} // namespace ui
