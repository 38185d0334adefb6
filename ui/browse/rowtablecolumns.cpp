// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/rowtable.h"
#include "ui/theme/spacing.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

#include <algorithm>

namespace ui {

QByteArray RowTable::columnState() const
{
    QByteArray result;
    QDataStream stream(&result, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    QList<int> columns;
    QList<bool> isDown;
    for (const SortStep& step : m_steps) {
        columns.append(step.column);
        isDown.append(step.order == Qt::DescendingOrder);
    }
    stream << qint32(m_specs.size()) << horizontalHeader()->saveState() << columns << isDown
           << m_isGrouped;
    return result;
}

bool RowTable::restoreColumnState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 count = 0;
    QByteArray header;
    stream >> count >> header;
    if (stream.status() != QDataStream::Ok || count <= 0 || count > m_specs.size()) {
        return false;
    }
    if (!horizontalHeader()->restoreState(header)) {
        return false;
    }
    for (const ColumnSpec& spec : std::as_const(m_specs)) {
        if (spec.column >= count) {
            setColumnHidden(spec.column, !spec.isVisible);
            setColumnWidth(spec.column, digitsWidth(spec.widthInDigits));
        }
    }
    QList<int> columns; // of several; older states hold one, in the header
    QList<bool> isDown;
    stream >> columns >> isDown;
    for (qsizetype i = 1; m_sorter && i < std::min(columns.size(), isDown.size()); ++i) {
        if (columns[i] >= 0 && columns[i] < count) {
            m_steps.append({columns[i], isDown[i] ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
    }
    if (m_steps.size() > 1) {
        m_sorter(m_steps);
    }
    bool isGrouped = false;
    stream >> isGrouped;
    setGrouped(isGrouped);
    shareWidth();
    return true;
}

void RowTable::showColumn(int column, bool isShown)
{
    horizontalHeader()->setSectionHidden(column, !isShown);
    shareWidth();
}

bool RowTable::isRare(int column) const
{
    return std::ranges::any_of(
        m_specs, [column](const ColumnSpec& spec) { return spec.column == column && spec.isRare; });
}

void RowTable::resetColumns()
{
    setGrouped(false);
    QHeaderView* header = horizontalHeader();
    header->setMinimumSectionSize(digitsWidth(3));
    for (qsizetype place = 0; place < m_specs.size(); ++place) {
        const ColumnSpec& spec = m_specs[place];
        header->moveSection(header->visualIndex(spec.column), static_cast<int>(place));
        header->setSectionHidden(spec.column, !spec.isVisible);
        header->resizeSection(spec.column, digitsWidth(spec.widthInDigits));
    }
    shareWidth();
}

void RowTable::shareWidth()
{
    QHeaderView* header = horizontalHeader();
    int fixedWidth = 0;
    int flexibleWidth = 0;
    QList<int> flexible;
    for (const ColumnSpec& spec : std::as_const(m_specs)) {
        if (header->isSectionHidden(spec.column)) {
            continue;
        }
        if (spec.isFlexible) {
            flexible.append(spec.column);
            flexibleWidth += header->sectionSize(spec.column);
        } else {
            fixedWidth += header->sectionSize(spec.column);
        }
    }
    int room = viewport()->width() - fixedWidth;
    const int smallest = digitsWidth(5);
    const int least = digitsWidth(8) * static_cast<int>(flexible.size());
    // Before the first layout there is no room yet; sharing none would level all proportions.
    if (flexible.isEmpty() || flexibleWidth <= 0 || (room < least && !isVisible())) {
        return;
    }
    room = std::max(room, least); // large letters in a small window: the rest is scrolled to
    for (qsizetype i = 0; i < flexible.size(); ++i) {
        const int before = header->sectionSize(flexible[i]);
        const int share = i + 1 == flexible.size()
            ? room
            : static_cast<int>(qint64(room) * before / flexibleWidth);
        const int width = std::max(smallest, share);
        header->resizeSection(flexible[i], width);
        room -= width;
        flexibleWidth -= before;
        if (flexibleWidth <= 0) {
            break;
        }
    }
}

int RowTable::digitsWidth(int digits) const
{
    return fontMetrics().horizontalAdvance(u'0') * digits + 2 * theme::kSpace1;
}

} // namespace ui
