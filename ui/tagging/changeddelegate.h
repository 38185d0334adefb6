// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a text word by word; those that the cell to the left does not have are bold and
/// underlined. GUI thread.
class ChangedDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChangedDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace ui
