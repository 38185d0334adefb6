// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/topbar.h"

#include "models/library/library.h"
#include "models/settings/settings.h"
#include "ui/actions.h"
#include "ui/search/searchfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kRecentState = u"searches"_s;

} // namespace

TopBar::TopBar(const Session& session, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new SearchField(this))
{
    m_search->setLibrary(session.library);
    m_search->addAction(actions[Command::KeepSearch]);
    m_search->setRecent(
        QString::fromUtf8(session.settings.state(kRecentState)).split(u'\n', Qt::SkipEmptyParts));
    connect(m_search, &SearchField::suggestionTaken, this,
        [this] { emit searchEdited(m_search->text()); });
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, this, &TopBar::searchEdited);
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::leaveSearch);

    QToolButton* make = makeButton(actions[Command::MakePlaylist]);
    make->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    make->setAutoRaise(false);
    QToolButton* menu = makeMenuButton(actions);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(makeButton(actions[Command::Back]));
    layout->addWidget(makeButton(actions[Command::Forward]));
    layout->addSpacing(theme::kSpace2);
    layout->addWidget(m_search, 1);
    layout->addStretch();
    layout->addSpacing(theme::kSpace2);
    layout->addWidget(make);
    layout->addSpacing(theme::kSpace1);
    layout->addWidget(menu);
}

void TopBar::setSearch(const QString& text, bool isQuery)
{
    m_search->setIsQuery(isQuery);
    if (m_search->text() != text) {
        m_search->setText(text);
    }
}

QLineEdit& TopBar::searchField()
{
    return *m_search;
}

QString TopBar::search() const
{
    return m_search->text();
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TopBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            emit searchEdited(QString());
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down) {
            leaveSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TopBar::leaveSearch()
{
    m_search->remember();
    m_session.settings.setState(kRecentState, m_search->recent().join(u'\n').toUtf8());
    emit searchLeft();
}

QToolButton* TopBar::makeMenuButton(const Actions& actions)
{
    auto* button = new QToolButton(this);
    button->setIcon(theme::icon(u"menu"_s));
    button->setToolTip(tr("Menu"));
    button->setAccessibleName(tr("Menu"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    QMenu* menu = makeMenu(actions);
    // Not setMenu(): that draws an arrow over the icon.
    connect(button, &QToolButton::clicked, menu, [button, menu] {
        const QPoint corner = button->mapToGlobal(button->rect().bottomRight());
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
    return button;
}

QMenu* TopBar::makeMenu(const Actions& actions)
{
    auto* menu = new QMenu(this);
    const auto add = [menu, &actions](std::initializer_list<Command> commands) {
        for (const Command command : commands) {
            menu->addAction(actions[command]);
        }
        menu->addSeparator();
    };
    add({Command::AddFolder, Command::Rescan, Command::PauseScan, Command::CancelScan,
        Command::PauseAnalysis});
    add({Command::MakePlaylist, Command::SavePlaylist, Command::ExportPlaylist});
    add({Command::KeepSearch, Command::ChangeSearch, Command::RenameSearch, Command::DeleteSearch});
    add({Command::EditTags, Command::EditCovers, Command::LookUp, Command::WriteSound,
        Command::RenameFiles, Command::TagHistory});
    add({Command::Undo, Command::Redo});
    add({Command::PlayPause, Command::PreviousTrack, Command::NextTrack});
    add({Command::ToggleSidebar, Command::ToggleInspector, Command::ToggleFacets,
        Command::GroupByAlbum});
    add({Command::Preferences, Command::Shortcuts, Command::About, Command::Quit});
    return menu;
}

QToolButton* TopBar::makeButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace ui
