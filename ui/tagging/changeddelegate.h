// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/textdelegate.h"

namespace ui {

/// Paints a text word by word; those that the cell to the left does not have are bold and
/// underlined. GUI thread.
class ChangedDelegate final : public TextDelegate
{
    Q_OBJECT

public:
    explicit ChangedDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace ui
