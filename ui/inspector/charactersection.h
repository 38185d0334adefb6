// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

namespace ui {

class BarProfile;
class QuietLabel;
class TraitScale;

/// The colour of the sound in plain words: dark or bright, pure or noisy, sparse or busy, and how
/// clearly tones stand out from bass to treble; then what is out of the ordinary.
class CharacterSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CharacterSection(QWidget* parent = nullptr);

    void showFeatures(const analysis::Figures& features);

private:
    TraitScale* m_brightness;
    TraitScale* m_noise;
    TraitScale* m_density;
    BarProfile* m_clarity;
    QuietLabel* m_remarks;
};

} // namespace ui
