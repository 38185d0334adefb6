// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/loudnesssection.h"

#include "models/text/text.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/meterbar.h"
#include "ui/inspector/words.h"
#include "ui/theme/colours.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QGridLayout>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// The left end of the loudness bar; the right end is full scale.
constexpr double kQuietestLufs = -36.0;

std::optional<double> onScale(std::optional<float> decibels)
{
    return decibels ? std::optional(1.0 - (static_cast<double>(*decibels) / kQuietestLufs))
                    : std::nullopt;
}

} // namespace

LoudnessSection::LoudnessSection(QWidget* parent)
    : QWidget(parent)
    , m_loudnessBar(new MeterBar(this))
    , m_energyBar(new MeterBar(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(theme::kSpace1);
    grid->setColumnStretch(0, 1);
    m_energy = addRow(*grid, tr("Energy"), u"energy"_s);
    grid->addWidget(m_energyBar, grid->rowCount(), 0, 1, 2);
    grid->setRowMinimumHeight(grid->rowCount(), theme::kSpace1);
    m_loudness = addRow(*grid, tr("Loudness"), u"loudness"_s);
    grid->addWidget(m_loudnessBar, grid->rowCount(), 0, 1, 2);
    m_range = addRow(*grid, tr("Loudness range"), u"range"_s);
    m_peak = addRow(*grid, tr("True peak"), u"peak"_s);
    m_energyBar->setAccessibleName(tr("Energy"));
    m_loudnessBar->setAccessibleName(tr("Loudness"));
    followPalette();
}

void LoudnessSection::showFeatures(const analysis::Figures& features)
{
    const analysis::Loudness& loudness = features.loudness;
    const QString lufs =
        loudness.integratedLufs ? models::text::loudness(*loudness.integratedLufs) : tr("silent");
    m_loudness->setText(lufs);
    m_loudnessBar->setValue(onScale(loudness.integratedLufs), lufs);
    m_loudnessBar->setTick(onScale(loudness.truePeakDbtp));
    m_range->setText(
        tr("%1 LU").arg(models::text::number(static_cast<double>(loudness.rangeLu), 1)));
    m_peak->setText(loudness.truePeakDbtp ? tr("%1 dBTP").arg(
                        models::text::number(static_cast<double>(*loudness.truePeakDbtp), 1))
                                          : tr("silent"));
    const auto energy = static_cast<double>(features.energy);
    const QString driving =
        tr("%1, %2 %").arg(words::energy(features.energy)).arg(std::lround(energy * 100.0));
    m_energy->setText(driving);
    m_energyBar->setValue(energy, driving);
}

void LoudnessSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        followPalette();
    }
}

QLabel* LoudnessSection::addRow(QGridLayout& grid, const QString& caption, const QString& name)
{
    const int row = grid.rowCount();
    auto* value = new QLabel(this);
    value->setObjectName(name);
    value->setFont(theme::tabular(value->font()));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* label = new QuietLabel(this, caption);
    label->setBuddy(value);
    grid.addWidget(label, row, 0);
    grid.addWidget(value, row, 1, Qt::AlignRight);
    return value;
}

void LoudnessSection::followPalette()
{
    const bool isDark = theme::isDark(palette());
    m_loudnessBar->setColor(theme::dataColour(theme::DataHue::Loudness, isDark));
    m_energyBar->setColor(theme::dataColour(theme::DataHue::Energy, isDark));
}

} // namespace ui
