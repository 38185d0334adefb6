// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/figuresrow.h"

#include "models/text/text.h"
#include "ui/inspector/keychip.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/words.h"
#include "ui/theme/spacing.h"

#include <QGridLayout>

namespace ui {

using namespace Qt::StringLiterals;

FiguresRow::FiguresRow(QWidget* parent)
    : QWidget(parent)
    , m_tempo(textLabel(theme::TextSize::Figure, this))
    , m_tempoCaption(new QuietLabel(this))
    , m_key(new KeyChip(this))
    , m_keyCaption(new QuietLabel(this))
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
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
}

void FiguresRow::showFeatures(const analysis::Features& features)
{
    const analysis::Rhythm& rhythm = features.rhythm;
    m_tempo->setText(rhythm.tempoBpm ? models::text::tempo(*rhythm.tempoBpm) : u"–"_s);
    m_tempo->setAccessibleName(words::tempo(rhythm));
    m_tempoCaption->setText(rhythm.tempoBpm
            ? tr("BPM, %1").arg(words::confidence(rhythm.tempoConfidence))
            : words::tempo(rhythm));
    const analysis::Tonality& tonality = features.tonality;
    m_key->setKey(tonality.tonic, tonality.mode);
    m_key->setVisible(tonality.tonic.has_value());
    m_keyCaption->setText(tonality.tonic
            ? tr("%1, %2").arg(words::key(tonality), words::confidence(tonality.keyConfidence))
            : words::key(tonality));
}

} // namespace ui
