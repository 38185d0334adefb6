// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/librarypage.h"

#include "models/database/backups.h"
#include "models/database/doctor.h"
#include "models/database/doctororder.h"
#include "models/files/filepath.h"
#include "ui/theme/spacing.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(const QString& backup)
{
    const QFileInfo file(backup);
    const QLocale locale;
    //: A backup in the list: when it was made, and its size.
    return LibraryPage::tr("%1 · %2").arg(
        locale.toString(file.lastModified(), QLocale::ShortFormat),
        locale.formattedDataSize(file.size()));
}

} // namespace

LibraryPage::LibraryPage(QString libraryPath, QWidget* parent)
    : QWidget(parent)
    , m_libraryPath(std::move(libraryPath))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_backups(new QListWidget(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_backUp(new QPushButton(tr("Back up now"), this))
    , m_restore(new QPushButton(tr("Restore at next start"), this))
    , m_repair(new QPushButton(tr("Repair at next start"), this))
{
    auto* file = new QLabel(models::displayPath(m_libraryPath), this);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    file->setWordWrap(true);
    m_state->setWordWrap(true);
    m_state->setAccessibleName(tr("State of the library"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(theme::kSpace2);
    m_progress->hide();
    m_backups->setObjectName(u"backups"_s);
    m_backups->setAccessibleName(tr("Backups"));
    auto* heading = new QLabel(tr("&Backups, the newest first"), this);
    heading->setBuddy(m_backups);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    for (QPushButton* button : {m_check, m_backUp, m_restore, m_repair}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(file);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(heading);
    layout->addWidget(m_backups, 1);
    layout->addLayout(buttons);

    connect(m_check, &QPushButton::clicked, this, &LibraryPage::check);
    connect(m_backUp, &QPushButton::clicked, this, &LibraryPage::backUp);
    connect(m_restore, &QPushButton::clicked, this, &LibraryPage::leaveRestore);
    connect(m_repair, &QPushButton::clicked, this, &LibraryPage::leaveRepair);
    connect(m_backups, &QListWidget::itemSelectionChanged, this, &LibraryPage::updateButtons);
    showBackups();
    showWaiting();
}

void LibraryPage::check()
{
    begin(tr("Checking the library"));
    m_checking.start(
        [path = m_libraryPath](const std::stop_token&) { return models::doctor::check(path); },
        [this](const models::Result<QStringList>& faults) { showChecked(faults); });
    updateButtons();
}

void LibraryPage::backUp()
{
    begin(tr("Copying the library"));
    m_copying.start(
        [path = m_libraryPath](const std::stop_token&) {
            return models::backups::make(path, QDateTime::currentDateTime());
        },
        [this](const models::Result<QString>& copy) {
            say(copy ? tr("The library was copied.") : copy.error().detail);
            showBackups();
        });
    updateButtons();
}

void LibraryPage::leaveRestore()
{
    const QListWidgetItem* chosen = m_backups->currentItem();
    if (chosen == nullptr) {
        return;
    }
    const models::Result<void> left = models::doctororder::leave(m_libraryPath,
        {models::doctororder::Treatment::Restore, chosen->data(Qt::UserRole).toString()});
    left ? showWaiting() : say(left.error().detail);
}

void LibraryPage::leaveRepair()
{
    const models::Result<void> left = models::doctororder::leave(m_libraryPath, {});
    left ? showWaiting() : say(left.error().detail);
}

void LibraryPage::begin(const QString& what)
{
    m_state->setText(what);
    m_progress->show();
}

void LibraryPage::say(const QString& sentence)
{
    m_progress->hide();
    m_state->setText(sentence);
    updateButtons();
}

void LibraryPage::showChecked(const models::Result<QStringList>& faults)
{
    if (!faults) {
        say(faults.error().detail);
    } else if (faults->isEmpty()) {
        say(tr("The library is sound."));
    } else {
        say(tr("The library is damaged (%1). Repair saves what is readable.")
                .arg(faults->constFirst()));
    }
}

void LibraryPage::showBackups()
{
    m_listing.start(
        [path = m_libraryPath](const std::stop_token&) {
            QList<Backup> backups;
            for (const QString& backup : models::backups::all(path)) {
                backups.prepend({.path = backup, .name = nameOf(backup)});
            }
            return backups;
        },
        [this](const QList<Backup>& backups) { listBackups(backups); });
}

void LibraryPage::listBackups(const QList<Backup>& backups)
{
    m_backups->clear();
    for (const Backup& backup : backups) {
        auto* item = new QListWidgetItem(backup.name, m_backups);
        item->setData(Qt::UserRole, backup.path);
        item->setToolTip(models::displayPath(backup.path));
    }
    updateButtons();
}

void LibraryPage::showWaiting()
{
    const std::optional<models::doctororder::Order> order =
        models::doctororder::waiting(m_libraryPath);
    if (!order) {
        say(tr("Segue checks the library by itself when it was not closed in order."));
    } else if (order->treatment == models::doctororder::Treatment::Repair) {
        say(tr("The library will be repaired when Segue starts the next time."));
    } else {
        say(tr("The backup will be put in place when Segue starts the next time. The present "
               "library is kept beside it."));
    }
}

void LibraryPage::updateButtons()
{
    const bool isBusy = m_checking.isRunning() || m_copying.isRunning();
    m_check->setEnabled(!isBusy);
    m_backUp->setEnabled(!isBusy);
    m_restore->setEnabled(m_backups->currentItem() != nullptr);
}

} // namespace ui
