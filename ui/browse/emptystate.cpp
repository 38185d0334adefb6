// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/emptystate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPictureSize = 2 * theme::kSpace6;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setFocusPolicy(Qt::ClickFocus);
    theme::setTextSize(*m_heading, theme::TextSize::Heading);
    m_sentence->setWordWrap(true);
    // Search text ends up in the sentence and must not be read as markup.
    m_heading->setTextFormat(Qt::PlainText);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setFixedWidth(fontMetrics().averageCharWidth() * 52);
    for (QLabel* label : {m_picture, m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
    }

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace6, theme::kSpace6, theme::kSpace6, theme::kSpace6);
    layout->setSpacing(theme::kSpace2);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addSpacing(theme::kSpace2);
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(theme::kSpace3);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setWords(const Words& words)
{
    m_icon = words.icon;
    drawPicture();
    m_heading->setText(words.heading);
    m_sentence->setText(words.sentence);
    // A centred label is not asked how high it must be for its width, and its width is not yet laid
    // out.
    m_sentence->setFixedHeight(m_sentence->heightForWidth(m_sentence->minimumWidth()));
    m_sentence->setVisible(!words.sentence.isEmpty());
    m_button->setText(words.button);
    setFocusProxy(words.button.isEmpty() ? nullptr : m_button);
    if (words.button.isEmpty() && window()->focusWidget() == m_button) {
        setFocus(); // a button that hides would hand the keys to any neighbour
    }
    m_button->setVisible(!words.button.isEmpty());
    setAccessibleName(words.heading);
    setAccessibleDescription(words.sentence);
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawPicture();
    }
}

void EmptyState::drawPicture()
{
    if (!m_icon.isEmpty()) {
        m_picture->setPixmap(theme::icon(m_icon).pixmap(
            QSize(kPictureSize, kPictureSize), devicePixelRatioF(), QIcon::Disabled));
    }
}

} // namespace ui
