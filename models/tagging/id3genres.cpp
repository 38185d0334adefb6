// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3genres.h"

#include <taglib/id3v1genres.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace models::id3genres {

QStringList names(const QStringList& texts)
{
    static const QRegularExpression reference(u"^\\((\\d{1,3}|RX|CR)\\)"_s);
    const auto named = [](const QString& text) {
        bool isNumber = false;
        const int index = text.toInt(&isNumber);
        const QString name =
            isNumber ? QString::fromStdString(TagLib::ID3v1::genre(index).to8Bit(true)) : text;
        return text == "RX"_L1 ? u"Remix"_s
            : text == "CR"_L1  ? u"Cover"_s
            : name.isEmpty()   ? text
                               : name;
    };
    QStringList found;
    for (QString text : texts) {
        QRegularExpressionMatch match = reference.match(text);
        while (match.hasMatch()) {
            found.append(named(match.captured(1)));
            text.remove(0, match.capturedLength());
            match = reference.match(text);
        }
        if (text.startsWith("(("_L1)) {
            text.remove(0, 1);
        }
        if (!text.isEmpty() && (found.isEmpty() || found.constLast() != text)) {
            found.append(named(text));
        }
    }
    return found;
}

} // namespace models::id3genres
