// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/playlist/playlistdocument.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace ui {

class PlaylistEditor;

/// Where several lists were made at once: which of them is shown, and a way to save them all.
/// Hidden otherwise. GUI thread.
class ListChoice final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    ListChoice(PlaylistEditor& editor, models::PlaylistStore& store, QWidget* parent = nullptr);

    /// The lists that were made just now; a single one is no choice.
    void setLists(const QList<PlaylistContent>& lists);

    /// Lets the rules of the lists name a saved search as it is called now.
    void renameSearch(const QString& from, const QString& to);

signals:
    void said(const QString& sentence);

private:
    void showList(int list);
    void follow();
    void saveAll();

    PlaylistEditor& m_editor;
    models::PlaylistStore& m_store;
    QList<PlaylistContent> m_lists;
    QComboBox* m_choice;
    QPushButton* m_saveAll;
};

} // namespace ui
