// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace ui {

namespace theme {
class Appearance;
} // namespace theme

/// Which colours and which text size the program has. What is chosen holds at once. GUI thread.
class AppearancePage final : public QWidget
{
    Q_OBJECT

public:
    /// @param appearance  outlives the page.
    explicit AppearancePage(theme::Appearance& appearance, QWidget* parent = nullptr);

private:
    void fill();

    theme::Appearance& m_appearance;
    QComboBox* m_colours;
    QComboBox* m_textSize;
};

} // namespace ui
