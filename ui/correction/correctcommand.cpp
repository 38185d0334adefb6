// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correction/correctcommand.h"

#include "models/library/library.h"

#include <utility>

namespace ui {

CorrectCommand::CorrectCommand(const QString& name, models::Library& library, Corrections after)
    : QUndoCommand(name)
    , m_library(library)
    , m_after(std::move(after))
{
    for (auto one = m_after.cbegin(); one != m_after.cend(); ++one) {
        if (const models::TrackPtr track = m_library.track(one.key())) {
            m_before.insert(one.key(), track->correction);
        }
    }
}

void CorrectCommand::undo()
{
    m_library.setCorrections(m_before);
}

void CorrectCommand::redo()
{
    m_library.setCorrections(m_after);
}

} // namespace ui
