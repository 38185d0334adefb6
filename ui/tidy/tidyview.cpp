// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tidy/tidyview.h"

#include "models/tidy/tidyorder.h"
#include "ui/actions.h"
#include "ui/browse/place.h"
#include "ui/browse/viewheading.h"
#include "ui/browse/viewlayout.h"
#include "ui/tagging/changesmodel.h"
#include "ui/tagging/changestable.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/tidy/tidydelegate.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// More than one looks through; the rest changes in the same way.
constexpr qsizetype kMostShown = 500;

QToolButton* makeButton(const QString& text, const QString& icon)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setIcon(theme::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TidyView::TidyView(models::TidyList& list, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
    , m_layout(new ViewLayout(this))
    , m_halves(new QSplitter(Qt::Vertical, this))
    , m_tree(new QTreeView(this))
    , m_choiceRow(new QWidget(this))
    , m_choice(new QComboBox(this))
    , m_changes(new ChangesModel(this))
    , m_tracks(makeButton(tr("Show the tracks"), u"tracks"_s))
    , m_ignored(makeButton(tr("Show ignored"), u"check"_s))
    , m_stop(makeButton(tr("Stop"), u"clear"_s))
{
    m_tree->setObjectName(u"tidy"_s);
    m_tree->setAccessibleName(tr("Suggestions"));
    m_tree->setModel(&m_list);
    m_tree->setItemDelegate(new TidyDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions(
        {actions[Command::FixTags], actions[Command::IgnoreSuggestion], actions[Command::EditTags],
            actions[Command::EditCovers], actions[Command::LookUp], actions[Command::RenameFiles]});
    fillHeading(actions);
    m_halves->addWidget(m_tree);
    m_halves->addWidget(makePreview());
    m_halves->setChildrenCollapsible(false);
    m_halves->setHandleWidth(1);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_layout->addPage(m_halves);

    constexpr int kSoonMs = 400;
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSoonMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &TidyView::searchIfStale);
    connect(&m_list, &models::TidyList::becameStale, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_list, &models::TidyList::searchStarted, this, &TidyView::showState);
    connect(&m_list, &QAbstractItemModel::modelAboutToBeReset, this, &TidyView::rememberCurrent);
    connect(&m_list, &models::TidyList::found, this, &TidyView::takeFound);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, &TidyView::showChanges);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &TidyView::showCurrent);
    connect(m_tree, &QAbstractItemView::activated, this, &TidyView::openTracks);
    showState();
}

void TidyView::fillHeading(const Actions& actions)
{
    m_layout->heading().setTitle(tr("Tidy up"));
    m_stop->setVisible(false);
    m_layout->heading().addButton(m_stop);
    for (const Command command : {Command::FixTags, Command::IgnoreSuggestion}) {
        auto* button = new QToolButton;
        button->setDefaultAction(actions[command]);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_layout->heading().addButton(button);
    }
    m_layout->heading().addButton(m_tracks);
    m_ignored->setCheckable(true);
    m_ignored->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_layout->heading().addButton(m_ignored);
    connect(m_tracks, &QToolButton::clicked, this, &TidyView::openTracks);
    connect(m_ignored, &QToolButton::toggled, &m_list, &models::TidyList::setShowsIgnored);
    connect(m_stop, &QToolButton::clicked, this, &TidyView::stopRequested);
}

QWidget* TidyView::makePreview()
{
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setAccessibleName(tr("What to write"));
    m_choice->setToolTip(tr("Choose another one, or write your own."));
    auto* label = new QLabel(tr("&Write:"), m_choiceRow);
    label->setBuddy(m_choice);
    auto* row = new QHBoxLayout(m_choiceRow);
    row->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    connect(m_choice, &QComboBox::textActivated, this, &TidyView::choose);
    connect(m_choice->lineEdit(), &QLineEdit::editingFinished, this,
        [this] { choose(m_choice->currentText()); });

    QTableView* table = makeChangesTable(*m_changes, this);
    table->setFrameShape(QFrame::NoFrame);

    auto* preview = new QWidget(this);
    auto* layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_choiceRow);
    layout->addWidget(table, 1);
    return preview;
}

