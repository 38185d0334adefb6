// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace ui {

class Actions;
class SearchField;

/// The line at the top of the window: back and forward, the search field, 'Playlist from this', and
/// the menu. GUI thread.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Session& session, const Actions& actions, QWidget* parent = nullptr);

    /// Shows the text without telling anybody.
    /// @param isQuery  whether it is read as a query, or as words only.
    void setSearch(const QString& text, bool isQuery);
    [[nodiscard]] QString search() const;
    void focusSearch();

    [[nodiscard]] QLineEdit& searchField();

signals:
    /// With every key.
    void searchEdited(const QString& text);
    /// Enter, Esc in an empty field, or the down arrow: on to the results.
    void searchLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leaveSearch();
    QToolButton* makeMenuButton(const Actions& actions);
    QMenu* makeMenu(const Actions& actions);
    QToolButton* makeButton(QAction* action);

    Session m_session;
    SearchField* m_search;
};

} // namespace ui
