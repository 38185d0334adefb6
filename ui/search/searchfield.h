// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/searchcompleter.h"

#include <QLineEdit>
#include <QStringList>
#include <QTimer>

namespace models {
class Library;
} // namespace models

namespace ui {

/// The search field: underlines where a query goes wrong, a moment after the last key, and says why
/// to whoever hovers or listens. GUI thread.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Whether the text is read as a query, or as words only.
    void setIsQuery(bool isQuery);

    /// What the query can name, and what the empty field offers first.
    void setNamedQueries(const models::NamedQueries& queries);

    /// Suggests what this library holds, and knows its named queries. @param library  outlives
    /// the field.
    void setLibrary(const models::Library& library);

    [[nodiscard]] const models::NamedQueries& namedQueries() const { return m_namedQueries; }

    /// Where suggestions come from while the text is a query.
    void setCompletions(const SearchCompleter::Source& source) { m_completions = source; }

    /// What was searched before, newest first; offered in the empty field.
    void setRecent(const QStringList& searches) { m_recent = searches; }

    [[nodiscard]] QStringList recent() const { return m_recent; }

    /// Puts the text among what was searched before.
    void remember();

    /// Where the underline starts, or -1.
    [[nodiscard]] int mistake() const { return m_mistake; }

signals:
    /// The user took a suggestion; the text is another one now.
    void suggestionTaken();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] models::Completion suggestionsFor(const QString& text, qsizetype cursor) const;
    void look();
    void showMistake(int position, const QString& sentence);

    QTimer m_delay;
    SearchCompleter* m_completer;
    SearchCompleter::Source m_completions;
    models::NamedQueries m_namedQueries;
    QStringList m_recent;
    bool m_isQuery = true;
    int m_mistake = -1;
};

} // namespace ui
