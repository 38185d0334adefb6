// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tidy/ignorecommand.h"

#include "models/tidy/tidylist.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

IgnoreCommand::IgnoreCommand(models::TidyList& list, QList<models::TidyId> ids, bool isIgnored)
    : QUndoCommand(QCoreApplication::translate("ui::IgnoreCommand", "Ignore suggestions"))
    , m_list(list)
    , m_ids(std::move(ids))
    , m_isIgnored(isIgnored)
{ }

void IgnoreCommand::undo()
{
    m_list.setIgnored(m_ids, !m_isIgnored);
}

void IgnoreCommand::redo()
{
    m_list.setIgnored(m_ids, m_isIgnored);
}

} // namespace ui
