// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/figuresrow.h"

#include "models/library/correction.h"
#include "models/text/text.h"
#include "ui/inspector/keychip.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QGridLayout>
#include <QMenu>
#include <QToolButton>

namespace ui {

using namespace Qt::StringLiterals;

FiguresRow::FiguresRow(QWidget* parent)
    : QWidget(parent)
    , m_tempo(textLabel(theme::TextSize::Figure, this))
    , m_tempoCaption(new QuietLabel(this))
    , m_key(new KeyChip(this))
    , m_keyCaption(new QuietLabel(this))
    , m_correct(new QToolButton(this))
{
    m_tempo->setObjectName(u"tempo"_s);
    m_tempo->setWordWrap(false);
    m_tempoCaption->setObjectName(u"tempoCaption"_s);
    m_tempoCaption->setWordWrap(true);
    theme::setTextSize(*m_key, theme::TextSize::Figure);
    m_keyCaption->setObjectName(u"keyCaption"_s);
    m_keyCaption->setWordWrap(true);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::kSpace4);
    layout->setVerticalSpacing(theme::kSpace1);
    layout->addWidget(m_tempo, 0, 0, Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(m_key, 0, 1, Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(m_tempoCaption, 1, 0, Qt::AlignTop);
    layout->addWidget(m_keyCaption, 1, 1, Qt::AlignTop);
    m_correct->setObjectName(u"correct"_s);
    m_correct->setIcon(theme::icon(u"rename"_s));
    m_correct->setToolTip(tr("Correct tempo and key"));
    m_correct->setAccessibleName(m_correct->toolTip());
    m_correct->setAutoRaise(true);
    m_correct->setFocusPolicy(Qt::TabFocus);
    m_correct->hide(); // until there is a menu
    layout->addWidget(m_correct, 0, 2, Qt::AlignTop);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
}

void FiguresRow::showTrack(const models::Track& track)
{
    const analysis::Rhythm& rhythm = track.features->rhythm;
    m_tempo->setText(rhythm.tempoBpm ? models::text::tempo(*rhythm.tempoBpm) : u"–"_s);
    m_tempo->setAccessibleName(words::tempo(rhythm));
    m_tempoCaption->setText(rhythm.tempoBpm ? tr("BPM, %1").arg(track.correction.tempoBpm
                                    ? tr("as you say")
                                    : words::confidence(rhythm.tempoConfidence))
                                            : words::tempo(rhythm));
    const analysis::Tonality& tonality = track.features->tonality;
    m_key->setKey(tonality.tonic, tonality.mode);
    m_key->setVisible(tonality.tonic.has_value());
    m_keyCaption->setText(
        tonality.tonic ? tr("%1, %2").arg(words::key(tonality),
            track.correction.tonic ? tr("as you say") : words::confidence(tonality.keyConfidence))
                       : words::key(tonality));
    const auto heard = models::heardFeatures(track);
    m_tempoCaption->setToolTip(
        track.correction.tempoBpm ? tr("Heard: %1").arg(words::tempo(heard->rhythm)) : QString());
    m_keyCaption->setToolTip(
        track.correction.tonic ? tr("Heard: %1").arg(words::key(heard->tonality)) : QString());
}

void FiguresRow::setCorrectionMenu(QMenu* menu)
{
    m_correct->show();
    // Not setMenu(): that draws an arrow over the icon.
    connect(m_correct, &QToolButton::clicked, menu, [this, menu] {
        const QPoint corner = m_correct->mapToGlobal(m_correct->rect().bottomRight());
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
}

} // namespace ui
