// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/seedchips.h"

#include "models/library/library.h"
#include "ui/inspector/labels.h"
#include "ui/playlist/flowlayout.h"
#include "ui/playlist/seedchip.h"
#include "ui/theme/spacing.h"
#include "ui/theme/taborder.h"

#include <algorithm>

namespace ui {

namespace {

/// More seeds than these are counted, not shown.
constexpr qsizetype kShown = 6;

} // namespace

SeedChips::SeedChips(models::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_layout(new FlowLayout(this))
{
    setAccessibleName(tr("Made from"));
    m_layout->setSpacings(theme::kSpace2, theme::kSpace1);
}

void SeedChips::setSeeds(const QList<models::TrackId>& seeds)
{
    if (seeds == m_seeds) {
        return;
    }
    m_seeds = seeds;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the click that removes a chip comes from that chip
        delete item;
    }
    m_layout->addWidget(new QuietLabel(this, tr("Made from")));
    QList<QWidget*> buttons;
    const qsizetype shown = std::min(kShown, seeds.size());
    for (qsizetype i = 0; i < shown; ++i) {
        if (const models::TrackPtr track = m_library.track(seeds.at(i))) {
            buttons.append(addChip(*track, seeds.size() > 1)->button());
        }
    }
    if (seeds.size() > shown) {
        m_layout->addWidget(new QuietLabel(
            this, tr("and %n more", nullptr, static_cast<int>(seeds.size() - shown))));
    }
    buttons.removeAll(nullptr); // a single seed stays
    theme::putInTabOrder(*this, buttons);
}

SeedChip* SeedChips::addChip(const models::Track& track, bool isRemovable)
{
    auto* chip = new SeedChip(track, isRemovable, this);
    connect(chip, &SeedChip::removeRequested, this, &SeedChips::removeRequested);
    m_layout->addWidget(chip);
    return chip;
}

} // namespace ui
