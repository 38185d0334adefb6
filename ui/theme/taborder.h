// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace ui::theme {

/// Lets Tab come to these widgets, one after the other, where it leaves `place` or, if that takes
/// no focus, what it came to before it. Widgets that are made late are the last otherwise, wherever
/// they stand.
void putInTabOrder(QWidget& place, const QList<QWidget*>& widgets);

} // namespace ui::theme
