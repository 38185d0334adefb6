// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace models::query {

enum class TokenKind : quint8
{
    Word, ///< text to look for
    Field, ///< name, relation, text
    Open,
    Close,
    And,
    Or,
    Not, ///< NOT, or a minus before something
    End,
};

/// How a field's value is meant.
enum class Relation : quint8
{
    Has, ///< name:value
    Equal, ///< name:=value, name=value
    Above, ///< >
    AtLeast, ///< >=
    Below, ///< <
    AtMost, ///< <=
    Near, ///< ~
};

struct Token
{
    TokenKind kind = TokenKind::End;
    qsizetype position = 0; ///< of the first character
    QString name{}; ///< of a field, in lower case
    Relation relation = Relation::Has;
    QString text{}; ///< of a word or a value, without quotes
    qsizetype textPosition = 0;
    qsizetype textEnd = 0; ///< behind the word or value, and its closing quote
    bool isQuoted = false;
};

/// Cuts a query into tokens; the last is End. Nothing is refused here: a quote that is not closed
/// yet ends with the text, and a lone minus is skipped.
QList<Token> tokens(const QString& text);

/// The text in quotes, as a query spells it so that tokens() gives it back.
QString quoted(const QString& text);

/// The same as short as can be: without quotes where it needs none.
QString spelled(const QString& text);

} // namespace models::query
