// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/thumbs.h"

#include "ui/playlist/playlisteditor.h"

namespace ui {

Thumbs::Thumbs(PlaylistEditor& editor, const QString& libraryPath, QObject* parent)
    : QObject(parent)
    , m_editor(editor)
    , m_taste(libraryPath)
{
    connect(&editor, &PlaylistEditor::documentChanged, this, [this] { m_judged.clear(); });
}

void Thumbs::judge(const QList<int>& rows, bool doFit)
{
    const PlaylistDocument* document = m_editor.document();
    const models::TrackId seed = document != nullptr && document->content.request
        ? document->content.request->seeds.value(0)
        : models::TrackId{0};
    if (seed == 0) {
        emit failed(tr("Only a playlist that was made from a track can be judged against it."));
        return;
    }
    QList<models::TasteAnswer> answers;
    for (const int row : rows) {
        const models::TrackId id = document->content.entries.value(row).trackId;
        if (id == 0 || id == seed || m_judged.value(id, !doFit) == doFit) {
            continue; // nothing new
        }
        m_judged.insert(id, doFit);
        for (auto other = m_judged.cbegin(); other != m_judged.cend(); ++other) {
            if (other.value() != doFit) {
                answers.append({models::TasteAnswer::Kind::Thumbs, seed, doFit ? id : other.key(),
                    doFit ? other.key() : id});
            }
        }
    }
    if (answers.isEmpty()) {
        emit said(doFit
                ? tr("Noted. Say of another track that it does not fit, and playlists learn "
                     "what you listen for.")
                : tr("Noted. Say of another track that it fits, and playlists learn what "
                     "you listen for."));
        return;
    }
    const models::Result<void> kept = m_taste.add(answers);
    if (!kept) {
        emit failed(kept.error().detail);
        return;
    }
    emit said(tr("Noted. The next playlist weighs the sound by your %n answers.", nullptr,
        static_cast<int>(m_taste.answers().size())));
}

} // namespace ui
