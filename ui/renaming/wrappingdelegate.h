// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace ui {

/// Shows a text on as many lines as the width of its column asks for; nothing is elided.
class WrappingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WrappingDelegate(QTableView& table);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QTableView& m_table;
};

} // namespace ui
