// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/searchfield.h"

#include "models/library/query.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QTextCharFormat>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// What a half-typed query says changes with every key; a word about it can wait that long.
constexpr int kDelayMs = 500;

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Search: words, artist:name, bpm:120..128, key:8A"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    addAction(theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    setPalette(theme::placeholderPalette(palette()));
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::look);
    connect(this, &QLineEdit::textChanged, this, [this] {
        showMistake(-1, {});
        m_delay.start();
    });
}

void SearchField::setIsQuery(bool isQuery)
{
    if (isQuery != m_isQuery) {
        m_isQuery = isQuery;
        look();
    }
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setPalette(theme::placeholderPalette(palette()));
    }
}

void SearchField::look()
{
    const auto parsed = models::Query::parse(text());
    if (!m_isQuery || parsed) {
        showMistake(-1, {});
    } else {
        const int last = static_cast<int>(text().size()) - 1;
        showMistake(
            std::clamp(parsed.error().position, 0, std::max(last, 0)), parsed.error().message);
    }
}

void SearchField::showMistake(int position, const QString& sentence)
{
    if (position < 0 && m_mistake < 0) {
        return;
    }
    m_mistake = position;
    setToolTip(sentence);
    setAccessibleDescription(sentence);
    // A line edit has no formats of its own; those of an input method it draws.
    QList<QInputMethodEvent::Attribute> attributes;
    if (position >= 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(
            theme::dataColour(theme::DataHue::Energy, theme::isDark(palette())));
        const auto space = static_cast<int>(text().indexOf(u' ', position));
        const int end = space < 0 ? static_cast<int>(text().size()) : space;
        attributes.append({QInputMethodEvent::TextFormat, position - cursorPosition(),
            std::max(end - position, 1), format});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace ui
