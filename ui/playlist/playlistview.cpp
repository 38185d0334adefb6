// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistview.h"

#include "models/library/library.h"
#include "models/presets/preset.h"
#include "models/text/text.h"
#include "ui/browse/emptystate.h"
#include "ui/inspector/labels.h"
#include "ui/player/elidedlabel.h"
#include "ui/playlist/droppedtracks.h"
#include "ui/playlist/listchoice.h"
#include "ui/playlist/nextpick.h"
#include "ui/playlist/playlistexporter.h"
#include "ui/playlist/playlistpicture.h"
#include "ui/playlist/playlisttable.h"
#include "ui/playlist/rowswap.h"
#include "ui/playlist/thumbs.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QDir>
#include <QDropEvent>
#include <QInputDialog>
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
{
    setAccessibleName(tr("Playlist"));
    setAcceptDrops(true);
    m_pages->addWidget(m_empty);
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

QWidget* PlaylistView::makeListPage()
{
    auto* page = new QWidget(m_pages);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace2);
    top->setSpacing(theme::kSpace2);
    top->addLayout(makeHeader());
    m_busy = new QProgressBar(page);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(theme::kSpace1);
    m_busy->setAccessibleName(tr("Making the playlist"));
    QSizePolicy keepPlace = m_busy->sizePolicy();
    keepPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepPlace);
    m_rules = new RuleStrip(m_library, m_presetFolder, page);
    m_notes = new QuietLabel(page);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setWordWrap(true);
    m_picture = new PlaylistPicture(page);
    top->addWidget(m_rules);
    top->addWidget(m_busy);
    top->addWidget(m_notes);
    top->addWidget(m_picture);
    m_table = new PlaylistTable(m_library, *m_editor, page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    return page;
}

QBoxLayout* PlaylistView::makeHeader()
{
    m_name = new ElidedLabel(m_pages);
    m_name->setObjectName(u"name"_s);
    theme::setTextSize(*m_name, theme::TextSize::Heading);
    m_summary = new QuietLabel(m_pages);
    m_summary->setObjectName(u"summary"_s);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_summary);
    m_stop = makeButton(u"clear"_s, tr("Stop"), u"stop"_s);
    m_play = makeButton(u"play"_s, tr("Play"), u"play"_s);
    m_save = makeButton(u"save"_s, tr("Save…"), u"save"_s);
    m_exportButton = makeButton(u"export"_s, tr("Export…"), u"export"_s);
    m_stop->hide();
    m_lists = new ListChoice(*m_editor, m_store, m_pages);
    auto* header = new QHBoxLayout;
    header->setSpacing(theme::kSpace2);
    header->addLayout(names, 1);
    header->addWidget(m_lists);
    for (QPushButton* button : {m_stop, m_play, m_save, m_exportButton}) {
        header->addWidget(button);
    }
    return header;
}

QPushButton* PlaylistView::makeButton(const QString& icon, const QString& text, const QString& name)
{
    auto* button = new QPushButton(theme::icon(icon), text, m_pages);
    button->setObjectName(name);
    return button;
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
    connect(m_rules, &RuleStrip::forgetChosen, m_thumbs, &Thumbs::forget);
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
    connect(m_stop, &QPushButton::clicked, m_maker, &PlaylistMaker::cancel);
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
    m_busy->setVisible(isSlow);
    m_stop->setVisible(isSlow);
    if (isSlow) {
        showEmpty(tr("Making the playlist…"));
    }
}

void PlaylistView::showDocument()
{
    const PlaylistDocument* document = m_editor->document();
    if (document == nullptr) {
        showEmpty(tr("Select a track and press Ctrl+Enter: a playlist that flows from "
                     "it appears here. Or drop tracks here."));
        m_pages->setCurrentIndex(0);
        return;
    }
    m_pages->setCurrentWidget(m_listPage);
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
    const QList<models::PlaylistEntry>& entries = m_editor->model().entries();
    for (const models::PlaylistEntry& entry : entries) {
        tracks.append(m_library.track(entry.trackId));
    }
    m_picture->setTracks(tracks);
}

} // namespace ui
