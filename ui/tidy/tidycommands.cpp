// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tidy/tidycommands.h"

#include "models/tagging/retagger.h"
#include "models/tidy/tidyorder.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/tagging/retagcommand.h"
#include "ui/tidy/ignorecommand.h"
#include "ui/tidy/tidyview.h"

#include <QAction>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace ui {

TidyCommands::TidyCommands(const Session& session, const Actions& actions, Browser& browser,
    TidyView& view, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_view(view)
    , m_undoStack(undoStack)
{
    connect(&browser, &Browser::selectionChanged, this, &TidyCommands::updateActions);
    connect(&session.tidy, &models::TidyList::failed, this, &TidyCommands::failed);
    connect(actions[Command::IgnoreSuggestion], &QAction::triggered, this, &TidyCommands::ignore);
    updateActions();
    if (session.retagger == nullptr) {
        return;
    }
    connect(actions[Command::FixTags], &QAction::triggered, this, &TidyCommands::fix);
    connect(session.retagger, &models::Retagger::finished, this, &TidyCommands::takeFinished);
    connect(session.retagger, &models::Retagger::progressed, this, [this](int done, int total) {
        if (!m_name.isEmpty()) {
            m_view.showProgress(done, total);
        }
    });
    connect(&view, &TidyView::stopRequested, session.retagger, &models::Retagger::cancel);
}

/// What opens where Segue cannot know what is right, and the user does: the pictures of the album,
/// or the tags.
std::optional<Command> TidyCommands::remedyFor(const QList<models::TidyGroup>& groups) const
{
    if (groups.size() != 1 || groups.constFirst().isFixable()) {
        return std::nullopt;
    }
    return groups.constFirst().kind == models::TidyKind::Covers ? Command::EditCovers
                                                                : Command::EditTags;
}

void TidyCommands::updateActions()
{
    const bool isHere = m_browser.place().kind == Place::Kind::Tidy;
    const QList<models::TidyGroup> groups =
        isHere ? m_view.currentGroups() : QList<models::TidyGroup>();
    const bool isIdle = m_session.retagger != nullptr && m_name.isEmpty();
    QAction* fix = m_actions[Command::FixTags];
    const std::optional<Command> remedy = remedyFor(groups);
    fix->setEnabled(
        isIdle && (remedy || std::ranges::any_of(groups, &models::TidyGroup::isFixable)));
    QAction* ignore = m_actions[Command::IgnoreSuggestion];
    ignore->setEnabled(!groups.isEmpty());
    const bool isAllIgnored = !groups.isEmpty()
        && std::ranges::all_of(groups,
            [this](const models::TidyGroup& group) { return m_session.tidy.isIgnored(group); });
    fix->setText(remedy == Command::EditCovers ? tr("Choose a &cover…")
            : remedy                           ? tr("&Edit the tags…")
            : groups.size() > 1                ? tr("Fi&x all of these")
                                               : tr("Fi&x"));
    ignore->setText(isAllIgnored ? tr("No longer i&gnore")
            : groups.size() > 1  ? tr("I&gnore all of these")
                                 : tr("I&gnore"));
}

void TidyCommands::fix()
{
    const QList<models::TidyGroup> groups = m_view.currentGroups();
    if (const std::optional<Command> remedy = remedyFor(groups)) {
        m_actions[*remedy]->trigger();
        return;
    }
    if (groups.isEmpty() || m_session.retagger->isRunning()) {
        emit failed(tr("Files are being written already. Try again in a moment."));
        return;
    }
    m_name = groups.size() > 1 ? models::tidyKindTitle(groups.constFirst().kind)
                               : groups.constFirst().sentence;
    m_view.setWriting(true);
    updateActions();
    // Tens of thousands of files take longer to list than a click may.
    m_ordering.start(
        [groups, name = m_name](const std::stop_token&) { return models::tidyOrder(groups, name); },
        [this](const models::TagOrder& order) { write(order); });
}

void TidyCommands::write(const models::TagOrder& order)
{
    if (m_session.retagger->isRunning()) {
        takeFinished({});
        emit failed(tr("Files are being written already. Try again in a moment."));
        return;
    }
    m_session.retagger->write(order);
}

void TidyCommands::takeFinished(const models::TagReport& report)
{
    // What the editor, the history and Undo write is theirs to tell.
    if (m_name.isEmpty() || m_ordering.isRunning()) {
        return;
    }
    const QString name = std::exchange(m_name, {});
    m_view.setWriting(false);
    updateActions();
    if (report.written > 0) {
        m_undoStack.push(new RetagCommand(name, *m_session.retagger, report.action));
        emit done(tr("The tags of %Ln files were written.", nullptr, report.written));
    }
}

void TidyCommands::ignore()
{
    const QList<models::TidyGroup> groups = m_view.currentGroups();
    if (groups.isEmpty()) {
        return;
    }
    const bool isIgnored = std::ranges::any_of(groups,
        [this](const models::TidyGroup& group) { return !m_session.tidy.isIgnored(group); });
    QList<models::TidyId> ids;
    for (const models::TidyGroup& group : groups) {
        if (m_session.tidy.isIgnored(group) != isIgnored) {
            ids.append(models::tidyId(group));
        }
    }
    m_undoStack.push(new IgnoreCommand(m_session.tidy, ids, isIgnored));
    const auto count = static_cast<int>(ids.size());
    emit done(isIgnored ? tr("%Ln suggestions are ignored.", nullptr, count)
                        : tr("%Ln suggestions are shown again.", nullptr, count));
}

} // namespace ui
