// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/musicalkey.h"
#include "models/library/track.h"
#include "ui/session.h"

#include <QObject>

#include <functional>

class QMenu;
class QUndoStack;

namespace ui {

class Actions;
class Browser;

/// Corrects tempo and key of what is selected: twice or half as fast, tapped, chosen, or back to
/// what was heard; each as one undo step. GUI thread.
class Corrections final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    Corrections(
        const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack);
    ~Corrections() override;

    /// All of it, for a button or another menu.
    [[nodiscard]] QMenu* menu() const { return m_menu.get(); }

    /// Gives the selected tracks the key.
    void chooseKey(models::MusicalKey key);
    /// Gives the tracks the tempo.
    void setTempo(const models::TrackList& tracks, float bpm);

signals:
    /// Something was done that Undo takes back; a sentence for the user.
    void done(const QString& sentence);

private:
    using Change = std::function<models::Correction(const models::Track&)>;

    void fillMenu();
    void updateActions();
    void scaleTempo(const QString& name, float factor);
    void tapTempo();
    void useHeard();
    void apply(const QString& name, const models::TrackList& tracks, const Change& change);

    Session m_session;
    const Actions& m_actions;
    Browser& m_browser;
    QUndoStack& m_undoStack;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace ui
