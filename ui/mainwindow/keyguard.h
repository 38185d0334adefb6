// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

/// Keeps the window's shortcuts on plain keys away from controls that use these keys themselves:
/// Space presses the focused button instead of pausing the music.
class KeyGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
