// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/rowtable.h"

#include "ui/browse/columnmenu.h"
#include "ui/browse/rowbands.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <memory>
#include <utility>

namespace ui {

QString clipboardCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

RowTable::RowTable(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true); // hover reaches the delegates
    setItemDelegate(new RowDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeights();

    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // as the cells below
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns"));
    header->viewport()->installEventFilter(this);
    connect(
        header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            m_steps = {{column, order}};
        });
    connect(header, &QHeaderView::customContextMenuRequested, this, &RowTable::showHeaderMenu);
    connect(this, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { emit rowActivated(index.row()); });
}

void RowTable::setColumns(const QList<ColumnSpec>& specs)
{
    m_specs = specs;
    setSortingEnabled(true);
    resetColumns();
}

QList<int> RowTable::selectedRowNumbers() const
{
    QList<int> result;
    if (selectionModel() == nullptr) {
        return result;
    }
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            result.append(row);
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

QList<int> RowTable::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

QString RowTable::selectedText() const
{
    const QList<int> columns = shownColumns();
    QString text;
    for (const int row : selectedRowNumbers()) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(
                clipboardCell(model()->index(row, column).data(Qt::DisplayRole).toString()));
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void RowTable::copySelection()
{
    if (!m_textSource) {
        QGuiApplication::clipboard()->setText(selectedText());
        return;
    }
    m_copying.start(m_textSource(selectedRowNumbers(), shownColumns()),
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void RowTable::selectOnly(int row)
{
    if (model() == nullptr || row < 0 || row >= model()->rowCount()) {
        return;
    }
    const QModelIndex index = model()->index(row, horizontalHeader()->logicalIndex(0));
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void RowTable::keyboardSearch(const QString& letters)
{
    if (m_typeAhead.isSet()) {
        selectOnly(m_typeAhead.rowFor(letters, currentIndex().row()));
    } else {
        QTableView::keyboardSearch(letters);
    }
}

void RowTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_bands != nullptr) {
        QPainter painter(viewport());
        m_bands->paint(painter);
    }
    if (!hasFocus() || !currentIndex().isValid()) {
        return;
    }
    QRect cell = visualRect(currentIndex());
    if (m_bands != nullptr) {
        cell.setTop(cell.top() + m_bands->heightAt(currentIndex().row()));
    }
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = QRect(0, cell.top(), viewport()->width(), cell.height());
    option.state |= QStyle::State_KeyboardFocusChange;
    option.backgroundColor = palette().color(QPalette::Base);
    QPainter painter(viewport());
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void RowTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void RowTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    // Who comes by keys sees the current row as chosen, and the arrow keys cannot go to it.
    const bool isByKeys = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (isByKeys && selectionModel() != nullptr && !selectionModel()->hasSelection()) {
        selectOnly(std::max(currentIndex().row(), 0));
    }
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit rowActivated(currentIndex().row());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Escape) {
        event->ignore(); // a way back for the window, not a letter to look for
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setRowHeights();
        if (m_bands != nullptr) {
            m_bands->layOut();
        }
    }
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing: left and right scroll, Home and End go to the first and last row.
    switch (action) {
    case MoveLeft:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return currentIndex();
    case MoveRight:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return currentIndex();
    case MoveHome:
    case MoveEnd:
        return QTableView::moveCursor(action, modifiers | Qt::ControlModifier);
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void RowTable::setBands(RowBands* bands, const std::function<void(bool)>& show)
{
    m_bands = bands;
    m_showBands = show;
}

void RowTable::setGrouped(bool isGrouped)
{
    if (canGroup() && isGrouped != m_isGrouped) {
        m_isGrouped = isGrouped;
        m_showBands(isGrouped);
        scrollTo(currentIndex());
        emit groupingChanged();
    }
}

void RowTable::setRowHeights()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::kSpace2 + 2);
}

void RowTable::sortFurther(int column)
{
    if (!m_sorter || m_steps.isEmpty() || m_steps.constFirst().column < 0) {
        sortByColumn(column, Qt::AscendingOrder);
        return;
    }
    const auto known = std::find_if(m_steps.begin(), m_steps.end(),
        [column](const SortStep& step) { return step.column == column; });
    if (known == m_steps.begin()) {
        QList<SortStep> rest = m_steps.mid(1);
        sortByColumn(
            column, known->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
        m_steps += rest; // the header told of the first alone
    } else if (known != m_steps.end()) {
        known->order =
            known->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    } else {
        m_steps.append({column, Qt::AscendingOrder});
    }
    m_sorter(m_steps);
}

bool RowTable::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonDblClick; // the second of two quick ones
    if (m_sorter && watched == horizontalHeader()->viewport()
        && (isPress || event->type() == QEvent::MouseButtonRelease)) {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        const int column = horizontalHeader()->logicalIndexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::ShiftModifier
            && column >= 0) {
            if (isPress) {
                sortFurther(column);
            }
            return true;
        }
    }
    return QTableView::eventFilter(watched, event);
}

void RowTable::showHeaderMenu(const QPoint& position)
{
    const std::unique_ptr<QMenu> menu(makeColumnMenu(*this, this));
    menu->exec(horizontalHeader()->mapToGlobal(position));
}

} // namespace ui
