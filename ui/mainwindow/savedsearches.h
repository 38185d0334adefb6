// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searches/savedsearch.h"

#include <QHash>
#include <QObject>

class QUndoStack;

namespace models {
class SearchStore;
} // namespace models

namespace ui {

class Actions;
class Navigation;
class Sidebar;
struct Place;

/// Where saved searches come up in the window: keeping the search of now, the sidebar, renaming,
/// changing and removing, each as one undo step. GUI thread.
class SavedSearches final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        const Actions& actions;
        Navigation& navigation;
        Sidebar& sidebar;
        models::SearchStore& store;
        QUndoStack& undoStack;
    };

    explicit SavedSearches(const Parts& parts, QObject* parent = nullptr);

    /// Enables what can be done at this place.
    void updateActions(const Place& place);

signals:
    /// Something was done that can be undone.
    void done(const QString& sentence);
    void failed(const QString& sentence);
    /// A search has another name now; queries may say search:from.
    void renamed(const QString& from, const QString& to);

private:
    void keepCurrent();
    void changeCurrent();
    void rename(models::SavedSearchId id, const QString& name);
    void remove(models::SavedSearchId id);
    void followStore();
    void followNames();
    void showMenu(const Place& place, const QPoint& globalPosition);

    Parts m_parts;
    QHash<models::SavedSearchId, QString> m_names; ///< as they were last
};

} // namespace ui
