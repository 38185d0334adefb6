// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/grouptablemodel.h"
#include "ui/browse/place.h"
#include "ui/session.h"

#include <QObject>

#include <array>

class QStackedWidget;

namespace ui {

class Covers;
class GroupView;

/// The views of albums, artists and so on, each made when it is first needed. GUI thread.
class GroupViews final : public QObject
{
    Q_OBJECT

public:
    /// @param stack  holds the views and owns this; all outlive it.
    GroupViews(const Session& session, Covers& covers, QStackedWidget& stack);

    [[nodiscard]] GroupView& view(models::GroupTableModel::Kind kind);

    /// How the views look that were shown; they come back so.
    void save(models::Settings& settings) const;

signals:
    void selectionChanged();
    void placeRequested(const ui::Place& place);
    void searchCleared();

private:
    GroupView* make(models::GroupTableModel::Kind kind);

    Session m_session;
    Covers& m_covers;
    QStackedWidget& m_stack;
    std::array<GroupView*, models::GroupTableModel::kKindCount> m_views{}; ///< by kind, or null
};

} // namespace ui
