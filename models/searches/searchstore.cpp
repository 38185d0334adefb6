// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searches/searchstore.h"

#include "models/database/database.h"
#include "models/library/library.h"
#include "models/library/searchname.h"
#include "models/oncedone.h"
#include "models/presets/preset.h"
#include "models/presets/presetnames.h"
#include "models/searches/searchtable.h"
#include "models/text/fold.h"

#include <QSqlDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// Lets the other searches name it as it is called now; returns those that did.
QList<SavedSearch> takeNewName(
    QList<SavedSearch>& all, const SavedSearch& search, const QString& nameBefore)
{
    QList<SavedSearch> touched;
    for (SavedSearch& other : all) {
        const QString query = withNameChanged(other.query, nameBefore, search.name);
        if (other.id != search.id && query != other.query) {
            other.query = query;
            touched.append(other);
        }
    }
    return touched;
}

} // namespace

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
    QList<SavedSearch> touched{search};
    QString nameBefore = search.name;
    const auto known = std::ranges::find(m_searches, search.id, &SavedSearch::id);
    if (known == m_searches.end()) {
        m_searches.append(search);
    } else {
        nameBefore = std::exchange(*known, search).name;
    }
    if (text::foldedUtf8(nameBefore) != text::foldedUtf8(search.name)) {
        touched += takeNewName(m_searches, search, nameBefore);
        // The presets are files: where the writer is, nobody waits for them.
        write([folder = PresetStore::folderFor(m_database.path()), from = nameBefore,
                  to = search.name](QSqlDatabase&) { return renameInPresets(folder, from, to); });
    }
    write([touched](QSqlDatabase& connection) -> Result<void> {
        for (const SavedSearch& one : touched) {
            if (const Result<void> done = searchtable::put(connection, one); !done) {
                return done;
            }
        }
        return {};
    });
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
