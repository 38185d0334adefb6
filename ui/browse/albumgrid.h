// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/typeahead.h"

#include <QListView>

namespace models {
class GroupTableModel;
}

namespace ui {

class AlbumDelegate;
class Covers;

/// Albums as covers in rows that fill the width. GUI thread.
class AlbumGrid final : public QListView
{
    Q_OBJECT

public:
    /// @param model, covers  outlive the grid.
    AlbumGrid(models::GroupTableModel& model, Covers& covers, QWidget* parent = nullptr);

    void keyboardSearch(const QString& letters) override;

signals:
    /// The user asks to open the album: Enter or double click.
    void rowActivated(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();

    AlbumDelegate* m_delegate;
    TypeAhead m_typeAhead;
};

} // namespace ui
