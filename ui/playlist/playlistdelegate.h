// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

#include <QSet>

namespace models {
class Library;
}

namespace ui {

/// Paints the cells of a playlist: the key as a chip, numbers and reasons in the quiet colour,
/// seeds in a heavier face; tracks whose file is gone are pale.
class PlaylistDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// @param library  outlives the delegate.
    explicit PlaylistDelegate(models::Library& library, QObject* parent = nullptr);

    /// The rows whose place is locked: they have a mark.
    void setLockedRows(const QSet<int>& rows) { m_lockedRows = rows; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintLock(QPainter& painter, const QStyleOptionViewItem& option) const;

    models::Library& m_library;
    QSet<int> m_lockedRows;
};

} // namespace ui
