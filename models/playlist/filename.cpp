// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/filename.h"

#include "models/files/portablename.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

QString fileNameOf(const QString& name)
{
    const QString file = portableName(name);
    const bool isAnythingLeft = std::any_of(
        file.cbegin(), file.cend(), [](QChar letter) { return letter != u'_' && letter != u'-'; });
    return isAnythingLeft ? file : QCoreApplication::translate("models::playlist", "Playlist");
}

} // namespace models
