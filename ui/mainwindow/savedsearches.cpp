// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savedsearches.h"

#include "models/library/searchname.h"
#include "models/searches/searchstore.h"
#include "ui/actions.h"
#include "ui/browse/sidebar.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/searchcommand.h"

#include <QAction>
#include <QMenu>
#include <QUndoStack>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Place placeOf(const models::SavedSearch& search)
{
    return {.kind = Place::Kind::SavedSearch,
        .title = search.name,
        .query = search.query,
        .savedSearch = search.id};
}

/// What is shown at the place, in one query.
QString wholeQuery(const Place& place)
{
    const QString scope = placeQuery(place);
    const QString search = place.search.trimmed();
    if (scope.isEmpty() || search.isEmpty()) {
        return scope + search;
    }
    return u"(%1) (%2)"_s.arg(scope, search);
}

} // namespace

SavedSearches::SavedSearches(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    const Actions& actions = m_parts.actions;
    connect(actions[Command::KeepSearch], &QAction::triggered, this, &SavedSearches::keepCurrent);
    connect(
        actions[Command::ChangeSearch], &QAction::triggered, this, &SavedSearches::changeCurrent);
    connect(actions[Command::RenameSearch], &QAction::triggered, &m_parts.sidebar,
        &Sidebar::renameCurrent);
    connect(actions[Command::DeleteSearch], &QAction::triggered, this,
        [this] { remove(m_parts.navigation.current().savedSearch); });
    connect(&m_parts.sidebar, &Sidebar::searchRenameRequested, this, &SavedSearches::rename);
    connect(&m_parts.sidebar, &Sidebar::searchDeleteRequested, this, &SavedSearches::remove);
    connect(&m_parts.sidebar, &Sidebar::contextMenuWanted, this, &SavedSearches::showMenu);
    followNames();
    connect(&m_parts.store, &models::SearchStore::changed, this, &SavedSearches::followStore);
    connect(&m_parts.store, &models::SearchStore::writeFailed, this, &SavedSearches::failed);
}

void SavedSearches::updateActions(const Place& place)
{
    const Actions& actions = m_parts.actions;
    const bool isSaved = place.kind == Place::Kind::SavedSearch;
    const bool narrows = !place.search.trimmed().isEmpty() || place.kind == Place::Kind::Group;
    actions[Command::KeepSearch]->setEnabled(place.showsTracks() && narrows);
    actions[Command::ChangeSearch]->setEnabled(isSaved);
    actions[Command::RenameSearch]->setEnabled(isSaved);
    actions[Command::DeleteSearch]->setEnabled(isSaved);
}

void SavedSearches::keepCurrent()
{
    const Place place = m_parts.navigation.current();
    const QString query = wholeQuery(place);
    const std::optional<models::SavedSearch> known = m_parts.store.findQuery(query);
    if (query.isEmpty() || known) {
        if (known) {
            m_parts.navigation.goTo(placeOf(*known));
        }
        return;
    }
    const bool isChange = place.kind != Place::Kind::SavedSearch;
    if (const auto before = m_parts.store.find(place.savedSearch); isChange && before) {
        models::SavedSearch after = *before;
        after.query = query;
        m_parts.undoStack.push(new SearchCommand(
            tr("Change search %1").arg(before->name), m_parts.store, *before, after));
        m_parts.navigation.goTo(placeOf(after));
        emit done(tr("“%1” looks for this now.").arg(after.name));
        return;
    }
    const QString name = place.kind == Place::Kind::Group && place.search.trimmed().isEmpty()
        ? place.title
        : place.search.trimmed();
    const models::SavedSearch search = m_parts.store.made(name, query);
    m_parts.undoStack.push(
        new SearchCommand(tr("Save search %1").arg(search.name), m_parts.store, {}, search));
    m_parts.navigation.goTo(placeOf(search));
    // The name can be typed at once, where it will be found again.
    if (!m_parts.sidebar.isVisible()) {
        m_parts.actions[Command::ToggleSidebar]->trigger();
    }
    m_parts.sidebar.renameCurrent();
}

void SavedSearches::changeCurrent()
{
    const Place place = m_parts.navigation.current();
    if (const auto search = m_parts.store.find(place.savedSearch)) {
        m_parts.navigation.goTo({.search = search->query, .savedSearch = search->id});
        m_parts.actions[Command::Find]->trigger();
    }
}

void SavedSearches::rename(models::SavedSearchId id, const QString& name)
{
    const std::optional<models::SavedSearch> before = m_parts.store.find(id);
    if (!before || name.simplified().isEmpty() || name.simplified() == before->name) {
        return;
    }
    models::SavedSearch after = *before;
    after.name = m_parts.store.freeName(name, id);
    m_parts.undoStack.push(
        new SearchCommand(tr("Rename search %1").arg(before->name), m_parts.store, *before, after));
}

void SavedSearches::remove(models::SavedSearchId id)
{
    if (const std::optional<models::SavedSearch> before = m_parts.store.find(id)) {
        m_parts.undoStack.push(new SearchCommand(
            tr("Delete search %1").arg(before->name), m_parts.store, *before, {}));
        emit done(tr("Deleted the search %1.").arg(before->name));
    }
}

/// The places say what the store says; those that are gone are left.
void SavedSearches::followStore()
{
    Navigation& navigation = m_parts.navigation;
    navigation.forgetIf([this](const Place& place) {
        return place.kind == Place::Kind::SavedSearch && !m_parts.store.find(place.savedSearch);
    });
    navigation.changeEach([this](Place& place) {
        if (place.kind == Place::Kind::SavedSearch) {
            const Place now = placeOf(*m_parts.store.find(place.savedSearch));
            place.title = now.title;
            place.query = now.query;
        }
    });
    followNames();
}

/// What is being searched names them as they are called now, here and on the way back.
void SavedSearches::followNames()
{
    for (const models::SavedSearch& search : m_parts.store.searches()) {
        const QString before = m_names.value(search.id, search.name);
        m_names.insert(search.id, search.name);
        if (before != search.name) {
            m_parts.navigation.changeEach([&before, &search](Place& place) {
                place.search = models::withNameChanged(place.search, before, search.name);
            });
            emit renamed(before, search.name);
        }
    }
}

void SavedSearches::showMenu(const Place& place, const QPoint& globalPosition)
{
    if (place.kind != Place::Kind::SavedSearch) {
        return;
    }
    m_parts.navigation.goTo(place);
    const Actions& actions = m_parts.actions;
    QMenu menu(&m_parts.sidebar);
    menu.addActions({actions[Command::ChangeSearch], actions[Command::RenameSearch],
        actions[Command::DeleteSearch]});
    menu.exec(globalPosition);
}

} // namespace ui
