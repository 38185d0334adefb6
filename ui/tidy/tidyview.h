// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidylist.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QSplitter;
class QToolButton;
class QTreeView;

namespace ui {

class Actions;
class ChangesModel;
class ViewLayout;
struct Place;

/// What is untidy in the library, and what would mend it: the kinds and their groups, and below
/// them what would change in the files of the current one. Looks when it is shown and the library
/// has changed. GUI thread.
class TidyView final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the view.
    TidyView(models::TidyList& list, const Actions& actions, QWidget* parent = nullptr);

    /// What Fix and Ignore are about: the current group, or those of the current kind.
    [[nodiscard]] QList<models::TidyGroup> currentGroups() const;
    /// The tracks of the current group.
    [[nodiscard]] models::TrackList currentTracks() const;

    /// While files are written, nothing is looked for.
    void setWriting(bool isWriting);
    void showProgress(int done, int total);

    [[nodiscard]] QTreeView& tree() const { return *m_tree; }

    [[nodiscard]] ChangesModel& changes() const { return *m_changes; }

    [[nodiscard]] QComboBox& choice() const { return *m_choice; }

signals:
    void selectionChanged();
    /// The user wants to see the tracks of a group.
    void placeRequested(const ui::Place& place);
    /// The user wants no more files written.
    void stopRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makePreview();
    void fillHeading(const Actions& actions);
    void searchIfStale();
    void rememberCurrent();
    void takeFound();
    void showState();
    void showCurrent();
    void showChanges();
    void choose(const QString& value);
    void openTracks();

    models::TidyList& m_list;
    ViewLayout* m_layout;
    QSplitter* m_halves;
    QTreeView* m_tree;
    QWidget* m_choiceRow;
    QComboBox* m_choice;
    ChangesModel* m_changes;
    QToolButton* m_tracks;
    QToolButton* m_ignored;
    QToolButton* m_stop;
    QTimer m_searchSoon; ///< many changes of the library are one
    models::TidyId m_current; ///< is found again when the rows are new
    int m_currentRow = 0; ///< else the one in its place
    int m_currentKind = 0;
    bool m_isWriting = false;
};

} // namespace ui
