// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/querylexer.h"

#include "models/library/trackfield.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace models::query {

namespace {

bool isQuote(QChar character)
{
    return character == u'"' || character == u'“' || character == u'”' || character == u'„';
}

bool endsWord(QChar character)
{
    return character.isSpace() || character == u'(' || character == u')' || isQuote(character);
}

class Lexer final
{
public:
    explicit Lexer(const QString& text)
        : m_text(text)
    { }

    QList<Token> run()
    {
        QList<Token> found;
        do {
            found.append(next());
        } while (found.constLast().kind != TokenKind::End);
        return found;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_place >= m_text.size(); }

    [[nodiscard]] QChar here() const { return isAtEnd() ? QChar() : m_text[m_place]; }

    Token next()
    {
        skipBlanks();
        const qsizetype start = m_place;
        if (isAtEnd()) {
            return {.kind = TokenKind::End, .position = start};
        }
        if (here() == u'(' || here() == u')') {
            const bool isOpen = here() == u'(';
            ++m_place;
            return {.kind = isOpen ? TokenKind::Open : TokenKind::Close, .position = start};
        }
        if (here() == u'-') {
            ++m_place;
            return {.kind = TokenKind::Not, .position = start};
        }
        if (isQuote(here())) {
            QString text = readQuoted();
            return {.kind = TokenKind::Word,
                .position = start,
                .text = std::move(text),
                .textPosition = start,
                .textEnd = m_place,
                .isQuoted = true};
        }
        if (const std::optional<Token> field = readField()) {
            return *field;
        }
        return wordOrOperator(start, readRaw());
    }

    /// Blanks, and minus signs that stand alone ("Artist - Title").
    void skipBlanks()
    {
        const auto isLoneMinus = [this] {
            return here() == u'-'
                && (m_place + 1 == m_text.size() || m_text[m_place + 1].isSpace());
        };
        while (!isAtEnd() && (here().isSpace() || isLoneMinus())) {
            ++m_place;
        }
    }

    [[nodiscard]] Token wordOrOperator(qsizetype start, const QString& word) const
    {
        if (word == "AND"_L1) {
            return {.kind = TokenKind::And, .position = start};
        }
        if (word == "OR"_L1) {
            return {.kind = TokenKind::Or, .position = start};
        }
        if (word == "NOT"_L1) {
            return {.kind = TokenKind::Not, .position = start};
        }
        return {.kind = TokenKind::Word,
            .position = start,
            .text = word,
            .textPosition = start,
            .textEnd = m_place};
    }

    QString readRaw()
    {
        const qsizetype start = m_place;
        while (!isAtEnd() && !endsWord(here())) {
            ++m_place;
        }
        return m_text.mid(start, m_place - start);
    }

    QString readQuoted()
    {
        QString content;
        for (++m_place; !isAtEnd() && !isQuote(here()); ++m_place) {
            const bool isEscape = here() == u'\\' && m_place + 1 < m_text.size()
                && (isQuote(m_text[m_place + 1]) || m_text[m_place + 1] == u'\\');
            if (isEscape) {
                ++m_place;
            }
            content.append(here());
        }
        if (!isAtEnd()) {
            ++m_place;
        }
        return content;
    }

    Relation readRelation()
    {
        if (here() == u':') {
            ++m_place;
        }
        const QChar sign = here();
        if (sign != u'=' && sign != u'>' && sign != u'<' && sign != u'~') {
            return Relation::Has;
        }
        ++m_place;
        if (sign == u'=') {
            return Relation::Equal;
        }
        if (sign == u'~') {
            return Relation::Near;
        }
        const bool isInclusive = here() == u'=';
        if (isInclusive) {
            ++m_place;
        }
        if (sign == u'>') {
            return isInclusive ? Relation::AtLeast : Relation::Above;
        }
        return isInclusive ? Relation::AtMost : Relation::Below;
    }

    /// A name, a colon and a value; without the colon (bpm>120) the name must be one that we know,
    /// because titles hold such signs too.
    std::optional<Token> readField()
    {
        const qsizetype start = m_place;
        qsizetype end = start;
        while (end < m_text.size() && m_text[end].isLetter()) {
            ++end;
        }
        if (end == start || end == m_text.size()) {
            return std::nullopt;
        }
        const QString name = m_text.mid(start, end - start).toLower();
        const QChar sign = m_text[end];
        const bool isRelation = sign == u'=' || sign == u'>' || sign == u'<' || sign == u'~';
        if (sign != u':' && !(isRelation && trackFieldNamed(name))) {
            return std::nullopt;
        }
        m_place = end;
        Token token{.kind = TokenKind::Field, .position = start, .name = name};
        token.relation = readRelation();
        token.textPosition = m_place;
        token.isQuoted = !isAtEnd() && isQuote(here());
        token.text = token.isQuoted ? readQuoted() : readRaw();
        token.textEnd = m_place;
        return token;
    }

    const QString& m_text;
    qsizetype m_place = 0;
};

} // namespace

QList<Token> tokens(const QString& text)
{
    return Lexer(text).run();
}

QString quoted(const QString& text)
{
    QString spelled = u"\""_s;
    for (const QChar character : text) {
        if (isQuote(character) || character == u'\\') {
            spelled.append(u'\\');
        }
        spelled.append(character);
    }
    return spelled + u'"';
}

QString spelled(const QString& text)
{
    const bool isPlain = !text.isEmpty()
        && std::ranges::all_of(text, [](QChar one) { return one.isLetterOrNumber(); });
    return isPlain ? text : quoted(text);
}

} // namespace models::query
