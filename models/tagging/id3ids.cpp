// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3ids.h"

namespace models::id3ids {

namespace {

constexpr QByteArrayView kOwner("http://musicbrainz.org\0", 23);

} // namespace

QString recording(const QByteArray& body)
{
    return body.startsWith(kOwner) ? QString::fromLatin1(body.mid(kOwner.size())) : QString();
}

QByteArray body(const QString& recording)
{
    return kOwner.toByteArray() + recording.toLatin1();
}

} // namespace models::id3ids
