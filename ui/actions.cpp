// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// Where a shortcut works: in the whole window, or only while a list of tracks has the focus
/// (single keys would otherwise take letters away from text fields).
enum class Reach : quint8
{
    Window,
    List
};

struct Definition
{
    Command command;
    const char* text;
    const char* icon; ///< of our family, or nullptr
    const char* shortcuts; ///< portable names separated by a blank, or nullptr
    Reach reach = Reach::Window;
    bool isEnabled = true; ///< at the start; who knows better changes it
    bool isCheckable = false;
};

constexpr std::array<Definition, kCommandCount> kDefinitions{{
    {Command::AddFolder, QT_TRANSLATE_NOOP("ui::Actions", "&Add music folder…"), "add-folder",
        "Ctrl+O"},
    {Command::Rescan, QT_TRANSLATE_NOOP("ui::Actions", "&Look for new and changed music"), "rescan",
        "F5", Reach::Window, false},
    {Command::PauseScan, QT_TRANSLATE_NOOP("ui::Actions", "&Pause the scan"), "pause", nullptr,
        Reach::Window, false},
    {Command::CancelScan, QT_TRANSLATE_NOOP("ui::Actions", "&Stop the scan"), "clear", nullptr,
        Reach::Window, false},
    {Command::PauseAnalysis, QT_TRANSLATE_NOOP("ui::Actions", "Listen &later, only read tags now"),
        "pause", nullptr, Reach::Window, true, true},
    {Command::RetryProblems, QT_TRANSLATE_NOOP("ui::Actions", "&Try problem files again"), "rescan",
        "Ctrl+Shift+R", Reach::Window, false},
    {Command::RescanFolder, QT_TRANSLATE_NOOP("ui::Actions", "Look again in this &folder"),
        "rescan", nullptr, Reach::Window, false},
    {Command::IgnoreProblem, QT_TRANSLATE_NOOP("ui::Actions", "&Ignore"), "check", nullptr,
        Reach::Window, false},
    {Command::RemoveMissing, QT_TRANSLATE_NOOP("ui::Actions", "Remove from &library…"), "delete",
        nullptr, Reach::Window, false},
    {Command::KeepThis, QT_TRANSLATE_NOOP("ui::Actions", "&Keep this one…"), "check", nullptr,
        Reach::Window, false},
    {Command::Find, QT_TRANSLATE_NOOP("ui::Actions", "&Search"), "search", "Ctrl+F"},
    {Command::KeepSearch, QT_TRANSLATE_NOOP("ui::Actions", "&Keep this search"), "save", "Ctrl+D",
        Reach::Window, false},
    {Command::ChangeSearch, QT_TRANSLATE_NOOP("ui::Actions", "&Change this search"), "search",
        nullptr, Reach::Window, false},
    {Command::RenameSearch, QT_TRANSLATE_NOOP("ui::Actions", "Re&name search"), "rename", nullptr,
        Reach::Window, false},
    {Command::DeleteSearch, QT_TRANSLATE_NOOP("ui::Actions", "&Delete search"), "delete", nullptr,
        Reach::Window, false},
    {Command::Back, QT_TRANSLATE_NOOP("ui::Actions", "&Back"), "back", "Alt+Left Back",
        Reach::Window, false},
    {Command::Forward, QT_TRANSLATE_NOOP("ui::Actions", "&Forward"), "forward", "Alt+Right Forward",
        Reach::Window, false},
    {Command::SelectionMenu, QT_TRANSLATE_NOOP("ui::Actions", "&Menu of the selection"), nullptr,
        "Shift+F10"},
    {Command::PlaySelected, QT_TRANSLATE_NOOP("ui::Actions", "&Play"), "play", "Return Enter",
        Reach::List, false},
    {Command::PlayPause, QT_TRANSLATE_NOOP("ui::Actions", "Play or pause"), "play", "Space"},
    {Command::NextTrack, QT_TRANSLATE_NOOP("ui::Actions", "Next track"), "next", "Ctrl+Right"},
    {Command::PreviousTrack, QT_TRANSLATE_NOOP("ui::Actions", "Previous track"), "previous",
        "Ctrl+Left"},
    {Command::MakePlaylist, QT_TRANSLATE_NOOP("ui::Actions", "Playlist &from this"),
        "make-playlist", "Ctrl+Return Ctrl+Enter", Reach::Window, false},
    {Command::SavePlaylist, QT_TRANSLATE_NOOP("ui::Actions", "&Save playlist…"), "save", "Ctrl+S",
        Reach::Window, false},
    {Command::ExportPlaylist, QT_TRANSLATE_NOOP("ui::Actions", "&Export playlist as M3U…"),
        "export", "Ctrl+E", Reach::Window, false},
    {Command::RenamePlaylist, QT_TRANSLATE_NOOP("ui::Actions", "Re&name playlist"), "rename",
        nullptr, Reach::Window, false},
    {Command::DeletePlaylist, QT_TRANSLATE_NOOP("ui::Actions", "&Delete playlist"), "delete",
        nullptr, Reach::Window, false},
    {Command::ShowInFolder, QT_TRANSLATE_NOOP("ui::Actions", "Show in f&older"), "folder",
        "Ctrl+Shift+O", Reach::Window, false},
    {Command::ShowAlbum, QT_TRANSLATE_NOOP("ui::Actions", "Go to al&bum"), "albums", "Ctrl+Shift+L",
        Reach::Window, false},
    {Command::ShowArtist, QT_TRANSLATE_NOOP("ui::Actions", "Go to a&rtist"), "artists",
        "Ctrl+Shift+A", Reach::Window, false},
    {Command::Rate0, QT_TRANSLATE_NOOP("ui::Actions", "No rating"), nullptr, "0", Reach::List,
        false},
    {Command::Rate1, QT_TRANSLATE_NOOP("ui::Actions", "1 star"), nullptr, "1", Reach::List, false},
    {Command::Rate2, QT_TRANSLATE_NOOP("ui::Actions", "2 stars"), nullptr, "2", Reach::List, false},
    {Command::Rate3, QT_TRANSLATE_NOOP("ui::Actions", "3 stars"), nullptr, "3", Reach::List, false},
    {Command::Rate4, QT_TRANSLATE_NOOP("ui::Actions", "4 stars"), nullptr, "4", Reach::List, false},
    {Command::Rate5, QT_TRANSLATE_NOOP("ui::Actions", "5 stars"), nullptr, "5", Reach::List, false},
    {Command::DoubleTempo, QT_TRANSLATE_NOOP("ui::Actions", "&Twice as fast"), nullptr,
        "Ctrl+Shift+Up", Reach::Window, false},
    {Command::HalveTempo, QT_TRANSLATE_NOOP("ui::Actions", "&Half as fast"), nullptr,
        "Ctrl+Shift+Down", Reach::Window, false},
    {Command::TapTempo, QT_TRANSLATE_NOOP("ui::Actions", "T&ap the tempo…"), nullptr,
        "Ctrl+Shift+T", Reach::Window, false},
    {Command::UseHeard, QT_TRANSLATE_NOOP("ui::Actions", "Tempo and key as h&eard"), nullptr,
        nullptr, Reach::Window, false},
    {Command::EditTags, QT_TRANSLATE_NOOP("ui::Actions", "E&dit tags…"), "rename",
        "Alt+Return Alt+Enter", Reach::Window, false},
    {Command::RenameFiles, QT_TRANSLATE_NOOP("ui::Actions", "&Move and rename files…"), "folder",
        "Ctrl+Shift+M", Reach::Window, false},
    {Command::LookUp, QT_TRANSLATE_NOOP("ui::Actions", "Loo&k up…"), "look-up", "Ctrl+L",
        Reach::Window, false},
    {Command::WriteSound,
        QT_TRANSLATE_NOOP("ui::Actions", "Write tempo, key and loudness into ta&gs…"),
        "write-sound", nullptr, Reach::Window, false},
    {Command::EditCovers, QT_TRANSLATE_NOOP("ui::Actions", "Co&vers…"), "picture", "Ctrl+Shift+V",
        Reach::Window, false},
    {Command::TagHistory, QT_TRANSLATE_NOOP("ui::Actions", "What was &written into files…"),
        "recent", "Ctrl+Shift+H"},
    {Command::FixTags, QT_TRANSLATE_NOOP("ui::Actions", "Fi&x"), "check", "Ctrl+Shift+F",
        Reach::Window, false},
    {Command::IgnoreSuggestion, QT_TRANSLATE_NOOP("ui::Actions", "I&gnore"), "clear",
        "Ctrl+Shift+I", Reach::Window, false},
    {Command::Undo, QT_TRANSLATE_NOOP("ui::Actions", "&Undo"), "undo", "Ctrl+Z", Reach::Window,
        false},
    {Command::Redo, QT_TRANSLATE_NOOP("ui::Actions", "&Redo"), "redo", "Ctrl+Shift+Z Ctrl+Y",
        Reach::Window, false},
    {Command::ToggleSidebar, QT_TRANSLATE_NOOP("ui::Actions", "Show the &sidebar"), "sidebar", "F9",
        Reach::Window, true, true},
    {Command::ToggleInspector, QT_TRANSLATE_NOOP("ui::Actions", "Show the &inspector"), "inspector",
        "F10", Reach::Window, true, true},
    {Command::ToggleFacets, QT_TRANSLATE_NOOP("ui::Actions", "Show the fil&ter columns"), "columns",
        "F8", Reach::Window, false, true},
    {Command::GroupByAlbum, QT_TRANSLATE_NOOP("ui::Actions", "&Group by album"), "albums", "Ctrl+G",
        Reach::Window, false, true},
    {Command::Preferences, QT_TRANSLATE_NOOP("ui::Actions", "&Preferences…"), "preferences",
        "Ctrl+,"},
    {Command::Shortcuts, QT_TRANSLATE_NOOP("ui::Actions", "&Keyboard shortcuts"), nullptr,
        "F1 Ctrl+?"},
    {Command::About, QT_TRANSLATE_NOOP("ui::Actions", "A&bout Segue"), "info", nullptr},
    {Command::Quit, QT_TRANSLATE_NOOP("ui::Actions", "&Quit"), "quit", "Ctrl+Q"},
}};

