// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correction/tapdialog.h"

#include "models/text/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

TapDialog::TapDialog(const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_figure(new QLabel(this))
    , m_tap(new QPushButton(tr("Tap here"), this))
{
    setWindowTitle(tr("Tap the tempo"));
    auto* heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    theme::setTextSize(*heading, theme::TextSize::Heading);
    auto* hint = new QLabel(
        tr("Play the track, and press the space bar or the button in time with its beat."), this);
    hint->setWordWrap(true);
    theme::setTextSize(*m_figure, theme::TextSize::Figure);
    m_figure->setFont(theme::tabular(m_figure->font()));
    m_figure->setAlignment(Qt::AlignCenter);
    m_tap->setMinimumHeight(3 * theme::kSpace6);
    m_tap->setAutoDefault(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use this tempo"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(heading);
    layout->addWidget(hint);
    layout->addWidget(m_figure);
    layout->addWidget(m_tap);
    layout->addWidget(buttons);
    showTempo(std::nullopt);
    m_clock.start();
    m_tap->setFocus();
    // With the press: the way of the button back up would delay each beat.
    connect(m_tap, &QPushButton::pressed, this, &TapDialog::tap);
    connect(m_use, &QPushButton::clicked, this, &TapDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TapDialog::tap()
{
    m_tempo.tap(m_clock.elapsed());
    showTempo(m_tempo.bpm());
}

void TapDialog::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    if (!event->isAutoRepeat() && !text.isEmpty() && text.front().isLetterOrNumber()) {
        tap();
        return;
    }
    QDialog::keyPressEvent(event);
}

void TapDialog::showTempo(std::optional<float> bpm)
{
    m_use->setEnabled(bpm.has_value());
    m_figure->setText(bpm ? tr("%1 BPM").arg(models::text::tempo(*bpm))
                          : tr("%n taps", nullptr, static_cast<int>(m_tempo.count())));
}

void TapDialog::choose()
{
    if (const std::optional<float> bpm = m_tempo.bpm()) {
        emit tempoChosen(*bpm);
        accept();
    }
}

} // namespace ui
