// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searches/searchstore.h"

#include "models/database/database.h"
#include "models/library/library.h"
#include "models/oncedone.h"
#include "models/searches/searchtable.h"
#include "models/text/fold.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

SearchStore::SearchStore(Database& database, Library& library, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_library(library)
    , m_writes(database)
{ }

Result<void> SearchStore::load()
{
    const Result<QList<SavedSearch>> searches = searchtable::all(m_database.reader());
    if (!searches) {
        return searches.error();
    }
    m_searches = *searches;
    announce();
    return {};
}

std::optional<SavedSearch> SearchStore::find(SavedSearchId id) const
{
    const auto found = std::ranges::find(m_searches, id, &SavedSearch::id);
    return found == m_searches.cend() ? std::nullopt : std::optional(*found);
}

std::optional<SavedSearch> SearchStore::findQuery(const QString& query) const
{
    const auto found = std::ranges::find(m_searches, query, &SavedSearch::query);
    return found == m_searches.cend() ? std::nullopt : std::optional(*found);
}

SavedSearch SearchStore::made(const QString& name, const QString& query) const
{
    const auto last = std::ranges::max_element(m_searches, {}, &SavedSearch::id);
    const SavedSearchId id = last == m_searches.cend() ? 1 : last->id + 1;
    return {
        .id = id, .name = freeName(name.simplified().isEmpty() ? query : name, id), .query = query};
}

QString SearchStore::freeName(const QString& wanted, SavedSearchId id) const
{
    const QString name = wanted.simplified();
    const auto isTaken = [this, id](const QString& candidate) {
        return std::ranges::any_of(m_searches, [&candidate, id](const SavedSearch& search) {
            return search.id != id && text::foldedUtf8(search.name) == text::foldedUtf8(candidate);
        });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number) {
        free = u"%1 (%2)"_s.arg(name).arg(number);
    }
    return free;
}

void SearchStore::put(const SavedSearch& search)
{
    const auto known = std::ranges::find(m_searches, search.id, &SavedSearch::id);
    if (known == m_searches.end()) {
        m_searches.append(search);
    } else {
        *known = search;
    }
    write([search](QSqlDatabase& connection) { return searchtable::put(connection, search); });
    announce();
}

void SearchStore::remove(SavedSearchId id)
{
    m_searches.removeIf([id](const SavedSearch& search) { return search.id == id; });
    write([id](QSqlDatabase& connection) { return searchtable::remove(connection, id); });
    announce();
}

Result<void> SearchStore::finish()
{
    return m_writes.finish();
}

void SearchStore::announce()
{
    std::ranges::stable_sort(m_searches, {},
        [](const SavedSearch& search) { return text::naturalKey(text::foldedUtf8(search.name)); });
    NamedQueries named;
    for (const SavedSearch& search : std::as_const(m_searches)) {
        named.append({.name = search.name, .text = search.query});
    }
    m_library.setNamedQueries(named);
    emit changed();
}

void SearchStore::write(Writer::Job job)
{
    onceDone(m_writes.submit(std::move(job)), this, [this](const Result<void>& outcome) {
        if (!outcome) {
            emit writeFailed(outcome.error().detail);
            if (const Result<void> loaded = load(); !loaded) { // back to what is so
                emit writeFailed(loaded.error().detail);
            }
        }
    });
}

} // namespace models
