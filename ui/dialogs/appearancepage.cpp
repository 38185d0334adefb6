// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/appearancepage.h"

#include "ui/dialogs/hint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

namespace ui {

AppearancePage::AppearancePage(theme::Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_colours(new QComboBox(this))
    , m_textSize(new QComboBox(this))
{
    fill();
    auto* layout = new QFormLayout(this);
    layout->setVerticalSpacing(theme::kSpace2);
    layout->addRow(tr("&Colours"), m_colours);
    layout->addRow(tr("&Text size"), m_textSize);
    layout->addRow(QString(),
        makeHint(
            tr("Of the text size that the system has. Pictures and rows grow with it."), this));
    connect(m_colours, &QComboBox::currentIndexChanged, this,
        [this](int place) { m_appearance.setScheme(static_cast<theme::ColourScheme>(place)); });
    connect(m_textSize, &QComboBox::currentIndexChanged, this,
        [this] { m_appearance.setTextPercent(m_textSize->currentData().toInt()); });
}

void AppearancePage::fill()
{
    // In the order of theme::ColourScheme.
    m_colours->addItems(
        {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast, white on black")});
    m_colours->setCurrentIndex(static_cast<int>(m_appearance.scheme()));
    m_colours->setAccessibleName(tr("Colours"));
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200}) {
        m_textSize->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    }
    const int place = m_textSize->findData(m_appearance.textPercent());
    m_textSize->setCurrentIndex(place < 0 ? m_textSize->findData(100) : place);
    m_textSize->setAccessibleName(tr("Text size"));
}

} // namespace ui
