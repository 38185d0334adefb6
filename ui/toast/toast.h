// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QToolButton;
class QUndoStack;

namespace ui {

/// A line at the foot of a window that says what happened, and offers to undo it, for eight seconds
/// (longer while the pointer rests on it). It never takes the focus.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    /// @param over  the widget at whose foot the line appears; also its parent.
    explicit Toast(QWidget* over);

    void showMessage(const QString& sentence);

    /// With a button that undoes the stack's newest step, as long as it still is the newest.
    void showUndo(const QString& sentence, QUndoStack& stack);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void appear(const QString& sentence);
    void place();
    void undo();

    QLabel* m_text;
    QToolButton* m_undo;
    QTimer m_timer;
    QPointer<QUndoStack> m_stack;
    int m_stackIndex = 0;
};

} // namespace ui
