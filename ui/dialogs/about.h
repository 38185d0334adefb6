// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Says what Segue is, its version and its licence, over `parent`.
void showAbout(QWidget* parent);

} // namespace ui
