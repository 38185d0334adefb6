// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/playlistmodel.h"
#include "models/playlist/playliststore.h"
#include "ui/playlist/playlistdocument.h"

#include <QHash>
#include <QObject>

class QUndoStack;

namespace ui {

/// The playlist in the workshop: shows one document in a model, turns each edit into one step on
/// the undo stack, and keeps a saved playlist's copy in the database up to date. Undoing an edit of
/// another document first shows that document again. GUI thread.
class PlaylistEditor final : public QObject
{
    Q_OBJECT

public:
    /// What an edit did to the content, for merging and for words.
    struct Change
    {
        QString text; ///< for the undo menu, translated
        int mergeId = -1; ///< steps of one id that follow each other become one; -1 = never
    };

    /// Library, store and stack outlive the editor.
    PlaylistEditor(models::Library& library, models::PlaylistStore& store, QUndoStack& undoStack,
        QObject* parent = nullptr);

    [[nodiscard]] models::PlaylistModel& model() { return m_model; }

    /// Null while there is no playlist.
    [[nodiscard]] const PlaylistDocument* document() const { return m_document.get(); }

    /// Shows a new, unsaved playlist (one undo step: undoing brings back what was shown before).
    void beginNew(const PlaylistContent& content);

    /// The playlist that is made and not saved yet is kept while saved ones are looked at.
    [[nodiscard]] bool hasDraft() const { return m_draft != nullptr; }

    [[nodiscard]] bool isDraftShown() const { return m_draft != nullptr && m_document == m_draft; }

    /// Shows it again; without one nothing happens.
    void showDraft();

    /// Shows a saved playlist. Errors: NotFound, DatabaseFailed.
    models::Result<void> open(models::PlaylistId id);

    /// Saves an unsaved playlist under a name; from then on every edit is stored at once. Errors:
    /// NothingToDo (no playlist), DatabaseFailed, DiskFull.
    models::Result<models::PlaylistId> save(const QString& name);

    /// A name for the playlist shown: its own, or one from its seeds; "" without a playlist.
    [[nodiscard]] QString suggestedName() const;

    /// @param row  where the first one goes; outside of the list = at its end. Without a playlist a
    ///             new one begins.
    void insertTracks(int row, const QList<models::TrackId>& ids);
    void removeRows(const QList<int>& rows);
    /// Moves rows (any, in rising order) to stand before `before` in the list as it is now.
    void moveRows(const QList<int>& rows, int before);
    /// Replaces everything, after a rule changed.
    void replaceContent(const PlaylistContent& content, const Change& change);

    /// Lets the rules of all playlists that are here name a saved search as it is called now,
    /// without a word. No undo step: renaming it back does this, too.
    void renameSearch(const QString& from, const QString& to);

    /// For the undo commands: shows the document with this content, and stores it if it is saved.
    void apply(const PlaylistDocumentPtr& document, const PlaylistContent& content);

    /// For the undo commands: the playlist is no longer to be found as the one not saved yet.
    void forgetDraft() { m_draft.reset(); }

    /// For the undo commands: shows the document as it is (null: none).
    void show(const PlaylistDocumentPtr& document);

signals:
    /// Another playlist is shown, or its name or saved state changed.
    void documentChanged();
    /// Rules, notes or entries of the shown playlist changed.
    void contentChanged();
    /// The rows [first, first + count) are what the last edit brought or moved.
    void rowsTouched(int first, int count);
    void failed(const QString& sentence);

private:
    void edit(const QList<models::PlaylistEntry>& entries, const Change& change);
    void showEntries(const QList<models::PlaylistEntry>& entries);
    void followStore();
    void followEntries(models::PlaylistId id);

    models::Library& m_library;
    models::PlaylistStore& m_store;
    QUndoStack& m_undoStack;
    models::PlaylistModel m_model;
    PlaylistDocumentPtr m_document;
    PlaylistDocumentPtr m_draft;
    QHash<models::PlaylistId, std::weak_ptr<PlaylistDocument>> m_saved;
};

} // namespace ui
