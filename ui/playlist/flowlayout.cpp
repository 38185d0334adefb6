// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::setSpacings(int horizontal, int vertical)
{
    m_horizontal = horizontal;
    m_vertical = vertical;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto position = m_items.begin() + index;
    QLayoutItem* item = position->release();
    m_items.erase(position);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({0, 0, width, 0}, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto& item : m_items) {
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + m_horizontal, std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    flow(rect, false);
}

int FlowLayout::flow(const QRect& rect, bool isMeasuring) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    std::size_t lineBegin = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty()) {
            continue;
        }
        const QSize hint = m_items[i]->sizeHint();
        if (x > 0 && x + hint.width() > rect.width()) {
            if (!isMeasuring) {
                placeLine(lineBegin, i, {rect.left(), rect.top() + y, rect.width(), lineHeight});
            }
            y += lineHeight + m_vertical;
            x = 0;
            lineHeight = 0;
            lineBegin = i;
        }
        x += hint.width() + m_horizontal;
        lineHeight = std::max(lineHeight, hint.height());
    }
    if (!isMeasuring) {
        placeLine(
            lineBegin, m_items.size(), {rect.left(), rect.top() + y, rect.width(), lineHeight});
    }
    return y + lineHeight;
}

void FlowLayout::placeLine(std::size_t begin, std::size_t end, const QRect& line) const
{
    const QWidget* parent = parentWidget();
    const Qt::LayoutDirection direction =
        parent != nullptr ? parent->layoutDirection() : Qt::LeftToRight;
    int x = line.left();
    for (std::size_t i = begin; i < end; ++i) {
        if (m_items[i]->isEmpty()) {
            continue;
        }
        const QSize hint = m_items[i]->sizeHint();
        const QRect place(x, line.top() + ((line.height() - hint.height()) / 2),
            std::min(hint.width(), line.width()), hint.height());
        m_items[i]->setGeometry(QStyle::visualRect(direction, line, place));
        x += hint.width() + m_horizontal;
    }
}

} // namespace ui
