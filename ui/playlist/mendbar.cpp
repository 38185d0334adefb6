// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/mendbar.h"

#include "models/library/library.h"
#include "ui/playlist/playlisteditor.h"
#include "ui/playlist/steps.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;

MendBar::MendBar(models::Library& library, PlaylistEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_editor(editor)
    , m_text(new QLabel(this))
    , m_mend(new QPushButton(theme::icon(u"check"_s), tr("Mend the playlist"), this))
{
    m_text->setObjectName(u"mendText"_s);
    m_text->setWordWrap(true);
    m_mend->setObjectName(u"mend"_s);
    m_mend->setToolTip(tr("Puts other copies in the place of missing files, and takes out what "
                          "comes twice. Undo brings all of it back."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_mend);
    hide();
    connect(m_mend, &QPushButton::clicked, this, &MendBar::mend);
    connect(&editor, &PlaylistEditor::contentChanged, this, &MendBar::look);
    connect(&editor, &PlaylistEditor::documentChanged, this, &MendBar::look);
}

void MendBar::look()
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr) {
        m_job.cancel();
        hide();
        return;
    }
    const QList<models::PlaylistEntry> entries = document->content.entries;
    m_job.start([library = m_library.snapshot(), entries](
                    const std::stop_token&) { return models::mended(*library, entries); },
        [this, entries](const models::MendedPlaylist& found) { finish(entries, found); });
}

void MendBar::finish(
    const QList<models::PlaylistEntry>& entries, const models::MendedPlaylist& found)
{
    m_found = found;
    QStringList sentences;
    if (found.replaced > 0) {
        sentences << tr(
            "%Ln files are missing, but other copies are there.", nullptr, found.replaced);
    }
    if (found.dead > 0) {
        sentences << tr("%Ln files are missing.", nullptr, found.dead);
    }
    if (found.doubles > 0) {
        sentences << tr("%Ln tracks come twice.", nullptr, found.doubles);
    }
    m_text->setText(sentences.join(u' '));
    m_mend->setVisible(found.entries != entries);
    setVisible(!sentences.isEmpty());
}

void MendBar::mend()
{
    const PlaylistDocument* document = m_editor.document();
    if (document == nullptr) {
        return;
    }
    const PlaylistContent before = document->content;
    PlaylistContent content = before;
    content.entries = m_found.entries;
    content.isEdited = true;
    refreshSteps(content.entries, before.entries, *m_library.snapshot());
    followLocks(content, before.entries);
    m_editor.replaceContent(content, {.text = tr("Mend the playlist")});
}

} // namespace ui
