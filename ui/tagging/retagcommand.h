// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>

namespace models {
class Retagger;
}

namespace ui {

/// Tags that were written into files already; undo writes what stood there before.
class RetagCommand final : public QUndoCommand
{
public:
    /// @param retagger  outlives the command.  @param action  of its journal.
    RetagCommand(const QString& name, models::Retagger& retagger, qint64 action);

    void undo() override;
    /// The first time it has been done before.
    void redo() override;

private:
    models::Retagger& m_retagger;
    qint64 m_action;
    bool m_isDone = true;
};

} // namespace ui
