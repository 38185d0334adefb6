// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duplicates/duplicatelist.h"

#include <QWidget>

class QLabel;

namespace ui {

class Actions;
class RowTable;
class ViewLayout;

/// Tracks that are the same, group by group, and the choice of the one to keep. Looks for them when
/// it is first shown. GUI thread.
class DuplicatesView final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the view.
    DuplicatesView(
        models::DuplicateList& duplicates, const Actions& actions, QWidget* parent = nullptr);

    /// The track of the current row, or null.
    [[nodiscard]] models::TrackPtr current() const;
    /// The tracks of the current row's group.
    [[nodiscard]] models::TrackList currentGroup() const;
    /// The selected tracks, in the order of the rows.
    [[nodiscard]] models::TrackList selectedTracks() const;

    [[nodiscard]] RowTable& table() const { return *m_table; }

signals:
    void selectionChanged();
    /// The user wants to hear a group, from one of its tracks on.
    void playRequested(const QList<models::TrackId>& queue, int index);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void playGroup(int row);
    void showState();
    void showProgress(int done, int total);

    models::DuplicateList& m_duplicates;
    ViewLayout* m_layout;
    RowTable* m_table;
    bool m_isSearched = false;
};

} // namespace ui
