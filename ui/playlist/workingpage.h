// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What stands in the place of a playlist while it is being made: that it is, and a way to stop.
class WorkingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkingPage(QWidget* parent = nullptr);

    /// @param trackCount  how many tracks are compared.
    void begin(int trackCount);

signals:
    void stopRequested();

private:
    QLabel* m_sentence;
    QPushButton* m_stop;
};

} // namespace ui
