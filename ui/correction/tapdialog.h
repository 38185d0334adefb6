// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/correction/taptempo.h"

#include <QDialog>
#include <QElapsedTimer>

class QLabel;
class QPushButton;

namespace ui {

/// Asks to tap in time with the music: with the mouse, or any letter or the space bar. GUI thread.
class TapDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param title  of the track.
    explicit TapDialog(const QString& title, QWidget* parent = nullptr);

    /// One tap, now.
    void tap();

signals:
    /// The user takes the tempo over.
    void tempoChosen(float bpm);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showTempo(std::optional<float> bpm);
    void choose();

    TapTempo m_tempo;
    QElapsedTimer m_clock;
    QLabel* m_figure;
    QPushButton* m_tap;
    QPushButton* m_use;
};

} // namespace ui
