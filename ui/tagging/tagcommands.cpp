// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/tagcommands.h"

#include "models/library/library.h"
#include "models/tagging/retagger.h"
#include "models/tagging/soundfieldsalbum.h"
#include "ui/actions.h"
#include "ui/artwork/coversdialog.h"
#include "ui/browse/browser.h"
#include "ui/online/lookupdialog.h"
#include "ui/renaming/renamedialog.h"
#include "ui/soundtags/soundtagsdialog.h"
#include "ui/tagging/retagcommand.h"
#include "ui/tagging/tageditor.h"
#include "ui/tagging/taghistory.h"

#include <QAction>
#include <QUndoStack>

#include <algorithm>

namespace ui {

namespace {

/// All tracks of the album that all of the tracks are of; none where there is no such album.
models::TrackList albumOf(const models::TrackList& tracks, const models::Snapshot& library)
{
    const QString key = models::albumFolderKey(*tracks.constFirst());
    const auto isOfIt = [&key](const models::TrackPtr& track) {
        return !track->part && models::albumFolderKey(*track) == key;
    };
    models::TrackList album;
    if (!key.isEmpty() && std::ranges::all_of(tracks, isOfIt)) {
        std::ranges::copy_if(library.tracks(), std::back_inserter(album), isOfIt);
    }
    return album;
}

} // namespace

TagCommands::TagCommands(
    const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_undoStack(undoStack)
{
    connect(&browser, &Browser::selectionChanged, this, &TagCommands::updateActions);
    updateActions();
    if (session.retagger == nullptr) {
        actions[Command::TagHistory]->setEnabled(false);
        return;
    }
    connectActions();
    connect(session.retagger, &models::Retagger::finished, this, &TagCommands::takeFinished);
}

void TagCommands::connectActions()
{
    using Open = void (TagCommands::*)(const models::TrackList&);
    const auto open = [this](Command command, Open dialog) {
        connect(m_actions[command], &QAction::triggered, this, [this, dialog] {
            if (const models::TrackList tracks = m_browser.selectedTracks(); !tracks.isEmpty()) {
                (this->*dialog)(tracks);
            }
        });
    };
    open(Command::EditTags, &TagCommands::openEditor);
    open(Command::EditCovers, &TagCommands::openCovers);
    open(Command::LookUp, &TagCommands::openLookup);
    open(Command::WriteSound, &TagCommands::openSound);
    open(Command::RenameFiles, &TagCommands::openRenaming);
    connect(m_actions[Command::TagHistory], &QAction::triggered, this, &TagCommands::openHistory);
}

void TagCommands::updateActions()
{
    const bool isPossible = m_session.retagger != nullptr && m_browser.hasSelection();
    for (const Command command :
        {Command::EditTags, Command::EditCovers, Command::WriteSound, Command::RenameFiles}) {
        m_actions[command]->setEnabled(isPossible);
    }
    const bool canAsk = m_session.web != nullptr && m_session.keys != nullptr;
    m_actions[Command::LookUp]->setEnabled(isPossible && canAsk);
}

void TagCommands::show(QDialog& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.show();
}

void TagCommands::take(const Deed& deed)
{
    if (deed.report.written > 0) {
        m_undoStack.push(new RetagCommand(deed.name, *m_session.retagger, deed.report.action));
        emit done(deed.sentence);
    }
}

QString TagCommands::writtenFiles(int count) const
{
    return tr("The tags of %Ln files were written.", nullptr, count);
}

void TagCommands::openEditor(const models::TrackList& tracks)
{
    auto* dialog =
        new TagEditor(*m_session.retagger, m_session.library, tracks, m_browser.window());
    connect(dialog, &TagEditor::saved, this, [this](const models::TagReport& report) {
        take({report, tr("Edit tags"), writtenFiles(report.written)});
    });
    show(*dialog);
}

void TagCommands::openCovers(const models::TrackList& tracks)
{
    auto* dialog = new CoversDialog(*m_session.retagger, m_session.settings,
        {tracks, albumOf(tracks, *m_session.library.snapshot())}, m_browser.window());
    connect(dialog, &CoversDialog::saved, this, [this](const models::TagReport& report) {
        take({report, tr("Change pictures"),
            tr("The pictures in %Ln files were changed.", nullptr, report.written)});
    });
    show(*dialog);
}

void TagCommands::openLookup(const models::TrackList& tracks)
{
    auto* dialog = new LookupDialog(m_session, tracks, m_browser.window());
    connect(dialog, &LookupDialog::saved, this, [this](const models::TagReport& report) {
        take({report, tr("Look up"), writtenFiles(report.written)});
    });
    show(*dialog);
}

void TagCommands::openSound(const models::TrackList& tracks)
{
    auto* dialog = new SoundTagsDialog(
        *m_session.retagger, m_session.library, m_session.settings, tracks, m_browser.window());
    connect(dialog, &SoundTagsDialog::saved, this, [this](const models::TagReport& report) {
        take({report, tr("Write tempo, key and loudness"),
            tr("Tempo, key and loudness were written into %Ln files.", nullptr, report.written)});
    });
    show(*dialog);
}

void TagCommands::openRenaming(const models::TrackList& tracks)
{
    auto* dialog = new RenameDialog(m_session, tracks, m_browser.window());
    connect(dialog, &RenameDialog::moved, this, [this](const models::TagReport& report) {
        take({report, tr("Move files"), tr("%Ln files were moved.", nullptr, report.written)});
    });
    show(*dialog);
}

void TagCommands::openHistory()
{
    auto* history = new TagHistory(*m_session.retagger, m_browser.window());
    history->setAttribute(Qt::WA_DeleteOnClose);
    history->show();
}

void TagCommands::takeFinished(const models::TagReport& report)
{
    // The first says enough; the history shows the others.
    if (!report.error.isEmpty()) {
        emit failed(report.error);
    } else if (!report.failures.isEmpty()) {
        emit failed(report.failures.constFirst().reason);
    }
}

} // namespace ui
