// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistview.h"

#include "models/library/library.h"
#include "models/presets/preset.h"
#include "models/text/text.h"
#include "ui/browse/emptystate.h"
#include "ui/player/elidedlabel.h"
#include "ui/playlist/droppedtracks.h"
#include "ui/playlist/listchoice.h"
#include "ui/playlist/nextpick.h"
#include "ui/playlist/playlistexporter.h"
#include "ui/playlist/playlistpicture.h"
#include "ui/playlist/playlisttable.h"
#include "ui/playlist/rowswap.h"
#include "ui/playlist/tastedialog.h"
#include "ui/playlist/thumbs.h"
#include "ui/playlist/workingpage.h"
#include "ui/theme/spacing.h"

#include <QDir>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QList<models::TrackId> idsOf(const QList<models::PlaylistEntry>& entries)
{
    QList<models::TrackId> ids;
    ids.reserve(entries.size());
    for (const models::PlaylistEntry& entry : entries) {
        ids.append(entry.trackId);
    }
    return ids;
}

} // namespace

PlaylistView::PlaylistView(
    models::Library& library, models::PlaylistStore& store, QUndoStack& undoStack, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_editor(new PlaylistEditor(library, store, undoStack, this))
    , m_maker(new PlaylistMaker(library, store.libraryPath(), this))
    , m_exporter(new PlaylistExporter(this))
    , m_rowSwap(new RowSwap(library, *m_editor, this))
    , m_nextPick(new NextPick(library, *m_editor, this))
    , m_thumbs(new Thumbs(*m_editor, store.libraryPath(), this))
    , m_store(store)
    , m_presetFolder(models::PresetStore::folderFor(store.libraryPath()))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(m_pages))
    , m_working(new WorkingPage(m_pages))
{
    setAccessibleName(tr("Playlist"));
    setAcceptDrops(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_working);
    m_listPage = makeListPage();
    m_pages->addWidget(m_listPage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connectParts();
    showDocument();
}

void PlaylistView::makeFrom(const QList<models::TrackId>& seeds)
{
    models::PlaylistRequest request = m_rules->request();
    if (models::makesSeveralLists(request.mode)) {
        request.mode = models::PlaylistMode::Similar; // they would not be from these tracks
    }
    request.seeds = seeds;
    request.randomSeed = models::PlaylistRequest().randomSeed;
    m_rebuilding.reset();
    m_maker->make(request);
}

void PlaylistView::makeFromDrawn(models::SeedDraw how)
{
    constexpr int kCorners = 4;
    models::PlaylistRequest request = m_rules->request();
    if (models::makesSeveralLists(request.mode) || request.mode == models::PlaylistMode::Mix) {
        request.mode = models::PlaylistMode::Similar;
    }
    request.randomSeed = QRandomGenerator::global()->generate() / 2; // fits into a setting
    m_rebuilding.reset();
    m_maker->makeFromDrawn(request, how, how == models::SeedDraw::Mixed ? kCorners : 1);
}

void PlaylistView::renameSearch(const QString& from, const QString& to)
{
    m_rules->renameSearch(from, to);
    m_lists->renameSearch(from, to);
    m_editor->renameSearch(from, to);
}

void PlaylistView::openSaved(models::PlaylistId id)
{
    m_maker->cancel();
    const models::Result<void> opened = m_editor->open(id);
    if (!opened) {
        emit message(opened.error().detail);
    }
}

QString PlaylistView::suggestedName() const
{
    return m_editor->suggestedName();
}

void PlaylistView::saveAs(const QString& name)
{
    const models::Result<models::PlaylistId> id = m_editor->save(name);
    if (!id) {
        emit message(id.error().detail);
        return;
    }
    emit saved(*id);
    emit message(tr("Saved as %1. Changes are kept from now on.").arg(m_editor->document()->name));
}

void PlaylistView::exportTo(const QString& file, const models::PlaylistWriting& writing)
{
    m_exporter->write(
        file, models::playlistLines(*m_library.snapshot(), m_editor->model().entries()), writing);
}

void PlaylistView::askAndSave()
{
    bool isAccepted = false;
    const QString name = QInputDialog::getText(
        this, tr("Save playlist"), tr("&Name"), QLineEdit::Normal, suggestedName(), &isAccepted);
    if (isAccepted && !name.trimmed().isEmpty()) {
        saveAs(name.trimmed());
    }
}

void PlaylistView::askAndExport()
{
    if (m_editor->document() == nullptr) {
        return;
    }
    m_exporter->ask(this, suggestedName(),
        models::playlistLines(*m_library.snapshot(), m_editor->model().entries()));
}

void PlaylistView::askTaste()
{
    auto* dialog = new TasteDialog(m_library, m_thumbs->taste(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TasteDialog::playRequested, this,
        [this](models::TrackId id) { emit trackActivated({id}, 0); });
    connect(dialog, &TasteDialog::forgotten, m_thumbs, &Thumbs::clear);
    dialog->show(); // beside the window, whose player plays the three
}

void PlaylistView::playFrom(int row)
{
    const QList<models::TrackId> queue = idsOf(m_editor->model().entries());
    if (row >= 0 && row < queue.size()) {
        emit trackActivated(queue, row);
    }
}

void PlaylistView::dragEnterEvent(QDragEnterEvent* event)
{
    if (holdsTracks(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void PlaylistView::dropEvent(QDropEvent* event)
{
    m_editor->insertTracks(-1, droppedTracks(*event->mimeData(), *m_library.snapshot()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PlaylistView::connectParts()
{
    connect(m_maker, &PlaylistMaker::made, this, &PlaylistView::takeMade);
    connect(m_maker, &PlaylistMaker::failed, this, &PlaylistView::showFailure);
    connect(m_maker, &PlaylistMaker::slowChanged, this, &PlaylistView::showSlow);
    connect(m_editor, &PlaylistEditor::documentChanged, this, &PlaylistView::showDocument);
    connect(m_editor, &PlaylistEditor::contentChanged, this, &PlaylistView::showContent);
    connect(m_editor, &PlaylistEditor::failed, this, &PlaylistView::message);
    connect(m_rules, &RuleStrip::requestChanged, this, &PlaylistView::rebuild);
    connect(m_rules, &RuleStrip::failed, this, &PlaylistView::message);
    connect(m_rowSwap, &RowSwap::failed, this, &PlaylistView::message);
    connect(m_rules, &RuleStrip::drawChosen, this, &PlaylistView::makeFromDrawn);
    connect(m_rules, &RuleStrip::tasteChosen, this, &PlaylistView::askTaste);
    connect(m_nextPick, &NextPick::failed, this, &PlaylistView::message);
    connect(m_thumbs, &Thumbs::said, this, &PlaylistView::message);
    connect(m_thumbs, &Thumbs::failed, this, &PlaylistView::message);
    connect(m_table, &PlaylistTable::nextRequested, m_nextPick, &NextPick::start);
    connect(m_table, &PlaylistTable::judged, m_thumbs, &Thumbs::judge);
    connect(m_lists, &ListChoice::said, this, &PlaylistView::message);
    connect(m_empty, &EmptyState::buttonClicked, this,
        [this] { makeFromDrawn(models::SeedDraw::Random); });
    connect(m_table, &PlaylistTable::swapRequested, m_rowSwap, &RowSwap::swap);
    connect(m_table, &PlaylistTable::lockRequested, m_rowSwap, &RowSwap::toggleLocks);
    connect(m_table, &PlaylistTable::playRequested, this, &PlaylistView::playFrom);
    connect(m_table, &PlaylistTable::playlistRequested, this, &PlaylistView::makeFrom);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_picture,
        [this](const QModelIndex& current) { m_picture->setCurrentRow(current.row()); });
    connect(m_picture, &PlaylistPicture::rowClicked, m_table,
        [this](int row) { m_table->selectRange(row, 1); });
    connect(m_picture, &PlaylistPicture::courseBent, m_rules, &RuleStrip::bendCourse);
    connect(m_stop, &QPushButton::clicked, m_maker, &PlaylistMaker::cancel);
    connect(m_working, &WorkingPage::stopRequested, m_maker, &PlaylistMaker::cancel);
    connect(m_play, &QPushButton::clicked, this, [this] { playFrom(0); });
    connect(m_save, &QPushButton::clicked, this, &PlaylistView::askAndSave);
    connect(m_exportButton, &QPushButton::clicked, this, &PlaylistView::askAndExport);
    connect(&m_library, &models::Library::tracksChanged, this, &PlaylistView::showPicture);
    connect(m_exporter, &PlaylistExporter::exported, this, &PlaylistView::exported);
    connect(m_exporter, &PlaylistExporter::failed, this, &PlaylistView::exportFailed);
    connect(this, &PlaylistView::exported, this, [this](const QString& file) {
        emit message(tr("Exported to %1.").arg(QDir::toNativeSeparators(file)));
    });
}

void PlaylistView::rebuild(const models::PlaylistRequest& request, RuleStrip::Rule rule)
{
    m_rebuilding = rule;
    m_maker->make(request);
}

void PlaylistView::takeMade(const QList<PlaylistContent>& contents)
{
    m_lists->setLists(contents);
    const PlaylistContent& content = contents.constFirst();
    if (!m_rebuilding || m_editor->document() == nullptr) {
        m_editor->beginNew(content);
        m_table->selectOnly(0);
        m_table->setFocus();
        return;
    }
    const bool wasEdited = m_editor->document()->content.isEdited;
    m_editor->replaceContent(content,
        {.text = tr("Change the rules of the playlist"),
            .mergeId = static_cast<int>(*m_rebuilding)});
    if (wasEdited) {
        emit message(tr("Made again by the new rules. Undo brings back what you had changed."));
    }
}

void PlaylistView::showFailure(const QString& sentence)
{
    if (m_editor->document() == nullptr) {
        showEmpty(sentence);
    } else {
        showContent(); // the rules go back to those of the list that stays
    }
    emit message(sentence);
}

void PlaylistView::showEmpty(const QString& sentence)
{
    m_empty->setWords({.icon = u"make-playlist"_s,
        .heading = tr("No playlist yet"),
        .sentence = sentence,
        .button = tr("From a random track")});
}

void PlaylistView::showSlow(bool isSlow)
{
    const bool isShownHere = !isMakingNew();
    m_busy->setVisible(isSlow && isShownHere);
    m_stop->setVisible(isSlow && isShownHere);
    if (isSlow && !isShownHere) {
        m_working->begin(static_cast<int>(m_library.snapshot()->tracks().size()));
        m_pages->setCurrentWidget(m_working);
        m_working->setFocus();
        emit making();
    } else if (m_pages->currentWidget() == m_working) {
        showDocument();
    }
}

bool PlaylistView::isMakingNew() const
{
    return m_maker->isBusy() && !m_rebuilding;
}

void PlaylistView::showDocument()
{
    const PlaylistDocument* document = m_editor->document();
    if (document == nullptr) {
        showEmpty(tr("Select a track and press Ctrl+Enter: a playlist that flows from "
                     "it appears here. Or drop tracks here."));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    if (m_pages->currentWidget() != m_working || !isMakingNew()) {
        m_pages->setCurrentWidget(m_listPage);
    }
    m_name->setText(suggestedName());
    m_save->setVisible(document->savedId == 0);
    showContent();
}

void PlaylistView::showContent()
{
    const PlaylistDocument* document = m_editor->document();
    if (document == nullptr) {
        return;
    }
    const PlaylistContent& content = document->content;
    const QLocale locale;
    const int count = m_editor->model().rowCount();
    QStringList summary{tr("%n tracks", nullptr, count),
        models::text::longDuration(m_editor->model().totalDurationMs())};
    summary << (document->savedId == 0 ? tr("not saved") : tr("saved"));
    if (content.request && !content.request->locked.isEmpty()) {
        summary << tr("%n locked", nullptr, static_cast<int>(content.request->locked.size()));
    }
    m_summary->setText(summary.join(u" · "_s));
    m_name->setText(suggestedName());
    QSet<int> locked;
    for (int row = 0; row < count; ++row) {
        if (m_rowSwap->isLocked(row)) {
            locked.insert(row);
        }
    }
    m_table->setLockedRows(locked);
    m_rules->setVisible(content.request.has_value());
    if (content.request && !m_rules->isChanging()) {
        m_rules->setRequest(*content.request);
    }
    QStringList notes = content.notes;
    if (content.pendingCount > 0) {
        notes.prepend(
            tr("Chosen from the %1 of %2 tracks whose sound is known so far.")
                .arg(locale.toString(content.knownCount), locale.toString(content.libraryCount)));
    }
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
    m_play->setEnabled(count > 0);
    m_exportButton->setEnabled(count > 0);
    showPicture();
}

void PlaylistView::showPicture()
{
    models::TrackList tracks;
    PlaylistPicture::Course course;
    const QList<models::PlaylistEntry>& entries = m_editor->model().entries();
    for (const models::PlaylistEntry& entry : entries) {
        tracks.append(m_library.track(entry.trackId));
        if (entry.reason.level) {
            course.levels.append(*entry.reason.level);
        }
    }
    const PlaylistDocument* document = m_editor->document();
    if (document != nullptr && document->content.request
        && document->content.request->mode == models::PlaylistMode::Curve) {
        course.of = document->content.request->curveOf;
        course.targets = courseTargets(*document->content.request);
    }
    if (course.levels.size() != tracks.size()) {
        course.levels.clear(); // an even course, or one with rows put in by hand
    }
    m_picture->setTracks(tracks, course);
}

} // namespace ui
