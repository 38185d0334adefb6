// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/portablename.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr QChar kNonJoiner{0x200C};
constexpr QChar kJoiner{0x200D};
/// What some file system forbids, and what stands in its place; nothing for the question mark.
constexpr QStringView kForbidden = u"/\\:|\"<>*?";
constexpr QStringView kStandIns = u"----'()_";

QString withAllowedCharacters(const QString& text)
{
    QString allowed;
    allowed.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            allowed += character;
            allowed += text.at(++i);
            continue;
        }
        // Characters of control, marks of direction, halves of a pair: nobody could type them. The
        // joiners belong to letters.
        if (const qsizetype place = kForbidden.indexOf(character); place >= 0) {
            allowed += kStandIns.mid(place, 1);
        } else if (character.isSpace()) {
            allowed += u' ';
        } else if (character.isSurrogate()) {
            allowed += u'_';
        } else if (character.category() != QChar::Other_Control
            && (character.category() != QChar::Other_Format || character == kNonJoiner
                || character == kJoiner)) {
            allowed += character;
        }
    }
    return allowed;
}

void trimEnd(QString& name)
{
    while (name.endsWith(u'.') || name.endsWith(u' ')) {
        name.chop(1);
    }
}

/// At the most so many bytes, and no letter cut in two.
void cut(QString& name, qsizetype mostBytes)
{
    if (name.toUtf8().size() <= mostBytes) {
        return;
    }
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    qsizetype bytes = 0;
    qsizetype end = 0;
    for (qsizetype next = letters.toNextBoundary(); next > 0; next = letters.toNextBoundary()) {
        bytes += QStringView(name).mid(end, next - end).toUtf8().size();
        if (bytes > mostBytes) {
            break;
        }
        end = next;
    }
    name.truncate(end);
}

/// Windows takes such a name for a device, whatever follows after a dot.
bool isReserved(const QString& name)
{
    static const QRegularExpression kDevices(
        u"^(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])[ ]*(\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return kDevices.match(name).hasMatch();
}

} // namespace

QString portableName(const QString& text, qsizetype mostBytes)
{
    QString name =
        withAllowedCharacters(text.normalized(QString::NormalizationForm_C)).simplified();
    while (name.startsWith(u'.') || name.startsWith(u' ')) {
        name.remove(0, 1);
    }
    if (isReserved(name)) {
        const qsizetype dot = name.indexOf(u'.');
        name.insert(dot < 0 ? name.size() : dot, u'_');
    }
    cut(name, mostBytes);
    trimEnd(name);
    return name.isEmpty() ? u"_"_s : name;
}

QString foldedName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace models
