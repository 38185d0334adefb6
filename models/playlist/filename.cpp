// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/filename.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace models {

QString fileNameOf(const QString& name)
{
    static const QRegularExpression kRefused(uR"([\x00-\x1f/\\:*?"<>|]+)"_s);
    static const QRegularExpression kDevice(
        u"^(con|prn|aux|nul|com\\d|lpt\\d)$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr int kLongest = 120;
    QString file = name;
    file.replace(kRefused, u" "_s);
    file = file.simplified().left(kLongest).trimmed();
    while (file.startsWith(u'.')) {
        file.remove(0, 1);
    }
    while (file.endsWith(u'.') || file.endsWith(u' ')) {
        file.chop(1);
    }
    if (kDevice.match(file).hasMatch()) {
        file.prepend(u'_');
    }
    return file.isEmpty() ? QCoreApplication::translate("models::playlist", "Playlist") : file;
}

} // namespace models
