// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistcommands.h"

#include <QCoreApplication>

namespace ui {

EditPlaylistCommand::EditPlaylistCommand(PlaylistEditor& editor, PlaylistDocumentPtr document,
    const PlaylistContent& after, const PlaylistEditor::Change& change)
    : QUndoCommand(change.text)
    , m_editor(&editor)
    , m_document(std::move(document))
    , m_before(m_document->content)
    , m_after(after)
    , m_mergeId(change.mergeId)
{ }

void EditPlaylistCommand::undo()
{
    if (m_editor) {
        m_editor->apply(m_document, m_before);
    }
}

void EditPlaylistCommand::redo()
{
    if (m_editor) {
        m_editor->apply(m_document, m_after);
    }
}

bool EditPlaylistCommand::mergeWith(const QUndoCommand* other)
{
    // Only commands of this class have an id >= 0 of the editor's.
    const auto* later = static_cast<const EditPlaylistCommand*>(other);
    if (later->m_document != m_document) {
        return false;
    }
    m_after = later->m_after;
    return true;
}

NewPlaylistCommand::NewPlaylistCommand(
    PlaylistEditor& editor, PlaylistDocumentPtr before, PlaylistDocumentPtr after)
    : QUndoCommand(QCoreApplication::translate("ui::PlaylistEditor", "Make playlist"))
    , m_editor(&editor)
    , m_before(std::move(before))
    , m_after(std::move(after))
{ }

void NewPlaylistCommand::undo()
{
    if (m_editor) {
        m_editor->forgetDraft();
        m_editor->show(m_before);
    }
}

void NewPlaylistCommand::redo()
{
    if (m_editor) {
        m_editor->show(m_after);
    }
}

} // namespace ui
