// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/shortcuts.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// Without the mark of the underlined letter and the dots of a dialog.
QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(u'&');
    text.remove(u'…');
    return text;
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence& shortcut : shortcuts) {
        keys.append(shortcut.toString(QKeySequence::NativeText));
    }
    keys.removeDuplicates();
    return keys.join(u", "_s);
}

/// The rest of several strokes in a row is left out.
QKeySequence firstOf(const QKeySequence& keys)
{
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

constexpr int kNoCommand = -1;

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* window, Shortcuts& shortcuts)
    : QDialog(window)
    , m_shortcuts(shortcuts)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_change(new QPushButton(tr("Use these keys"), this))
    , m_usual(new QPushButton(tr("Usual keys"), this))
    , m_note(new QLabel(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setPalette(theme::placeholderPalette(palette()));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(makeEditor());
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 32);
    fill(*window);
}

QLayout* ShortcutsDialog::makeEditor()
{
    m_keys->setAccessibleName(tr("New keys"));
    m_keys->setToolTip(tr("Click here and press the new keys"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(theme::kSpace2);
    keys->addWidget(m_keys, 1);
    keys->addWidget(m_change);
    keys->addWidget(m_usual);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(theme::kSpace1);
    lines->addLayout(keys);
    lines->addWidget(m_note);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showEditor);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, qOverload<>(&QWidget::setFocus));
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::warnOfOwner);
    connect(m_change, &QPushButton::clicked, this, &ShortcutsDialog::change);
    connect(m_usual, &QPushButton::clicked, this, &ShortcutsDialog::useUsual);
    return lines;
}

void ShortcutsDialog::addRow(const QAction& action, std::optional<Command> command)
{
    auto* item = new QTreeWidgetItem(m_list, {plainText(action), keysOf(action)});
    item->setIcon(0, action.icon());
    item->setData(0, Qt::UserRole, command ? static_cast<int>(*command) : kNoCommand);
}

void ShortcutsDialog::fill(const QWidget& window)
{
    QSet<const QAction*> commands;
    for (int index = 0; index < kCommandCount; ++index) {
        const auto command = static_cast<Command>(index);
        const QAction& action = m_shortcuts.action(command);
        commands.insert(&action);
        addRow(action, command);
    }
    QSet<QString> listed;
    const QList<QAction*> actions = window.findChildren<QAction*>();
    for (const QAction* action : actions) {
        const QString text = plainText(*action);
        if (!commands.contains(action) && !text.isEmpty() && !keysOf(*action).isEmpty()
            && !listed.contains(text)) {
            listed.insert(text);
            addRow(*action, std::nullopt);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showEditor();
}

void ShortcutsDialog::showKeys()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        if (const int index = item->data(0, Qt::UserRole).toInt(); index != kNoCommand) {
            item->setText(1, keysOf(m_shortcuts.action(static_cast<Command>(index))));
        }
    }
    showEditor();
}

std::optional<Command> ShortcutsDialog::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const int index = item == nullptr ? kNoCommand : item->data(0, Qt::UserRole).toInt();
    return index == kNoCommand ? std::nullopt : std::optional(static_cast<Command>(index));
}

void ShortcutsDialog::showEditor()
{
    const std::optional<Command> command = current();
    const QSignalBlocker blocker(m_keys);
    m_keys->setKeySequence(command ? m_shortcuts.keysOf(*command).value(0) : QKeySequence());
    m_keys->setEnabled(command.has_value());
    m_change->setEnabled(false);
    m_usual->setEnabled(command && !m_shortcuts.isUsual(*command));
    m_note->setText(command ? tr("Click into the field and press the new keys.")
                            : tr("These keys stay as they are."));
}

void ShortcutsDialog::warnOfOwner()
{
    const std::optional<Command> command = current();
    const QKeySequence key = firstOf(m_keys->keySequence());
    const std::optional<Command> owner = m_shortcuts.ownerOf(key);
    m_change->setEnabled(command && owner != command);
    if (key.isEmpty()) {
        m_note->setText(tr("The command will have no keys."));
    } else if (owner && owner != command) {
        m_note->setText(tr("%1 belongs to “%2”, which will lose it.")
                            .arg(key.toString(QKeySequence::NativeText),
                                plainText(m_shortcuts.action(*owner))));
    } else {
        m_note->setText({});
    }
}

void ShortcutsDialog::change()
{
    if (const std::optional<Command> command = current()) {
        m_shortcuts.setKey(*command, firstOf(m_keys->keySequence()));
        showKeys();
    }
}

void ShortcutsDialog::useUsual()
{
    if (const std::optional<Command> command = current()) {
        m_shortcuts.useUsual(*command);
        showKeys();
    }
}

void ShortcutsDialog::filter(const QString& text)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        const bool isFound = item->text(0).contains(text.trimmed(), Qt::CaseInsensitive)
            || item->text(1).contains(text.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!isFound);
    }
}

} // namespace ui
