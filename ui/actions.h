// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QObject>

#include <array>

class QAction;
class QWidget;

namespace ui {

Q_NAMESPACE

/// Everything the user can ask of the window, in the order of the menu.
enum class Command : quint8
{
    AddFolder,
    Rescan,
    PauseScan,
    CancelScan,
    PauseAnalysis,
    RetryProblems,
    RescanFolder,
    IgnoreProblem,
    RemoveMissing,
    KeepThis,
    Find,
    KeepSearch,
    ChangeSearch,
    RenameSearch,
    DeleteSearch,
    Back,
    Forward,
    SelectionMenu,
    PlaySelected,
    PlayPause,
    NextTrack,
    PreviousTrack,
    MakePlaylist,
    SavePlaylist,
    ExportPlaylist,
    RenamePlaylist,
    DeletePlaylist,
    ShowInFolder,
    ShowAlbum,
    ShowArtist,
    Rate0,
    Rate1,
    Rate2,
    Rate3,
    Rate4,
    Rate5,
    DoubleTempo,
    HalveTempo,
    TapTempo,
    UseHeard,
    EditTags,
    RenameFiles,
    LookUp,
    WriteSound,
    EditCovers,
    TagHistory,
    FixTags,
    IgnoreSuggestion,
    Undo,
    Redo,
    ToggleSidebar,
    ToggleInspector,
    ToggleFacets,
    GroupByAlbum,
    Preferences,
    Shortcuts,
    About,
    Quit,
};
Q_ENUM_NS(Command)
inline constexpr int kCommandCount = static_cast<int>(Command::Quit) + 1;

/// The single home of each command's text, shortcut, icon and enabled state. Widgets show the
/// actions and connect to them; whoever knows the state enables them. GUI thread.
class Actions final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::Actions)

public:
    /// @param window  gets all actions whose shortcuts work everywhere in it; owns this.
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction* operator[](Command command) const
    {
        return m_actions[static_cast<std::size_t>(command)];
    }

    /// The actions whose shortcuts are single keys that a list of tracks understands (Enter, 0-5):
    /// the list adds them to itself.
    [[nodiscard]] QList<QAction*> listActions() const;

    [[nodiscard]] QList<QAction*> ratings() const;

private:
    std::array<QAction*, kCommandCount> m_actions{};
};

} // namespace ui
