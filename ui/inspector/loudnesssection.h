// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

class MeterBar;

/// How loud a track is, how far it swells, how near its peaks come to the limit, and how much it
/// drives.
class LoudnessSection final : public QWidget
{
    Q_OBJECT

public:
    explicit LoudnessSection(QWidget* parent = nullptr);

    void showFeatures(const analysis::Figures& features);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addRow(QGridLayout& grid, const QString& caption, const QString& name);
    void followPalette();

    QLabel* m_loudness;
    MeterBar* m_loudnessBar;
    QLabel* m_range;
    QLabel* m_peak;
    QLabel* m_energy;
    MeterBar* m_energyBar;
};

} // namespace ui
