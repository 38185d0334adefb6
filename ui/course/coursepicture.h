// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/course.h"

#include <QWidget>

#include <optional>

namespace ui {

/// The picture of a course. Hovering, or the arrow keys, show the exact numbers of a moment; a
/// click, or Enter, asks to go there.
class CoursePicture final : public QWidget
{
    Q_OBJECT

public:
    explicit CoursePicture(QWidget* parent = nullptr);

    void setCourse(const Course& course);
    /// Where playback is in this track; absent while another plays, or none.
    void setPlayhead(std::optional<double> seconds);

    [[nodiscard]] const Course& course() const { return m_course; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void seekRequested(double seconds);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] TimeAxis axis() const;
    void setCursorTime(std::optional<double> seconds);
    void step(double seconds);

    Course m_course;
    std::optional<double> m_playheadS;
    std::optional<double> m_cursorS; ///< the moment whose numbers are shown
};

} // namespace ui
