// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchfield.h"

#include "models/library/library.h"
#include "models/library/query.h"
#include "models/library/querylexer.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTextCharFormat>

#include <algorithm>
#include <memory>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// What a half-typed query says changes with every key; a word about it can wait that long.
constexpr int kDelayMs = 500;

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_completer(new SearchCompleter(*this))
{
    setPlaceholderText(tr("Search: words, artist:name, bpm:120..128, key:8A"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    QAction* offer = addAction(theme::icon(u"search"_s), QLineEdit::LeadingPosition);
    offer->setToolTip(tr("Recent searches and fields (Ctrl+Space)"));
    connect(offer, &QAction::triggered, m_completer, &SearchCompleter::offer);
    m_completer->setSource(
        [this](const QString& text, qsizetype cursor) { return suggestionsFor(text, cursor); });
    connect(m_completer, &SearchCompleter::taken, this, &SearchField::suggestionTaken);
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

void SearchField::setLibrary(const models::Library& library)
{
    const auto follow = [this, &library] { setNamedQueries(library.namedQueries()); };
    connect(&library, &models::Library::namedQueriesChanged, this, follow);
    follow();
    setCompletions([&library](const QString& text, qsizetype cursor) {
        return models::completed(text, cursor, library.index(), library.namedQueries());
    });
}

void SearchField::setNamedQueries(const models::NamedQueries& queries)
{
    m_namedQueries = queries;
    look();
}

void SearchField::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->addSeparator();
    for (QAction* action : actions()) {
        if (!action->text().isEmpty()) { // the icons in the field have none
            menu->addAction(action);
        }
    }
    menu->exec(event->globalPos());
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setPalette(theme::placeholderPalette(palette()));
    }
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_completer->offer();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QAbstractItemView* popup = m_completer->popup();
    if (isEnter && popup->isVisible() && popup->currentIndex().isValid()) {
        event->ignore(); // takes the suggestion, and does not leave the field yet
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::remember()
{
    constexpr qsizetype kMost = 10;
    const QString search = text().trimmed();
    if (m_isQuery && !search.isEmpty()) {
        m_recent.removeAll(search);
        m_recent.prepend(search);
        m_recent.resize(std::min(m_recent.size(), kMost));
    }
}

models::Completion SearchField::suggestionsFor(const QString& text, qsizetype cursor) const
{
    if (!m_isQuery || !m_completions) {
        return {};
    }
    if (!text.isEmpty()) {
        return m_completions(text, cursor);
    }
    models::Completion completion;
    for (const models::NamedQuery& query : m_namedQueries) {
        completion.suggestions.append(
            {.text = u"search:"_s + models::query::quoted(query.name), .hint = query.text});
    }
    for (const QString& search : m_recent) {
        completion.suggestions.append({.text = search, .hint = tr("recent")});
    }
    completion.suggestions += models::fieldSuggestions();
    return completion;
}

void SearchField::look()
{
    const auto parsed = models::Query::parse(text(), m_namedQueries);
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
