// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/columnmenu.h"

#include "ui/browse/rowtable.h"

#include <QHeaderView>
#include <QMenu>

namespace ui {

namespace {

QString titleOf(const RowTable& table, int column)
{
    return table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

/// One action for each column that is shown.
template <typename Choose> void fill(QMenu& menu, RowTable& table, const Choose& choose)
{
    for (int column = 0; column < table.horizontalHeader()->count(); ++column) {
        if (!table.isColumnHidden(column)) {
            QObject::connect(menu.addAction(titleOf(table, column)), &QAction::triggered, &table,
                [choose, column] { choose(column); });
        }
    }
}

} // namespace

QMenu* makeColumnMenu(RowTable& table, QWidget* parent)
{
    auto* menu = new QMenu(RowTable::tr("&Columns and order"), parent);
    if (table.isSortingEnabled()) {
        fill(*menu->addMenu(RowTable::tr("&Sort by")), table,
            [&table](int column) { table.sortByColumn(column, Qt::AscendingOrder); });
    }
    if (table.sortsFurther()) {
        fill(*menu->addMenu(RowTable::tr("&Then sort by")), table,
            [&table](int column) { table.sortFurther(column); });
    }
    if (table.canGroup()) {
        QAction* group = menu->addAction(RowTable::tr("&Group by album"));
        group->setCheckable(true);
        group->setChecked(table.isGrouped());
        QObject::connect(group, &QAction::toggled, &table, &RowTable::setGrouped);
    }
    menu->addSeparator();
    const QHeaderView* header = table.horizontalHeader();
    const int shown = header->count() - header->hiddenSectionCount();
    QMenu* rare = nullptr;
    for (int column = 0; column < header->count(); ++column) {
        if (table.isRare(column) && rare == nullptr) {
            rare = new QMenu(RowTable::tr("&More columns"), menu);
        }
        QMenu* place = table.isRare(column) ? rare : menu;
        QAction* action = place->addAction(titleOf(table, column));
        action->setToolTip(
            table.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(column));
        action->setEnabled(table.isColumnHidden(column) || shown > 1);
        QObject::connect(action, &QAction::toggled, &table,
            [&table, column](bool isShown) { table.showColumn(column, isShown); });
    }
    if (rare != nullptr) {
        rare->setToolTipsVisible(true);
        menu->addMenu(rare);
    }
    menu->addSeparator();
    QObject::connect(menu->addAction(RowTable::tr("Usual columns")), &QAction::triggered, &table,
        &RowTable::resetColumns);
    return menu;
}

} // namespace ui
