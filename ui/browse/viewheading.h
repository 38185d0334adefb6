// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

/// The line above a view: what it shows, how much of it, and room for buttons at the end.
class ViewHeading final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewHeading(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// @param totals  "12 408 tracks · 34 d 6 h"; may be empty.
    void setTotals(const QString& totals);
    void addButton(QWidget* button);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setColours();

    QHBoxLayout* m_layout;
    QLabel* m_title;
    QLabel* m_totals;
};

} // namespace ui
