// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/track.h"

#include "models/files/filepath.h"

namespace models {

QString Track::displayTitle() const
{
    if (!tags.title.isEmpty()) {
        return tags.title;
    }
    const QString file = filePath();
    const QString name = file.mid(file.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    // A leading dot hides a file; it does not begin a suffix.
    const QString shown = displayPath(dot > 0 ? name.left(dot) : name);
    return part ? QStringLiteral("%1 · %2").arg(shown).arg(part->number) : shown;
}

} // namespace models
