// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/keychip.h"

#include "models/text/text.h"
#include "ui/theme/colours.h"
#include "ui/theme/spacing.h"

#include <QPainter>

namespace ui {

using namespace Qt::StringLiterals;

KeyChip::KeyChip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Key"));
}

void KeyChip::setKey(std::optional<int> tonic, analysis::Mode mode)
{
    m_tonic = tonic;
    m_mode = mode;
    const QString name = tonic ? models::text::keyName(*tonic, mode) : tr("No clear key");
    setToolTip(name);
    setAccessibleDescription(
        tonic ? tr("%1, %2").arg(name, models::text::camelot(*tonic, mode)) : name);
    updateGeometry();
    update();
}

QSize KeyChip::sizeHint() const
{
    // The widest name, so that nothing moves from track to track.
    return {fontMetrics().horizontalAdvance(u"12A"_s) + (2 * theme::kSpace2),
        fontMetrics().height() + theme::kSpace1};
}

void KeyChip::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_tonic) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::ChipColours colours =
        theme::keyColours(*m_tonic, m_mode, theme::isDark(palette()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(QRectF(rect()), theme::kRadius, theme::kRadius);
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, models::text::camelot(*m_tonic, m_mode));
}

} // namespace ui
