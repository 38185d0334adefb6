// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace ui {

/// A slider over the length of a track in milliseconds: a click goes there at once, a drag seeks
/// when it is let go, the arrow keys move by five seconds.
class SeekSlider final : public QSlider
{
    Q_OBJECT

public:
    explicit SeekSlider(QWidget* parent = nullptr);

    void setDurationMs(qint64 ms);
    /// Moves the handle, unless the user holds it.
    void setPositionMs(qint64 ms);

signals:
    /// The user wants to go there.
    void seekRequested(qint64 ms);
    /// The user holds the handle there.
    void hovered(qint64 ms);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void handleAction(int action);
    void speakPosition();
};

} // namespace ui
