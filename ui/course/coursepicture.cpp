// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/coursepicture.h"

#include "ui/theme/colours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

namespace ui {

CoursePicture::CoursePicture(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void CoursePicture::setCourse(const Course& course)
{
    m_course = course;
    m_cursorS.reset();
    setAccessibleName(course.name);
    setAccessibleDescription(course.spoken);
    updateGeometry();
    update();
}

void CoursePicture::setPlayhead(std::optional<double> seconds)
{
    if (seconds != m_playheadS) {
        m_playheadS = seconds;
        setCursor(seconds ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

QSize CoursePicture::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 8, qRound(line * m_course.heightInLines)};
}

bool CoursePicture::event(QEvent* event)
{
    // The numbers follow the pointer at once; the tool tip that waits would only repeat them.
    return event->type() == QEvent::ToolTip || QWidget::event(event);
}

void CoursePicture::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_course.paint) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TimeAxis time = axis();
    painter.save();
    m_course.paint(painter, time, palette());
    painter.restore();
    const auto mark = [&](double seconds, const QColor& colour, double width) {
        painter.setPen(QPen(colour, width));
        const double x = std::min(time.x(seconds), this->width() - width);
        painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
    };
    if (m_cursorS) {
        mark(*m_cursorS, theme::secondaryText(palette()), 1.0);
    }
    if (m_playheadS) {
        constexpr double kLineWidth = 1.75;
        mark(*m_playheadS, palette().color(QPalette::WindowText), kLineWidth);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.state |= QStyle::State_KeyboardFocusChange;
        option.backgroundColor = palette().color(QPalette::Window);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void CoursePicture::mouseMoveEvent(QMouseEvent* event)
{
    setCursorTime(axis().secondsAt(event->position().x()));
    QToolTip::showText(event->globalPosition().toPoint(),
        m_course.numbersAt ? m_course.numbersAt(*m_cursorS) : QString(), this);
}

void CoursePicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        emit seekRequested(axis().secondsAt(event->position().x()));
    }
}

void CoursePicture::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setCursorTime(std::nullopt);
}

void CoursePicture::keyPressEvent(QKeyEvent* event)
{
    constexpr double kSteps = 100.0;
    const double stepS = m_course.durationS / kSteps;
    switch (event->key()) {
    case Qt::Key_Left:
        step(-stepS);
        return;
    case Qt::Key_Right:
        step(stepS);
        return;
    case Qt::Key_Home:
        step(-m_course.durationS);
        return;
    case Qt::Key_End:
        step(m_course.durationS);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit seekRequested(m_cursorS.value_or(0.0));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CoursePicture::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void CoursePicture::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setAccessibleDescription(m_course.spoken);
    setCursorTime(std::nullopt);
}

TimeAxis CoursePicture::axis() const
{
    return {.area = QRectF(rect()), .durationS = m_course.durationS};
}

void CoursePicture::setCursorTime(std::optional<double> seconds)
{
    m_cursorS = seconds;
    update();
}

void CoursePicture::step(double seconds)
{
    const double from = m_cursorS.value_or(m_playheadS.value_or(0.0));
    setCursorTime(std::clamp(from + seconds, 0.0, m_course.durationS));
    const QString numbers = m_course.numbersAt ? m_course.numbersAt(*m_cursorS) : QString();
    setAccessibleDescription(numbers);
    const QPoint place(qRound(axis().x(*m_cursorS)), height());
    QToolTip::showText(mapToGlobal(place), numbers, this);
}

} // namespace ui
