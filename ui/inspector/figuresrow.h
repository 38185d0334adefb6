// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

class QLabel;

namespace ui {

class KeyChip;

/// Tempo and key in large type, each with how sure the analysis is.
class FiguresRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresRow(QWidget* parent = nullptr);

    void showFeatures(const analysis::Features& features);

private:
    QLabel* m_tempo;
    QLabel* m_tempoCaption;
    KeyChip* m_key;
    QLabel* m_keyCaption;
};

} // namespace ui
