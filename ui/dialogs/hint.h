// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace ui {

/// A quiet line that explains the control above it.
QLabel* makeHint(const QString& sentence, QWidget* parent);

} // namespace ui
