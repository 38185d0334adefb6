// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/fieldlist.h"

#include "models/tagging/framekeys.h"
#include "ui/tagging/changesmodel.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Column
{
    Name,
    Value,
    Files
};

constexpr int kKeyRole = Qt::UserRole;

} // namespace

FieldList::FieldList(QStringList others, QWidget* parent)
    : QWidget(parent)
    , m_others(std::move(others))
    , m_list(new QTreeWidget(this))
    , m_remove(new QPushButton(tr("Ta&ke out"), this))
    , m_reset(new QPushButton(tr("Leave as it &was"), this))
    , m_name(new QLineEdit(this))
    , m_value(new QLineEdit(this))
{
    m_list->setHeaderLabels({tr("Other field"), tr("Value"), tr("Files")});
    m_list->setAccessibleName(tr("Other fields of the files"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Interactive);
    m_list->header()->resizeSection(Name, fontMetrics().averageCharWidth() * 22);
    m_list->header()->setSectionResizeMode(Value, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Files, QHeaderView::ResizeToContents);
    auto* take = new QAction(m_list);
    take->setShortcut(QKeySequence(Qt::Key_Delete));
    take->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(take);
    m_name->setPlaceholderText(tr("name"));
    m_name->setAccessibleName(tr("Name of a new field"));
    m_value->setPlaceholderText(tr("value"));
    m_value->setAccessibleName(tr("Value of the new field"));
    auto* add = new QPushButton(tr("&Add"), this);
    for (QPushButton* button : {m_remove, m_reset, add}) {
        button->setAutoDefault(false);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::kSpace2);
    line->addWidget(m_remove);
    line->addWidget(m_reset);
    line->addStretch(1);
    auto* adding = new QHBoxLayout;
    adding->setSpacing(theme::kSpace2);
    adding->addWidget(m_name, 2);
    adding->addWidget(m_value, 3);
    adding->addWidget(add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    layout->addLayout(adding);

    connect(take, &QAction::triggered, this, &FieldList::removeChosen);
    connect(m_remove, &QPushButton::clicked, this, &FieldList::removeChosen);
    connect(m_reset, &QPushButton::clicked, this, &FieldList::resetChosen);
    connect(add, &QPushButton::clicked, this, &FieldList::addField);
    connect(m_value, &QLineEdit::returnPressed, this, &FieldList::addField);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &FieldList::updateButtons);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        const QString text = item->text(Value).trimmed();
        if (!m_isFilling && column == Value && !text.isEmpty()) {
            // The list is filled anew then, and the item is still in use here.
            QMetaObject::invokeMethod(
                this,
                [this, key = item->data(Name, kKeyRole).toString(), text] {
                    emit edited(key, {text});
                },
                Qt::QueuedConnection);
        }
    });
    updateButtons();
}

void FieldList::show(const models::EditSheet& sheet)
{
    const QStringList selected = chosen();
    m_isFilling = true;
    m_list->clear();
    const QString total = QLocale().toString(sheet.files().size());
    for (const models::EditSheet::Field& field : sheet.fields()) {
        if (m_others.contains(field.key)) {
            continue;
        }
        const bool isFrame = models::framekeys::isFrame(field.key);
        const bool isMixed = sheet.isMixed(field.key);
        QString value = models::joinedValues(sheet.values(field.key));
        if (field.files == 0) {
            value = tr("(will be taken out)");
        } else if (isMixed) {
            value = tr("<multiple values>");
        }
        auto* item = new QTreeWidgetItem(m_list,
            {isFrame ? models::framekeys::title(field.key) : fieldTitle(field.key), value,
                tr("%1 of %2")
                    .arg(QLocale().toString(std::max(field.files, field.filesBefore)), total)});
        item->setData(Name, kKeyRole, field.key);
        if (!isFrame) {
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        }
        QFont font = item->font(Name);
        font.setBold(sheet.isEdited(field.key));
        item->setFont(Name, font);
        item->setSelected(selected.contains(field.key));
    }
    m_isFilling = false;
    updateButtons();
}

QStringList FieldList::chosen() const
{
    QStringList keys;
    for (const QTreeWidgetItem* item : m_list->selectedItems()) {
        keys.append(item->data(Name, kKeyRole).toString());
    }
    return keys;
}

void FieldList::addField()
{
    const QString key = models::fieldKey(m_name->text());
    const QString value = m_value->text().trimmed();
    if (key.isEmpty() || value.isEmpty()) {
        (key.isEmpty() ? m_name : m_value)->setFocus();
        return;
    }
    m_name->clear();
    m_value->clear();
    emit edited(key, {value});
}

void FieldList::removeChosen()
{
    const QStringList keys = chosen(); // the list changes with each
    for (const QString& key : keys) {
        emit edited(key, {});
    }
}

void FieldList::resetChosen()
{
    const QStringList keys = chosen();
    for (const QString& key : keys) {
        emit resetRequested(key);
    }
}

void FieldList::updateButtons()
{
    const bool hasChoice = !m_list->selectedItems().isEmpty();
    m_remove->setEnabled(hasChoice);
    m_reset->setEnabled(hasChoice);
}

} // namespace ui
