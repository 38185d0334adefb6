// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/charactersection.h"

#include "models/text/text.h"
#include "ui/inspector/barprofile.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/traitscale.h"
#include "ui/inspector/words.h"
#include "ui/theme/spacing.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

// The ends of the scales: what music rarely goes beyond, so that differences are seen.
constexpr double kDarkestHz = 500.0;
constexpr double kBrightestHz = 4000.0;
constexpr double kPurest = 0.001;
constexpr double kNoisiest = 0.3;
constexpr double kBusiestHz = 8.0;
constexpr double kClearestDb = 40.0;

double logPlace(double value, double low, double high)
{
    return value <= low ? 0.0 : std::log(value / low) / std::log(high / low);
}

} // namespace

CharacterSection::CharacterSection(QWidget* parent)
    : QWidget(parent)
    , m_brightness(new TraitScale(tr("Brightness"), tr("Dark"), tr("Bright"), this))
    , m_noise(new TraitScale(tr("Noise"), tr("Pure"), tr("Noisy"), this))
    , m_density(new TraitScale(tr("Density"), tr("Sparse"), tr("Busy"), this))
    , m_clarity(new BarProfile(this))
    , m_remarks(new QuietLabel(this))
{
    const int words =
        std::max({m_brightness->wordWidth(), m_noise->wordWidth(), m_density->wordWidth()});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(sectionHeading(tr("Character"), this));
    for (TraitScale* scale : {m_brightness, m_noise, m_density}) {
        scale->setWordWidth(words);
        layout->addWidget(scale);
    }
    layout->addSpacing(theme::kSpace2);
    m_clarity->setAccessibleName(tr("How clearly tones stand out"));
    layout->addWidget(new QuietLabel(this, tr("How clearly tones stand out")));
    layout->addWidget(m_clarity);
    m_remarks->setObjectName(u"remarks"_s);
    m_remarks->setWordWrap(true);
    layout->addWidget(m_remarks);
}

void CharacterSection::showFeatures(const analysis::Figures& features)
{
    const analysis::Timbre& timbre = features.timbre;
    const QLocale locale;
    const auto centroidHz = static_cast<double>(timbre.centroidHz);
    m_brightness->setPlace(logPlace(centroidHz, kDarkestHz, kBrightestHz),
        tr("centre at %1 Hz").arg(locale.toString(std::round(centroidHz), 'f', 0)));
    const auto flatness = static_cast<double>(timbre.flatness);
    m_noise->setPlace(logPlace(flatness, kPurest, kNoisiest),
        tr("flatness %1").arg(locale.toString(flatness, 'f', 3)));
    const auto onsetsHz = static_cast<double>(features.rhythm.onsetRateHz);
    m_density->setPlace(
        onsetsHz / kBusiestHz, tr("%1 onsets a second").arg(models::text::number(onsetsHz, 1)));

    QList<double> shares;
    QStringList numbers;
    for (const float contrastDb : timbre.contrastDb) {
        shares.append(static_cast<double>(contrastDb) / kClearestDb);
        numbers.append(models::text::number(static_cast<double>(contrastDb), 1));
    }
    m_clarity->setBars(shares, tr("From bass to treble, in dB: %1").arg(numbers.join(u" · "_s)));
    const QString remarks = words::remarks(features);
    m_remarks->setText(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
}

} // namespace ui
