// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace ui {

/// What stands in a view that has nothing to show: a picture, a heading, one sentence, and at most
/// one button.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString icon; ///< of our family
        QString heading;
        QString sentence;
        QString button{}; ///< empty = none
    };

    explicit EmptyState(QWidget* parent = nullptr);

    void setWords(const Words& words);

signals:
    void buttonClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawPicture();

    QString m_icon;
    QLabel* m_picture;
    QLabel* m_heading;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace ui
