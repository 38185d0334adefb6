// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/ignoredtable.h"

#include <QUndoCommand>

namespace models {
class TidyList;
}

namespace ui {

/// Suggestions that the user does not want to see, or does again.
class IgnoreCommand final : public QUndoCommand
{
public:
    /// @param list  outlives the command.
    IgnoreCommand(models::TidyList& list, QList<models::TidyId> ids, bool isIgnored);

    void undo() override;
    void redo() override;

private:
    models::TidyList& m_list;
    QList<models::TidyId> m_ids;
    bool m_isIgnored;
};

} // namespace ui
