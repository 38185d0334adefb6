// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/seedchip.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTitleChars = 28;

} // namespace

SeedChip::SeedChip(const models::Track& track, bool isRemovable, QWidget* parent)
    : QWidget(parent)
{
    const QString title = track.displayTitle();
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(label->fontMetrics().elidedText(
        title, Qt::ElideRight, label->fontMetrics().averageCharWidth() * kTitleChars));
    label->setToolTip(
        track.tags.artist.isEmpty() ? title : tr("%1 by %2").arg(title, track.tags.artist));
    label->setAccessibleName(title);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        theme::kSpace2, theme::kSpace1 / 2, theme::kSpace2, theme::kSpace1 / 2);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(label);
    if (!isRemovable) {
        return;
    }
    auto* remove = new QToolButton(this);
    m_button = remove;
    remove->setIcon(theme::icon(u"clear"_s));
    const int side = fontMetrics().height();
    remove->setIconSize({side - theme::kSpace1, side - theme::kSpace1});
    remove->setFixedSize(side, side);
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Make it without this track"));
    remove->setAccessibleName(tr("Make it without %1").arg(title));
    connect(
        remove, &QToolButton::clicked, this, [this, id = track.id] { emit removeRequested(id); });
    layout->setContentsMargins(
        theme::kSpace2, theme::kSpace1 / 2, theme::kSpace1, theme::kSpace1 / 2);
    layout->addWidget(remove);
}

void SeedChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::hairline(palette()));
    painter.drawRoundedRect(QRectF(rect()), theme::kRadius, theme::kRadius);
}

} // namespace ui
