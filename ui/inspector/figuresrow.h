// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class KeyChip;

/// Tempo and key in large type, each with how sure the analysis is, or that the user said so.
class FiguresRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresRow(QWidget* parent = nullptr);

    /// @param track  analysed.
    void showTrack(const models::Track& track);

    /// What a button beside the figures opens.
    void setCorrectionMenu(QMenu* menu);

private:
    QLabel* m_tempo;
    QLabel* m_tempoCaption;
    KeyChip* m_key;
    QLabel* m_keyCaption;
    QToolButton* m_correct;
};

} // namespace ui