QList<QKeySequence> sequencesOf(const Definition& definition)
{
    QList<QKeySequence> result;
    if (definition.shortcuts == nullptr) {
        return result;
    }
    const QStringList names = QString::fromLatin1(definition.shortcuts).split(u' ');
    for (const QString& name : names) {
        result.append(QKeySequence::fromString(name, QKeySequence::PortableText));
    }
    return result;
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
{
    for (const Definition& definition : kDefinitions) {
        auto* action = new QAction(tr(definition.text), this);
        if (definition.icon != nullptr) {
            action->setIcon(theme::icon(QString::fromLatin1(definition.icon)));
        }
        action->setShortcuts(sequencesOf(definition));
        action->setEnabled(definition.isEnabled);
        action->setCheckable(definition.isCheckable);
        if (definition.reach == Reach::Window) {
            window->addAction(action);
        } else {
            action->setShortcutContext(Qt::WidgetShortcut);
        }
        m_actions[static_cast<std::size_t>(definition.command)] = action;
    }
    (*this)[Command::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Command::Preferences]->setMenuRole(QAction::PreferencesRole);
    (*this)[Command::About]->setMenuRole(QAction::AboutRole);
}

QList<QAction*> Actions::listActions() const
{
    QList<QAction*> result{(*this)[Command::PlaySelected]};
    result.append(ratings());
    return result;
}

QList<QAction*> Actions::ratings() const
{
    return {(*this)[Command::Rate0], (*this)[Command::Rate1], (*this)[Command::Rate2],
        (*this)[Command::Rate3], (*this)[Command::Rate4], (*this)[Command::Rate5]};
}

} // namespace ui
