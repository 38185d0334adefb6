// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/searchcommand.h"

#include "models/searches/searchstore.h"

namespace ui {

SearchCommand::SearchCommand(
    const QString& text, models::SearchStore& store, Search before, Search after)
    : QUndoCommand(text)
    , m_store(store)
    , m_before(std::move(before))
    , m_after(std::move(after))
{ }

void SearchCommand::undo()
{
    become(m_before, m_after);
}

void SearchCommand::redo()
{
    become(m_after, m_before);
}

void SearchCommand::become(const Search& wanted, const Search& other)
{
    if (wanted) {
        m_store.put(*wanted);
    } else if (other) {
        m_store.remove(other->id);
    }
}

} // namespace ui
