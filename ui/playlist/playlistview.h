// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/playlistfile.h"
#include "models/playlist/playliststore.h"
#include "ui/playlist/playlisteditor.h"
#include "ui/playlist/playlistmaker.h"
#include "ui/playlist/rulestrip.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace ui {

class ElidedLabel;
class EmptyState;
class ListChoice;
class NextPick;
class PlaylistExporter;
class PlaylistPicture;
class PlaylistTable;
class RowSwap;
class Thumbs;
class WorkingPage;

/// The playlist workshop: makes a playlist from tracks, shows what it is made from and by which
/// rules, its course and its tracks with their reasons; edits, saves and exports it. GUI thread.
class PlaylistView final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the view.
    PlaylistView(models::Library& library, models::PlaylistStore& store, QUndoStack& undoStack,
        QWidget* parent = nullptr);

    /// Makes a new playlist from these tracks by the rules that were used last; one undo step.
    void makeFrom(const QList<models::TrackId>& seeds);

    /// Makes a new playlist, by the rules that were used last, from tracks that chance draws.
    void makeFromDrawn(models::SeedDraw how);

    /// Lets all rules here name a saved search as it is called now.
    void renameSearch(const QString& from, const QString& to);

    /// Shows a saved playlist. Its edits are stored as they are made.
    void openSaved(models::PlaylistId id);

    /// A name for the playlist shown, from its seeds.
    [[nodiscard]] QString suggestedName() const;

    /// Saves the playlist shown; saved() or message() follows.
    void saveAs(const QString& name);

    /// Writes the playlist shown; exported() or exportFailed() follows.
    void exportTo(const QString& file, const models::PlaylistWriting& writing = {});

    /// Asks for a name and saves.
    void askAndSave();
    /// Asks for a place and exports.
    void askAndExport();

    /// Asks what sounds alike, and shows what playlists have learned from it.
    void askTaste();

    /// Starts playing the list at a row.
    void playFrom(int row);

    [[nodiscard]] PlaylistEditor& editor() { return *m_editor; }

    [[nodiscard]] PlaylistTable& table() { return *m_table; }

    [[nodiscard]] NextPick& nextPick() { return *m_nextPick; }

signals:
    /// A new playlist takes long enough to be waited for; the view says so, and how to stop it.
    void making();
    void trackActivated(const QList<models::TrackId>& queue, int index);
    void saved(models::PlaylistId id);
    void exported(const QString& file);
    void exportFailed(const QString& sentence);
    /// A sentence for the toast line.
    void message(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeListPage();
    QBoxLayout* makeHeader();
    QPushButton* makeButton(const QString& icon, const QString& text, const QString& name);
    void connectParts();
    void rebuild(const models::PlaylistRequest& request, RuleStrip::Rule rule);
    void takeMade(const QList<PlaylistContent>& contents);
    void showFailure(const QString& sentence);
    void showEmpty(const QString& sentence);
    void showSlow(bool isSlow);
    [[nodiscard]] bool isMakingNew() const;
    void showDocument();
    void showContent();
    void showPicture();

    models::Library& m_library;
    PlaylistEditor* m_editor;
    PlaylistMaker* m_maker;
    PlaylistExporter* m_exporter;
    std::optional<RuleStrip::Rule> m_rebuilding; ///< absent: the next one made is a new playlist
    RowSwap* m_rowSwap;
    NextPick* m_nextPick;
    Thumbs* m_thumbs;
    models::PlaylistStore& m_store;
    QString m_presetFolder;

    QStackedWidget* m_pages;
    EmptyState* m_empty;
    WorkingPage* m_working;
    ElidedLabel* m_name;
    QLabel* m_summary;
    QPushButton* m_stop;
    QPushButton* m_play;
    QPushButton* m_save;
    QPushButton* m_exportButton;
    ListChoice* m_lists;
    QProgressBar* m_busy;
    RuleStrip* m_rules;
    QLabel* m_notes;
    PlaylistPicture* m_picture;
    PlaylistTable* m_table;
    QWidget* m_listPage;
};

} // namespace ui
