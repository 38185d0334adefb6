// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/renamepattern.h"

#include "models/files/portablename.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Renaming)
};

Error mistake(const QString& sentence)
{
    return {ErrorCode::BadSyntax, sentence};
}

/// A number as a name has it: "3/12" with two digits is "03"; what is no number stays.
QString padded(const QString& value, int digits)
{
    bool isNumber = false;
    const int number = value.section(u'/', 0, 0).trimmed().toInt(&isNumber);
    if (!isNumber || number < 0) {
        return value;
    }
    const auto ofTotal = static_cast<int>(value.section(u'/', 1).trimmed().size());
    return QString::number(number).rightJustified(std::max(digits, ofTotal), u'0');
}

/// What a file has for a field; the two kinds of artists stand in for each other.
QStringList valuesFor(const QString& key, const Fields& fields)
{
    const QStringList values = fields.value(key);
    if (values.isEmpty() && key == "ALBUMARTIST"_L1) {
        return fields.value(u"ARTIST"_s);
    }
    return values.isEmpty() && key == "ARTIST"_L1 ? fields.value(u"ALBUMARTIST"_s) : values;
}

} // namespace

Result<RenamePattern::Piece> RenamePattern::fieldPiece(const QString& name)
{
    Piece piece;
    QString field = name.section(u'|', 0, 0).trimmed();
    piece.hasText = name.contains(u'|');
    piece.text = name.section(u'|', 1);
    if (const qsizetype colon = field.indexOf(u':'); colon >= 0) {
        constexpr int kMostDigits = 9;
        bool isNumber = false;
        piece.digits = field.mid(colon + 1).toInt(&isNumber);
        if (!isNumber || piece.digits < 1 || piece.digits > kMostDigits) {
            return mistake(Text::tr("“{%1}” needs a number of digits after the colon, from 1 to 9.")
                               .arg(name));
        }
        field = field.left(colon).trimmed();
    }
    piece.isYear = field.compare("year"_L1, Qt::CaseInsensitive) == 0;
    piece.key = fieldKey(field);
    if (piece.key.isEmpty()) {
        return mistake(Text::tr("“{%1}” is no name of a field.").arg(name));
    }
    return piece;
}

Result<RenamePattern> RenamePattern::parse(const QString& text)
{
    RenamePattern pattern;
    pattern.m_hasFolders = text.contains(u'/');
    int groups = 0;
    bool isInGroup = false;
    bool hasField = false;
    Piece literal;
    const auto endLiteral = [&pattern, &literal] {
        if (!literal.text.isEmpty()) {
            pattern.m_pieces.append(literal);
            literal.text.clear();
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character == u'{') {
            const qsizetype close = text.indexOf(u'}', i);
            if (close < 0) {
                return mistake(Text::tr("A brace is opened and not closed."));
            }
            endLiteral();
            Result<Piece> piece = fieldPiece(text.mid(i + 1, close - i - 1));
            if (!piece) {
                return piece.error();
            }
            piece->group = isInGroup ? groups : 0;
            pattern.m_pieces.append(*piece);
            hasField = true;
            i = close;
        } else if (character == u'[' || character == u']') {
            if (isInGroup == (character == u'[')) {
                return mistake(Text::tr("Brackets come in pairs, and not one inside the other."));
            }
            endLiteral();
            isInGroup = !isInGroup;
            groups += isInGroup ? 1 : 0;
            literal.group = isInGroup ? groups : 0;
        } else if (character == u'}') {
            return mistake(Text::tr("A brace is closed that was not opened."));
        } else {
            literal.text += character;
        }
    }
    endLiteral();
    if (isInGroup) {
        return mistake(Text::tr("A bracket is opened and not closed."));
    }
    if (!hasField || text.startsWith(u'/') || text.endsWith(u'/')) {
        return mistake(hasField ? Text::tr("A pattern begins and ends with a name, not a slash.")
                                : Text::tr("Write fields in braces, such as “{track} - {title}”."));
    }
    return pattern;
}

QString RenamePattern::valueOf(const Piece& piece, const Fields& fields)
{
    QString value = valuesFor(piece.key, fields).join(", "_L1).trimmed();
    if (piece.isYear) {
        constexpr qsizetype kDigits = 4;
        value.truncate(kDigits);
    } else if (piece.digits > 0 || piece.key == "TRACKNUMBER"_L1 || piece.key == "DISCNUMBER"_L1) {
        constexpr int kTrackDigits = 2;
        const int usual = piece.key == "TRACKNUMBER"_L1 ? kTrackDigits : 1;
        // Digits that were asked for are not more because of a total.
        value = piece.digits > 0 ? padded(value.section(u'/', 0, 0), piece.digits)
                                 : padded(value, usual);
    }
    value = value.isEmpty() ? piece.text : value;
    // Only slashes of the pattern make folders.
    return value.replace(u'/', u'-');
}

Result<QString> RenamePattern::relativePath(const Fields& fields, const QString& suffix) const
{
    QSet<int> leftOut;
    for (const Piece& piece : m_pieces) {
        if (piece.key.isEmpty() || piece.hasText || !valueOf(piece, fields).isEmpty()) {
            continue;
        }
        if (piece.group == 0) {
            return Error{ErrorCode::NothingToDo,
                Text::tr("The file does not say %1. Put it in [brackets] to leave it out, or write "
                         "{%1|what to take instead}.")
                    .arg(piece.isYear ? u"year"_s : fieldName(piece.key))};
        }
        leftOut.insert(piece.group);
    }
    QString composed;
    for (const Piece& piece : m_pieces) {
        if (piece.group == 0 || !leftOut.contains(piece.group)) {
            composed += piece.key.isEmpty() ? piece.text : valueOf(piece, fields);
        }
    }
    QStringList names = composed.split(u'/');
    const QString stem = names.takeLast();
    names.removeIf([](const QString& name) { return name.trimmed().isEmpty(); });
    std::ranges::transform(
        names, names.begin(), [](const QString& name) { return portableName(name); });
    if (stem.trimmed().isEmpty()) {
        return Error{ErrorCode::NothingToDo, Text::tr("Nothing is left for the name of the file.")};
    }
    names.append(portableName(stem, kMostNameBytes - suffix.toUtf8().size()) + suffix);
    return names.join(u'/');
}

} // namespace models
