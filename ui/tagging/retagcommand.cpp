// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/retagcommand.h"

#include "models/tagging/retagger.h"

namespace ui {

RetagCommand::RetagCommand(const QString& name, models::Retagger& retagger, qint64 action)
    : QUndoCommand(name)
    , m_retagger(retagger)
    , m_action(action)
{ }

void RetagCommand::undo()
{
    m_isDone = false;
    m_retagger.undo(m_action);
}

void RetagCommand::redo()
{
    if (!m_isDone) {
        m_retagger.redo(m_action);
    }
    m_isDone = true;
}

} // namespace ui