QList<models::TidyGroup> TidyView::currentGroups() const
{
    return m_list.groupsAt(m_tree->currentIndex());
}

models::TrackList TidyView::currentTracks() const
{
    const QModelIndex index = m_tree->currentIndex();
    return m_list.isGroup(index) ? m_list.groupsAt(index).constFirst().tracks : models::TrackList();
}

void TidyView::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    m_stop->setVisible(isWriting);
    showState();
    if (!isWriting) {
        m_searchSoon.start();
    }
}

void TidyView::showProgress(int done, int total)
{
    const QLocale locale;
    m_layout->heading().setTotals(
        tr("Writing: %1 of %2 files").arg(locale.toString(done), locale.toString(total)));
}

void TidyView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    searchIfStale();
}

void TidyView::searchIfStale()
{
    if (isVisible() && !m_isWriting && m_list.isStale()) {
        m_list.search();
    }
}

void TidyView::rememberCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    m_currentRow = index.row();
    m_currentKind = m_list.isGroup(index) ? index.parent().row() : -1;
    m_current = m_list.isGroup(index) ? models::tidyId(m_list.groupsAt(index).constFirst())
                                      : models::TidyId();
}

void TidyView::takeFound()
{
    m_tree->expandAll();
    QModelIndex index = m_list.indexOf(m_current);
    if (!index.isValid() && m_currentKind >= 0) {
        const QModelIndex kind = m_list.index(m_currentKind, 0);
        index = m_list.index(std::min(m_currentRow, m_list.rowCount(kind) - 1), 0, kind);
    }
    if (!index.isValid()) {
        index = m_list.index(std::max(m_currentRow, 0), 0);
    }
    m_tree->setCurrentIndex(index.isValid() ? index : m_list.index(0, 0));
    showCurrent();
    showState();
}

void TidyView::showState()
{
    const int count = m_list.groupCount();
    const bool isLooking = m_list.isSearching();
    if (!m_isWriting) {
        m_layout->heading().setTotals(isLooking ? tr("Looking through the library")
                : count > 0                     ? tr("%Ln suggestions", nullptr, count)
                                                : QString());
    }
    if (count > 0) {
        m_layout->showPage(m_halves);
    } else if (isLooking) {
        m_layout->showEmpty({.icon = u"search"_s,
            .heading = tr("Looking through the library"),
            .sentence = tr("Names, years, numbers and covers are compared with each other.")});
    } else {
        m_layout->showEmpty({.icon = u"check"_s,
            .heading = tr("All is tidy"),
            .sentence = tr("No name is spelt in two ways, no number is missing, and every album "
                           "has its artist, its year and a cover.")});
    }
    m_ignored->setVisible(m_list.ignoredCount() > 0 || m_list.showsIgnored());
    m_tracks->setVisible(count > 0);
}

void TidyView::showCurrent()
{
    const QList<models::TidyGroup> groups = currentGroups();
    const bool isOne = m_list.isGroup(m_tree->currentIndex());
    m_tracks->setEnabled(isOne);
    const QStringList choices = isOne ? groups.constFirst().choices : QStringList();
    m_choiceRow->setVisible(!choices.isEmpty());
    m_choice->clear();
    m_choice->addItems(choices);
    if (!choices.isEmpty()) {
        m_choice->setCurrentText(groups.constFirst().changes.constFirst().to);
    }
    showChanges();
}

void TidyView::showChanges()
{
    m_changes->show(models::tidySheet(currentGroups(), kMostShown));
    emit selectionChanged();
}

void TidyView::choose(const QString& value)
{
    const QList<models::TidyGroup> groups = currentGroups();
    const bool isOther = groups.size() == 1 && !groups.constFirst().choices.isEmpty()
        && groups.constFirst().changes.constFirst().to != value.trimmed();
    if (isOther) {
        m_list.choose(m_tree->currentIndex(), value.trimmed());
    }
}

void TidyView::openTracks()
{
    const QModelIndex index = m_tree->currentIndex();
    if (m_list.isGroup(index)) {
        const models::TidyGroup group = m_list.groupsAt(index).constFirst();
        emit placeRequested(Place{.kind = Place::Kind::Group,
            .title = group.sentence,
            .query = models::tidyQuery(group)});
    }
}

} // namespace ui
