// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/textreplacement.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tagging)
};

} // namespace

Result<TextReplacement> TextReplacement::make(
    const QString& find, const QString& replacement, const Options& options)
{
    if (find.isEmpty()) {
        return Error{ErrorCode::BadSyntax, Text::tr("Write what is to be found.")};
    }
    TextReplacement made;
    made.m_find.setPattern(options.isExpression ? find : QRegularExpression::escape(find));
    made.m_find.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption
        | (options.isCaseSensitive ? QRegularExpression::NoPatternOption
                                   : QRegularExpression::CaseInsensitiveOption));
    if (!made.m_find.isValid()) {
        return Error{ErrorCode::BadSyntax,
            Text::tr("The expression cannot be read at character %1: %2.")
                .arg(made.m_find.patternErrorOffset() + 1)
                .arg(made.m_find.errorString())};
    }
    made.m_replacement = replacement;
    if (!options.isExpression) {
        made.m_replacement.replace(u'\\', u"\\\\"_s);
        return made;
    }
    static const QRegularExpression kReference(u"\\\\(\\d)"_s);
    auto references = kReference.globalMatch(replacement);
    while (references.hasNext()) {
        const int group = references.next().captured(1).toInt();
        if (group > made.m_find.captureCount()) {
            return Error{ErrorCode::BadSyntax,
                QCoreApplication::translate("models::Tagging",
                    "\\%1 stands for a group in brackets, and the expression has %n of them.",
                    nullptr, made.m_find.captureCount())
                    .arg(group)};
        }
    }
    return made;
}

QString TextReplacement::applied(const QString& text) const
{
    QString made;
    qsizetype end = 0;
    auto matches = m_find.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        made += text.mid(end, match.capturedStart() - end);
        for (qsizetype i = 0; i < m_replacement.size(); ++i) {
            const QChar character = m_replacement.at(i);
            const QChar next = i + 1 < m_replacement.size() ? m_replacement.at(i + 1) : QChar();
            if (character == u'\\' && next.isDigit()) {
                made += match.captured(next.digitValue());
                ++i;
            } else if (character == u'\\' && next == u'\\') {
                made += next;
                ++i;
            } else {
                made += character;
            }
        }
        end = match.capturedEnd();
    }
    return made + text.mid(end);
}

} // namespace models
