// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlisteditor.h"

#include "models/library/library.h"
#include "ui/playlist/playlistcommands.h"
#include "ui/playlist/steps.h"

#include <QSet>
#include <QUndoStack>

#include <algorithm>

namespace ui {

namespace {

using Entries = QList<models::PlaylistEntry>;

} // namespace

PlaylistEditor::PlaylistEditor(
    models::Library& library, models::PlaylistStore& store, QUndoStack& undoStack, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_store(store)
    , m_undoStack(undoStack)
    , m_model(library)
{
    connect(&m_model, &models::PlaylistModel::moveRequested, this, &PlaylistEditor::moveRows);
    connect(&m_model, &models::PlaylistModel::insertRequested, this, &PlaylistEditor::insertTracks);
    connect(&m_store, &models::PlaylistStore::listChanged, this, &PlaylistEditor::followStore);
    connect(&m_store, &models::PlaylistStore::entriesChanged, this, &PlaylistEditor::followEntries);
}

void PlaylistEditor::beginNew(const PlaylistContent& content)
{
    auto document = std::make_shared<PlaylistDocument>();
    document->content = content;
    m_undoStack.push(new NewPlaylistCommand(*this, m_document, std::move(document)));
}

void PlaylistEditor::showDraft()
{
    if (m_draft && m_document != m_draft) {
        show(m_draft);
    }
}

models::Result<void> PlaylistEditor::open(models::PlaylistId id)
{
    const models::Result<Entries> entries = m_store.entries(id);
    if (!entries) {
        return entries.error();
    }
    PlaylistDocumentPtr document = m_saved.value(id).lock();
    if (!document) {
        document = std::make_shared<PlaylistDocument>();
        m_saved.insert(id, document);
    }
    document->savedId = id;
    if (document->content.entries != *entries) {
        document->content = {.entries = *entries};
    }
    show(document);
    followStore();
    return {};
}

models::Result<models::PlaylistId> PlaylistEditor::save(const QString& name)
{
    if (!m_document) {
        return models::Error{
            models::ErrorCode::NothingToDo, tr("There is no playlist to save. Make one first.")};
    }
    const models::Result<models::PlaylistId> id = m_store.create(name, m_document->content.entries);
    if (!id) {
        return id.error();
    }
    m_document->savedId = *id;
    m_saved.insert(*id, m_document);
    if (m_draft == m_document) {
        m_draft.reset();
    }
    followStore();
    emit documentChanged();
    return *id;
}

QString PlaylistEditor::suggestedName() const
{
    const PlaylistDocument* const document = m_document.get();
    if (document == nullptr) {
        return {};
    }
    if (!document->name.isEmpty()) {
        return document->name;
    }
    if (!document->content.listName.isEmpty()) {
        return document->content.listName;
    }
    const QList<models::TrackId> seeds =
        document->content.request ? document->content.request->seeds : QList<models::TrackId>();
    const models::TrackPtr first = m_library.track(seeds.value(0));
    if (!first) {
        return tr("New playlist");
    }
    return seeds.size() == 1
        ? tr("Like %1").arg(first->displayTitle())
        : tr("Like %1 and %n more", nullptr, static_cast<int>(seeds.size() - 1))
              .arg(first->displayTitle());
}

void PlaylistEditor::insertTracks(int row, const QList<models::TrackId>& ids)
{
    Entries entries = m_document ? m_document->content.entries : Entries();
    const qsizetype first =
        row < 0 || row > entries.size() ? entries.size() : static_cast<qsizetype>(row);
    qsizetype count = 0;
    for (const models::TrackId id : ids) {
        if (m_library.track(id)) {
            models::PlaylistEntry entry;
            entry.trackId = id;
            entry.reason.isByHand = true;
            entries.insert(first + count, entry);
            ++count;
        }
    }
    if (count == 0) {
        return;
    }
    if (!m_document) {
        refreshSteps(entries, {}, *m_library.snapshot());
        beginNew({.entries = entries});
        return;
    }
    edit(entries, {.text = tr("Add %n tracks to the playlist", nullptr, static_cast<int>(count))});
}

void PlaylistEditor::removeRows(const QList<int>& rows)
{
    if (!m_document || rows.isEmpty()) {
        return;
    }
    Entries kept;
    const QSet<int> gone(rows.cbegin(), rows.cend());
    const Entries& entries = m_document->content.entries;
    for (qsizetype row = 0; row < entries.size(); ++row) {
        if (!gone.contains(static_cast<int>(row))) {
            kept.append(entries.at(row));
        }
    }
    edit(kept,
        {.text = tr("Remove %n tracks from the playlist", nullptr, static_cast<int>(rows.size()))});
}

void PlaylistEditor::moveRows(const QList<int>& rows, int before)
{
    if (!m_document || rows.isEmpty()) {
        return;
    }
    const Entries& entries = m_document->content.entries;
    const QSet<int> taken(rows.cbegin(), rows.cend());
    Entries head;
    Entries moved;
    Entries tail;
    for (qsizetype row = 0; row < entries.size(); ++row) {
        Entries& part = taken.contains(static_cast<int>(row)) ? moved : row < before ? head : tail;
        part.append(entries.at(row));
    }
    const qsizetype first = head.size();
    edit(head + moved + tail,
        {.text = tr("Move %n tracks in the playlist", nullptr, static_cast<int>(rows.size()))});
    emit rowsTouched(static_cast<int>(first), static_cast<int>(moved.size()));
}

void PlaylistEditor::replaceContent(const PlaylistContent& content, const Change& change)
{
    if (m_document) {
        m_undoStack.push(new EditPlaylistCommand(*this, m_document, content, change));
    }
}

void PlaylistEditor::renameSearch(const QString& from, const QString& to)
{
    QList<PlaylistDocumentPtr> documents{m_document, m_draft};
    for (const std::weak_ptr<PlaylistDocument>& saved : std::as_const(m_saved)) {
        documents.append(saved.lock());
    }
    for (const PlaylistDocumentPtr& document : std::as_const(documents)) {
        if (document) {
            ui::renameSearch(document->content, from, to);
        }
    }
}

void PlaylistEditor::apply(const PlaylistDocumentPtr& document, const PlaylistContent& content)
{
    document->content = content;
    if (document == m_document) {
        showEntries(content.entries);
        emit contentChanged();
    } else {
        show(document);
    }
    if (document->savedId == 0) {
        return;
    }
    const models::Result<void> stored = m_store.replaceEntries(document->savedId, content.entries);
    if (!stored) {
        emit failed(stored.error().detail);
    }
}

void PlaylistEditor::show(const PlaylistDocumentPtr& document)
{
    const Entries entries = document ? document->content.entries : Entries();
    const bool isShown = document == m_document;
    m_document = document;
    if (document && document->savedId == 0) {
        m_draft = document;
    }
    if (isShown) {
        showEntries(entries); // what is selected stays selected
    } else {
        m_model.setEntries(entries);
    }
    emit documentChanged();
    emit contentChanged();
}

void PlaylistEditor::edit(const Entries& entries, const Change& change)
{
    const Entries& before = m_document->content.entries;
    PlaylistContent content = m_document->content;
    content.entries = entries;
    content.isEdited = true;
    refreshSteps(content.entries, before, *m_library.snapshot());
    followLocks(content, before);
    if (content.entries != before) {
        m_undoStack.push(new EditPlaylistCommand(*this, m_document, content, change));
    }
}

/// Changes only the rows that differ, so that the view keeps its place.
void PlaylistEditor::showEntries(const Entries& entries)
{
    const Entries shown = m_model.entries();
    const auto [shownEnd, newEnd] = std::ranges::mismatch(shown, entries);
    const auto first = static_cast<int>(std::distance(shown.begin(), shownEnd));
    const qsizetype longestTail = std::min(shown.size(), entries.size()) - first;
    int tail = 0;
    while (tail < longestTail
        && shown.at(shown.size() - 1 - tail) == entries.at(entries.size() - 1 - tail)) {
        ++tail;
    }
    const int removed = static_cast<int>(shown.size()) - first - tail;
    const int inserted = static_cast<int>(entries.size()) - first - tail;
    if (removed > 0) {
        m_model.removeEntries(first, removed);
    }
    if (inserted > 0) {
        m_model.insertEntries(first, entries.mid(first, inserted));
    }
    if (removed > 0 && inserted > 0 && removed + inserted > 2) {
        emit rowsTouched(0, -1); // made again: what is new was not chosen by anybody
    } else if (removed > 0 || inserted > 0) {
        emit rowsTouched(first, inserted);
    }
}

/// Follows a renaming; a playlist that was deleted stays here as an unsaved one.
void PlaylistEditor::followStore()
{
    if (!m_document || m_document->savedId == 0) {
        return;
    }
    const QList<models::PlaylistSummary> all = m_store.playlists();
    const auto found = std::ranges::find(all, m_document->savedId, &models::PlaylistSummary::id);
    const bool isGone = found == all.end();
    if (!isGone && found->name == m_document->name) {
        return;
    }
    if (isGone) {
        m_saved.remove(m_document->savedId);
        m_document->savedId = 0;
    } else {
        m_document->name = found->name;
    }
    emit documentChanged();
}

/// Takes over what others did to the playlist shown: tracks dropped on its name in the sidebar, or
/// a change that could not be stored.
void PlaylistEditor::followEntries(models::PlaylistId id)
{
    if (!m_document || m_document->savedId != id) {
        return;
    }
    const models::Result<Entries> stored = m_store.entries(id);
    if (stored && *stored != m_document->content.entries) {
        m_document->content.entries = *stored;
        showEntries(*stored);
        emit contentChanged();
    }
}

} // namespace ui
