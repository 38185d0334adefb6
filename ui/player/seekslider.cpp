// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/seekslider.h"

#include "models/text/text.h"

#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <limits>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepMs = 5000;
constexpr int kPageMs = 30000;

int toSlider(qint64 ms)
{
    return static_cast<int>(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max()));
}

} // namespace

SeekSlider::SeekSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    setLayoutDirection(Qt::LeftToRight); // as time runs in all pictures of sound
    setSingleStep(kStepMs);
    setPageStep(kPageMs);
    setAccessibleName(tr("Position"));
    setEnabled(false);
    connect(this, &QSlider::sliderReleased, this, [this] { emit seekRequested(value()); });
    connect(this, &QSlider::sliderMoved, this, [this](int ms) { emit hovered(ms); });
    connect(this, &QAbstractSlider::actionTriggered, this, &SeekSlider::handleAction);
}

void SeekSlider::setDurationMs(qint64 ms)
{
    setEnabled(ms > 0);
    setRange(0, toSlider(ms));
}

void SeekSlider::setPositionMs(qint64 ms)
{
    if (!isSliderDown()) {
        setValue(toSlider(ms));
    }
}

void SeekSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QSlider::mousePressEvent(event);
        return;
    }
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const QRect groove =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    if (!handle.contains(event->position().toPoint())) {
        // The handle's middle goes under the pointer; the base class then lets it be dragged on.
        const int offset = qRound(event->position().x()) - groove.left() - (handle.width() / 2);
        setValue(QStyle::sliderValueFromPosition(
            minimum(), maximum(), offset, groove.width() - handle.width(), option.upsideDown));
    }
    QSlider::mousePressEvent(event);
}

void SeekSlider::focusInEvent(QFocusEvent* event)
{
    QSlider::focusInEvent(event);
    speakPosition();
}

void SeekSlider::handleAction(int action)
{
    if (action == SliderMove) {
        return; // a drag: seekRequested() follows when it ends
    }
    setValue(sliderPosition());
    speakPosition();
    emit seekRequested(sliderPosition());
}

void SeekSlider::speakPosition()
{
    setAccessibleDescription(
        tr("%1 of %2").arg(models::text::clock(value()), models::text::clock(maximum())));
}

} // namespace ui
