// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "models/files/filepath.h"
#include "models/library/roots.h"
#include "models/settings/settings.h"
#include "ui/mainwindow/undocommands.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"
#include "ui/toast/toast.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QThread>
#include <QUndoStack>
#include <QVBoxLayout>

#include <initializer_list>

namespace ui {

namespace {

constexpr qint64 kMegabyte = 1024LL * 1024LL;
constexpr int kLargestLimitMegabytes = 1024 * 1024;
constexpr int kHintColumns = 60;

/// A quiet line that explains the control above it.
QLabel* makeHint(const QString& sentence, QWidget* parent)
{
    auto* hint = new QLabel(sentence, parent);
    hint->setWordWrap(true);
    theme::setTextSize(*hint, theme::TextSize::Small);
    // A wrapped label in a nested layout is not asked how high it must be for its width.
    const int width = parent->fontMetrics().averageCharWidth() * kHintColumns;
    hint->setMinimumSize(width, hint->heightForWidth(width));
    return hint;
}

} // namespace

PreferencesDialog::PreferencesDialog(
    models::Roots& roots, models::Settings& settings, QUndoStack& undoStack, QWidget* parent)
    : QDialog(parent)
    , m_roots(roots)
    , m_settings(settings)
    , m_undoStack(undoStack)
    , m_folders(new QListWidget(this))
    , m_folderError(new QLabel(this))
    , m_removeFolder(new QPushButton(tr("Remove"), this))
    , m_fast(new QRadioButton(tr("Fast"), this))
    , m_standard(new QRadioButton(tr("Standard"), this))
    , m_full(new QRadioButton(tr("Full"), this))
    , m_workers(new QSpinBox(this))
    , m_memoryLimit(new QSpinBox(this))
    , m_lowMemory(new QCheckBox(tr("Use as little memory as possible"), this))
    , m_toast(new Toast(this))
{
    setWindowTitle(tr("Preferences"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace4);
    layout->addWidget(makeFolders(), 1);
    layout->addWidget(makeAnalysis());
    layout->addWidget(buttons);

    // The window's own shortcut does not reach it through a dialog.
    QAction* undo = undoStack.createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    addAction(undo);

    showFolders();
    showSettings();
    connect(&m_roots, &models::Roots::changed, this, &PreferencesDialog::showFolders);
    // Every change between the three toggles at least one of these two.
    connect(m_fast, &QRadioButton::toggled, this, &PreferencesDialog::storeSettings);
    connect(m_full, &QRadioButton::toggled, this, &PreferencesDialog::storeSettings);
    connect(m_workers, &QSpinBox::valueChanged, this, &PreferencesDialog::storeSettings);
    connect(m_memoryLimit, &QSpinBox::valueChanged, this, &PreferencesDialog::storeSettings);
    connect(m_lowMemory, &QCheckBox::toggled, this, &PreferencesDialog::storeSettings);
}

QWidget* PreferencesDialog::makeFolders()
{
    auto* group = new QGroupBox(tr("Music folders"), this);
    m_folders->setAccessibleName(tr("Music folders"));
    m_folders->setSelectionMode(QAbstractItemView::SingleSelection);
    m_folderError->setWordWrap(true);
    m_folderError->setVisible(false);
    auto* add = new QPushButton(tr("Add folder…"), group);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    buttons->addWidget(add);
    buttons->addWidget(m_removeFolder);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(group);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_folders, 1);
    layout->addWidget(m_folderError);
    layout->addLayout(buttons);
    layout->addWidget(makeHint(
        tr("Removing a folder keeps its tracks in the library, with your ratings and playlists. "
           "Your files are never changed."),
        group));

    connect(add, &QPushButton::clicked, this, &PreferencesDialog::chooseFolder);
    connect(m_removeFolder, &QPushButton::clicked, this, &PreferencesDialog::removeFolder);
    connect(m_folders, &QListWidget::itemSelectionChanged, this, &PreferencesDialog::updateButtons);
    return group;
}

QWidget* PreferencesDialog::makeAnalysis()
{
    auto* group = new QGroupBox(tr("Listening"), this);
    m_workers->setRange(0, 64);
    m_workers->setSpecialValueText(tr("Automatic (%1)").arg(QThread::idealThreadCount()));
    m_memoryLimit->setRange(0, kLargestLimitMegabytes);
    m_memoryLimit->setSingleStep(128);
    m_memoryLimit->setSuffix(tr(" MB"));
    m_memoryLimit->setSpecialValueText(tr("Automatic"));

    // The wrapped hints make the layout ask for less height than its rows need: the rows insist.
    for (QWidget* row : std::initializer_list<QWidget*>{
             m_standard, m_fast, m_full, m_workers, m_memoryLimit, m_lowMemory}) {
        row->setMinimumHeight(row->sizeHint().height());
    }
    auto* layout = new QFormLayout(group);
    layout->setVerticalSpacing(theme::kSpace2);
    layout->addRow(tr("How closely"), m_standard);
    layout->addRow(QString(),
        makeHint(tr("Listens to every track from start to end. The most exact."), group));
    layout->addRow(QString(), m_fast);
    layout->addRow(QString(),
        makeHint(tr("Listens to a minute of each track. Several times as quick; tempo and key are "
                    "nearly as good, loudness is an estimate."),
            group));
    layout->addRow(QString(), m_full);
    layout->addRow(QString(),
        makeHint(tr("Hears chords and sections as well. Takes about a fifth longer."), group));
    layout->addRow(tr("Tracks at once"), m_workers);
    layout->addRow(tr("Memory limit"), m_memoryLimit);
    layout->addRow(QString(), m_lowMemory);
    layout->addRow(QString(),
        makeHint(tr("These hold from the next scan on. Listening happens on this computer alone."),
            group));
    return group;
}

void PreferencesDialog::showSettings()
{
    const models::ScanOptions options = m_settings.scanOptions();
    m_fast->setChecked(options.depth == analysis::Depth::Fast);
    m_standard->setChecked(options.depth == analysis::Depth::Standard);
    m_full->setChecked(options.depth == analysis::Depth::Full);
    m_workers->setValue(options.workers);
    m_memoryLimit->setValue(static_cast<int>(options.memoryLimitBytes / kMegabyte));
    m_lowMemory->setChecked(options.lowMemory);
}

void PreferencesDialog::storeSettings()
{
    models::ScanOptions options = m_settings.scanOptions();
    options.depth = chosenDepth();
    options.workers = m_workers->value();
    options.memoryLimitBytes = m_memoryLimit->value() * kMegabyte;
    options.lowMemory = m_lowMemory->isChecked();
    m_settings.setScanOptions(options);
    m_workers->setEnabled(!options.lowMemory);
    emit analysisChanged();
}

analysis::Depth PreferencesDialog::chosenDepth() const
{
    if (m_fast->isChecked()) {
        return analysis::Depth::Fast;
    }
    return m_full->isChecked() ? analysis::Depth::Full : analysis::Depth::Standard;
}

void PreferencesDialog::showFolders()
{
    m_folders->clear();
    for (const QString& path : m_roots.paths()) {
        auto* item =
            new QListWidgetItem(QDir::toNativeSeparators(models::displayPath(path)), m_folders);
        item->setData(Qt::UserRole, path);
    }
    updateButtons();
}

void PreferencesDialog::updateButtons()
{
    m_removeFolder->setEnabled(!m_folders->selectedItems().isEmpty());
}

void PreferencesDialog::chooseFolder()
{
    const QString start = QStandardPaths::writableLocation(QStandardPaths::MusicLocation);
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add a music folder"), start);
    if (!folder.isEmpty()) {
        addFolder(models::pathFromBytes(QFile::encodeName(folder)));
    }
}

void PreferencesDialog::addFolder(const QString& path)
{
    const models::Result<void> added = m_roots.add(path);
    m_folderError->setVisible(!added);
    m_folderError->setText(added ? QString() : added.error().detail);
    if (added) {
        emit foldersChanged();
    }
}

void PreferencesDialog::removeFolder()
{
    const QList<QListWidgetItem*> selected = m_folders->selectedItems();
    if (selected.isEmpty()) {
        return;
    }
    const QString path = selected.constFirst()->data(Qt::UserRole).toString();
    m_folderError->hide();
    m_undoStack.push(new RemoveFolderCommand(m_roots, path));
    if (m_roots.paths().contains(path)) {
        m_folderError->setText(
            tr("%1 is still in the library: the library file could not be written.")
                .arg(models::displayPath(path)));
        m_folderError->show();
        return;
    }
    m_toast->showUndo(
        tr("Removed %1. Its tracks stay.").arg(models::displayPath(path)), m_undoStack);
    emit foldersChanged();
}

} // namespace ui
