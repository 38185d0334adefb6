// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

namespace ui {

class CharacterSection;
class ChromaWheel;
class FiguresRow;
class LoudnessSection;

/// What the analysis found out about one track.
class SoundSection final : public QWidget
{
    Q_OBJECT

public:
    explicit SoundSection(QWidget* parent = nullptr);

    void showFeatures(const analysis::Features& features);

private:
    FiguresRow* m_figures;
    LoudnessSection* m_loudness;
    ChromaWheel* m_notes;
    CharacterSection* m_character;
};

} // namespace ui
