// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>

class QWidget;

namespace ui {

/// A caption and its controls, which stay on one line. The first one is the caption's buddy, and is
/// named after it for the screen reader where it has no name of its own.
QWidget* captioned(const QString& caption, std::initializer_list<QWidget*> controls);

} // namespace ui
