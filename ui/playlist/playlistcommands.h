// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/playlist/playlistdocument.h"
#include "ui/playlist/playlisteditor.h"

#include <QPointer>
#include <QUndoCommand>

namespace ui {

/// An edit of one playlist: what it held before and after, so that undo restores it exactly.
class EditPlaylistCommand final : public QUndoCommand
{
public:
    EditPlaylistCommand(PlaylistEditor& editor, PlaylistDocumentPtr document,
        const PlaylistContent& after, const PlaylistEditor::Change& change);

    void undo() override;
    void redo() override;

    [[nodiscard]] int id() const override { return m_mergeId; }

    bool mergeWith(const QUndoCommand* other) override;

private:
    QPointer<PlaylistEditor> m_editor; // the stack may outlive it
    PlaylistDocumentPtr m_document;
    PlaylistContent m_before;
    PlaylistContent m_after;
    int m_mergeId;
};

/// A new playlist in the place of the one shown.
class NewPlaylistCommand final : public QUndoCommand
{
public:
    NewPlaylistCommand(
        PlaylistEditor& editor, PlaylistDocumentPtr before, PlaylistDocumentPtr after);

    void undo() override;
    void redo() override;

private:
    QPointer<PlaylistEditor> m_editor;
    PlaylistDocumentPtr m_before;
    PlaylistDocumentPtr m_after;
};

} // namespace ui
