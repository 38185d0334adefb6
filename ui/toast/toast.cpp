// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toast/toast.h"

#include "ui/theme/spacing.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::seconds kShownFor{8};

} // namespace

Toast::Toast(QWidget* over)
    : QFrame(over)
    , m_text(new QLabel(this))
    , m_undo(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    // Palette colours that stand out from the window in every colour scheme.
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_undo->setText(tr("Undo"));
    m_undo->setFocusPolicy(Qt::NoFocus);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QToolButton::clicked, this, &Toast::undo);
    over->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& sentence)
{
    m_stack.clear();
    m_undo->setVisible(false);
    appear(sentence);
}

void Toast::showUndo(const QString& sentence, QUndoStack& stack)
{
    m_stack = &stack;
    m_stackIndex = stack.index();
    m_undo->setVisible(true);
    appear(sentence);
}

void Toast::appear(const QString& sentence)
{
    m_text->setText(sentence);
    place();
    show();
    raise();
    m_timer.start();
    setAccessibleName(sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    const QWidget* over = parentWidget();
    const int available = over->width() - 2 * theme::kSpace6;
    const int width = std::min(available, std::max(sizeHint().width(), available / 3));
    const int height = std::max(sizeHint().height(), heightForWidth(width));
    setGeometry(
        (over->width() - width) / 2, over->height() - height - theme::kSpace6, width, height);
}

void Toast::undo()
{
    // Another step may have followed since: Ctrl+Z reaches that one, this button never does.
    if (m_stack && m_stack->index() == m_stackIndex) {
        m_stack->undo();
    }
    hide();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    m_timer.start();
    QFrame::leaveEvent(event);
}

} // namespace ui
