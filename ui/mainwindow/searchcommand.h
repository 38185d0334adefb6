// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searches/savedsearch.h"

#include <QUndoCommand>

#include <optional>

namespace models {
class SearchStore;
} // namespace models

namespace ui {

/// Makes, changes or removes one saved search.
class SearchCommand final : public QUndoCommand
{
public:
    using Search = std::optional<models::SavedSearch>;

    /// @param store  outlives the command.  @param before, after  nothing where there is none.
    SearchCommand(const QString& text, models::SearchStore& store, Search before, Search after);

    void undo() override;
    void redo() override;

private:
    void become(const Search& wanted, const Search& other);

    models::SearchStore& m_store;
    Search m_before;
    Search m_after;
};

} // namespace ui
