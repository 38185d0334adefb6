// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/changestable.h"

#include "ui/tagging/changeddelegate.h"
#include "ui/tagging/changesmodel.h"
#include "ui/theme/spacing.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

QTableView* makeChangesTable(ChangesModel& model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(&model);
    table->setAccessibleName(ChangesModel::tr("What will change"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + theme::kSpace2);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(
        static_cast<int>(ChangesModel::Column::Field), QHeaderView::ResizeToContents);
    table->setItemDelegate(new TextDelegate(table));
    table->setItemDelegateForColumn(
        static_cast<int>(ChangesModel::Column::After), new ChangedDelegate(table));
    return table;
}

} // namespace ui
