// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

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

    /// Where what is shown was opened from, before the title; empty: nowhere.
    void setOrigin(const QString& title);
    /// What narrows the view, after the title, each with a way to take it away.
    void setFilters(const QStringList& filters);

signals:
    void originClicked();
    /// @param filter  its place in the list.
    void filterRemoved(int filter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setColours();

    QHBoxLayout* m_layout;
    QHBoxLayout* m_filterLayout;
    QToolButton* m_origin;
    QList<QToolButton*> m_filters;
    QLabel* m_title;
    QLabel* m_totals;
};

} // namespace ui
