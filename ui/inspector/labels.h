// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

#include <QLabel>

namespace ui {

/// A label in the quiet text colour, light or dark, for captions and second lines.
class QuietLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit QuietLabel(QWidget* parent = nullptr, const QString& text = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    void followPalette();
};

/// The heading of a section.
QLabel* sectionHeading(const QString& text, QWidget* parent);

/// A label whose text the user may select and copy, and which breaks lines; plain text, as it shows
/// what files say.
QLabel* textLabel(theme::TextSize size, QWidget* parent);

} // namespace ui
