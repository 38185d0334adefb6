// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSet>
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

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget* window)
    : QDialog(window)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
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
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 32);
    fill(*window);
}

void ShortcutsDialog::fill(const QWidget& window)
{
    QSet<QString> listed;
    const QList<QAction*> actions = window.findChildren<QAction*>();
    for (const QAction* action : actions) {
        const QString text = plainText(*action);
        const QString keys = keysOf(*action);
        if (text.isEmpty() || keys.isEmpty() || listed.contains(text)) {
            continue;
        }
        listed.insert(text);
        auto* item = new QTreeWidgetItem(m_list, {text, keys});
        item->setIcon(0, action->icon());
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
