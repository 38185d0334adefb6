// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/workingpage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

WorkingPage::WorkingPage(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_stop(new QPushButton(theme::icon(u"clear"_s), tr("Stop"), this))
{
    auto* heading = new QLabel(tr("Making the playlist…"), this);
    theme::setTextSize(*heading, theme::TextSize::Heading);
    auto* bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(fontMetrics().averageCharWidth() * 40, theme::kSpace1);
    bar->setAccessibleName(heading->text());
    setAccessibleName(heading->text());
    m_stop->setObjectName(u"stopMaking"_s);
    setFocusProxy(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace3);
    layout->addStretch(2);
    for (QWidget* part : {static_cast<QWidget*>(heading), static_cast<QWidget*>(m_sentence),
             static_cast<QWidget*>(bar), static_cast<QWidget*>(m_stop)}) {
        layout->addWidget(part, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
    connect(m_stop, &QPushButton::clicked, this, &WorkingPage::stopRequested);
}

void WorkingPage::begin(int trackCount)
{
    m_sentence->setText(tr("Comparing %Ln tracks. The first list after the start takes longest.",
        nullptr, trackCount));
    setAccessibleDescription(m_sentence->text());
}

} // namespace ui
