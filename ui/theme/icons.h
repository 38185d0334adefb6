// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace ui::theme {

/// An icon of our own family (resources/icons/<name>.svg), drawn sharp at any size in the palette's
/// colours: text colour, pale when disabled, highlighted text when selected. It follows a change
/// between light and dark by itself. An unknown name gives a null icon.
QIcon icon(const QString& name);

/// The program's own icon, in its own colours.
QIcon applicationIcon();

} // namespace ui::theme
