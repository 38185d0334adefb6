// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/folderspage.h"

#include "models/files/filepath.h"
#include "models/library/roots.h"
#include "ui/dialogs/hint.h"
#include "ui/mainwindow/undocommands.h"
#include "ui/theme/spacing.h"
#include "ui/toast/toast.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Between patterns in the line; no file name of sense has it.
constexpr QChar kSeparator = u';';

} // namespace

FoldersPage::FoldersPage(models::Roots& roots, QUndoStack& undoStack, Toast& toast, QWidget* parent)
    : QWidget(parent)
    , m_roots(roots)
    , m_undoStack(undoStack)
    , m_toast(toast)
    , m_folders(new QListWidget(this))
    , m_error(new QLabel(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_excluded(new QLineEdit(this))
{
    m_folders->setAccessibleName(tr("Music folders"));
    m_folders->setSelectionMode(QAbstractItemView::SingleSelection);
    m_error->setWordWrap(true);
    m_error->setVisible(false);
    m_excluded->setObjectName(u"excluded"_s);
    m_excluded->setPlaceholderText(tr("For example: Audiobooks; *.wav; Samples/*"));
    auto* add = new QPushButton(tr("Add folder…"), this);
    auto* leaveOut = new QLabel(tr("&Leave out of this folder:"), this);
    leaveOut->setBuddy(m_excluded);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_folders, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    layout->addWidget(makeHint(
        tr("A folder without its tick is not looked at; its tracks stay as they are. Removing a "
           "folder keeps its tracks in the library, with your ratings and playlists. Your files "
           "are never changed."),
        this));
    layout->addWidget(leaveOut);
    layout->addWidget(m_excluded);
    layout->addWidget(makeHint(
        tr("Names of files and folders, * stands for anything, a semicolon between two. Tracks "
           "that were found there before are shown as missing, and can be removed."),
        this));

    showFolders();
    connect(&m_roots, &models::Roots::changed, this, &FoldersPage::showFolders);
    connect(&m_roots, &models::Roots::writeFailed, this, &FoldersPage::say);
    connect(add, &QPushButton::clicked, this, &FoldersPage::chooseFolder);
    connect(m_remove, &QPushButton::clicked, this, &FoldersPage::removeFolder);
    connect(m_folders, &QListWidget::itemSelectionChanged, this, &FoldersPage::updateButtons);
    connect(m_folders, &QListWidget::itemChanged, this, &FoldersPage::takeEnabled);
    connect(m_excluded, &QLineEdit::editingFinished, this, &FoldersPage::takeExcluded);
}

void FoldersPage::addFolder(const QString& path)
{
    const models::Result<void> added = m_roots.add(path);
    say(added ? QString() : added.error().detail);
    if (added) {
        emit foldersChanged();
    }
}

void FoldersPage::showFolders()
{
    const QSignalBlocker guard(m_folders);
    const int row = m_folders->currentRow();
    m_folders->clear();
    for (const models::Root& root : m_roots.roots()) {
        auto* item = new QListWidgetItem(
            QDir::toNativeSeparators(models::displayPath(root.path)), m_folders);
        item->setData(Qt::UserRole, root.path);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(root.isEnabled ? Qt::Checked : Qt::Unchecked);
    }
    if (row >= 0 && row < m_folders->count()) {
        m_folders->setCurrentRow(row);
    }
    updateButtons();
}

void FoldersPage::chooseFolder()
{
    const QString start = QStandardPaths::writableLocation(QStandardPaths::MusicLocation);
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add a music folder"), start);
    if (!folder.isEmpty()) {
        addFolder(models::pathFromBytes(QFile::encodeName(folder)));
    }
}

void FoldersPage::removeFolder()
{
    const QListWidgetItem* item = selected();
    if (item == nullptr) {
        return;
    }
    const QString path = item->data(Qt::UserRole).toString();
    say({});
    m_undoStack.push(new RemoveFolderCommand(m_roots, path));
    m_toast.showUndo(
        tr("Removed %1. Its tracks stay.").arg(models::displayPath(path)), m_undoStack);
    emit foldersChanged();
}

void FoldersPage::updateButtons()
{
    const QListWidgetItem* item = selected();
    m_remove->setEnabled(item != nullptr);
    m_excluded->setEnabled(item != nullptr);
    m_excluded->setText(
        item == nullptr ? QString() : rootOf(item).excluded.join(QString(kSeparator) + u' '));
}

void FoldersPage::takeEnabled(const QListWidgetItem* item)
{
    models::Root root = rootOf(item);
    root.isEnabled = item->checkState() == Qt::Checked;
    store(root);
}

void FoldersPage::takeExcluded()
{
    const QListWidgetItem* item = selected();
    if (item == nullptr) {
        return;
    }
    models::Root root = rootOf(item);
    root.excluded.clear();
    for (const QString& pattern : m_excluded->text().split(kSeparator, Qt::SkipEmptyParts)) {
        if (const QString trimmed = pattern.trimmed(); !trimmed.isEmpty()) {
            root.excluded.append(trimmed);
        }
    }
    store(root);
}

void FoldersPage::store(const models::Root& root)
{
    if (m_roots.roots().contains(root)) {
        return;
    }
    say({});
    m_roots.setChoices(root);
    emit foldersChanged();
}

void FoldersPage::say(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

models::Root FoldersPage::rootOf(const QListWidgetItem* item) const
{
    const QString path = item == nullptr ? QString() : item->data(Qt::UserRole).toString();
    const QList<models::Root>& roots = m_roots.roots();
    const auto found = std::find_if(roots.cbegin(), roots.cend(),
        [&path](const models::Root& root) { return root.path == path; });
    return found == roots.cend() ? models::Root{.path = path} : *found;
}

const QListWidgetItem* FoldersPage::selected() const
{
    return m_folders->selectedItems().value(0);
}

} // namespace ui
