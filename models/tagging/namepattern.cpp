// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/namepattern.h"

#include "models/files/filepath.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

bool isNumber(const QString& key)
{
    return key == "TRACKNUMBER"_L1 || key == "DISCNUMBER"_L1;
}

/// The end of the path, `depth` names of it, without the suffix.
QString endOf(const QString& path, qsizetype depth)
{
    const QString end = path.section(u'/', -depth);
    const qsizetype dot = end.lastIndexOf(u'.');
    return displayPath(dot > end.lastIndexOf(u'/') + 1 ? end.left(dot) : end);
}

} // namespace

std::optional<NamePattern> NamePattern::parse(const QString& text)
{
    NamePattern pattern;
    QString expression;
    qsizetype place = 0;
    bool isAfterField = false;
    while (place < text.size()) {
        const qsizetype open = text.indexOf(u'{', place);
        const QString literal = text.mid(place, open < 0 ? -1 : open - place);
        if (literal.contains(u'}') || (literal.isEmpty() && isAfterField)) {
            return std::nullopt;
        }
        expression += QRegularExpression::escape(literal);
        if (open < 0) {
            break;
        }
        const qsizetype close = text.indexOf(u'}', open);
        const QString name = text.mid(open + 1, close - open - 1);
        const QString key = name == "_"_L1 ? QString() : fieldKey(name);
        const bool isKnown = name == "_"_L1 || !key.isEmpty();
        if (close < 0 || !isKnown || (!key.isEmpty() && pattern.m_keys.contains(key))) {
            return std::nullopt;
        }
        pattern.m_keys.append(key);
        expression += isNumber(key) ? u"(\\d+)"_s : u"([^/]+?)"_s;
        place = close + 1;
        isAfterField = true;
    }
    if (pattern.m_keys.join(QString()).isEmpty()) {
        return std::nullopt;
    }
    pattern.m_depth = text.count(u'/') + 1;
    pattern.m_expression.setPattern(QRegularExpression::anchoredPattern(expression));
    pattern.m_expression.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

std::optional<FieldEdit> NamePattern::fieldsOf(const QString& path) const
{
    const QRegularExpressionMatch match = m_expression.match(endOf(path, m_depth));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    FieldEdit edit;
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        QString value = match.captured(static_cast<int>(i + 1));
        if (m_keys[i].isEmpty()) {
            continue;
        }
        if (!value.contains(u' ')) {
            value.replace(u'_', u' ');
        }
        value = isNumber(m_keys[i]) ? QString::number(value.toInt()) : value.trimmed();
        if (!value.isEmpty()) {
            edit.insert(m_keys[i], {value});
        }
    }
    return edit;
}

} // namespace models
