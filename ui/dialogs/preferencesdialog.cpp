// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "models/settings/settings.h"
#include "ui/dialogs/appearancepage.h"
#include "ui/dialogs/folderspage.h"
#include "ui/dialogs/hint.h"
#include "ui/dialogs/librarypage.h"
#include "ui/dialogs/modelchoice.h"
#include "ui/online/lookuppage.h"
#include "ui/theme/spacing.h"
#include "ui/toast/toast.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QThread>
#include <QUndoStack>
#include <QVBoxLayout>

#include <initializer_list>

namespace ui {

namespace {

constexpr qint64 kMegabyte = 1024LL * 1024LL;
constexpr int kLargestLimitMegabytes = 1024 * 1024;

} // namespace

PreferencesDialog::PreferencesDialog(
    models::Roots& roots, models::Settings& settings, QUndoStack& undoStack, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_toast(new Toast(this))
    , m_pages(new QTabWidget(this))
    , m_folders(new FoldersPage(roots, undoStack, *m_toast, this))
    , m_fast(new QRadioButton(tr("Fast"), this))
    , m_standard(new QRadioButton(tr("Standard"), this))
    , m_full(new QRadioButton(tr("Full"), this))
    , m_workers(new QSpinBox(this))
    , m_memoryLimit(new QSpinBox(this))
    , m_lowMemory(new QCheckBox(tr("Use as little memory as possible"), this))
{
    setWindowTitle(tr("Preferences"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace4);
    m_pages->setUsesScrollButtons(false); // the dialog is as wide as its pages' names
    m_pages->addTab(m_folders, tr("Music folders"));
    m_pages->addTab(makeAnalysis(), tr("Listening"));
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);

    // The window's own shortcut does not reach it through a dialog.
    QAction* undo = undoStack.createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    addAction(undo);

    showSettings();
    connect(m_folders, &FoldersPage::foldersChanged, this, &PreferencesDialog::foldersChanged);
    // Every change between the three toggles at least one of these two.
    connect(m_fast, &QRadioButton::toggled, this, &PreferencesDialog::storeSettings);
    connect(m_full, &QRadioButton::toggled, this, &PreferencesDialog::storeSettings);
    connect(m_workers, &QSpinBox::valueChanged, this, &PreferencesDialog::storeSettings);
    connect(m_memoryLimit, &QSpinBox::valueChanged, this, &PreferencesDialog::storeSettings);
    connect(m_lowMemory, &QCheckBox::toggled, this, &PreferencesDialog::storeSettings);
}

void PreferencesDialog::addLibraryPage(const QString& libraryPath)
{
    m_pages->addTab(new LibraryPage(libraryPath, this), tr("Library"));
}

void PreferencesDialog::addAppearancePage(theme::Appearance& appearance)
{
    m_pages->addTab(new AppearancePage(appearance, this), tr("Appearance"));
}

void PreferencesDialog::addModelPage(models::Learner& learner)
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(new ModelChoice(learner, page));
    layout->addStretch();
    m_pages->addTab(page, tr("Learned model"));
}

void PreferencesDialog::addLookupPage(models::Web& web, models::KeyStore& keys)
{
    m_pages->addTab(new LookupPage(m_settings, web, keys, this), tr("Look-up"));
}

void PreferencesDialog::addFolder(const QString& path)
{
    m_folders->addFolder(path);
}

QWidget* PreferencesDialog::makeAnalysis()
{
    auto* group = new QWidget(this);
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

} // namespace ui
